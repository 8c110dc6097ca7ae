import type { JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { parsePath } from './parse-path';
import { InvalidPath, PathNotFound } from './path';
import { readPath } from './read-path';

const rows: JsonValue = [
  { code: 'A', n: 1, on: true, tags: ['x', 'y'], o: { p: "it's" } },
  { code: 'B', n: 20, on: false, tags: [] },
  { code: 'C', n: 3, on: true, o: { p: 'q' } },
];
const codes = (path: string) => {
  const found = readPath(rows, parsePath(path));
  return Array.isArray(found)
    ? found.map((each) => (typeof each === 'object' && each && 'code' in each ? each.code : each))
    : found;
};

describe('a filter as DIGIT modules send it', () => {
  it.each<[string, JsonValue]>([
    ["[?(@.code=='A')]", ['A']],
    ['[?(@.code == "A" || @.n >= 20)]', ['A', 'B']],
    ["[?(@.code IN ['A','C'] && @.on == true)]", ['A', 'C']],
    ["[?(@.code nin ['A','C'])]", ['B']],
    ["[?(!(@.code == 'A') && (@.n < 10 || @.n == 20))]", ['B', 'C']],
    ["[?(@.n == '1')]", ['A']],
    ["[?(@.n === '1')]", []],
    ['[?(@.n === 1)]', ['A']],
    ['[?(@.n !== 1)] ', ['B', 'C']],
    ['[?(@.n =~ /2.*/)]', ['B']],
    ["[?(@.tags anyof ['y','z'])]", ['A']],
    ["[?(@.tags noneof ['y'])]", ['B']],
    ["[?(@.tags subsetof ['x','y','z'])]", ['A', 'B']],
    ["[?(@.code < 'B')]", ['A']],
    ["[?(@.missing != 'x')]", ['A', 'B', 'C']],
    ['[?(@.o)]', ['A', 'C']],
    ["[?(@.o.p == 'it\\'s')]", ['A']],
    ["[?(@.tags contains 'y')]", ['A']],
    ['[?(@.tags empty true)]', ['B']],
    ['[?(@.tags.length() == 2)]', ['A']],
    ['[?(@.code =~ /[ab]/i)]', ['A', 'B']],
    ["[?('A' == @['code'])]", ['A']],
    ['$[?(@.on==true)].code', ['A', 'C']],
    ['$..p', ["it's", 'q']],
    ['[0,2].code', ['A', 'C']],
    ['[-1].code', 'C'],
    ['[1:].code', ['B', 'C']],
    ['[*].o.p', ["it's", 'q']],
    ['$.length()', 3],
  ])('%s', (path, found) => {
    expect(codes(path)).toEqual(found);
  });

  it('several names make an object of those that are there', () => {
    expect(readPath(rows, parsePath("[*]['code','o']"))).toEqual([
      { code: 'A', o: { p: "it's" } },
      { code: 'B' },
      { code: 'C', o: { p: 'q' } },
    ]);
  });

  it.each(['[?(@.code==', '[?(@.code = 1)]', "['a'", '[x]', '$.', ' $[*]'])('%s is no path', (path) => {
    expect(() => parsePath(path)).toThrow(InvalidPath);
  });

  it('one place that is not there is an error, many are an empty list', () => {
    expect(() => readPath({ a: 1 }, parsePath('$.b'))).toThrow(PathNotFound);
    expect(readPath([], parsePath('[*].b'))).toEqual([]);
    expect(readPath({ a: [{}] }, parsePath('$.a[*].b'))).toEqual([]);
    expect(() => readPath({ c: 1 }, parsePath('$.a[*].b'))).toThrow(PathNotFound);
  });
});
