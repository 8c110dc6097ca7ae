import { type Language, parsePointer, type Text } from '@nirmaan/lexicon';
import type { ServiceDraft } from '../model/service';
import { type PlacedText, placedTexts } from './placed-texts';

/** A text as it came back from a translator. */
export type Translation = {
  id: string;
  /** What was translated; undefined where the file does not say. */
  source?: string | undefined;
  target: string;
};

/** Why a translation was not taken, or what is to be looked at although it was. */
export type TranslationRemark = {
  id: string;
  /**
   * `unknown`: there is no such text any more. `changed`: the text was reworded since; not taken. `places`: `{number}` or the
   * like is missing or new; not taken. `long`: more than fits; taken.
   */
  code: 'unknown' | 'changed' | 'places' | 'long';
  /** The text it is about, where there is one. */
  placed?: PlacedText;
  target: string;
};

export type TranslationPlan = {
  changes: { pointer: string; language: Language; words: string }[];
  /** Were there already, word for word. */
  same: number;
  /** Had nothing in the target language. */
  empty: number;
  remarks: TranslationRemark[];
};

/** What taking translations into `language` would do to a draft; nothing is changed by it. */
export function planTranslations(
  draft: ServiceDraft,
  translations: readonly Translation[],
  { from, language }: { from: Language; language: Language },
): TranslationPlan {
  const texts = new Map(placedTexts(draft).map((each) => [each.id, each]));
  const plan: TranslationPlan = { changes: [], same: 0, empty: 0, remarks: [] };
  for (const { id, source, target } of translations) {
    const words = tidy(target);
    const placed = texts.get(id);
    if (words === '') plan.empty++;
    else if (!placed) plan.remarks.push({ id, code: 'unknown', target: words });
    else if (placed.text[language]?.trim() === words) plan.same++;
    else if (source !== undefined && tidy(source) !== tidy(placed.text[from] ?? ''))
      plan.remarks.push({ id, code: 'changed', placed, target: words });
    else if (!samePlaces(placed.text[from] ?? '', words))
      plan.remarks.push({ id, code: 'places', placed, target: words });
    else {
      if (isTooLong(placed, words)) plan.remarks.push({ id, code: 'long', placed, target: words });
      plan.changes.push({ pointer: placed.pointer, language, words });
    }
  }
  return plan;
}

/** Does it not fit where it is read? */
export function isTooLong({ longest }: Pick<PlacedText, 'longest'>, words: string): boolean {
  return longest !== undefined && [...words].length > longest;
}

/** Puts the changes into a draft that is being edited; the language is added where the service has it not. */
export function applyTranslations(draft: ServiceDraft, changes: TranslationPlan['changes']): void {
  for (const { pointer, language, words } of changes) {
    const text = findText(draft, pointer);
    if (text) text[language] = words;
    if (!draft.languages.includes(language)) draft.languages.push(language);
  }
}

/** The text a pointer of `placedTexts` leads to. */
export function findText(draft: ServiceDraft, pointer: string): Text | undefined {
  let at: unknown = draft;
  for (const key of parsePointer(pointer)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === 'object' && at !== null ? (at as Text) : undefined;
}

const PLACE = /\{[^{}]*\}/g;

function samePlaces(source: string, target: string): boolean {
  const placesOf = (words: string) => [...new Set(words.match(PLACE) ?? [])].sort().join();
  return placesOf(source) === placesOf(target);
}

/** Control characters that come with files are nobody's words; lines end alike. */
function tidy(words: string): string {
  return words
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
    .trim();
}
