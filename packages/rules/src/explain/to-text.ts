import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import { group, indent, type Layout, layOut, lineOr } from './layout';
import { asNode, asPairs } from './nodes';

const WIDTH = 80;

/**
 * A tree as FEEL text, with the parentheses it needs to be read back as the same tree. Long ones are broken into lines of
 * about 80 characters; `width: Infinity` gives one line.
 */
export function toText(ast: RuleAst, { width = WIDTH }: { width?: number } = {}): string {
  return layOut(print(ast, 0), width);
}

/** How tightly an operator binds. What is written in one piece, or in brackets of its own, needs no parentheses anywhere. */
const rank: Record<string, number> = {
  if: 0.5,
  for: 0.5,
  some: 0.5,
  every: 0.5,
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  between: 3,
  in: 3,
  instance: 8,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '**': 6,
  neg: 7,
};
const PIECE = 9;

function print(ast: RuleAst, outer: number): Layout {
  const text = printNode(ast, rank[ast[0]] ?? PIECE);
  return outerRank(ast) < outer ? group('(', indent(lineOr(''), text), lineOr(''), ')') : text;
}

/** How tightly a whole holds together, seen from outside. */
function outerRank([operator, ...operands]: RuleAst): number {
  if (operator === 'lit' && isNegative(operands[0])) return rank.neg ?? PIECE;
  // Behind one test alone the parser reads on: of `x in (1) or y` it makes a test against `(1) or y`.
  if (operator === 'in' && operands.length === 2) return rank.if ?? PIECE;
  // Behind a type the parser takes an operator for a part of its name.
  if (operator === 'instance') return rank.and ?? PIECE;
  return rank[operator] ?? PIECE;
}

function printNode([operator, ...operands]: RuleAst, own: number): Layout {
  const of = (at: number, outer = 0) => print(asNode(operands[at]), outer);
  switch (operator) {
    case 'lit':
      return printLiteral(operands[0] ?? null);
    case 'name':
      return String(operands[0]);
    case 'path':
      return group(piece(operands[0]), '.', String(operands[1]));
    case 'list':
      return enclosed(
        '[',
        operands.map((each) => print(asNode(each), 0)),
        ']',
      );
    case 'ctx':
      return enclosed(
        '{',
        asPairs(operands).map(([key, value]) => group(printKey(key), ': ', print(value, 0))),
        '}',
      );
    case 'neg':
      return group('-', of(0, PIECE));
    case 'if':
      return group('if ', of(0), lineOr(), 'then ', indent(of(1)), lineOr(), 'else ', indent(of(2)));
    case 'between':
      return group(of(0, own + 1), indent(lineOr(), 'between ', of(1, own + 1), ' and ', of(2, own + 1)));
    case 'in': {
      const tests = operands.slice(1).map((test) => printTest(asNode(test)));
      return group(of(0, own + 1), ' in ', enclosed('(', tests, ')'));
    }
    case 'range':
      return printRange(operands);
    case '..':
      return group(of(0, 4), '..', of(1, 4));
    case 'test':
      return group('(', String(operands[0]), ' ', of(1, 4), ')');
    case 'filter':
      return group(piece(operands[0]), enclosed('[', [of(1)], ']'));
    case 'for':
    case 'some':
    case 'every': {
      const sources = asPairs(operands[0]).map(([name, list]) => group(`${name} in `, print(list, 0)));
      const verb = operator === 'for' ? 'return ' : 'satisfies ';
      return group(`${operator} `, indent(...separated(sources)), lineOr(), verb, indent(of(1)));
    }
    case 'instance':
      return group(of(0, own + 1), ` instance of ${operands[1]}`);
    case 'call':
      return group(
        String(operands[0]),
        enclosed(
          '(',
          operands.slice(1).map((each) => print(asNode(each), 0)),
          ')',
        ),
      );
    case 'and':
    case 'or':
      return group(...chain(operator, operands, own));
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      // `(a < b) = true`: comparisons of comparisons are read more easily with parentheses.
      return group(of(0, own + 1), ` ${operator}`, indent(lineOr(), of(1, own + 1)));
    default:
      // `a - (b - c)` keeps its parentheses: the right side binds tighter.
      return group(of(0, own), ` ${operator}`, indent(lineOr(), of(1, own + 1)));
  }
}

/** `a and b and c`: one step of the tree after the other, but all on the same level of the page. */
function chain(operator: string, operands: JsonValue[], own: number): Layout[] {
  const left = asNode(operands[0]);
  const before = left[0] === operator ? chain(operator, left.slice(1), own) : [print(left, own)];
  return [...before, lineOr(), `${operator} `, print(asNode(operands[1]), own + 1)];
}

function enclosed(open: string, parts: Layout[], close: string): Layout {
  return parts.length === 0 ? open + close : group(open, indent(lineOr(''), ...separated(parts)), lineOr(''), close);
}

const separated = (parts: Layout[]): Layout[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [',', lineOr(), part]));

/** A test after `in` stands without the brackets that it needs as a value. */
function printTest(test: RuleAst): Layout {
  return test[0] === 'test' ? group(`${test[1]} `, print(asNode(test[2]), 4)) : print(test, 0);
}

function printRange(operands: JsonValue[]): Layout {
  const [low, isLowClosed, high, isHighClosed] = operands;
  return group(
    isLowClosed === true ? '[' : '(',
    print(asNode(low), 4),
    '..',
    print(asNode(high), 4),
    isHighClosed === true ? ']' : ')',
  );
}

const isNegative = (value: JsonValue | undefined) => typeof value === 'number' && (value < 0 || Object.is(value, -0));

/** What a point or a bracket follows: `1.x` would be a number that goes on. */
function piece(operand: JsonValue | undefined): Layout {
  const node = asNode(operand);
  return node[0] === 'lit' && typeof node[1] === 'number' ? group('(', print(node, 0), ')') : print(node, PIECE);
}

function printLiteral(value: JsonValue): string {
  if (typeof value === 'string') return printText(value);
  return typeof value === 'number' ? plainDigits(value) : JSON.stringify(value);
}

/** FEEL knows fewer short escapes than JSON. */
function printText(text: string): string {
  return JSON.stringify(text).replace(/\\\\|\\([bf])/g, (all, letter) =>
    letter === 'b' ? '\\u0008' : letter === 'f' ? '\\u000c' : all,
  );
}

/** FEEL reads digits; JavaScript writes very large and very small numbers with an exponent. */
function plainDigits(value: number): string {
  const [, sign = '', whole = '', part = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const at = whole.length + Number(exponent);
  const digits = whole + part;
  return at <= 0
    ? `${sign}0.${'0'.repeat(-at)}${digits}`
    : `${sign}${digits.slice(0, at).padEnd(at, '0')}${digits.length > at ? `.${digits.slice(at)}` : ''}`;
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/;
const keywords = new Set(
  'and or not if then else for in return some every satisfies between instance of true false null function external'.split(
    ' ',
  ),
);

function printKey(key: string): string {
  return plainKey.test(key) && !keywords.has(key) ? key : printText(key);
}
