import type { PlacedText } from '@nirmaan/service/translations';
import { describe, expect, it } from 'vitest';
import { isShown, shownGroups, sourceOf, type TextFilter } from './shown-texts';

const placed = (en: string, hi: string, more: Partial<PlacedText> = {}): PlacedText => ({
  id: en,
  pointer: `/${en}`,
  kind: 'action',
  within: [{ en: 'Workflow', hi: 'कार्यप्रवाह' }],
  text: { ...(en && { en }), ...(hi && { hi }) },
  longest: 10,
  ...more,
});
const about = { filter: 'all' as TextFilter, search: '', from: 'en', to: 'hi', reader: 'en', fallback: 'en' };

describe('texts of the languages tab', () => {
  it.each<[string, PlacedText, TextFilter[]]>([
    ['one that is there', placed('Apply', 'आवेदन'), ['all']],
    ['one that is missing', placed('Apply', ''), ['all', 'missing']],
    ['one of white space', placed('Apply', ' \n'), ['all', 'missing']],
    ['one that is too long', placed('Apply', 'आवेदन करें और प्रतीक्षा करें'), ['all', 'long']],
    ['one that only the other language has', placed('', 'आवेदन'), ['all']],
    ['one that is nowhere', placed('', ''), []],
  ])('%s is shown by the filters it belongs to', (_, text, filters) => {
    const shown = (['all', 'missing', 'long'] as const).filter((filter) => isShown(text, filter, about));
    expect(shown).toEqual(filters);
  });

  it('stand below the place they are read in, in the language of the reader', () => {
    const texts = [placed('Apply', ''), placed('Reject', ''), placed('Name', '', { within: [{ en: 'Form' }] })];
    expect(
      shownGroups(texts, { ...about, reader: 'hi' }).map(({ place, texts: { length } }) => [place, length]),
    ).toEqual([
      ['कार्यप्रवाह', 2],
      ['Form', 1],
    ]);
  });

  it.each([
    ['apply', 1],
    ['आवेदन', 1],
    ['workflow', 2],
    ['nothing', 0],
  ])('are found by %s in either language or in the place', (search, count) => {
    const texts = [placed('Apply', 'आवेदन'), placed('Reject', '')];
    expect(shownGroups(texts, { ...about, search }).flatMap((group) => group.texts)).toHaveLength(count);
  });

  it('are translated from the chosen language, else from one that has them', () => {
    expect(sourceOf(placed('', 'आवेदन'), 'en', 'en')).toEqual({ words: 'आवेदन', language: 'hi' });
    expect(sourceOf(placed('Apply', 'आवेदन'), 'en', 'hi')).toEqual({ words: 'Apply', language: 'en' });
  });
});
