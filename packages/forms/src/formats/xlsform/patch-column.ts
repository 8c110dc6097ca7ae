import type { JsonObject } from '@nirmaan/lexicon';
import { isObject } from '../same-json';
import { type Row, textIn } from './headers';

/** The column with what XLSForm has no column for: a JSON Merge Patch of what is read without it. */
export const PATCH = 'x-nirmaan';
/** A cell of Excel holds 32,767 characters; what is longer goes on in further columns. */
export const LONGEST_CELL = 32_000;
const MOST_CELLS = 20;

export function patchName(at: number): string {
  return at === 0 ? PATCH : `${PATCH}-${at + 1}`;
}

/** Undefined where there is none, or somebody wrote something else there. */
export function patchIn(row: Row): JsonObject | undefined {
  const text = Array.from({ length: MOST_CELLS }, (_, at) => textIn(row, patchName(at))).join('');
  if (text === '') return undefined;
  try {
    const patch: unknown = JSON.parse(text);
    return isObject(patch as JsonObject) ? (patch as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
