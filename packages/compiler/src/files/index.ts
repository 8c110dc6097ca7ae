/**
 * Files of any kinds as one service: `recogniseFile` says what a file is before anything is made, `combineFiles` makes a
 * draft and its masters of those that were chosen. A door of its own: it reads workbooks.
 */
export { type CombinedFiles, type CombineOptions, combineFiles } from './combine-files';
export { recogniseFile } from './recognise-file';
export type { FileNote, RecognisedFile } from './recognised-file';
