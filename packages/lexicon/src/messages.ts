/**
 * Built-in texts: ICU messages by language and area. An area is one file per language under `language-packs/`;
 * `language-packs.test.ts` proves that every language has every message with the same arguments.
 */
import compile from 'icu-minify/compile';
import { createTranslator } from 'use-intl/core';
import { type CompiledMessage, flatParams } from './compiled-messages';
import type { Issue } from './issue';
import { directionOf, type Language } from './language';

/** Messages of one area, nested by dots in their keys: `{ issue: { field: { required: '…' } } }`. */
export type MessageTree = { [key: string]: string | MessageTree };
/** Areas by language: `{ en: { citizen: {…}, forms: {…} } }`. */
export type LanguagePacks = Record<Language, Record<string, MessageTree>>;

export type MessageParams = Record<string, string | number | boolean | Date | null | undefined>;
export type Messages = {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** The message `area.key`, for example `citizen.start.apply`; the key itself where there is no such message. */
  text(key: string, params?: MessageParams): string;
  has(key: string): boolean;
  /** An Issue in words: message `<area>.issue.<code>`; areas are asked in turn. */
  issue(issue: Issue): string;
  /** The message of an Issue's code as a page can fill it in (`sayCompiled`); undefined where there is none. */
  compiledIssue(code: string): CompiledMessage | undefined;
};

/** Texts of `language`; what a pack lacks is taken from `en`. */
export function createMessages(packs: LanguagePacks, language: Language): Messages {
  const areas = mergeAreas(packs.en ?? {}, packs[language] ?? packs[language.split('-')[0] ?? language] ?? {});
  const translate = createTranslator({
    locale: language,
    messages: areas as Record<string, unknown>,
    timeZone: 'UTC',
    onError: () => {},
    getMessageFallback: ({ key }) => key,
  }) as unknown as ((key: string, params?: object) => string) & { has(key: string): boolean };
  // Most texts take no arguments and are asked for on every page: formatting them once is a quarter of a page's time.
  const plain = new Map<string, string>();
  const text = (key: string, params?: MessageParams) => {
    if (params) return translate(key, params);
    const known = plain.get(key) ?? translate(key, {});
    plain.set(key, known);
    return known;
  };
  const keys = new Map<string, string | undefined>();
  const keyOf = (code: string) => {
    if (keys.has(code)) return keys.get(code);
    const key = Object.keys(areas)
      .map((area) => `${area}.issue.${code}`)
      .find((candidate) => translate.has(candidate));
    keys.set(code, key);
    return key;
  };
  return {
    language,
    direction: directionOf(language),
    text,
    has: (key) => translate.has(key),
    issue({ code, params }) {
      const key = keyOf(code);
      return key ? text(key, flatParams(params)) : code;
    },
    compiledIssue(code) {
      const message = messageAt(areas, keyOf(code) ?? '');
      return message === undefined ? undefined : compiledOnce(message);
    },
  };
}

const compiled = new Map<string, CompiledMessage>();

function compiledOnce(message: string): CompiledMessage {
  const known = compiled.get(message) ?? (JSON.parse(JSON.stringify(compile(message))) as CompiledMessage);
  compiled.set(message, known);
  return known;
}

function messageAt(tree: MessageTree, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | MessageTree | undefined>(
      (place, part) => (typeof place === 'object' ? place[part] : undefined),
      tree,
    );
  return typeof found === 'string' ? found : undefined;
}

function mergeAreas(base: Record<string, MessageTree>, over: Record<string, MessageTree>): Record<string, MessageTree> {
  const merged = { ...base };
  for (const [area, tree] of Object.entries(over)) merged[area] = mergeTree(base[area] ?? {}, tree);
  return merged;
}

function mergeTree(base: MessageTree, over: MessageTree): MessageTree {
  const merged: MessageTree = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = base[key];
    merged[key] = typeof value === 'object' && typeof below === 'object' ? mergeTree(below, value) : value;
  }
  return merged;
}
