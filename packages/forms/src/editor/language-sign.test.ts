import { expect, it } from 'vitest';
import { languageSign } from './language-sign';

it.each([
  ['en', 'EN'],
  ['fr', 'FR'],
  ['hi', 'हि'],
  ['ar', 'ع'],
  ['pa', 'ਪੰ'],
])('%s is known to its readers as %s', (language, sign) => expect(languageSign(language)).toBe(sign));
