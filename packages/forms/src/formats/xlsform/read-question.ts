import type { JsonObject, Text } from '@nirmaan/lexicon';
import { importedCheck, ruleTextOf } from '../checks-of-imports';
import { wordsOfName } from '../names';
import { readPattern } from '../pattern/read-pattern';
import { placeOf } from './cells';
import { choicesOf } from './choices';
import { ruleOf } from './expressions';
import { columnOf, textIn, textsIn } from './headers';
import { questionTypes } from './question-types';
import type { Placed } from './questions';
import type { SurveyWork } from './survey-work';
import type { TermType } from './xpath/term';

/** How rules see the answers of a type; `any` for those XPath and FEEL see differently. */
export const TERM_TYPES: Record<string, TermType> = {
  text: 'text',
  'long-text': 'text',
  'code-scan': 'text',
  'select-one': 'text',
  integer: 'number',
  number: 'number',
  date: 'date',
  'select-many': 'choices',
  declaration: 'boolean',
};

/** Columns that are read somewhere. */
const READ = new Set(
  'type name label hint guidance_hint required required_message relevant constraint constraint_message calculation default read_only appearance choice_filter repeat_count parameters disabled x-nirmaan'.split(
    ' ',
  ),
);
const YES = /^(yes|true|true\(\))$/i;
const NO = /^(|no|false|false\(\))$/i;

/** The field a question becomes, with rules as texts. Undefined: there is none of ours, its row is kept. */
export function readQuestion(placed: Placed, work: SurveyWork): JsonObject | undefined {
  const { item, code } = placed;
  const { row, type } = item;
  const at = (column: string) => placeOf(work.survey.name, row.at, columnOf(row, column));
  const known = questionTypes[type.name];
  if (!known || 'kept' in known) {
    work.note('kept', `formats.${known && 'kept' in known ? known.kept : 'no-type'}`, at('type'), {
      type: type.name,
      name: item.name,
    });
    return undefined;
  }
  const appearance = textIn(row, 'appearance').toLowerCase().split(/\s+/).filter(Boolean);
  const shown = byAppearance(known.field, appearance);
  const label = labelOf(placed, work, known.isHidden === true);
  const own: JsonObject = {
    ...shown.field,
    ...(shown.field.type === 'guidance' && { body: label }),
    ...(shown.field.type === 'declaration' && { statement: label }),
    ...rangeOf(placed, shown.field, work),
    ...choicesOf(placed, shown.field, appearance, work),
  };
  for (const each of appearance)
    if (!shown.read.has(each))
      work.note('kept', 'formats.appearance', at('appearance'), { name: item.name, appearance: each });
  const field: JsonObject = { code, label, ...commonOf(placed, own, work), ...own };
  const { checks, pattern } = checksOf(placed, own, work);
  if (checks.length > 0) field.checks = checks;
  if (pattern !== undefined) field.pattern = pattern;
  if (known.loses) work.note('approximated', `formats.${known.loses}`, at('type'), { name: item.name });
  else work.note('mapped', 'formats.mapped', at('type'), { name: item.name, type: String(own.type) });
  for (const { name, written } of row.headers)
    if (!READ.has(name) && textIn(row, name) !== '')
      work.keep(placed, written, textIn(row, name), 'formats.kept', at(name), { keyword: written });
  return field;
}

function byAppearance(field: JsonObject, appearance: string[]): { field: JsonObject; read: Set<string> } {
  const has = (each: string) => appearance.includes(each);
  if (field.type === 'text' && has('multiline'))
    return { field: { ...field, type: 'long-text' }, read: new Set(['multiline']) };
  if (field.type === 'photo' && has('signature')) return { field: { type: 'signature' }, read: new Set(['signature']) };
  if (field.type === 'photo' && has('new'))
    return { field: { ...field, camera: 'environment' }, read: new Set(['new']) };
  if (field.type === 'select-one' && (has('minimal') || has('autocomplete') || has('search')))
    return { field: { ...field, display: 'dropdown' }, read: new Set(['minimal', 'autocomplete']) };
  if (field.type === 'date' && has('month-year'))
    return { field: { type: 'month-year' }, read: new Set(['month-year']) };
  return { field, read: new Set(['field-list']) };
}

/** What people read; a name in words where nothing is said. `${name}` in it stays as it is written. */
export function labelOf({ item, code }: Placed, work: SurveyWork, isHidden = false): Text {
  const label = textsIn(item.row, 'label', work.language);
  if (Object.values(label).some((text) => text.includes('${')))
    work.note(
      'approximated',
      'formats.answer-in-label',
      placeOf(work.survey.name, item.row.at, columnOf(item.row, 'label')),
      {
        name: item.name,
      },
    );
  if (Object.keys(label).length > 0) return label;
  return { [work.language]: isHidden ? code : wordsOfName(item.name) };
}

