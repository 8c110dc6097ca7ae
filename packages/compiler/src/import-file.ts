import { issue } from '@nirmaan/lexicon';
import { importers } from './imports';
import { findJsonFault } from './imports/find-json-fault';
import type { ImportOptions, ImportResult } from './imports/import-result';
import { readDocument } from './imports/read-document';

const LARGEST = 5 * 1024 * 1024;

/**
 * A draft from the text of a file of any known kind; else what is wrong with it, with places. Text that is not quite JSON
 * is read as it must have been meant, and the report says so. Nothing comes out half done.
 */
export function importFile(text: string, options: ImportOptions = {}): ImportResult {
  if (text.length > LARGEST)
    return {
      issues: [
        issue('compiler.too-large', '', {
          megabytes: Math.ceil(text.length / 1024 / 1024),
          most: LARGEST / 1024 / 1024,
        }),
      ],
    };
  const read = readDocument(text);
  const importer = read && importers.find((each) => each.recognises(read.document));
  const result = importer && read ? importer.importDocument(read.document, options) : undefined;
  if (!read || (read.repairedAt && !result?.draft)) {
    // Nothing could be made of what it may have meant: what is wrong with it is where it stops being JSON.
    const { line, column } = findJsonFault(text) ?? { line: 1, column: 1 };
    return { issues: [issue('compiler.not-json', '', { line, column })] };
  }
  if (!result) return { issues: [issue('compiler.unknown-kind', '')] };
  if (!result.draft || !read.repairedAt) return result;
  const { line, column } = read.repairedAt;
  const note = {
    kind: 'repaired' as const,
    code: 'compiler.import.not-quite-json',
    path: '',
    params: { line, column },
  };
  return { ...result, report: [note, ...result.report] };
}
