import type { JsonValue } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, evaluateRule, explainRule } from '..';
import { parseRule, type RuleTypes } from '../parse';

const types: RuleTypes = {
  area: 'number',
  kind: 'string',
  owned: 'boolean',
  missing: 'number',
  owners: { list: { context: { name: 'string', age: 'number' } } },
};
const scope = {
  area: 500,
  kind: 'retail',
  owned: true,
  missing: null,
  owners: [
    { name: 'Asha', age: 31 },
    { name: 'Ravi', age: 17 },
    { name: 'Mira', age: 16 },
  ],
};
const clock = { now: Date.UTC(2026, 10, 24), timeZone: 'Asia/Kolkata' };

function explain(text: string, data: Record<string, JsonValue> = scope): Explanation {
  const { rule, issues } = parseRule(text, types);
  if (!rule) throw new Error(JSON.stringify(issues));
  return explainRule(rule, { scope: data, clock });
}

const nodesOf = (node: Explanation): Explanation[] => [node, ...node.parts.flatMap(nodesOf)];

/** Decisive parts without decisive parts of their own; literals never change. */
function leavesOf(node: Explanation): string[] {
  if (!node.decisive || node.operator === 'lit') return [];
  const below = node.parts.flatMap(leavesOf);
  return below.length > 0 ? below : [`${node.text} = ${JSON.stringify(node.value)}`];
}

describe('an explanation', () => {
  it.each<[string, string[]]>([
    ['owned and area > 600 and kind = "retail"', ['area = 500']],
    ['owned and area > 400', ['owned = true', 'area = 500']],
    ['area > 600 or kind = "retail"', ['kind = "retail"']],
    ['area > 600 or kind = "mill"', ['area = 500', 'kind = "retail"']],
    ['owned and missing > 3', ['missing = null']],
    ['if owned then area else missing', ['owned = true', 'area = 500']],
    ['area in (1, [400..600], < 3)', ['area = 500', '[400..600] = true']],
    ['some o in owners satisfies o.age < 18', ['o.age = 17']],
    ['every o in owners satisfies o.age > 10', ['o.age = 31', 'o.age = 17', 'o.age = 16']],
    ['not(area > 600)', ['area = 500']],
  ])('of %s: %j decided', (text, leaves) => expect(leavesOf(explain(text))).toEqual(leaves));

  it('tells which item decided, and whose members it read', () => {
    const [, item] = explain('some o in owners satisfies o.age < 18').parts;
    expect(item).toMatchObject({ operator: 'item', at: [2], decisive: true });
    expect(nodesOf(item ?? explain('1')).find((each) => each.text === 'o.age')).toMatchObject({
      path: ['owners', 'age'],
      at: [2],
      value: 17,
    });
  });

  it('tells the places in each of several lists', () => {
    const node = explain('some i in 1..3, o in owners satisfies i = 2 and o.age = 17');
    expect(node.parts.find((each) => each.operator === 'item')?.at).toEqual([2, 2]);
  });

  it('tells how many items a filter kept', () => {
    const filter = nodesOf(explain('count(owners[age >= 18]) > 1')).find((each) => each.operator === 'filter');
    expect(filter?.kept).toEqual({ count: 1, of: 3 });
  });

  it('has the value of the rule, and at most 200 parts, whatever the rule; what was left out is marked', () => {
    const owners = Array.from({ length: 300 }, (_, at) => ({ name: 'x', age: at + 20 }));
    const long = explain('every o in owners satisfies o.age > 18 and o.name = "x"', { ...scope, owners });
    expect(nodesOf(long).length).toBeLessThanOrEqual(200);
    expect(nodesOf(long).some((each) => each.isCut)).toBe(true);
    // The one that decided is told, however late it comes.
    const late = explain('some o in owners satisfies o.age = 319', { ...scope, owners });
    expect(leavesOf(late)).toEqual(['o.age = 319']);
  });

  it('does not tell values that are too large to tell', () => {
    const owners = Array.from({ length: 2_000 }, (_, at) => ({ name: 'x', age: at }));
    const list = nodesOf(explain('count(owners) > 3', { ...scope, owners })).find((each) => each.text === 'owners');
    expect(list).toMatchObject({ value: null, isValueCut: true });
  });

  it('says of one that was stopped where it was', () => {
    const node = explain('area > 1 and count(for i in 1..9000, j in 1..9000 return i) > 1');
    expect(node.value).toBeNull();
    expect(nodesOf(node).length).toBeLessThanOrEqual(200);
  });

  it('has the same value as the evaluation', () => {
    const parts = [
      'area > 3',
      'owned',
      'missing > 3',
      'kind in ("a", "retail")',
      'every o in owners satisfies o.age > missing',
      'area between 1 and 9',
    ];
    const signs = fc.constantFrom('and', 'or');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...parts), signs), { minLength: 1, maxLength: 5 }), (chosen) => {
        const text = chosen.map(([part, sign], at) => (at === 0 ? `(${part})` : `${sign} (${part})`)).join(' ');
        const { rule } = parseRule(text, types);
        if (!rule) throw new Error(text);
        expect(explainRule(rule, { scope, clock }).value).toEqual(evaluateRule(rule.ast, { scope, clock }).value);
      }),
      { numRuns: 200 },
    );
  });
});
