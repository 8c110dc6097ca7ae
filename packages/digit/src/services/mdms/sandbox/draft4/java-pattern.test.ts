import { describe, expect, it } from 'vitest';
import { SchemaError } from './failure';
import { javaPattern } from './java-pattern';

describe('a pattern of Java', () => {
  it.each<[pattern: string, accepted: string[], refused: string[]]>([
    ['(?i)abc', ['xABC'], ['ab']],
    ['(?i)(?s)^a.b$', ['A\nB'], ['ab']],
    ['^\\w++$', ['abc'], ['a b']],
    ['abc$', ['abc\n', 'abc'], ['abcd']],
    ['\\Aabc\\z', ['abc'], ['abc\n']],
    ['^[a-z&&[^b]]+$', ['ac'], ['abc']],
    ['^[\\p{Alpha}_]+$', ['ab_'], ['\u0915', '1']],
    ['\\p{Punct}', ['a!', '['], ['ab']],
    ['^\\p{InDevanagari}+$', ['\u0915\u093f'], ['a']],
    ['^\\p{IsAlphabetic}+$', ['\u0915', 'a'], ['1']],
    ['\\Qa.b\\E', ['a.b'], ['axb']],
    ['^\\@\\-\\"$', ['@-"'], ['x']],
    ['a]}', ['a]}'], ['a']],
    ['{2}a', ['a'], ['b']],
  ])('%s', (pattern, accepted, refused) => {
    const expression = javaPattern(pattern);
    expect(accepted.filter((text) => !expression.test(text))).toEqual([]);
    expect(refused.filter((text) => expression.test(text))).toEqual([]);
  });

  it.each([
    ['[0-9', 'Unclosed character class near index 3\n[0-9\n   ^'],
    ['[]', 'Unclosed character class near index 1\n[]\n ^'],
    ['(abc', 'Unclosed group near index 4\n(abc'],
    ['a{b}', 'Illegal repetition near index 2\na{b}\n  ^'],
    ['a{2', 'Unclosed counted closure near index 3\na{2'],
    ['a)', "Unmatched closing ')' near index 0\na)\n^"],
    ['*a', "Dangling meta character '*' near index 0\n*a\n^"],
    ['\\p{Foo}', 'Unknown character property name {Foo} near index 6\n\\p{Foo}\n      ^'],
  ])('%s is refused in Java\u2019s words', (pattern, message) => {
    expect(() => javaPattern(pattern)).toThrow(SchemaError);
    expect(() => javaPattern(pattern)).toThrow(message);
  });
});
