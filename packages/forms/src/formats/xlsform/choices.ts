import { FieldCode, type JsonObject } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { toFieldCode } from '../names';
import { placeOf } from './cells';
import { columnText, type ListedChoice, rowsOfList } from './choice-lists';
import { columnOf, textIn } from './headers';
import type { Placed } from './questions';
import type { SurveyWork } from './survey-work';

const LONGEST_VALUE = 100;
/** What answers `or_other`, as pyxform writes it. */
export const OTHER_VALUE = 'other';

/** Options of a select: its list, or a master where what is offered depends on another answer or comes from a file. */
export function choicesOf(
  placed: Placed,
  field: JsonObject,
  appearance: readonly string[],
  work: SurveyWork,
): JsonObject {
  const { row, type, name } = placed.item;
  if (type.list === undefined || !String(field.type).startsWith('select')) return {};
  const at = (column: string) => placeOf(work.survey.name, row.at, columnOf(row, column));
  if (/_from_file$/.test(type.name)) return { choices: fromFile(placed, type.list, work) };
  const listed = work.lists.get(type.list) ?? [];
  const filter = textIn(row, 'choice_filter');
  const depends = filter === '' ? undefined : dependsOn(filter, placed, listed, work);
  if (filter !== '' && !depends)
    work.keep(placed, 'choice_filter', filter, 'formats.choice-filter', at('choice_filter'), { name, text: filter });
  if (depends) {
    if (depends.isPart)
      work.note('approximated', 'formats.choice-filter-part', at('choice_filter'), { name, text: filter });
    if (listed.some(({ label }) => Object.keys(label).length > 1))
      work.note('approximated', 'formats.master-one-language', at('type'), { name, list: type.list });
    const master = masterOf(type.list, depends.column, listed, work);
    return {
      choices: {
        from: 'master',
        master,
        value: 'value',
        label: 'label',
        where: { column: columnCode(depends.column), field: depends.field },
      },
    };
  }
  const isRadio = appearance.some(
    (each) => each === 'likert' || each.startsWith('quick') || each.startsWith('columns'),
  );
  const options = unique(listed).map(({ value, label }) => ({
    value: value.slice(0, LONGEST_VALUE),
    label: Object.keys(label).length > 0 ? label : { [work.language]: value },
  }));
  if (type.hasOther) options.push({ value: OTHER_VALUE, label: inEveryLanguage('formats.words.other') });
  return {
    choices: { from: 'list', options },
    ...(isRadio && field.type === 'select-one' && field.display === undefined && { display: 'radio' }),
  };
}

function unique(choices: readonly ListedChoice[]): ListedChoice[] {
  return [...new Map(choices.map((each) => [each.value, each])).values()];
}

/** `state=${state}`: a column must equal an answer. Of several joined by `and` the last counts, which is the nearest. */
function dependsOn(filter: string, placed: Placed, listed: readonly ListedChoice[], work: SurveyWork) {
  const parts = filter.split(/\s+and\s+/);
  const last = parts.at(-1) ?? '';
  const found =
    /^\s*\(?\s*([\w-]+)\s*=\s*\$\{\s*([^}\s]+)\s*\}\s*\)?\s*$/.exec(last) ??
    /^\s*\(?\s*\$\{\s*([^}\s]+)\s*\}\s*=\s*([\w-]+)\s*\)?\s*$/
      .exec(last)
      ?.map((each, at, all) => (at === 0 ? each : (all[3 - at] ?? '')));
  const [, column = '', name = ''] = found ?? [];
  const question = found && work.questions.find(placed, name, []);
  if (!question || question.isMany || question.path.length !== 1) return undefined;
  if (!listed.some((choice) => columnText(choice, column) !== undefined)) return undefined;
  return { column, field: question.path[0] ?? '', isPart: parts.length > 1 };
}

function columnCode(column: string): string {
  return FieldCode.safeParse(column).success && column !== 'value' && column !== 'label'
    ? column
    : toFieldCode(column, new Set(['value', 'label']));
}

function masterOf(list: string, column: string, listed: readonly ListedChoice[], work: SurveyWork): string {
  const code = masterCode(list);
  const before = work.masters.get(code);
  const rows = rowsOfList(listed, [column], work.language).map(({ [column]: cell, ...row }) => ({
    ...row,
    [columnCode(column)]: cell ?? '',
  }));
  work.masters.set(code, {
    code,
    columns: [...new Set([...(before?.columns ?? ['value', 'label']), columnCode(column)])],
    rows: before ? before.rows.map((row, at) => ({ ...row, ...rows[at] })) : rows,
  });
  return code;
}

/** A master's code for a list or a file: `XLSForm.cities`. */
function masterCode(name: string): string {
  const spelled = name
    .replace(/\.\w+$/, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 50);
  return `XLSForm.${spelled || 'list'}`;
}

function fromFile({ item }: Placed, file: string, work: SurveyWork): JsonObject {
  const given = /value\s*=\s*([\w-]+)/.exec(textIn(item.row, 'parameters'))?.[1] ?? 'name';
  const label = /label\s*=\s*([\w-]+)/.exec(textIn(item.row, 'parameters'))?.[1] ?? 'label';
  const rows = work.files.get(file);
  const code = masterCode(file);
  const path = placeOf(work.survey.name, item.row.at, columnOf(item.row, 'type'));
  if (rows)
    work.masters.set(code, {
      code,
      columns: ['value', 'label'],
      rows: rows.map((row) => ({ value: String(row[given] ?? ''), label: String(row[label] ?? row[given] ?? '') })),
    });
  work.note(rows ? 'mapped' : 'approximated', rows ? 'formats.file-as-master' : 'formats.file-missing', path, {
    file,
    master: code,
  });
  return { from: 'master', master: code, value: 'value', label: 'label' };
}
