import { describe, expect, it } from 'vitest';
import { parseRule } from './parse-rule';
import { scanText } from './scan-text';

describe('what is seen of a text before it is parsed', () => {
  it.each([
    ['a + 1', { tokens: 3, nesting: 0 }],
    ['f("(((", [x])', { tokens: 8, nesting: 2 }],
    ['// ((( a\nb /* [[ */ + c', { tokens: 5, nesting: 0 }],
    ['क्षेत्र > 4.5', { tokens: 3, nesting: 0 }],
    ['a = "never ends', { tokens: 3, nesting: 0, unfinished: 4 }],
    ['"a\\"', { tokens: 1, nesting: 0, unfinished: 0 }],
    ['a + /* never ends', { tokens: 3, nesting: 0, unfinished: 4 }],
  ])('%s', (text, expected) => expect(scanText(text)).toEqual(expected));

  it('spares the parser a text of thousands of words', () => {
    const entries = Array.from({ length: 900 }, (_, at) => `k${at}: x`).join(', ');
    expect(parseRule(`{${entries}}`, { x: 'any' })).toMatchObject({ issues: [{ code: 'rules.too-many-words' }] });
  });

  it('tells where a text begins that never ends', () => {
    const { rule, issues } = parseRule('area > 1 and name = "shop', { area: 'number', name: 'string' });
    expect(rule).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'rules.unfinished', params: { from: 20, to: 25 } }]);
  });
});
