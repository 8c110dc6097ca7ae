import type { Rule } from '@nirmaan/rules';
import { evaluateRule, holds } from '@nirmaan/rules';
import { parseRule, type RuleType, type RuleTypes } from '@nirmaan/rules/parse';
import { describe, expect, it } from 'vitest';
import { but, wf } from '../../testing/notation';
import { answerAt, answersRead, answersThatAllow, sampleAnswers, withAnswer } from './answers';

const types: RuleTypes = {
  area: { number: { min: 0, isInteger: true } },
  use: { oneOf: ['SHOP', 'FACTORY'] },
  suitable: 'boolean',
  hazards: { list: { oneOf: ['GAS', 'ACID'] } },
  owner: { context: { ward: 'string' } },
  from: 'date',
};
const names = Object.entries(types).map(([code, type]: [string, RuleType]) => ({
  code,
  label: code.toUpperCase(),
  type,
  ...(code === 'hazards' && {
    options: [
      { value: 'GAS', label: 'Gas' },
      { value: 'ACID', label: 'Acid' },
    ],
  }),
  ...(code === 'owner' && { members: [{ code: 'ward', label: 'Ward', type: 'string' as const }] }),
}));
const clock = { now: Date.UTC(2026, 0, 15), timeZone: 'UTC' };

function ruleOf(text: string): Rule {
  const { rule } = parseRule(text, types);
  if (!rule) throw new Error(`no rule: ${text}`);
  return rule;
}
const guarded = (...texts: string[]) =>
  but(wf`DRAFT -APPLY-> CHECK -FORWARD-> (DONE)`, ({ actions }) => {
    for (const [at, text] of texts.entries()) Object.assign(actions[at] ?? {}, { guard: ruleOf(text) });
  });

describe('the answers a workflow reads', () => {
  it('are those of its rules, once each, in the order of the form, with their names', () => {
    const read = answersRead(guarded('suitable and area > 50', 'area < 90 and owner.ward = "W1"'), names);
    expect(read.map((each) => [each.path.join('.'), each.label])).toEqual([
      ['area', 'AREA'],
      ['suitable', 'SUITABLE'],
      ['owner.ward', 'OWNER: Ward'],
    ]);
  });

  it('can be changed one by one, inside others too, and taken away', () => {
    const given = withAnswer({ area: 3 }, ['owner', 'ward'], 'W1');
    expect(given).toEqual({ area: 3, owner: { ward: 'W1' } });
    expect(answerAt(given, ['owner', 'ward'])).toBe('W1');
    expect(withAnswer(given, ['owner', 'ward'], null)).toEqual({ area: 3, owner: {} });
    expect(answerAt(given, ['area', 'inside'])).toBeNull();
  });

  it('can be filled with samples, others each turn', () => {
    const workflow = guarded('area > 50', 'use = "SHOP"');
    const read = answersRead(workflow, names);
    const turns = [0, 1, 2, 3].map((turn) => sampleAnswers(workflow, read, { answers: {}, now: clock.now, turn }));
    expect(new Set(turns.map((turn) => turn.area))).toContain(51);
    expect(new Set(turns.map((turn) => turn.use))).toEqual(new Set(['SHOP', 'FACTORY']));
  });
});

describe('answers that allow an action', () => {
  const cases = [
    'suitable',
    'not(suitable)',
    'area > 50 and use = "FACTORY"',
    'area = 7 or suitable',
    'list contains(hazards, "ACID")',
    'owner.ward = "W9"',
    'area between 10 and 12 and suitable and use != "SHOP"',
    'from > date("2026-03-01")',
  ];
  it.each(cases)('are found for “%s”', (text) => {
    const rule = ruleOf(text);
    const read = answersRead(guarded(text), names);
    const answers = answersThatAllow(rule, read, { area: 1 }, clock);
    expect(answers && holds(evaluateRule(rule.ast, { scope: answers, clock }))).toBe(true);
  });

  it('leave alone what need not change', () => {
    const rule = ruleOf('suitable and area > 50');
    const read = answersRead(guarded('suitable and area > 50'), names);
    expect(answersThatAllow(rule, read, { area: 80, use: 'SHOP' }, clock)).toEqual({
      area: 80,
      use: 'SHOP',
      suitable: true,
    });
  });

  it('are not found where nothing allows it', () => {
    const rule = ruleOf('area < 0');
    expect(answersThatAllow(rule, answersRead(guarded('area < 0'), names), {}, clock)).toBeUndefined();
  });
});