function commonOf(placed: Placed, own: JsonObject, work: SurveyWork): JsonObject {
  const { row, type } = placed.item;
  const cell = (column: string) => textIn(row, column);
  const hints = [textsIn(row, 'hint', work.language), textsIn(row, 'guidance_hint', work.language)];
  const hint: Text = {};
  for (const texts of hints)
    for (const [language, text] of Object.entries(texts))
      hint[language] = hint[language] ? `${hint[language]}\n${text}` : text;
  const required = cell('required');
  const rule =
    YES.test(required) || NO.test(required) ? undefined : ruleOf(placed, 'required', required, 'condition', work);
  const visible = cell('relevant') === '' ? undefined : ruleOf(placed, 'relevant', cell('relevant'), 'condition', work);
  const at = (column: string) => placeOf(work.survey.name, row.at, columnOf(row, column));
  for (const [language, text] of Object.entries(textsIn(row, 'required_message', work.language)))
    work.keep(placed, `required_message ${language}`, text, 'formats.kept', at('required_message'), {
      keyword: 'required_message',
    });
  return {
    ...(Object.keys(hint).length > 0 && { hint }),
    required: own.type !== 'guidance' && (rule?.rule ?? YES.test(required)),
    ...(visible && { visible: visible.rule }),
    ...valuesOf(placed, own, work, YES.test(cell('read_only'))),
    ...(type.name === 'today' && { value: { rule: 'today()' } }),
  };
}

/** What is worked out, and what stands there from the start. */
function valuesOf(placed: Placed, own: JsonObject, work: SurveyWork, isReadOnly: boolean): JsonObject {
  const { row } = placed.item;
  const at = (column: string) => placeOf(work.survey.name, row.at, columnOf(row, column));
  const calculation = textIn(row, 'calculation');
  const preset = textIn(row, 'default');
  if (calculation !== '') {
    const made = ruleOf(placed, 'calculation', calculation, 'value', work);
    if (made) placed.type = made.type;
    if (made && own.type !== 'hidden' && !isReadOnly)
      work.note('approximated', 'formats.calculated-fixed', at('calculation'), { name: placed.item.name });
    return made ? { value: made.rule } : {};
  }
  if (preset === '') {
    if (isReadOnly && own.type !== 'guidance')
      work.keep(placed, 'read_only', textIn(row, 'read_only'), 'formats.read-only', at('read_only'), {
        name: placed.item.name,
      });
    return {};
  }
  const type = TERM_TYPES[String(own.type)];
  const isDynamic = /[$(]/.test(preset) || (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(preset));
  if (
    type === undefined ||
    type === 'boolean' ||
    (type === 'number' && !isDynamic && !Number.isFinite(Number(preset)))
  ) {
    if (own.type === 'hidden' && !isDynamic) return { constant: preset };
    work.keep(placed, 'default', preset, 'formats.kept', at('default'), { keyword: 'default' });
    return {};
  }
  const rule = isDynamic
    ? ruleOf(placed, 'default', preset, 'value', work)?.rule
    : ruleTextOf(
        type === 'choices'
          ? ['list', ...preset.split(/\s+/).map((each) => ['lit', each])]
          : type === 'date'
            ? ['call', 'date', ['lit', preset]]
            : ['lit', type === 'number' ? Number(preset) : preset],
      );
  return rule ? (isReadOnly ? { value: rule } : { initial: rule }) : {};
}

/** `range`: from, to, and the step between. */
function rangeOf({ item }: Placed, field: JsonObject, work: SurveyWork): JsonObject {
  if (item.type.name !== 'range') {
    const parameters = textIn(item.row, 'parameters');
    if (parameters !== '')
      work.note('kept', 'formats.kept', placeOf(work.survey.name, item.row.at, columnOf(item.row, 'parameters')), {
        keyword: 'parameters',
      });
    return {};
  }
  const given = new Map(
    textIn(item.row, 'parameters')
      .split(/[\s,;]+/)
      .map((each) => each.split('=') as [string, string | undefined])
      .map(([name, value]) => [name, Number(value)]),
  );
  const [start = 1, end = 10, step = 1] = ['start', 'end', 'step'].map((name) => given.get(name));
  const isWhole = [start, end, step].every(Number.isInteger);
  return {
    type: isWhole ? (field.type ?? 'integer') : 'number',
    minimum: Math.min(start, end),
    maximum: Math.max(start, end),
    ...(!isWhole && { decimals: 6 }),
  };
}

/** The constraint as a check; one that is nothing but `regex(., '…')` as a pattern where it may be one. */
function checksOf(placed: Placed, own: JsonObject, work: SurveyWork): { checks: JsonObject[]; pattern?: string } {
  const { row } = placed.item;
  const constraint = textIn(row, 'constraint');
  if (constraint === '') return { checks: [] };
  const messages = textsIn(row, 'constraint_message', work.language);
  const only = /^\s*regex\(\s*\.\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*$/.exec(constraint);
  const pattern = only?.[1] ?? only?.[2];
  if (pattern !== undefined && own.type === 'text' && Object.keys(messages).length === 0) {
    const reading = readPattern(pattern.startsWith('^') && pattern.endsWith('$') ? pattern : `^${pattern}$`);
    if (reading.kind === 'whole') {
      work.note('mapped', 'formats.expression', placeOf(work.survey.name, row.at, columnOf(row, 'constraint')), {
        column: 'constraint',
        text: constraint,
      });
      return { checks: [], pattern: reading.pattern };
    }
  }
  const made = ruleOf(placed, 'constraint', constraint, 'check', work);
  if (!made) return { checks: [] };
  return {
    checks: [
      Object.keys(messages).length > 0
        ? { rule: made.rule, message: messages }
        : { ...importedCheck(['lit', null]), rule: made.rule },
    ],
  };
}
