import type { JsonValue } from '@nirmaan/lexicon';
import type { Explanation } from '../explain/explain';
import { listed, say, type WordPart } from './parts';
import { nameOf, nameWithValue, type Telling } from './telling';
import { namedList, termInWords } from './terms';
import { isDay } from './values';

type Facts = (node: Explanation, telling: Telling) => WordPart[][];

const OPPOSITE: Readonly<Record<string, string>> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
const WORDS: Readonly<Record<string, { plain: string; day: string }>> = {
  '=': { plain: 'is', day: 'is' },
  '!=': { plain: 'isNot', day: 'isNot' },
  '<': { plain: 'less', day: 'before' },
  '<=': { plain: 'atMost', day: 'notAfter' },
  '>': { plain: 'more', day: 'after' },
  '>=': { plain: 'atLeast', day: 'notBefore' },
};

const isLiteral = (node: Explanation, value: JsonValue) => node.operator === 'lit' && node.value === value;
const isDate = ({ type, value }: Explanation) => type === 'date' || type === 'date and time' || isDay(value);

/** `a operator b`, as it is: a comparison that does not hold is told as its opposite. */
export const comparison: Facts = (node, telling) => {
  const [left, right] = node.parts;
  if (!left || !right || node.value === null) return unknown(node, telling);
  // `10 < area` says something about the area.
  if (left.operator === 'lit' && right.operator !== 'lit' && node.operator in MIRRORED)
    return [compared(MIRRORED[node.operator] ?? node.operator, right, left, node.value === true, telling)];
  return [compared(node.operator, left, right, node.value === true, telling)];
};

const MIRRORED: Readonly<Record<string, string>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Whether `left operator right` holds is known; said is what is the case. */
export function compared(
  operator: string,
  left: Explanation,
  right: Explanation,
  holds: boolean,
  telling: Telling,
): WordPart[] {
  const { messages } = telling;
  const actual = holds ? operator : (OPPOSITE[operator] ?? operator);
  const isEquality = actual === '=' || actual === '!=';
  if (isEquality && isLiteral(right, null))
    return say(messages, actual === '=' ? 'fact.notAnswered' : 'fact.answered', { left: told(left, telling, true) });
  if (isEquality && isLiteral(right, ''))
    return say(messages, actual === '=' ? 'fact.empty' : 'fact.notEmpty', { left: told(left, telling, true) });
  if (isEquality && typeof left.value === 'boolean' && typeof right.value === 'boolean' && right.operator === 'lit')
    return yesOrNo(left, telling);
  if (left.value === null && left.path) return say(messages, 'fact.notAnswered', { left: told(left, telling, true) });
  const key = WORDS[actual];
  if (!key) return termInWords(left, telling);
  // Beside what it equals, its own value would be said twice.
  const isTwice = actual === '=' && right.operator === 'lit';
  return say(messages, `fact.${isDate(left) || isDate(right) ? key.day : key.plain}`, {
    left: isTwice ? told(left, telling, true) : termInWords(left, telling),
    right: termInWords(right, telling, nameOf(left, telling)),
  });
}

function told(node: Explanation, telling: Telling, isValueTold = false): WordPart[] {
  return node.path ? nameWithValue(node, telling, isValueTold) : termInWords(node, telling);
}

/** A name that is yes or no by itself. */
export function yesOrNo(node: Explanation, telling: Telling): WordPart[] {
  const key = node.value === true ? 'fact.yes' : node.value === false ? 'fact.no' : 'fact.notAnswered';
  return say(telling.messages, key, { left: told(node, telling, true) });
}

export const between: Facts = (node, telling) => {
  const [value, low, high] = node.parts;
  if (!value || !low || !high || node.value === null) return unknown(node, telling);
  return [inRange(value, { low, high, closed: [true, true] }, node.value === true, telling)];
};

type Range = { low: Explanation; high: Explanation; closed: readonly [boolean, boolean] };
const RANGES = {
  'true,true': 'between',
  'true,false': 'fromToBelow',
  'false,true': 'aboveTo',
  'false,false': 'within',
};

function inRange(value: Explanation, { low, high, closed }: Range, holds: boolean, telling: Telling): WordPart[] {
  if (value.value === null && value.path) return yesOrNo(value, telling);
  if (!holds) {
    const isTooLow = isBefore(value.value, low.value) || (!closed[0] && value.value === low.value);
    return isTooLow
      ? compared(closed[0] ? '<' : '<=', value, low, true, telling)
      : compared(closed[1] ? '>' : '>=', value, high, true, telling);
  }
  const like = nameOf(value, telling);
  const key = RANGES[`${closed[0]},${closed[1]}`];
  return say(telling.messages, `fact.${key}`, {
    left: termInWords(value, telling),
    low: termInWords(low, telling, like),
    high: termInWords(high, telling, like),
  });
}

function isBefore(a: JsonValue, b: JsonValue): boolean {
  return (typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string')
    ? a < b
    : false;
}

/** `x in (…)`: the test that matched, or what is the case although none did. */
export const membership: Facts = (node, telling) => {
  const [value, ...tests] = node.parts;
  if (!value || tests.length === 0 || node.value === null) return unknown(node, telling);
  const { messages } = telling;
  if (node.value === true) {
    const matching = tests.find((test) => test.decisive) ?? tests.find((test) => test.matched === true);
    return matching ? [matched(value, matching, true, telling)] : unknown(node, telling);
  }
  const plain = tests.filter((test) => test.operator === 'lit' || test.operator === 'list');
  const others = tests.filter((test) => !plain.includes(test));
  const like = nameOf(value, telling);
  const isNone = plain.length > 0 && [
    say(messages, 'fact.isNot', {
      left: termInWords(value, telling),
      right: listed(
        plain.map((test) => termInWords(test, telling, like)),
        messages,
        'disjunction',
      ),
    }),
  ];
  return [...(isNone || []), ...others.map((test) => matched(value, test, false, telling))];
};

function matched(value: Explanation, test: Explanation, holds: boolean, telling: Telling): WordPart[] {
  const [first, second] = test.parts;
  if (test.operator === 'test' && first) return compared(test.name ?? '=', value, first, holds, telling);
  if (test.operator === 'range' && first && second)
    return inRange(value, { low: first, high: second, closed: test.closed ?? [true, true] }, holds, telling);
  // A name may be that of a list or of one value: said so that both are right.
  if (test.path)
    return say(telling.messages, holds ? 'fact.among' : 'fact.notAmong', {
      left: termInWords(value, telling),
      right: namedList(test, telling),
    });
  return compared('=', value, test, holds, telling);
}

/** Nothing is known: the names without an answer are the reason. */
export const unknown: Facts = (node, telling) => {
  const { messages } = telling;
  const missing = new Map<string, Explanation>();
  const look = (each: Explanation): void => {
    if (each.path && each.value === null) missing.set(each.path.join('.'), each);
    else if (each.value === null) each.parts.forEach(look);
  };
  look(node);
  if (missing.size > 0)
    return [...missing.values()].map((each) => say(messages, 'fact.notAnswered', { left: namedList(each, telling) }));
  const [left, right] = node.parts;
  return left && right && node.operator in WORDS
    ? [say(messages, 'fact.unclear', { left: termInWords(left, telling), right: termInWords(right, telling) })]
    : [say(messages, 'fact.noValue', { left: termInWords(node, telling) })];
};
