// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how XLSForm names a question
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { evaluateRule, toText } from '@nirmaan/rules';
import { parseRule, type RuleTypes } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXPath, type XPath } from './parse';
import type { TermType } from './term';
import { NotTranslatable } from './tokens';
import { type Question, translateXPath } from './translate';

const questions: Record<string, { type: TermType; rule: RuleTypes[string] }> = {
  name: { type: 'text', rule: 'string' },
  kind: { type: 'text', rule: 'string' },
  age: { type: 'number', rule: 'number' },
  size: { type: 'number', rule: 'number' },
  born: { type: 'date', rule: 'date' },
  colours: { type: 'choices', rule: { list: 'string' } },
};
const types: RuleTypes = Object.fromEntries(Object.entries(questions).map(([name, { rule }]) => [name, rule]));
const find = (name: string): Question | undefined =>
  Object.hasOwn(questions, name) ? { path: [name], type: questions[name]?.type ?? 'any', isMany: false } : undefined;
const now = Date.UTC(2026, 10, 24, 6);

function translated(text: string, wanted: 'condition' | 'check' | 'value', self = 'age') {
  return translateXPath(text, { self: find(self), find }, wanted);
}

function evaluated(text: string, wanted: 'condition' | 'value', answers: JsonObject): JsonValue {
  const feel = toText(translated(text, wanted).ast, { width: Number.POSITIVE_INFINITY });
  const { rule } = parseRule(feel, types);
  if (!rule) throw new Error(feel);
  return evaluateRule(rule.ast, { scope: answers, clock: { now, timeZone: 'Asia/Kolkata' } }).value;
}

describe('expressions of XLSForm', () => {
  it.each([
    ["${age} >= 18 and ${kind} = 'shop'", 'condition', 'age >= 18 and kind = "shop"'],
    ["${name} != ''", 'condition', 'name != null'],
    ["not(selected(${colours}, 'red'))", 'condition', 'list contains(colours, "red") != true'],
    ['. > 0 and . < 150', 'check', 'age > 0 and age < 150'],
    ['. <= ${size}', 'check', 'age = null or (age <= size) = true'],
    ["if(${age} > 17, 'adult', 'child')", 'value', 'if age > 17 then "adult" else "child"'],
    ["concat(${name}, ' ', ${age})", 'value', 'string join([name, " ", string(age)], "")'],
    ["regex(${name}, '[A-Z]{3}')", 'condition', 'matches(name, "^([A-Z]{3})$")'],
    ['today() - ${born}', 'value', '(today() - born).days'],
    ['${size} div 2 + 1', 'value', 'size / 2 + 1'],
    ['count-selected(${colours})', 'value', 'if colours = null then 0 else count(colours)'],
    ['../name = ‘x’', 'condition', 'name = "x"'],
  ] as const)('%s as a %s is %s', (text, wanted, feel) => {
    expect(toText(translated(text, wanted).ast, { width: Number.POSITIVE_INFINITY })).toBe(feel);
  });

  it.each([
    ['pulldata("a", "b", "c", "d")', 'unsupported'],
    ["instance('x')/root/item[name = 1]", 'unsupported'],
    ['${nobody} = 1', 'unknown-name'],
    ['${age} >', 'syntax'],
    ['because it is so', 'syntax'],
    ['(((', 'syntax'],
    ["${colours} = 'red'", 'unsupported'],
    ['('.repeat(4000), 'syntax'],
    ['1'.repeat(6000), 'too-long'],
  ])('%s is kept: %s', (text, reason) => {
    expect(() => translated(text, 'value')).toThrow(NotTranslatable);
    try {
      translated(text, 'value');
    } catch (error) {
      expect(error).toMatchObject({ reason });
    }
  });
});

