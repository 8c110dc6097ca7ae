import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../built-ins/contract';
import type { Value } from '../evaluate/values';
import { checkPattern, patterns } from '.';

function run(name: string, ...args: Value[]) {
  const warnings: { code: string; params: Record<string, string | number> }[] = [];
  let spent = 0;
  const surroundings: Surroundings = {
    now: 0,
    timeZone: 'UTC',
    masters: undefined,
    boundaries: undefined,
    need: () => undefined,
    warn: (code, params = {}) => warnings.push({ code, params }),
    charge: (fuel) => {
      spent += fuel;
    },
    call: () => null,
    decide: () => null,
  };
  const value = patterns.builtIns[name]?.run(args, surroundings) ?? null;
  return { value, warnings, spent };
}

describe('matches', () => {
  it.each<[input: string, pattern: string, flags: string | null, expected: boolean]>([
    ['foobar', '^fo*b', null, true],
    ['Mary\rJones', 'Mary.Jones', null, false],
    ['Mary\nJones', 'Mary.Jones', 's', true],
    ['abcd\n\ndefg\n ', '^$', 'm', true],
    ['a\n', '^a$', null, false],
    ['\u212a', 'k', 'i', true],
    ['\u212a', '[k]', 'i', true],
    ['q', '[^Q]', 'i', false],
    ['hello world', 'hello\\ sworld', 'x', true],
    ['hello world', 'he ll o[ ]worl d', 'x', true],
    ['hello world', '\\p{ I s B a s i c L a t i n }+', 'x', true],
    ['a.b', 'a.b', 'q', true],
    ['axb', 'a.b', 'q', false],
    ['A.B', 'a.b', 'qi', true],
    ['अ', '^\\p{IsDevanagari}$', null, true],
    ['٣', '^\\d$', null, true],
    ['_', '\\w', null, false],
    ['é', '^\\w$', null, true],
    ['a\u000b', '\\s', null, false],
    ['-x:1', '^\\c+$', null, true],
    ['1a', '^\\i', null, false],
    ['😀', '^.$', null, true],
    ['a-', '^[a-]+$', null, true],
    ['{}', '^\\{\\}$', null, true],
    ['9876543210', '^[6-9][0-9]{9}$', null, true],
    ['8876543210x', '^[6-9][0-9]{9}$', null, false],
    ['a', '[\\p{Lu}]', 'i', false],
    ['', '', null, true],
  ])('finds in %j the pattern %j with flags %j: %j', (input, pattern, flags, expected) => {
    expect(run('matches', input, pattern, flags)).toMatchObject({ value: expected, warnings: [] });
  });

  it.each<[string, string, string]>([
    ['(a)\\1', '', 'backReference'],
    ['(asd)[asd\\0]', '', 'backReference'],
    ['\\p{ IsBasicLatin}+', '', 'category'],
    ['\\p{IsKlingon}', '', 'category'],
    ['\\bword', '', 'escape'],
    ['\\u0041', '', 'escape'],
    ['a', 'p', 'flag'],
    ['a', ' ', 'flag'],
    ['(?=a)', '', 'group'],
    ['(?i)a', '', 'group'],
    ['(a', '', 'bracket'],
    ['a)', '', 'bracket'],
    ['a]', '', 'bracket'],
    ['a**', '', 'repeat'],
    ['a{2', '', 'repeat'],
    ['a{,2}', '', 'repeat'],
    ['a{3,2}', '', 'repeat'],
    ['a{1001}', '', 'repeat'],
    ['*a', '', 'repeat'],
    ['[b-a]', '', 'class'],
    ['[]', '', 'class'],
    ['[a', '', 'class'],
    ['[a-z-[b]c]', '', 'class'],
    ['[\\p{L}\\d-[x]]', '', 'subtraction'],
    ['((a{100}){100}){100}', '', 'tooLarge'],
    ['('.repeat(70) + ')'.repeat(70), '', 'tooLarge'],
    ['a'.repeat(2_001), '', 'tooLarge'],
  ])('refuses %j with flags %j, and says why: %s', (pattern, flags, reason) => {
    expect(checkPattern(pattern, flags)).toBe(reason);
    const { value, warnings } = run('matches', 'text', pattern, flags);
    expect(value).toBeNull();
    expect(warnings).toMatchObject([{ code: 'rules.pattern', params: { reason } }]);
  });

  it.each([[[null, 'a']], [['a', null]], [['a', []]], [['a', 'b', []]], [[1, 'b']]])(
    'gives null and a warning for %j',
    (args) => {
      const { value, warnings } = run('matches', ...args);
      expect(value).toBeNull();
      expect(warnings).toHaveLength(1);
    },
  );
});

describe('subtraction of classes', () => {
  it.each([
    ['[a-z-[aeiou]]', '', 'bxz', 'aeB'],
    ['[A-Z-[OI]]', 'i', 'XxQq', 'OoIi'],
    ['[^a-c-[x]]', '', 'dA', 'abcx'],
    ['[\\p{L}-[\\p{Lu}]]', '', 'aé', 'AÉ1'],
    ['[\\p{L}-[a-c]]', '', 'Ad', 'abc1'],
    ['[a-z-[^a-c]]', '', 'abc', 'dz1'],
    ['[a-z-[c-x-[m]]]', '', 'abmyz', 'cdx'],
    ['[\\d-[5]]', '', '04', '5a'],
    ['[a-[a]]', '', '', 'ab'],
  ])('%s with flags %j takes %j and not %j', (pattern, flags, taken, left) => {
    for (const each of taken) expect([each, run('matches', each, pattern, flags).value]).toEqual([each, true]);
    for (const each of left) expect([each, run('matches', each, pattern, flags).value]).toEqual([each, false]);
  });
});

