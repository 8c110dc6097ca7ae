import { describe, expect, it } from 'vitest';
import { doubleText, inHashOrder } from './java-text';
import { numberLiterals } from './number-literals';

describe('numbers as they were written', () => {
  const literals = numberLiterals(
    String.raw`{ "a": 2.50, "b/c": [1, {"x":"1.0 \" }", "y": -1E3}], "d": 12345678901234567890, "e": 7 }`,
  );

  it.each([
    ['/a', '2.50'],
    ['/b~1c/0', '1'],
    ['/b~1c/1/y', '-1E3'],
    ['/d', '12345678901234567890'],
    ['/e', '7'],
    ['/b~1c/1/x', undefined],
  ])('%s was written %s', (pointer, text) => {
    expect(literals.find(pointer)).toBe(text);
  });
});

it.each([
  [12, '12.0'],
  [0.5, '0.5'],
  [0, '0.0'],
  [1e7, '1.0E7'],
  [-12345678.5, '-1.23456785E7'],
  [0.0001, '1.0E-4'],
])('Java writes %d as %s', (value, text) => {
  expect(doubleText(value)).toBe(text);
});

it('keys of a hash map come by the low bits of their hashes, twins in the order they were put', () => {
  expect(inHashOrder(['zz', 'o', 'yy', 'b'])).toEqual(['zz', 'yy', 'b', 'o']);
});
