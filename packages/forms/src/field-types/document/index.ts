import type { JsonValue } from '@nirmaan/lexicon';
import type { DocumentAnswer } from '../../model/evaluation';
import type { FieldType } from '../contract';

/** Media types of the kinds an author can accept. */
export const mediaTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

export function isDocumentAnswer(value: JsonValue): value is DocumentAnswer & JsonValue {
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

export const document: FieldType<'document'> = {
  missing: 'requiredDocument',
  files: ({ accept, maxBytes, maxFiles }) => ({ accept, maxBytes, maxFiles }),
  ruleType: () => ({ list: 'string' }),
  isEmpty: (value) => documentsOf(value).length === 0,
  toRuleValue: (value) => documentsOf(value).map((each) => each.name),
  /** Files of before stay when the page says so (`kept`); new ones are added, or take the place where only one may be. */
  readPosted(posted, { maxFiles }, previous) {
    const kept = posted.values('kept');
    const added = posted.files();
    if (!kept && added.length === 0) return undefined;
    const before = documentsOf(previous).filter((each) => !kept || kept.includes(each.ref));
    return (maxFiles === 1 && added.length > 0 ? added.slice(-1) : [...before, ...added]).map((each) => ({ ...each }));
  },
  validate(value, { accept, maxBytes, maxFiles }) {
    if (!Array.isArray(value) || !value.every(isDocumentAnswer)) return [{ code: 'notDocument' }];
    const kinds = accept.map((kind) => mediaTypes[kind] as string);
    if (value.some((each) => isDocumentAnswer(each) && !kinds.includes(each.mediaType)))
      return [{ code: 'documentKind', params: { kinds: accept.join(', ').toUpperCase() } }];
    if (value.some((each) => isDocumentAnswer(each) && each.size > maxBytes))
      return [{ code: 'documentSize', params: { megabytes: maxBytes / 1024 / 1024 } }];
    return value.length > maxFiles ? [{ code: 'maxItems', params: { max: maxFiles } }] : [];
  },
  toJsonSchema: ({ maxFiles }) => ({
    type: 'array',
    maxItems: maxFiles,
    items: {
      type: 'object',
      properties: {
        ref: { type: 'string' },
        name: { type: 'string' },
        mediaType: { type: 'string' },
        size: { type: 'integer' },
      },
      required: ['ref', 'name', 'mediaType', 'size'],
    },
  }),
  format: (value) =>
    documentsOf(value)
      .map((each) => each.name)
      .join(', '),
};
