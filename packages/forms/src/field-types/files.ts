import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { DocumentAnswer } from '../model/evaluation';
import type { PostedField, Problem } from './contract';

/** Media types of the kinds an author can accept. */
export const mediaTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

/** What may be uploaded for a field. */
export type FileLimits = { accept: (keyof typeof mediaTypes)[]; maxBytes: number; maxFiles: number };

function isDocumentAnswer(value: JsonValue): value is DocumentAnswer & JsonValue {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    typeof value.ref === 'string' &&
    typeof value.name === 'string' &&
    typeof value.mediaType === 'string' &&
    typeof value.size === 'number'
  );
}

export function documentsOf(value: JsonValue | undefined): DocumentAnswer[] {
  return Array.isArray(value) ? value.filter(isDocumentAnswer) : [];
}

/** Files of before stay when the page says so (`kept`); new ones are added, or take the place where only one may be. */
export function readFiles(
  posted: PostedField,
  maxFiles: number,
  previous: JsonValue | undefined,
): JsonValue | undefined {
  const kept = posted.values('kept');
  const sent = posted.files();
  if (!kept && sent.length === 0) return undefined;
  // A file that was sent ahead may be told again by a page that does not know yet that it arrived.
  const before = documentsOf(previous).filter(
    ({ ref }) => (!kept || kept.includes(ref)) && !sent.some((each) => each.ref === ref),
  );
  return (maxFiles === 1 && sent.length > 0 ? sent.slice(-1) : [...before, ...sent]).map((each) => ({ ...each }));
}

export function checkFiles(value: JsonValue, { accept, maxBytes, maxFiles }: FileLimits): Problem[] {
  const files = documentsOf(value);
  if (!Array.isArray(value) || files.length < value.length) return [{ code: 'notDocument' }];
  const kinds = accept.map((kind) => mediaTypes[kind] as string);
  if (files.some((each) => !kinds.includes(each.mediaType)))
    return [{ code: 'documentKind', params: { kinds: kindsInWords(accept) } }];
  if (files.some((each) => each.size > maxBytes))
    return [{ code: 'documentSize', params: { megabytes: maxBytes / 1024 / 1024 } }];
  return files.length > maxFiles ? [{ code: 'maxFiles', params: { max: maxFiles } }] : [];
}

/** `PDF, JPEG`: abbreviations that are the same in every language. */
export function kindsInWords(accept: readonly string[]): string {
  return accept.join(', ').toUpperCase();
}

export function schemaOfFiles({ accept, maxBytes, maxFiles }: FileLimits): JsonObject {
  return {
    type: 'array',
    maxItems: maxFiles,
    items: {
      type: 'object',
      properties: {
        ref: { type: 'string' },
        name: { type: 'string' },
        mediaType: { type: 'string', enum: accept.map((kind) => mediaTypes[kind]) },
        size: { type: 'integer', maximum: maxBytes },
      },
      required: ['ref', 'name', 'mediaType', 'size'],
    },
  };
}

export function namesOf(value: JsonValue): string {
  return documentsOf(value)
    .map((each) => each.name)
    .join(', ');
}
