import { toDigitLocale } from '@nirmaan/digit';
import type { SeededPlaces } from '@nirmaan/digit/sandbox';
import { Text } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Places as somebody writes them down: each with what lies in it. */
type Place = { code: string; name: Text; below?: Place[] | undefined };
const Place: z.ZodType<Place> = z.object({
  code: z.string(),
  name: Text,
  below: z.lazy(() => z.array(Place)).optional(),
});
export const PlacesFile = z.object({
  tenant: z.string(),
  hierarchy: z.string(),
  levels: z.array(z.object({ code: z.string(), name: Text })),
  places: z.array(Place),
});
export type PlacesFile = z.infer<typeof PlacesFile>;

type Made = Pick<SeededPlaces, 'by' | 'at'> & { idOf(name: string): string };

/** The same as DIGIT stores it: rows of places from the top down, and messages with their names. */
export function toSeededPlaces(
  { tenant, hierarchy, levels, places }: PlacesFile,
  { idOf, ...made }: Made,
): SeededPlaces {
  const rows: SeededPlaces['places'] = [];
  const messages: SeededPlaces['messages'] = [];
  const name = (code: string, text: Text) => {
    for (const [language, message] of Object.entries(text))
      messages.push({ locale: toDigitLocale(language), code, message });
  };
  for (const level of levels) name(`${hierarchy}_${level.code}`, level.name);
  const walk = (inside: readonly Place[], parent?: string): void => {
    for (const place of inside) {
      rows.push({
        id: idOf(`place ${tenant} ${place.code}`),
        code: place.code,
        ...(parent !== undefined && { parent }),
      });
      name(place.code, place.name);
      walk(place.below ?? [], place.code);
    }
  };
  walk(places);
  return { tenant, hierarchy, levels: levels.map((level) => level.code), places: rows, messages, ...made };
}

/** A state as large as one: so many places in each place, level by level; the same at every call. */
export function generatePlaces(of: {
  tenant: string;
  hierarchy: string;
  levels: { code: string; each: number }[];
}): PlacesFile {
  const below = (parent: string, at: number): Place[] | undefined => {
    const level = of.levels[at];
    if (!level) return undefined;
    return Array.from({ length: level.each }, (_, index) => {
      const code = `${parent}${parent === '' ? '' : '_'}${level.code.slice(0, 1)}${index + 1}`;
      return { code, name: { en: `${level.code} ${index + 1} of ${parent || of.tenant}` }, below: below(code, at + 1) };
    });
  };
  return {
    tenant: of.tenant,
    hierarchy: of.hierarchy,
    levels: of.levels.map(({ code }) => ({ code, name: { en: code } })),
    places: below('', 0) ?? [],
  };
}
