import { describe, expect, it } from 'vitest';
import type { MessageTree } from '../messages';
import { languagePacks } from '.';

function flatten(tree: MessageTree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') flat.set(name, value);
    else for (const [below, text] of flatten(value, name)) flat.set(below, text);
  }
  return flat;
}

/** Names of the arguments of an ICU message: `{count, plural, …}` and `{name}`; texts inside plural branches hold no names of their own. */
function argumentsOf(message: string): string[] {
  return [
    ...new Set([...message.matchAll(/\{\s*([A-Za-z][A-Za-z0-9]*)\s*[,}]/g)].map((match) => match[1] ?? '')),
  ].sort();
}

const english = Object.entries(languagePacks.en ?? {}).map(([area, tree]) => ({ area, messages: flatten(tree) }));

describe.each(Object.keys(languagePacks).filter((language) => language !== 'en'))('language pack %s', (language) => {
  it.each(english)('has every message of area $area, with the same arguments', ({ area, messages }) => {
    const translated = flatten(languagePacks[language]?.[area] ?? {});
    expect(
      [...messages.keys()].filter((key) => !translated.get(key)),
      'missing',
    ).toEqual([]);
    expect(
      [...translated.keys()].filter((key) => !messages.has(key)),
      'unknown',
    ).toEqual([]);
    const differing = [...messages].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(translated.get(key) ?? '').join(),
    );
    expect(
      differing.map(([key]) => key),
      'other arguments',
    ).toEqual([]);
  });
});
