import { describe, expect, it } from 'vitest';
import { languagePacks } from '.';
import { inEveryLanguage } from './in-every-language';

describe('a text in every language', () => {
  it('has the words of each pack there is', () => {
    const text = inEveryLanguage('forms.yes');
    expect(Object.keys(text)).toEqual(Object.keys(languagePacks));
    expect(text.fr).toBe('Oui');
  });

  it.each(['forms.nothing', 'nothing.at.all', 'forms.date', 'forms.yes.more', 'forms.constructor', ''])(
    'is empty where no pack has a message: %s',
    (key) => expect(inEveryLanguage(key)).toEqual({}),
  );
});
