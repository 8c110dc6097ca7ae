import { type JsonValue, localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { printCell } from './cell-text';
import { fromCellTree } from './cell-tree';
import type { DecisionRow, DecisionTable } from './model';
import { cellInWords, valueInWords } from './words';

/**
 * What a row asks for, a sentence for each input it asks about: “Area (40) is up to 100” where the value is known, “Area:
 * up to 100” where it is not. An input that may be anything, and one whose cell is an expression, is not told.
 */
export function conditionsInWords(
  row: Pick<DecisionRow, 'when'>,
  { shape }: Pick<DecisionTable, 'shape'>,
  messages: Messages,
  known: Readonly<Record<string, JsonValue>> = {},
): string[] {
  return shape.inputs.flatMap((input) => {
    const tree = row.when[input.code];
    const cell = tree && fromCellTree(tree);
    if (!cell) return [];
    const name = localize(input.name, messages.language, 'en') || input.code;
    const words = cellInWords(printCell(cell, input.type), input, messages);
    const value = known[input.code];
    // “The place is rented: yes” is how people say it, known or not.
    if (value === undefined || value === null || typeof value === 'object' || input.type === 'boolean')
      return [messages.text('tables.finding.input', { name, cell: words })];
    const shown = valueInWords(value, input, messages);
    return [messages.text(`tables.decision.${shown === words ? 'is' : 'within'}`, { name, value: shown, cell: words })];
  });
}
