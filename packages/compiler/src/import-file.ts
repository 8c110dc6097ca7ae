import { issue, type JsonValue } from '@nirmaan/lexicon';
import { importers } from './imports';
import { findJsonFault } from './imports/find-json-fault';
import type { ImportResult } from './imports/import-result';

const LARGEST = 5 * 1024 * 1024;

/** A draft from the text of a file of any known kind; else what is wrong with it, with places. Nothing comes out half done. */
export function importFile(text: string): ImportResult {
  if (text.length > LARGEST)
    return {
      issues: [
        issue('compiler.too-large', '', {
          megabytes: Math.ceil(text.length / 1024 / 1024),
          most: LARGEST / 1024 / 1024,
        }),
      ],
    };
  let document: JsonValue;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column } = findJsonFault(text) ?? { line: 1, column: 1 };
    return { issues: [issue('compiler.not-json', '', { line, column })] };
  }
  const importer = importers.find((each) => each.recognises(document));
  return importer ? importer.importDocument(document) : { issues: [issue('compiler.unknown-kind', '')] };
}
