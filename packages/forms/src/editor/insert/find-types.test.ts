import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { authorings } from '../authorings';
import { findTypes, listTypes } from './find-types';

const messagesIn = (language: string) => createMessages(languagePacks, language);

describe('the search for field types', () => {
  it.each([
    ['da', 'date'],
    ['Number', 'number'],
    ['aadhaar', 'identity-number'],
    ['upload', 'document'],
    ['dropdown', 'select-one'],
    ['qr', 'code-scan'],
    ['gps', 'map-point'],
    ['add another', 'repeating-group'],
    ['sum', 'computed'],
  ])('“%s” finds %s first', (search, expected) => expect(findTypes(messagesIn('en'), search)[0]?.type).toBe(expected));

  it.each([
    ['hi', 'फ़ोन', 'mobile-number'],
    ['ar', 'هاتف', 'mobile-number'],
    ['ar', 'توقيع', 'signature'],
  ])('in %s “%s” finds %s', (language, search, expected) =>
    expect(findTypes(messagesIn(language), search).map(({ type }) => type)).toContain(expected),
  );

  it('without words gives all, each once', () =>
    expect(
      findTypes(messagesIn('en'), ' ')
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(Object.keys(authorings).toSorted()));

  it('that fits nothing finds nothing', () => expect(findTypes(messagesIn('en'), 'zebra')).toEqual([]));

  it.each(Object.keys(languagePacks))('every type has name, description and synonyms of its own in %s', (language) => {
    const all = listTypes(messagesIn(language));
    for (const { type, name, about, synonyms } of all)
      for (const words of [name, about, synonyms]) expect(words, type).not.toMatch(/^formEditor\.|^$/);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
