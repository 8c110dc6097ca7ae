import { appendPointer, type JsonValue } from '@nirmaan/lexicon';
import { isSame } from './json';

/** An entry of a list as it is now; `at` where it came from in the original list. */
export type Written = { at: string | undefined; json: JsonValue };

/**
 * A list with what was edited in it. Entries keep their order where nobody changed it; what the import could not read
 * (`known` are the places it read) stays where it stood, for nobody saw it and meant to delete it.
 */
export function arranged(
  original: readonly JsonValue[],
  base: string,
  written: readonly Written[],
  known: readonly string[],
): JsonValue[] {
  const byPlace = new Map(written.flatMap(({ at, json }) => (at === undefined ? [] : [[at, json] as const])));
  const places = original.map((_, position) => appendPointer(base, position));
  const isLeft = (place: string) => !known.includes(place) && !byPlace.has(place);
  if (!keepsOrder(written, known))
    return [...written.map(({ json }) => json), ...original.filter((_, position) => isLeft(places[position] ?? ''))];
  const kept = original.flatMap((entry, position): Written[] => {
    const at = places[position] ?? '';
    const json = byPlace.get(at);
    if (json !== undefined) return [{ at, json }];
    return isLeft(at) ? [{ at, json: entry }] : [];
  });
  let before: string | undefined;
  for (const [position, each] of written.entries()) {
    if (each.at !== undefined) {
      before = each.at;
      continue;
    }
    const fresh = { at: `new ${position}`, json: each.json };
    kept.splice(before === undefined ? 0 : kept.findIndex(({ at }) => at === before) + 1, 0, fresh);
    before = fresh.at;
  }
  return kept.map(({ json }) => json);
}

/** Do the entries that are still there follow each other as they did? */
function keepsOrder(written: readonly Written[], known: readonly string[]): boolean {
  const now = written.flatMap(({ at }) => at ?? []);
  return isSame(
    now,
    known.filter((place) => now.includes(place)),
  );
}

/** Was anything added, removed or moved? */
export function isRearranged(written: readonly Written[], known: readonly string[]): boolean {
  return !isSame(
    written.map(({ at }) => at ?? null),
    [...known],
  );
}
