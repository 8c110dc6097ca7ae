import type { Messages } from '@nirmaan/lexicon/messages';
import { cellInWords, readLooseDate, readLooseInput, readLooseOutput, valueInWords } from '@nirmaan/rules/tables';
import type { GridColumn } from './columns';

/**
 * What is kept when this is typed into a cell: its one form, whatever way of writing it people have in sheets (`over 50`,
 * `50-100`, `₹ 1,250`). What is not understood stays, for the checks to name.
 */
export function readTyped(text: string, column: GridColumn): string {
  const typed = text.trim();
  if (typed === '' || column.part === 'note') return typed;
  const read =
    column.part === 'input'
      ? readLooseInput(typed, column)
      : column.part === 'output'
        ? readLooseOutput(typed, column)
        : readLooseDate(typed);
  return 'text' in read ? read.text : typed;
}

/** A kept cell as people read it. */
export function showStored(text: string, column: GridColumn, messages: Messages): string {
  if (column.part === 'input') return cellInWords(text, column, messages);
  if (text === '') return column.part === 'output' ? '–' : '';
  if (column.part === 'note') return text;
  const { type } = column;
  if (type === 'number' || type === 'amount')
    return isNumber(text) ? valueInWords(Number(text), column, messages) : text;
  if (type === 'boolean')
    return text === 'true' || text === 'false' ? valueInWords(text === 'true', column, messages) : text;
  return valueInWords(text, column, messages);
}

function isNumber(text: string): boolean {
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(text);
}

/** As `showStored`, and remembers: a grid shows the same cells again with every move of the selection. */
export function rememberWords(messages: Messages): (text: string, column: GridColumn) => string {
  const known = new Map<GridColumn, Map<string, string>>();
  return (text, column) => {
    const ofColumn = known.get(column) ?? new Map<string, string>();
    known.set(column, ofColumn);
    const words = ofColumn.get(text) ?? showStored(text, column, messages);
    ofColumn.set(text, words);
    return words;
  };
}
