import { describe, expect, it } from 'vitest';
import { findWords, foldWords } from './fold-words';

describe('words that are searched', () => {
  it.each([
    ['Café  Crème', 'cafe creme', 'accents are left out'],
    ['सड़क', 'सडक', 'the dot of ड़ is left out'],
    ['गाँव', 'गांव', 'chandrabindu is typed as anusvara'],
    ['वार्ड १२', 'वार्ड 12', 'Devanagari digits are digits'],
    ['أحمد', 'احمد', 'hamza is left out'],
    ['مَدرسة', 'مدرسه', 'harakat are left out, and the end of مدرسة is written either way'],
    ['شارع ١٢', 'شارع 12', 'Arabic digits are digits'],
  ])('%s is found as %s: %s', (written, typed) => expect(foldWords(written)).toBe(foldWords(typed)));

  it('keeps vowels of Devanagari apart: they are other words', () =>
    expect(foldWords('कल')).not.toBe(foldWords('काल')));

  it.each([
    ['', ['New Delhi', 'Delhi Gate', 'Model Town', 'Old Delhi']],
    ['del', ['Delhi Gate', 'New Delhi', 'Old Delhi', 'Model Town']],
    ['delhi old', ['Old Delhi']],
    ['xyz', []],
  ])('“%s” finds %j', (typed, found) =>
    expect(findWords(['New Delhi', 'Delhi Gate', 'Model Town', 'Old Delhi'], (text) => text, typed)).toEqual(found),
  );
});
