import { type Issue, issue } from '@nirmaan/lexicon';
import { MOST_LEVELS } from '../../checks/check-form';
import { MOST_FIELDS, PROTOTYPE_NAMES } from '../limits';
import { placeOf, type Sheet } from './cells';
import { columnOf, headersOf, type Row, textIn } from './headers';
import { questionTypes, readTypeCell, type TypeCell } from './question-types';

/** A row of the survey with those inside it, until its `end`. */
export type Item = {
  row: Row;
  type: TypeCell;
  name: string;
  /** Of a group and a repeat. */
  inside?: Item[];
  /** Row of its `end`. */
  end?: number;
};

/** Rows as a tree; else every row that is wrong. */
export function surveyTree(sheet: Sheet): { items: Item[]; issues: Issue[] } {
  const headers = headersOf(sheet, 'survey');
  const issues: Issue[] = [];
  const problem = (code: string, at: number, name: string, params: Issue['params'] = {}) =>
    issues.push(issue(`formats.${code}`, placeOf(sheet.name, at, columnOf({ headers }, name)), params));
  for (const needed of ['type', 'name'])
    if (!headers.some(({ name }) => name === needed))
      issues.push(issue('formats.no-column', placeOf(sheet.name, 0, 0), { sheet: sheet.name, column: needed }));
  if (issues.length > 0) return { items: [], issues };
  const items: Item[] = [];
  const open: Item[] = [];
  let count = 0;
  sheet.rows.forEach((cells, at) => {
    const row: Row = { at, cells, headers };
    const written = textIn(row, 'type');
    if (at === 0 || written === '' || /^(yes|true)/i.test(textIn(row, 'disabled'))) return;
    const type = readTypeCell(written);
    if (type.kind === 'end') {
      const begun = open.pop();
      if (!begun || begun.type.name !== type.name) problem('end-without-begin', at, 'type', { type: written });
      else begun.end = at;
      return;
    }
    const isKnown = type.kind === 'begin' ? type.name !== 'loop' : Object.hasOwn(questionTypes, type.name);
    if (!isKnown) problem('unknown-type', at, 'type', { type: written });
    // pyxform names these itself.
    const isNamed = type.kind === 'question' && type.name !== 'note';
    const name = textIn(row, 'name') || (isNamed ? '' : `${type.name}_${at + 1}`);
    const siblings = open.at(-1)?.inside ?? items;
    if (name === '') {
      if (!isMetadata(type)) problem('no-name', at, 'name', { type: written });
    } else if (PROTOTYPE_NAMES.has(name)) problem('prototype-name', at, 'name', { name });
    else if (siblings.some((each) => each.name === name)) problem('duplicate-name', at, 'name', { name });
    if (++count === MOST_FIELDS + 1) problem('too-many-fields', at, 'type', { most: MOST_FIELDS });
    const item: Item = { row, type, name, ...(type.kind === 'begin' && { inside: [] }) };
    siblings.push(item);
    if (type.kind !== 'begin') return;
    open.push(item);
    // The outermost group is a page.
    if (open.length === MOST_LEVELS + 2) problem('too-nested', at, 'type', { most: MOST_LEVELS });
  });
  for (const { row, name } of open) problem('unclosed', row.at, 'type', { name });
  return { items, issues };
}

function isMetadata({ name }: TypeCell): boolean {
  const type = Object.hasOwn(questionTypes, name) ? questionTypes[name] : undefined;
  return type !== undefined && 'kept' in type;
}
