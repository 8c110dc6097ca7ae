import type { JsonObject, Text } from '@nirmaan/lexicon';
import type { Field, FieldTypeName, Page } from '../../model/form';
import { isGroup, isList } from '../../model/walk';
import { toXPath } from './xpath/from-rule';

/** Cells of a row by column; a column of one language is `label::hi`. */
export type RowCells = Map<string, string>;

/** What a type of ours is called; those that are not here are a `text`. */
const NAMES: { [Type in FieldTypeName]?: [type: string, appearance?: string] } = {
  'long-text': ['text', 'multiline'],
  integer: ['integer'],
  number: ['decimal'],
  amount: ['decimal'],
  date: ['date'],
  'date-of-birth': ['date'],
  time: ['time'],
  'month-year': ['date', 'month-year'],
  declaration: ['acknowledge'],
  'map-point': ['geopoint'],
  document: ['file'],
  photo: ['image'],
  signature: ['image', 'signature'],
  'code-scan': ['barcode'],
  computed: ['calculate'],
  guidance: ['note'],
  group: ['begin_group'],
  'repeating-group': ['begin_repeat'],
  applicants: ['begin_repeat'],
};

/** The list a select chooses from, if it has one in the file. */
export type ListOf = (field: Field) => string | undefined;

/** A field as cells; what they cannot say is left to `x-nirmaan`. */
export function cellsOf(field: Field, name: string, listOf: ListOf): RowCells {
  const cells: RowCells = new Map();
  const put = (column: string, text: string | undefined) => {
    if (text !== undefined && text !== '') cells.set(column, text);
  };
  const [type, appearance] = typeOfField(field, listOf);
  put('type', type);
  put('name', name);
  putTexts(cells, 'label', field.label);
  putTexts(cells, 'hint', field.hint);
  put('appearance', appearance);
  put('required', field.required === true ? 'yes' : field.required ? toXPath(field.required.ast) : '');
  put('relevant', field.visible && toXPath(field.visible.ast));
  if (field.value) {
    put('calculation', toXPath(field.value.ast));
    if (type !== 'calculate') put('read_only', 'yes');
  }
  const [operator, preset] = field.initial?.ast ?? [];
  if (operator === 'lit' && (typeof preset === 'string' || typeof preset === 'number')) put('default', String(preset));
  else if (field.initial) put('default', toXPath(field.initial.ast));
  const [check] = field.checks;
  if (check) {
    put('constraint', toXPath(check.rule.ast, field.code));
    if (cells.has('constraint')) putTexts(cells, 'constraint_message', check.message);
  }
  if (isList(field) && field.minItems === field.maxItems) put('repeat_count', String(field.maxItems));
  return cells;
}

/** A page as the row that begins its group. */
export function pageCells(page: Page, name: string): RowCells {
  const cells: RowCells = new Map([
    ['type', 'begin_group'],
    ['name', name],
    ['appearance', 'field-list'],
  ]);
  putTexts(cells, 'label', page.title);
  const relevant = page.when && toXPath(page.when.ast);
  if (relevant) cells.set('relevant', relevant);
  return cells;
}

function putTexts(cells: RowCells, column: string, text: Text | undefined): void {
  for (const [language, words] of Object.entries(text ?? {}))
    if (words.trim() !== '') cells.set(`${column}::${language}`, words);
}

function typeOfField(field: Field, listOf: ListOf): [string, string?] {
  const list = listOf(field);
  if (list !== undefined) {
    const isMany = field.type === 'select-many';
    const display = 'display' in field && field.display === 'dropdown' ? 'minimal' : undefined;
    return [`${isMany ? 'select_multiple' : 'select_one'} ${list}`, display];
  }
  if (field.type === 'hidden') return [field.value ? 'calculate' : 'hidden'];
  return NAMES[field.type] ?? ['text'];
}

export const endOf = (field: Field): string | undefined =>
  isGroup(field) ? 'end_group' : isList(field) ? 'end_repeat' : undefined;

/** What a select offers: its options, yes and no, or the rows of a master that were given. */
export function offersOf(
  field: Field,
  masters: Record<string, JsonObject[]>,
): { value: string; label: Text }[] | undefined {
  if (!('choices' in field)) return undefined;
  const { choices } = field;
  if (choices.from === 'list') return choices.options.length > 0 ? choices.options : undefined;
  const rows = Object.hasOwn(masters, choices.master) ? masters[choices.master] : undefined;
  const text = (row: JsonObject, column: string) => (Object.hasOwn(row, column) ? String(row[column] ?? '') : '');
  return rows && rows.length > 0
    ? rows.map((row) => ({ value: text(row, choices.value), label: { en: text(row, choices.label) } }))
    : undefined;
}
