import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';

/** A tree as FEEL text, with the parentheses it needs to be read back as the same tree. */
export function printRule(ast: RuleAst): string {
  return print(ast, 0);
}

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
  instance: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '**': 6,
  neg: 7,
};

function print(ast: RuleAst, outer: number): string {
  const [operator, ...operands] = ast;
  const own = rank[operator];
  const text = printNode(operator, operands, own ?? 9);
  return own !== undefined && own < outer ? `(${text})` : text;
}

function printNode(operator: string, operands: JsonValue[], own: number): string {
  const of = (at: number, outer = 0) => print(operands[at] as RuleAst, outer);
  switch (operator) {
    case 'lit':
      return JSON.stringify(operands[0]);
    case 'name':
      return String(operands[0]);
    case 'path':
      return `${of(0, 9)}.${operands[1]}`;
    case 'list':
      return `[${operands.map((_, at) => of(at)).join(', ')}]`;
    case 'ctx':
      return `{${(operands as [string, RuleAst][]).map(([key, value]) => `${JSON.stringify(key)}: ${print(value, 0)}`).join(', ')}}`;
    case 'neg':
      return `-${of(0, own)}`;
    case 'if':
      return `if ${of(0)} then ${of(1)} else ${of(2)}`;
    case 'between':
      return `${of(0, own + 1)} between ${of(1, own + 1)} and ${of(2, own + 1)}`;
    case 'in':
      return `${of(0, own + 1)} in (${operands
        .slice(1)
        .map((test) => printTest(test as RuleAst))
        .join(', ')})`;
    case 'filter':
      return `${of(0, 9)}[${of(1)}]`;
    case 'for':
    case 'some':
    case 'every': {
      const sources = (operands[0] as [string, RuleAst][])
        .map(([name, list]) => `${name} in ${print(list, 0)}`)
        .join(', ');
      return `${operator} ${sources} ${operator === 'for' ? 'return' : 'satisfies'} ${of(1)}`;
    }
    case 'instance':
      return `${of(0, own + 1)} instance of ${operands[1]}`;
    case 'call':
      return `${operands[0]}(${operands
        .slice(1)
        .map((_, at) => of(at + 1))
        .join(', ')})`;
    default:
      // `a - (b - c)` keeps its parentheses: the right side binds tighter.
      return `${of(0, own)} ${operator} ${of(1, own + 1)}`;
  }
}

function printTest(test: RuleAst): string {
  const [operator, ...operands] = test;
  if (operator === 'range') {
    const [low, isLowClosed, high, isHighClosed] = operands as [RuleAst, boolean, RuleAst, boolean];
    return `${isLowClosed ? '[' : '('}${print(low, 0)}..${print(high, 0)}${isHighClosed ? ']' : ')'}`;
  }
  if (operator === 'test') return `${operands[0]} ${print(operands[1] as RuleAst, 4)}`;
  return print(test, 0);
}