describe('replace', () => {
  it.each<[input: string, pattern: string, replacement: string, flags: string | null, expected: string]>([
    ['abcd', '(ab)|(a)', '[1=$1][2=$2]', null, '[1=ab][2=]cd'],
    ['abracadabra', 'a(.)', 'a$1$1', null, 'abbraccaddabbra'],
    ['facetiously', '[iouy]', '[$0]', null, 'facet[i][o][u]sl[y]'],
    ['AAAA', 'A+?', 'b', null, 'bbbb'],
    ['0123456789', '(\\d{3})(\\d{3})(\\d{4})', '($1) $2-$3', null, '(012) 345-6789'],
    ['abc', '(b)', '$12', null, 'ab2c'],
    ['abc', '(b)', '$2', null, 'ac'],
    ['abc', 'b', '\\$\\\\', null, 'a$\\c'],
    ['a.c', '.', '$1', 'q', 'a$1c'],
    ['aXbx', 'x', '-', 'i', 'a-b-'],
    ['abc', '.^[d-z]*', '#', 'smix', 'abc'],
  ])('in %j of %j by %j with flags %j: %j', (input, pattern, replacement, flags, expected) => {
    expect(run('replace', input, pattern, replacement, flags)).toMatchObject({ value: expected, warnings: [] });
  });

  it.each([
    ['abc', 'x*', '-', 'empty'],
    ['abc', 'b', '$', 'replacement'],
    ['abc', 'b', '\\n', 'replacement'],
  ])('of %j: %j by %j is refused: %s', (input, pattern, replacement, reason) => {
    expect(run('replace', input, pattern, replacement)).toMatchObject({
      value: null,
      warnings: [{ params: { reason } }],
    });
  });
});

describe('split', () => {
  it.each<[string, string, string[]]>([
    ['John Doe', '\\s', ['John', 'Doe']],
    ['a;b;c;;', ';', ['a', 'b', 'c', '', '']],
    ['a , b', '\\s*,\\s*', ['a', 'b']],
    ['abc', ';', ['abc']],
    ['', ';', ['']],
  ])('%j at %j', (input, pattern, expected) => {
    expect(run('split', input, pattern).value).toEqual(expected);
  });

  it('and joined again is the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((each) => !each.includes(';')),
          { minLength: 1 },
        ),
        (parts) => {
          expect(run('split', parts.join(';'), ';').value).toEqual(parts);
        },
      ),
    );
  });
});

describe('patterns', () => {
  it('agree with the engine of the browser where both languages mean the same', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '[^a]', '(a|b)', '(?:ab)', '[a-c]');
    const piece = fc
      .tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,2}', '*?'))
      .map(([each, times]) => each + times);
    const pattern = fc.array(fc.oneof(piece, fc.constant('|')), { maxLength: 5 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (source, text) => {
        expect(run('matches', text, source).value).toBe(new RegExp(source, 'u').test(text));
        const isEmpty = new RegExp(source, 'u').test('');
        if (!isEmpty)
          expect(run('split', text, source.replaceAll('(a|b)', '(?:a|b)')).value).toEqual(
            text === '' ? [''] : text.split(new RegExp(source.replaceAll('(a|b)', '(?:a|b)'), 'u')),
          );
      }),
    );
  });

  it.each([
    ['(a*)*b', 'a'],
    ['(x+x+)+y', 'x'],
    ['(a|aa)+$', 'a'],
    ['([a-z]+)*=', 'a'],
    ['(.*)(.*)(.*)(.*)(.*)x', 'a'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ])('are paid for in proportion to the text: %s', (pattern, unit) => {
    const cost = (length: number) => run('matches', unit.repeat(length), pattern).spent;
    const [short, long] = [cost(1_000), cost(10_000)];
    expect(long / short).toBeGreaterThan(8);
    expect(long / short).toBeLessThan(11);
  });

  it('that look ahead in vain again and again are paid for as often', () => {
    const cost = (length: number) => run('replace', 'a'.repeat(length), 'a[^c]*c|a', 'b').spent;
    expect(cost(400) / cost(100)).toBeGreaterThan(10);
  });

  it('cost the same whether they were compiled before or not', () => {
    const first = run('matches', 'abc', 'never[ ]asked').spent;
    expect(run('matches', 'abc', 'never[ ]asked').spent).toBe(first);
  });

  it('never throw, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab01-[](){}^$.*+?|\\pPdwsn,:$ ') });
    fc.assert(
      fc.property(text, text, fc.constantFrom('', 'i', 'x', 'smi'), (input, pattern, flags) => {
        for (const name of ['matches', 'split']) run(name, input, pattern, flags);
        run('replace', input, pattern, input, flags);
      }),
      { numRuns: 500 },
    );
  });
});
