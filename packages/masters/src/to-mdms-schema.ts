import type { JsonObject } from '@nirmaan/lexicon';
import { textOfCell } from '@nirmaan/rules/tables';
import type { Column, Master, MasterRow } from './model/master';
import { columnsOf } from './model/table-master';

/** JSON types of mdms-v2 (draft 4) for our columns; `format: date` is not enforced there, a pattern is. */
const SCHEMAS: Record<Column['type'], JsonObject> = {
  text: { type: 'string', maxLength: 500 },
  number: { type: 'number' },
  amount: { type: 'number', minimum: 0 },
  boolean: { type: 'boolean' },
  date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
};

/**
 * The schema definition of a master, JSON Schema draft 4 as mdms-v2 reads it. `x-unique` are the columns that make a row
 * one of a kind, `x-ref-schema` is always there: mdms-v2 looks for it.
 */
export function toMdmsSchema(master: Master): JsonObject {
  const columns = columnsOf(master);
  return {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    title: master.code,
    properties: Object.fromEntries(columns.map((column) => [column.code, SCHEMAS[column.type]])),
    required: columns.filter((column) => column.required || column.unique).map((column) => column.code),
    'x-unique': columns.filter((column) => column.unique).map((column) => column.code),
    'x-ref-schema': [],
    additionalProperties: false,
  };
}

/** The row's data as mdms-v2 stores it: without empty cells. Cells of a table are texts, whatever somebody typed. */
export function toMdmsData(master: Master, row: MasterRow): JsonObject {
  return Object.fromEntries(
    columnsOf(master).flatMap(({ code, type }) => {
      const cell =
        master.kind === 'table' && code === 'order' ? (row.order ?? master.rows.indexOf(row) + 1) : row[code];
      if (cell === undefined || cell === null || cell === '') return [];
      return [[code, master.kind === 'table' && type === 'text' ? textOfCell(cell) : cell]];
    }),
  );
}

/** How mdms-v2 names a row: the values of its unique columns, joined by dots (`CompositeUniqueIdentifierGenerationUtil`). */
export function uniqueIdentifierOf(master: Master, row: MasterRow): string {
  return columnsOf(master)
    .filter((column) => column.unique)
    .map((column) => String(row[column.code] ?? ''))
    .join('.');
}
