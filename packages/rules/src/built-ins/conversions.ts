import { atLiteral } from '../evaluate/at-literal';
import { FeelRange } from '../evaluate/range';
import { SpecialValue } from '../evaluate/special-value';
import { areEqual, decimal, toJson, typeOf, type Value } from '../evaluate/values';
import { builtIn } from './arguments';
import { type BuiltIn, type Surroundings, wrongArguments } from './contract';

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
/** An end of a range in a text: a number, a text, `@"…"`, or one of the functions of dates with a text. */
const END = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?|@?${QUOTED}|(?:date and time|date|time|duration)\(\s*${QUOTED}\s*\)`;
const RANGE = new RegExp(String.raw`^\s*([\[\](])\s*(${END})\s*\.\.\s*(${END})\s*([\[\])])\s*$`, 'i');

export const conversions: Record<string, BuiltIn> = {
  number: {
    arity: [1, 3],
    run(args, surroundings) {
      const [from = null, grouping = null, point = null] = args;
      if (args.length === 1 && typeof from === 'number') return from;
      const isWorded = args.length !== 2 && isSign(grouping, [' ', ',', '.']) && isSign(point, [',', '.']);
      if (typeof from !== 'string' || !isWorded || (grouping !== null && grouping === point))
        return wrongArguments(args, surroundings);
      let plain = from.trim();
      if (typeof grouping === 'string') plain = plain.replaceAll(grouping, '');
      if (typeof point === 'string') plain = plain.replace(point, '.');
      return NUMBER.test(plain) ? decimal(Number(plain)) : wrongArguments(args, surroundings);
    },
  },
  string: builtIn(['any'], ([value], { charge }) => {
    const json = toJson(value, charge);
    return json === null || typeof json === 'string' ? json : JSON.stringify(json);
  }),
  range: builtIn(['text'], ([text], surroundings) => {
    const [, opening, low = '', high = '', closing] = RANGE.exec(text) ?? [];
    if (opening === undefined) return undefined;
    const [start, end] = [readEnd(low, surroundings), readEnd(high, surroundings)];
    const range = new FeelRange(start, opening === '[', end, closing === ']');
    return start === null || end === null || range.isBroken ? undefined : range;
  }),
  is: builtIn(['any', 'any'], ([a, b], { charge }) =>
    a instanceof SpecialValue ? a.isSame(b, charge) : typeOf(a) === typeOf(b) && areEqual(a, b, charge) === true,
  ),
};

const isSign = (value: Value, signs: string[]) =>
  value === null || (typeof value === 'string' && signs.includes(value));

function readEnd(text: string, { call }: Surroundings): Value {
  const quote = text.indexOf('"');
  if (quote < 0) return Number(text);
  const [name, quoted] = [text.slice(0, quote).replace('(', '').trim(), text.slice(quote, text.lastIndexOf('"') + 1)];
  const value = unquoted(quoted);
  if (name === '' || value === null) return value;
  return call(name === '@' ? atLiteral(value) : name, [value]);
}

function unquoted(text: string): string | null {
  try {
    return String(JSON.parse(text));
  } catch {
    return null;
  }
}
