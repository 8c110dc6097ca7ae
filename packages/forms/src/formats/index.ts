/**
 * Forms from files of others, and back: what was mapped, approximated and kept aside is told.
 *
 * A format is a folder that fills `FormFormat`. `importJsonSchema` and `exportJsonSchema` are JSON Schema with RJSF's
 * uiSchema; XLSForm needs a reader of workbooks and has a door of its own, `./xlsform`.
 */
export { applicantFields } from '../field-types/applicants/applicant-fields';
export {
  defineFormat,
  type ExportOptions,
  type FormFile,
  type FormFormat,
  type FormImport,
  type FormNote,
  type ImportedMaster,
  type ImportOptions,
} from './contract';
export { asFormOfService, freeFormCode } from './form-of-service';
export { isJsonSchema, jsonSchema } from './json-schema';
export type { JsonSchemaDocuments } from './json-schema/documents';
export { exportJsonSchema } from './json-schema/export-json-schema';
export { importJsonSchema } from './json-schema/import-json-schema';
export { toFieldCode, wordsOfName } from './names';
