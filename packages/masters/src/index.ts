/**
 * Masters: data that others keep, with its schema. A `Master` becomes an MDMS schema (JSON Schema draft 4) and its rows.
 *
 * One of kind table is a decision table: its columns follow from its shape, its rows are conditions and what follows.
 *
 * `checkMaster` judges by the schema DIGIT will judge by; `parsePastedRows` takes rows from a spreadsheet, `parsePastedTable` those of a table.
 */
export { checkMaster } from './check-master';
export { Column, ColumnType, Master, MasterRow } from './model/master';
export { numberRows, takeRowId } from './model/row-ids';
export { columnsOf, isTable, type TableMaster, tableMaster } from './model/table-master';
export {
  NIRMAAN_TABLE,
  type NirmaanTable,
  nirmaanTableSchema,
  readNirmaanTable,
  toNirmaanTable,
} from './nirmaan-table';
export { parsePastedRows, toCell } from './parse-pasted-rows';
export { parsePastedTable } from './parse-pasted-table';
export { splitCells } from './split-cells';
export { toMdmsData, toMdmsSchema, uniqueIdentifierOf } from './to-mdms-schema';
