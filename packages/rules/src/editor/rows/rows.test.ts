import { examples } from '@nirmaan/examples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../explain/to-text';
import { RuleAst } from '../../model/rule';
import { parseRule } from '../../parse/parse-rule';
import { fromRows } from './from-rows';
import type { RowEntry, RowGroup } from './model';
import { toRows } from './to-rows';

const types = {
  area: 'number',
  kind: 'string',
  owned: 'boolean',
  born: 'any',
  days: { list: 'string' },
  owners: { list: { context: { name: 'string', share: 'number' } } },
} as const;

const astOf = (text: string) => {
  const { rule, issues } = parseRule(text, types);
  if (!rule) throw new Error(JSON.stringify(issues));
  return rule.ast;
};

/** A row in short: what a reader of the rows would say. */
function inShort(entry: RowEntry): unknown {
  if (entry.kind === 'group') return { [entry.join]: entry.entries.map(inShort) };
  if (entry.kind === 'text') return entry.text;
  if (entry.kind === 'entries')
    return { [entry.quantifier]: `${entry.name} in ${toText(entry.list)}`, where: inShort(entry.group) };
  const { measure, subject, operator, values } = entry;
  return [
    ...(measure === 'value' ? [] : [measure]),
    toText(subject),
    operator,
    ...values.map((value) => {
      if (value.kind === 'literal') return value.value;
      if (value.kind === 'answer') return { answer: toText(value.of) };
      if (value.kind === 'date') return { on: value.on };
      return value.kind === 'shifted' ? `${value.count} ${value.unit} ${value.direction}` : value.kind;
    }),
  ];
}

describe('rows', () => {
  it.each<[string, unknown]>([
    ['true', { all: [] }],
    ['area > 5', { all: [['area', 'moreThan', 5]] }],
    [
      'owned = true and area >= 500',
      {
        all: [
          ['owned', 'is', true],
          ['area', 'atLeast', 500],
        ],
      },
    ],
    [
      'kind = "a and b" or kind = null',
      {
        any: [
          ['kind', 'is', 'a and b'],
          ['kind', 'unanswered'],
        ],
      },
    ],
    [
      'area = 1 or kind = "b" and owned != false',
      {
        any: [
          ['area', 'is', 1],
          {
            all: [
              ['kind', 'is', 'b'],
              ['owned', 'isNot', false],
            ],
          },
        ],
      },
    ],
    [
      '(owned and owned) and (owned and owned)',
      {
        all: [
          ['owned', 'holds'],
          ['owned', 'holds'],
          {
            all: [
              ['owned', 'holds'],
              ['owned', 'holds'],
            ],
          },
        ],
      },
    ],
    ['not(owned)', { all: [['owned', 'holdsNot']] }],
    ['kind in ("a", "b")', { all: [['kind', 'isOneOf', 'a', 'b']] }],
    ['not(kind in ("a", "b"))', { all: [['kind', 'isNoneOf', 'a', 'b']] }],
    ['area between 5 and 10', { all: [['area', 'between', 5, 10]] }],
    [
      'contains(kind, "x") and not(contains(kind, "y"))',
      {
        all: [
          ['kind', 'contains', 'x'],
          ['kind', 'containsNot', 'y'],
        ],
      },
    ],
    ['starts with(kind, "x")', { all: [['kind', 'startsWith', 'x']] }],
    ['list contains(days, "SUN")', { all: [['days', 'includes', 'SUN']] }],
    ['count(owners) >= 2', { all: [['count', 'owners', 'atLeast', 2]] }],
    ['age(born) >= 18', { all: [['age', 'born', 'atLeast', 18]] }],
    ['born < date("2020-01-31")', { all: [['born', 'lessThan', { on: '2020-01-31' }]] }],
    ['born <= today()', { all: [['born', 'atMost', 'today']] }],
    ['area > owners.share', { all: [['area', 'moreThan', { answer: 'owners.share' }]] }],
    [
      'some o in owners satisfies o.share > 50 and o.name != null',
      {
        all: [
          {
            some: 'o in owners',
            where: {
              all: [
                ['o.share', 'moreThan', 50],
                ['o.name', 'answered'],
              ],
            },
          },
        ],
      },
    ],
    [
      'not(some o in owners satisfies o.share > 50)',
      { all: [{ none: 'o in owners', where: { all: [['o.share', 'moreThan', 50]] } }] },
    ],
    [
      'every o in owners satisfies string length(o.name) > 2',
      { all: [{ every: 'o in owners', where: { all: ['string length(o.name) > 2'] } }] },
    ],
    ['area > 5 and area > 2 * 3', { all: [['area', 'moreThan', 5], 'area > 2 * 3'] }],
  ])('show %s', (text, expected) => expect(inShort(toRows(astOf(text)) ?? never())).toEqual(expected));

  it('show how long before or after today', () => {
    const ago: RuleAst = ['<', ['name', 'born'], ['-', ['call', 'today'], ['call', 'duration', ['lit', 'P18Y']]]];
    expect(inShort(toRows(ago) ?? never())).toEqual({ all: [['born', 'lessThan', '18 years ago']] });
  });

  it.each([
    'area + 1',
    'sum(owners.share) = 100',
    'if owned then kind = "a" else kind = "b"',
    'area > 2 * 3 or sum(owners.share) > 1',
    'area in [1..5]',
    'some a in owners, b in owners satisfies a.name = b.name',
    'count(owners) != null',
  ])('cannot show %s', (text) => expect(toRows(astOf(text))).toBeUndefined());

  it('that are not complete are left out', () => {
    const group: RowGroup = {
      kind: 'group',
      join: 'any',
      entries: [
        {
          kind: 'condition',
          subject: ['name', 'area'],
          measure: 'value',
          operator: 'is',
          values: [{ kind: 'missing' }],
        },
        { kind: 'condition', subject: ['name', 'kind'], measure: 'value', operator: 'isOneOf', values: [] },
        { kind: 'text', text: 'area >' },
        { kind: 'group', join: 'all', entries: [] },
        { kind: 'condition', subject: ['name', 'owned'], measure: 'value', operator: 'answered', values: [] },
      ],
    };
    expect(fromRows(group)).toEqual(['!=', ['name', 'owned'], ['lit', null]]);
    expect(fromRows({ ...group, entries: group.entries.slice(0, 3) })).toBeUndefined();
    expect(fromRows({ ...group, entries: [] })).toEqual(['lit', true]);
  });

  it('lead back to the same tree, whatever the tree is', () => {
    let shown = 0;
    fc.assert(
      fc.property(tree, (ast) => {
        const rows = toRows(ast);
        if (rows) shown++;
        if (rows) expect(fromRows(rows)).toEqual(ast);
      }),
      { numRuns: 2_000 },
    );
    expect(shown).toBeGreaterThan(500);
  });

  it('keep the types of dates that the parser wrote into the tree', () => {
    const ast: RuleAst = ['<', ['path', ['name', 'o'], 'born', 'date'], ['name', 'started', 'date']];
    expect(fromRows(toRows(ast) ?? never())).toEqual(ast);
  });

  it('lead back to every rule of the examples', () => {
    const rules = rulesIn(examples);
    expect(rules.length).toBeGreaterThan(5);
    for (const ast of rules) {
      const rows = toRows(ast);
      if (rows) expect(fromRows(rows)).toEqual(ast);
    }
  });
});

