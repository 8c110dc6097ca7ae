import type { DocumentAnswer } from '@nirmaan/forms';

function isDocument(value: object): value is DocumentAnswer {
  return (
    'ref' in value &&
    typeof value.ref === 'string' &&
    'mediaType' in value &&
    typeof value.mediaType === 'string' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'size' in value &&
    typeof value.size === 'number'
  );
}

/** The documents among answers, wherever they stand. */
export function documentsIn(value: unknown): DocumentAnswer[] {
  if (Array.isArray(value)) return value.flatMap(documentsIn);
  if (value === null || typeof value !== 'object') return [];
  return isDocument(value) ? [value] : Object.values(value).flatMap(documentsIn);
}

/** The same answers with every document replaced. */
export function mapDocuments<T>(value: T, replace: (document: DocumentAnswer) => DocumentAnswer): T {
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walk);
    if (each === null || typeof each !== 'object') return each;
    if (isDocument(each)) return replace(each);
    return Object.fromEntries(Object.entries(each).map(([key, member]) => [key, walk(member)]));
  };
  return walk(value) as T;
}
