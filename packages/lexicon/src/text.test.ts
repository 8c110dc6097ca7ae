import { describe, expect, it } from 'vitest';
import { textsIn } from './text';

describe('texts in a document', () => {
  it.each<[string, unknown, unknown[]]>([
    [
      'are found at any depth, in their order',
      { a: { en: 'A' }, b: [{ c: { hi: 'B', en: 'C' } }] },
      [{ en: 'A' }, { hi: 'B', en: 'C' }],
    ],
    ['are none without a word in the languages', { a: { fr: 'A' } }, []],
    ['are not what only looks like one', { en: { rule: 'x' }, b: { en: 1 } }, []],
    ['are none in what is no document', 'en', []],
  ])('%s', (_, document, found) => {
    expect(textsIn(document, ['en', 'hi'])).toEqual(found);
  });
});