function never(): never {
  throw new Error('no rows');
}

function rulesIn(value: unknown): RuleAst[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'ast' in value ? RuleAst.safeParse(value.ast) : undefined;
  return own?.success ? [own.data] : Object.values(value).flatMap(rulesIn);
}

const { tree } = fc.letrec<{ tree: RuleAst; leaf: RuleAst; name: RuleAst }>((tie) => {
  const node = tie('tree');
  const literal = fc
    .oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(null))
    .map((value): RuleAst => ['lit', value]);
  const day = fc.constantFrom<RuleAst>(
    ['call', 'today'],
    ['call', 'date', ['lit', '2026-02-28']],
    ['call', 'date', ['lit', 'soon']],
    ['-', ['call', 'today'], ['call', 'duration', ['lit', 'P18Y']]],
    ['+', ['call', 'today'], ['call', 'duration', ['lit', 'P1Y2M']]],
  );
  const value = fc.oneof(literal, day, tie('name'));
  const subject = fc.oneof(
    tie('name'),
    fc.tuple(fc.constantFrom('count', 'age', 'string length'), tie('name')).map(([f, x]): RuleAst => ['call', f, x]),
  );
  return {
    name: fc.oneof(
      fc.constantFrom<RuleAst>(['name', 'area'], ['name', 'born', 'date']),
      fc.constantFrom<RuleAst>(['path', ['name', 'o'], 'share'], ['path', ['name', 'o'], 'born', 'date']),
    ),
    leaf: fc.oneof(
      fc
        .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), subject, value)
        .map(([op, a, b]): RuleAst => [op, a, b]),
      fc.tuple(subject, value, value).map(([x, a, b]): RuleAst => ['between', x, a, b]),
      fc
        .tuple(subject, fc.array(value, { minLength: 1, maxLength: 3 }))
        .map(([x, tests]): RuleAst => ['in', x, ...tests]),
      fc
        .tuple(fc.constantFrom('contains', 'starts with', 'ends with', 'list contains', 'matches'), subject, value)
        .map(([f, x, y]): RuleAst => ['call', f, x, y]),
      value,
    ),
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      tie('leaf'),
      fc.tuple(fc.constantFrom('and', 'or'), node, node).map(([op, a, b]): RuleAst => [op, a, b]),
      node.map((x): RuleAst => ['call', 'not', x]),
      fc
        .tuple(fc.constantFrom('some', 'every', 'for'), tie('name'), node)
        .map(([q, l, x]): RuleAst => [q, [['o', l]], x]),
      fc.tuple(node, node, node).map(([a, b, c]): RuleAst => ['if', a, b, c]),
    ),
  };
});
