import { nearestOf } from '@nirmaan/lexicon';
import { ANYTHING, type Cell, type CellColumn, type CellOperator, type CellTest, type CellValue } from './cell';
import { isIsoDate } from './days';
import { findValue } from './values';

/** What stands in a cell of an input: something plain, an expression (for the parser), or something wrong at a place in the text. */
export type ReadCell =
  | { is: 'cell'; cell: Cell }
  | { is: 'expression' }
  | { is: 'problem'; code: string; from: number; to: number; params: Record<string, string> };

export type Piece = { text: string; from: number };

/**
 * Reads the text of an input's cell: unary tests of FEEL with constants, `-` or nothing for anything. Besides: plain words
 * in a column of texts, ISO dates without `date("…")`, `≤ ≥ ≠`, `50-100` for the range, and numbers in groups (`1,250`,
 * `1,00,000`; in a list a blank stands after the comma).
 */
export function readCell(text: string, column: CellColumn): ReadCell {
  const from = text.length - text.trimStart().length;
  const isNumeric = column.type === 'number' || column.type === 'amount';
  const whole: Piece = { text: isNumeric ? markThousands(text.trim()) : text.trim(), from };
  if (whole.text === '' || whole.text === '-') return { is: 'cell', cell: ANYTHING };
  const known = findValue(whole.text, column.values);
  if (known !== undefined) return { is: 'cell', cell: { isNot: false, tests: [{ is: 'value', value: known }] } };
  const negated = /^not\s*\((.*)\)$/s.exec(whole.text);
  const inner = negated?.[1];
  if (inner !== undefined && isClosedBy(inner)) {
    const read = readTests({ text: inner, from: from + whole.text.indexOf('(') + 1 }, column);
    return read.is === 'cell' ? { is: 'cell', cell: { ...read.cell, isNot: true } } : read;
  }
  return readTests(whole, column);
}

/** Are the brackets of `not(…)` the outermost ones: not those of `not(a) or (b)`? */
function isClosedBy(inner: string): boolean {
  let depth = 0;
  for (const [token] of inner.matchAll(TOKEN)) {
    if (OPENING.has(token)) depth++;
    else if (CLOSING.has(token) && --depth < 0) return false;
  }
  return depth === 0;
}

const TOKEN = /"(?:\\.|[^"\\])*"|[([{\])},]/g;
const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

/** The parts between commas that stand in no brackets and no quotes. `]1..5[` opens with a closing one; depth counts ends only. */
export function splitTests({ text, from }: Piece): Piece[] {
  const pieces: Piece[] = [];
  let [depth, start] = [0, 0];
  const end = (at: number) => {
    const raw = text.slice(start, at);
    pieces.push({ text: raw.trim(), from: from + start + raw.length - raw.trimStart().length });
    start = at + 1;
  };
  for (const token of text.matchAll(TOKEN)) {
    if (OPENING.has(token[0])) depth++;
    else if (CLOSING.has(token[0])) depth--;
    else if (token[0] === ',' && depth === 0) end(token.index);
  }
  end(text.length);
  return pieces;
}

/** Stands for a comma between the digits of one number, so that places in the text stay. */
const GROUP_MARK = '\u2009';
const NUMBER = /^-?([\d\u2009]+(\.\d+)?|\.\d+)$/;

function markThousands(text: string): string {
  return text.replace(/(?<![\d.,])\d{1,3}(,\d{2,3})*,\d{3}(?![\d,])/g, (number) => number.replaceAll(',', GROUP_MARK));
}

function readTests(whole: Piece, column: CellColumn): ReadCell {
  const tests: CellTest[] = [];
  for (const piece of splitTests(whole)) {
    const read = readTest(piece, column);
    if (!('test' in read)) return read;
    tests.push(read.test);
  }
  return { is: 'cell', cell: { isNot: false, tests } };
}

const OPERATORS: Record<string, CellOperator> = {
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
  '!=': '!=',
  '≠': '!=',
};

