import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Field } from '../model/form';
import { FieldClips, textsOfField } from './clips';
import type { Look } from './contract';
import { plainWords } from './rich-text';

const lookOf = (recorded: Record<string, string> | undefined): Look => ({
  messages: createMessages(languagePacks, 'en'),
  language: 'en',
  defaultLanguage: 'en',
  inWords: (text) => text?.en ?? '',
  ...(recorded && { clipOf: (words) => recorded[words] }),
});

const kind = Field.parse({
  code: 'kind',
  type: 'select-one',
  label: { en: 'Kind' },
  hint: { en: 'See *the law*' },
  choices: { from: 'list', options: [{ value: 'a', label: { en: 'Food' } }] },
});
const rendered = (field: Field, recorded?: Record<string, string>) =>
  renderToStaticMarkup(<FieldClips field={field} look={lookOf(recorded)} />);

describe('what was recorded of a question', () => {
  it('is nothing on a page without recordings, or with those of other words', () => {
    expect(rendered(kind)).toBe('');
    expect(rendered(kind, { Kinds: '/r/1' })).toBe('');
  });

  it('can be heard without script: a player for each text, called by its words, fetched when it is pressed', () => {
    const html = rendered(kind, { Kind: '/r/1', 'See *the law*': '/r/2', Food: '/r/3' });
    const players = [...html.matchAll(/<audio controls="" preload="none" src="([^"]+)" aria-label="([^"]+)">/g)];
    expect(players.map(([, source, words]) => [source, words])).toEqual([
      ['/r/1', 'Kind'],
      ['/r/2', 'See the law'],
      ['/r/3', 'Food'],
    ]);
  });

  it('of a group leaves out what its questions say', () => {
    const group = Field.parse({ code: 'g', type: 'group', label: { en: 'Shop' }, fields: [kind] });
    expect(textsOfField(group, ['en'])).toEqual([{ en: 'Shop' }]);
  });
});

describe('words alone', () => {
  it.each([
    ['Plain', 'Plain'],
    ['Bring *two* **big** photos', 'Bring two big photos'],
    ['See [the law](https://example.org/a)', 'See the law'],
    ['One\n\nTwo', 'One\nTwo'],
    ['- a\n- b', 'a\nb'],
    ['<b>raw</b>', '<b>raw</b>'],
  ])('of %j', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });
});
