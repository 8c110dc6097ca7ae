import { parseRule } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, Form } from '..';
import { circlesIn } from './circles';

/** `a: b c` reads: a reads b and c. */
const reads = (...lines: string[]) =>
  new Map(lines.map((line) => line.split(': ')).map(([name = '', names = '']) => [name, names.split(' ')] as const));

describe('circles', () => {
  it.each<[string, string[], string[][]]>([
    ['none where names are read one after the other', ['a: b', 'b: c', 'c: d'], []],
    ['one that reads itself', ['a: a'], [['a', 'a']]],
    ['the shortest one of those that hang together', ['a: b', 'b: c', 'c: a d', 'd: a'], [['a', 'b', 'c', 'a']]],
    [
      'one for each set that hangs together',
      ['a: b', 'b: a c', 'c: d', 'd: c'],
      [
        ['c', 'd', 'c'],
        ['a', 'b', 'a'],
      ],
    ],
    ['none through names that nobody has', ['a: x', 'b: x'], []],
  ])('%s', (_, lines, circles) => expect(circlesIn(reads(...lines))).toEqual(circles));

  it('are found exactly where some name leads back to itself, and are circles', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const graph = fc.tuple(...names.map(() => fc.subarray(names, { maxLength: 3 })));
    fc.assert(
      fc.property(graph, (lists) => {
        const edges = new Map(names.map((name, at) => [name, lists[at] ?? []] as const));
        const reached = (from: string, seen = new Set<string>()): Set<string> => {
          for (const next of edges.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
          return seen;
        };
        const found = circlesIn(edges);
        const inSomeCircle = names.filter((name) => reached(name).has(name));
        const isTogether = (one: string, other: string) => reached(one).has(other) && reached(other).has(one);
        for (const name of inSomeCircle) expect(found.some(([first = '']) => isTogether(first, name))).toBe(true);
        for (const circle of found)
          circle.slice(1).forEach((name, at) => {
            expect(edges.get(circle[at] ?? '')).toContain(name);
          });
        if (inSomeCircle.length === 0) expect(found).toEqual([]);
      }),
    );
  });

  it('of ten thousand names are found without a stack as deep as they are many', () => {
    const ring = new Map(Array.from({ length: 10_000 }, (_, at) => [`n${at}`, [`n${(at + 1) % 10_000}`]] as const));
    expect(circlesIn(ring)[0]).toHaveLength(10_001);
  });
});

describe('checking a form', () => {
  const rule = (text: string) => parseRule(text, { a: 'any', b: 'any', c: 'any', box: 'any' }).rule;
  const field = (code: string, value?: string) => ({
    code,
    type: 'text',
    label: { en: code },
    ...(value && { value: rule(value) }),
  });
  const cyclesOf = (...fields: object[]) =>
    checkForm(Form.parse({ code: 'form', title: {}, pages: [{ code: 'page', title: {}, fields }] }))
      .filter((issue) => issue.code === 'forms.cycle')
      .map((issue) => [issue.path, issue.params.fields]);

  it.each<[string, object[], unknown[]]>([
    ['beside each other', [field('a', 'b'), field('b', 'a')], [['/pages/0/fields/0', 'a → b → a']]],
    [
      'inside a group',
      [{ code: 'box', type: 'group', label: { en: 'Box' }, fields: [field('a', 'b'), field('b', 'a')] }],
      [['/pages/0/fields/0/fields/0', 'a → b → a']],
    ],
    [
      'through what a group holds',
      [{ code: 'box', type: 'group', label: { en: 'Box' }, fields: [field('b', 'c')] }, field('c', 'box.b')],
      [['/pages/0/fields/0', 'box → c → box']],
    ],
    [
      'not by a name that means another field inside',
      [
        { code: 'box', type: 'group', label: { en: 'Box' }, fields: [field('a'), field('b', 'a')] },
        field('a', 'box.b'),
      ],
      [],
    ],
  ])('finds rules that go in a circle %s', (_, fields, cycles) => expect(cyclesOf(...fields)).toEqual(cycles));
});