function readTest(piece: Piece, column: CellColumn): { test: CellTest } | Exclude<ReadCell, { is: 'cell' }> {
  if (piece.text === '')
    return { is: 'problem', code: 'tables.empty-test', from: piece.from, to: piece.from, params: {} };
  if (piece.text === 'null') return { test: { is: 'value', value: null } };
  const isOrdered = column.type !== 'text' && column.type !== 'boolean';
  const compared = /^(<=|>=|!=|<|>|=|≤|≥|≠)\s*(.*)$/s.exec(piece.text);
  if (compared) {
    const [, sign = '', rest = ''] = compared;
    const value = readValue({ text: rest, from: piece.from + piece.text.length - rest.length }, column);
    if (!('value' in value)) return value;
    const operator = OPERATORS[sign];
    if (!operator) return { test: { is: 'value', value: value.value } };
    return operator === '!=' || isOrdered
      ? { test: { is: 'compare', operator, value: value.value } }
      : { is: 'expression' };
  }
  const range = /^([[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([[\])])$/s.exec(piece.text);
  if (range && isOrdered) {
    const [, opening, lowText = '', highText = '', closing] = range;
    const low = readValue({ text: lowText, from: piece.from + piece.text.indexOf(lowText, 1) }, column);
    const high = readValue(
      { text: highText, from: piece.from + piece.text.lastIndexOf(highText, piece.text.length - 2) },
      column,
    );
    if (!('value' in low)) return low;
    if (!('value' in high)) return high;
    const [isLowClosed, isHighClosed] = [opening === '[', closing === ']'];
    return { test: { is: 'range', low: low.value, isLowClosed, high: high.value, isHighClosed } };
  }
  const dashed = isOrdered && column.type !== 'date' && /^([\d.\u2009]+)\s*[-–—]\s*([\d.\u2009]+)$/.exec(piece.text);
  if (dashed) {
    const [low, high] = [dashed[1] ?? '', dashed[2] ?? ''].map((end) => Number(end.replaceAll(GROUP_MARK, '')));
    if (low !== undefined && high !== undefined && low < high)
      return { test: { is: 'range', low, isLowClosed: true, high, isHighClosed: true } };
  }
  const value = readValue(piece, column);
  return 'value' in value ? { test: { is: 'value', value: value.value } } : value;
}

/** A constant of the column's type. */
function readValue(
  { text, from }: Piece,
  column: CellColumn,
): { value: CellValue } | Exclude<ReadCell, { is: 'cell' }> {
  const problem = (code: string, params: Record<string, string>): ReadCell & { is: 'problem' } => ({
    is: 'problem',
    code,
    from,
    to: from + text.length,
    params: { value: text, ...params },
  });
  switch (column.type) {
    case 'number':
    case 'amount':
      if (NUMBER.test(text)) return { value: Number(text.replaceAll(GROUP_MARK, '')) };
      return text.startsWith('"') || text.includes(GROUP_MARK)
        ? problem('tables.not-a-number', { value: text.replaceAll(GROUP_MARK, ',') })
        : { is: 'expression' };
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : { is: 'expression' };
    case 'date': {
      const date = /^(?:date\s*\(\s*"([^"]*)"\s*\)|@\s*"([^"]*)"|"?(\d[\d-]*)"?)$/.exec(text);
      if (!date) return { is: 'expression' };
      const iso = date[1] ?? date[2] ?? date[3] ?? '';
      return isIsoDate(iso) ? { value: iso } : problem('tables.not-a-date', { value: iso });
    }
    case 'text': {
      const known = findValue(text, column.values);
      if (known !== undefined) return { value: known };
      const plain = unquote(text);
      if (plain === undefined) return { is: 'expression' };
      if (!column.values) return { value: plain };
      const found = findValue(plain, column.values);
      if (found !== undefined) return { value: found };
      const nearest = nearestOf(
        plain,
        column.values.map((each) => each.value),
      );
      return problem(nearest ? 'tables.unknown-value-nearest' : 'tables.unknown-value', {
        value: plain,
        ...(nearest && { nearest }),
      });
    }
  }
}

/** The text in quotes, or plain words as they are; undefined where it looks like an expression. */
export function unquote(text: string): string | undefined {
  if (text.startsWith('"')) {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'string' ? value : undefined;
    } catch {
      return undefined;
    }
  }
  return /["()[\]{}<>=?]/.test(text) ? undefined : text;
}
