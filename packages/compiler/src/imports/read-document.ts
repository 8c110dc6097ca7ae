import type { JsonValue } from '@nirmaan/lexicon';
import { jsonrepair } from 'jsonrepair';
import { findJsonFault, type TextPlace } from './find-json-fault';

export type ReadDocument = {
  document: JsonValue;
  /** Where the text first was not JSON; absent: it is JSON. */
  repairedAt?: TextPlace;
};

/**
 * The document in a text that should be JSON, and what people have around it or in it: a byte order mark, comments, commas
 * too many or too few, single quotes, a fence of Markdown, a curl command. Undefined where nothing can be made of it.
 */
export function readDocument(text: string): ReadDocument | undefined {
  const plain = text.replace(/^\uFEFF/, '');
  const exact = parsed(plain);
  if (exact !== undefined) return { document: exact };
  for (const part of partsOf(plain)) {
    const document = parsed(part) ?? repaired(part);
    if (document !== null && typeof document === 'object')
      return { document, repairedAt: findJsonFault(plain) ?? { line: 1, column: 1 } };
  }
  return undefined;
}

/** What could be the document, likeliest first: the inside of fences, the text from its first bracket, all of it. */
function partsOf(text: string): string[] {
  const fenced = [...text.matchAll(/```[a-z0-9]*\r?\n([\s\S]*?)```/gi)].flatMap(([, inside]) => inside ?? []);
  const first = text.search(/[[{]/);
  const last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return [
    ...fenced.filter((part) => /^\s*[[{]/.test(part)).toSorted((one, other) => other.length - one.length),
    ...(first >= 0 && last > first ? [text.slice(first, last + 1)] : []),
    ...(first >= 0 ? [text.slice(first)] : []),
  ];
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function repaired(text: string): JsonValue | undefined {
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}
