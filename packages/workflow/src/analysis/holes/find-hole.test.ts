import { evaluateRule, type RuleAst } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHole } from './find-hole';
import type { AnswerLimits } from './samples';

const types = {
  area: 'number',
  kind: 'string',
  isNew: 'boolean',
  since: 'date',
  owner: { context: { age: 'number' } },
  list: { list: 'number' },
} as const;
function astOf(text: string): RuleAst {
  const { rule } = parseRule(text, types);
  if (!rule) throw new Error(text);
  return rule.ast;
}
const find = (texts: string[], limits: Record<string, AnswerLimits> = {}) => findHole(texts.map(astOf), limits);
const required = { isRequired: true };

describe('a hole between conditions', () => {
  it.each<[string[], Record<string, AnswerLimits>, object]>([
    [['area > 50', 'area <= 50'], { area: required }, { is: 'closed' }],
    [['area > 50', 'area <= 50'], {}, { is: 'open', example: { area: null } }],
    [['area > 50', 'area < 50'], { area: required }, { is: 'open', example: { area: 50 } }],
    [['area > 60', 'area <= 50'], { area: required }, { is: 'open', example: { area: 55 } }],
    [['area >= 51', 'area <= 50'], { area: required }, { is: 'open', example: { area: 50.5 } }],
    [['area >= 51', 'area <= 50'], { area: { ...required, isWhole: true } }, { is: 'closed' }],
    [['area >= 0'], { area: { ...required, least: 0, most: 90 } }, { is: 'closed' }],
    [['area < 50'], { area: { ...required, most: 60 } }, { is: 'open', example: { area: 50 } }],
    [['50 < area', 'not(area > 50)'], { area: required }, { is: 'closed' }],
    [['area in [1..5]', 'area between 6 and 9'], { area: required }, { is: 'open', example: { area: 0 } }],
    [['kind = "SHOP"', 'kind = "MILL"'], { kind: required }, { is: 'open', example: { kind: '…' } }],
    [['kind = "SHOP"', 'kind in ("MILL")'], { kind: { ...required, values: ['SHOP', 'MILL'] } }, { is: 'closed' }],
    [['isNew', 'not(isNew)'], { isNew: required }, { is: 'closed' }],
    [['isNew', 'isNew = false'], {}, { is: 'open', example: { isNew: null } }],
    [
      ['kind = "SHOP" and area > 50', 'kind != "SHOP"', 'area <= 10'],
      { kind: required, area: required },
      { is: 'open', example: { kind: 'SHOP', area: 30 } },
    ],
    [
      ['since < date("2026-04-01")', 'since > date("2026-04-01")'],
      { since: required },
      { is: 'open', example: { since: '2026-04-01' } },
    ],
    [['owner.age > 18', 'owner.age <= 18'], { 'owner.age': required }, { is: 'closed' }],
    [['count(list) > 2', 'area > 50'], {}, { is: 'unknown' }],
    [['area > owner.age', 'area <= owner.age'], {}, { is: 'unknown' }],
    [['true'], {}, { is: 'closed' }],
    [[], {}, { is: 'open', example: {} }],
  ])('%j with %j', (texts, limits, expected) => expect(find(texts, limits)).toEqual(expected));

  it('is not looked for in more cases than a person would wait for', () => {
    const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
    const conditions = names.map((name): RuleAst => ['>', ['name', name], ['lit', 1]]);
    conditions.push(['<=', ['name', 'n0'], ['lit', 1]]);
    const limits = Object.fromEntries(names.map((name) => [name, required]));
    expect(findHole(conditions, limits)).toEqual({ is: 'unknown' });
  });

  const condition = fc
    .tuple(fc.constantFrom('<', '<=', '=', '>=', '>'), fc.integer({ min: 0, max: 5 }), fc.boolean())
    .map(([operator, value, isNegated]): RuleAst => {
      const compared: RuleAst = [operator, ['name', 'area'], ['lit', value]];
      return isNegated ? ['call', 'not', compared] : compared;
    });
  it('is a case in which none of them holds; where there is none, no case is left out', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 4 }),
        fc.array(fc.float({ min: -2, max: 8, noNaN: true })),
        (conditions, values) => {
          const isTaken = (area: unknown) =>
            conditions.some(
              (ast) =>
                evaluateRule(ast, { scope: { area: Number(area) }, clock: { now: 0, timeZone: 'UTC' } }).value === true,
            );
          const hole = findHole(conditions, { area: required });
          if (hole.is === 'open') expect(isTaken(hole.example.area)).toBe(false);
          else for (const value of values) expect(isTaken(value)).toBe(true);
        },
      ),
    );
  });
});
