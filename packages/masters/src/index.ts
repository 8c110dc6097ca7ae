/**
 * Masters: data that others keep, with its schema. A `Master` becomes an MDMS schema (JSON Schema draft 4) and its rows.
 *
 * `checkMaster` judges by the schema DIGIT will judge by; `parsePastedRows` takes rows from a spreadsheet.
 */
export { checkMaster } from './check-master';
export { Column, ColumnType, Master, MasterRow } from './model/master';
export { parsePastedRows, toCell } from './parse-pasted-rows';
export { toMdmsData, toMdmsSchema, uniqueIdentifierOf } from './to-mdms-schema';
