import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRuleText, operators, toRuleText } from './rule-rows';

describe('rule rows', () => {
  it.each([
    [
      'owned = true and area >= 500',
      {
        join: 'and',
        rows: [
          { field: 'owned', operator: '=', value: true },
          { field: 'area', operator: '>=', value: 500 },
        ],
      },
    ],
    ['kind = "a and b"', { join: 'and', rows: [{ field: 'kind', operator: '=', value: 'a and b' }] }],
    ['kind != null', { join: 'and', rows: [{ field: 'kind', operator: 'answered', value: '' }] }],
    ['a = 1 or b = 2 and c = 3', undefined],
    ['count(owners) > 1', undefined],
    ['a + 1 = 2', undefined],
  ])('%s', (text, expected) => expect(fromRuleText(text)).toEqual(expected));

  it('come back from the text they make', () => {
    const value = fc.oneof(fc.string(), fc.boolean(), fc.integer());
    const row = fc
      .record({ field: fc.constantFrom('kind', 'area'), operator: fc.constantFrom(...operators), value })
      .map((each) => (each.operator.endsWith('answered') ? { ...each, value: '' } : each));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2 }), fc.constantFrom('and' as const, 'or' as const), (rows, join) => {
        expect(fromRuleText(toRuleText({ join, rows }))).toEqual({ join, rows });
      }),
    );
  });
});
