/**
 * Forms of others as drafts, and forms of ours as files of others. A door of its own: reading workbooks takes a library that
 * is larger than the rest of the compiler.
 */
export { exportFormFiles, type FormFormatCode, formFormatCodes } from './export-form-files';
export { type FormFileImport, importFormFiles } from './import-form-files';
