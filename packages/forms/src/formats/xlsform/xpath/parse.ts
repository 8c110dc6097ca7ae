import { NotTranslatable, type Place, type Token, tokensOf } from './tokens';

/** An XPath 1.0 expression as XLSForms use it. */
export type XPath = Place &
  (
    | { kind: 'number'; value: number }
    | { kind: 'text'; value: string }
    /** A question: `${age}`, `../age`, `/form/age`; `steps` lead below it: `${people}/age`. */
    | { kind: 'question'; name: string; steps: string[] }
    | { kind: 'self' }
    | { kind: 'call'; name: string; arguments: XPath[] }
    | { kind: 'operation'; operator: string; left: XPath; right: XPath }
    | { kind: 'negative'; of: XPath }
  );

/** From loose to tight. */
const LEVELS: string[][] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']];
const MOST_LEVELS = 60;

/** The tree of an expression; throws `NotTranslatable`. */
export function parseXPath(text: string): XPath {
  const tokens = tokensOf(text);
  let at = 0;
  let depth = 0;
  const here = (): Token => tokens[at] ?? { kind: 'end', value: '', from: text.length, to: text.length };
  const is = (value: string) => here().kind === 'sign' && here().value === value;
  const fail = (what: Token = here()): never => {
    throw new NotTranslatable('syntax', what, what.value || 'end');
  };
  const take = (value: string) => {
    if (!is(value)) fail();
    at++;
  };

  const binary = (level: number): XPath => {
    const operators = LEVELS[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (;;) {
      const { value, kind } = here();
      if ((kind !== 'sign' && kind !== 'name') || !operators.includes(value)) return left;
      at++;
      const right = binary(level + 1);
      left = { kind: 'operation', operator: value, left, right, from: left.from, to: right.to };
    }
  };

  const unary = (): XPath => {
    if (!is('-')) return primary();
    const { from } = here();
    at++;
    const of = unary();
    return { kind: 'negative', of, from, to: of.to };
  };

  const primary = (): XPath => {
    if (++depth > MOST_LEVELS * LEVELS.length) fail();
    const token = here();
    const { from, to } = token;
    if (token.kind === 'number' || token.kind === 'text') {
      at++;
      return token.kind === 'number'
        ? { kind: 'number', value: Number(token.value), from, to }
        : { kind: 'text', value: token.value, from, to };
    }
    if (token.kind === 'reference') {
      at++;
      return path(token.value, [], from, to);
    }
    if (is('(')) {
      at++;
      const inner = binary(0);
      take(')');
      depth--;
      return inner;
    }
    if (is('.') || is('..') || is('/') || is('//')) return steps(from);
    if (token.kind !== 'name') return fail();
    at++;
    if (is('(')) return call(token);
    return path(token.value, [], from, to);
  };

  const call = (token: Token): XPath => {
    take('(');
    const given: XPath[] = [];
    while (!is(')')) {
      given.push(binary(0));
      if (!is(')')) take(',');
    }
    const { to } = here();
    take(')');
    if (token.value === 'current' && given.length === 0 && is('/')) return steps(token.from);
    if (is('/') || is('['))
      throw new NotTranslatable('unsupported', { from: token.from, to: here().to }, `${token.value}(…)`);
    return { kind: 'call', name: token.value, arguments: given, from: token.from, to };
  };

  /** `.`, `../../age`, `/form/age`: names are one of a kind, so the last one tells which question it is. */
  const steps = (from: number): XPath => {
    const names: string[] = [];
    let to = here().to;
    while (is('.') || is('..') || is('/') || is('//') || here().kind === 'name') {
      if (here().kind === 'name') names.push(here().value);
      to = here().to;
      at++;
      if (here().kind === 'name' && text[here().from - 1] !== '/') break;
    }
    const name = names.at(-1);
    if (is('[')) throw new NotTranslatable('unsupported', here(), '[');
    return name === undefined ? { kind: 'self', from, to } : { kind: 'question', name, steps: [], from, to };
  };

  const path = (name: string, below: string[], from: number, to: number): XPath => {
    let end = to;
    while (is('/')) {
      at++;
      const next = here();
      if (next.kind !== 'name' && next.kind !== 'reference') fail();
      below.push(next.value);
      end = next.to;
      at++;
    }
    if (is('[')) throw new NotTranslatable('unsupported', here(), '[');
    return { kind: 'question', name, steps: below, from, to: end };
  };

  const whole = binary(0);
  if (here().kind !== 'end') fail();
  return whole;
}