/** XPath 1.0 as written down by W3C and ODK, over answers as an XForm holds them: all texts, an empty one for none. */
function xpath(node: XPath, answers: Record<string, string>): string | number | boolean {
  const of = (each: XPath | undefined) => (each ? xpath(each, answers) : '');
  const number = (value: string | number | boolean) =>
    typeof value === 'string'
      ? /^\s*-?(\d+\.?\d*|\.\d+)\s*$/.test(value)
        ? Number(value)
        : Number.NaN
      : Number(value);
  const truth = (value: string | number | boolean) =>
    typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
  switch (node.kind) {
    case 'number':
    case 'text':
      return node.value;
    case 'self':
      return answers.age ?? '';
    case 'question':
      return answers[node.name] ?? '';
    case 'negative':
      return -number(of(node.of));
    case 'call': {
      const [a, b, c] = node.arguments;
      if (node.name === 'not') return !truth(of(a));
      if (node.name === 'selected')
        return String(of(a))
          .split(' ')
          .includes(String(of(b)));
      if (node.name === 'count-selected') return String(of(a)).split(' ').filter(Boolean).length;
      if (node.name === 'if') return truth(of(a)) ? of(b) : of(c);
      if (node.name === 'coalesce') return of(a) === '' ? of(b) : of(a);
      if (node.name === 'string-length') return String(of(a)).length;
      if (node.name === 'int') return Math.trunc(number(of(a)));
      if (node.name === 'contains') return String(of(a)).includes(String(of(b)));
      return node.arguments.map((each) => String(of(each))).join('');
    }
    case 'operation': {
      const { operator, left, right } = node;
      const [a, b] = [of(left), of(right)];
      if (operator === 'and') return truth(a) && truth(b);
      if (operator === 'or') return truth(a) || truth(b);
      if (operator === '=' || operator === '!=') {
        const isBoolean = typeof a === 'boolean' || typeof b === 'boolean';
        const isNumber = typeof a === 'number' || typeof b === 'number';
        const same = isBoolean ? truth(a) === truth(b) : isNumber ? number(a) === number(b) : a === b;
        return same === (operator === '=');
      }
      const [x, y] = [number(a), number(b)];
      if (operator === '<') return x < y;
      if (operator === '<=') return x <= y;
      if (operator === '>') return x > y;
      if (operator === '>=') return x >= y;
      return operator === '+' ? x + y : operator === '-' ? x - y : x * y;
    }
  }
}

const small = fc.integer({ min: -3, max: 12 });
const words = fc.constantFrom('a', 'b', 'shop', 'mill', 'red');
const numeric = fc.constantFrom(
  '${age}',
  '${size}',
  '3',
  '7',
  '(${age} + 1)',
  '(${size} * 2)',
  'string-length(${name})',
  'count-selected(${colours})',
  'int(${size})',
  'coalesce(${age}, 4)',
);
const textual = fc.constantFrom(
  '${name}',
  '${kind}',
  "'a'",
  "'shop'",
  "''",
  'concat(${name}, ${kind})',
  "if(${age} > 3, 'a', 'b')",
);
const atom = fc.oneof(
  fc.tuple(numeric, fc.constantFrom('<', '<=', '>', '>='), numeric).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('${age}', '${size}'), fc.constantFrom('=', '!='), fc.constantFrom('3', '7', "''"))
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('${name}', '${kind}'), fc.constantFrom('=', '!='), fc.constantFrom("'a'", "''", '${kind}'))
    .map((parts) => parts.join(' ')),
  fc.tuple(textual, textual).map(([a, b]) => `contains(${a}, ${b})`),
  words.map((word) => `selected(\${colours}, '${word}')`),
  words.map((word) => `selected(\${kind}, '${word}')`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
    tie('condition').map((inner) => `not(${inner})`),
  ),
}));
const answers = fc.record(
  { name: words, kind: words, age: small, size: small, colours: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }) },
  { requiredKeys: [] },
);

describe('what is called exact', () => {
  it('holds for the same answers as in an XForm, missing ones too', () => {
    fc.assert(
      fc.property(condition, answers, (text, given) => {
        const asTexts = Object.fromEntries(
          Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : String(value)]),
        );
        const expected = xpath(parseXPath(text), asTexts);
        expect(translated(text, 'condition').isExact).toBe(true);
        expect(evaluated(text, 'condition', given) === true).toBe(expected === true);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
