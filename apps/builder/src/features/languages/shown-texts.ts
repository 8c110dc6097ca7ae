import { type Language, localize } from '@nirmaan/lexicon';
import { isThere, isTooLong, type PlacedText, placeInWords } from '@nirmaan/service/translations';

/** Which texts are looked at. `lost`: written in no other language either, so there is nothing to translate from. */
export const textFilters = ['all', 'missing', 'long'] as const;
export type TextFilter = (typeof textFilters)[number];

/** Texts that stand in one place of the service, below its name. */
export type TextGroup = { place: string; texts: PlacedText[] };

export function isShown(
  placed: PlacedText,
  filter: TextFilter,
  { from, to }: { from: Language; to: Language },
): boolean {
  const { text } = placed;
  if (!isThere(text, from) && !isThere(text, to)) return false;
  if (filter === 'missing') return !isThere(text, to);
  return filter === 'all' || isTooLong(placed, text[to] ?? '');
}

/** The texts of a filter that hold the searched words in one of the two languages or in their place, by place. */
export function shownGroups(
  texts: readonly PlacedText[],
  about: { filter: TextFilter; search: string; from: Language; to: Language; reader: Language; fallback: Language },
): TextGroup[] {
  const { filter, search, from, to, reader, fallback } = about;
  const wanted = search.trim().toLocaleLowerCase();
  const groups: TextGroup[] = [];
  for (const placed of texts) {
    if (!isShown(placed, filter, { from, to })) continue;
    const place = placeInWords(placed, reader, fallback);
    const words = [place, placed.text[from], placed.text[to]].join('\n').toLocaleLowerCase();
    if (!words.includes(wanted)) continue;
    const last = groups.at(-1);
    if (last?.place === place) last.texts.push(placed);
    else groups.push({ place, texts: [placed] });
  }
  return groups;
}

/** What is translated from: the chosen language, where it has the text, else whichever has it. */
export function sourceOf(
  { text }: PlacedText,
  from: Language,
  fallback: Language,
): { words: string; language: Language } {
  const language = [from, fallback, ...Object.keys(text)].find((each) => isThere(text, each)) ?? from;
  return { words: localize(text, language), language };
}
