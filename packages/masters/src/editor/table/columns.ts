import { localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableInput, TableShape, TableValue } from '@nirmaan/rules/tables';

export type ColumnPart = 'input' | 'output' | 'note' | 'validFrom' | 'validTo';
/** A column on the screen: what is asked, what follows, why, and from when until when. */
export type GridColumn = {
  part: ColumnPart;
  /** Its member in a row. */
  code: string;
  name: string;
  type: TableInput['type'];
  values?: TableValue[];
  /** Its place among the inputs, or among the outputs; 0 for the others. */
  at: number;
};

/** The columns in the order they stand on the screen. */
export function gridColumnsOf(shape: TableShape, messages: Messages): GridColumn[] {
  const own = (part: 'input' | 'output') => (each: TableShape['outputs'][number], at: number) => ({
    part,
    code: each.code,
    name: localize(each.name, messages.language, 'en') || each.code,
    type: each.type,
    ...(each.values && { values: each.values }),
    at,
  });
  const fixed = (part: 'note' | 'validFrom' | 'validTo', type: 'text' | 'date') => ({
    part,
    code: part,
    name: messages.text(`tables.editor.column.${part}`),
    type,
    at: 0,
  });
  return [
    ...shape.inputs.map(own('input')),
    ...shape.outputs.map(own('output')),
    fixed('note', 'text'),
    fixed('validFrom', 'date'),
    fixed('validTo', 'date'),
  ];
}
