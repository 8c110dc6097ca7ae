import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../../model/rule';
import type { DateUnit, RowValue } from './model';

/** A value as a tree; undefined while it is missing. */
export function fromValue(value: RowValue): RuleAst | undefined {
  switch (value.kind) {
    case 'literal':
      return ['lit', value.value];
    case 'answer':
      return value.of;
    case 'date':
      return ['call', 'date', ['lit', value.on]];
    case 'today':
      return ['call', 'today'];
    case 'shifted':
      return [
        value.direction === 'ago' ? '-' : '+',
        ['call', 'today'],
        ['call', 'duration', ['lit', `P${value.count}${letters[value.unit]}`]],
      ];
    case 'missing':
      return undefined;
  }
}

/** The value a tree stands for; undefined where it is something else, as a calculation. */
export function toValue(ast: JsonValue | undefined): RowValue | undefined {
  if (!isNode(ast)) return undefined;
  const [operator, first, second] = ast;
  if (operator === 'lit') return ast.length === 2 && isScalar(first) ? { kind: 'literal', value: first } : undefined;
  if (pathOf(ast)) return { kind: 'answer', of: ast };
  if (isToday(ast)) return { kind: 'today' };
  if (operator === 'call' && first === 'date' && ast.length === 3) {
    const on = textOf(second);
    return on !== undefined && /^\d{4}-\d\d-\d\d$/.test(on) ? { kind: 'date', on } : undefined;
  }
  if ((operator === '-' || operator === '+') && ast.length === 3 && isNode(first) && isToday(first)) {
    const shift = toShift(second);
    return shift && { kind: 'shifted', direction: operator === '-' ? 'ago' : 'ahead', ...shift };
  }
  return undefined;
}

const letters: Record<DateUnit, string> = { years: 'Y', months: 'M', days: 'D' };
const units: Record<string, DateUnit> = { Y: 'years', M: 'months', D: 'days' };

/** `duration("P18Y")`; of several parts it is none that a row can show. */
function toShift(ast: JsonValue | undefined): { count: number; unit: DateUnit } | undefined {
  if (!isNode(ast) || ast[0] !== 'call' || ast[1] !== 'duration' || ast.length !== 3) return undefined;
  const [, digits, letter = ''] = /^P(0|[1-9]\d{0,5})([YMD])$/.exec(textOf(ast[2]) ?? '') ?? [];
  const unit = units[letter];
  return unit && { count: Number(digits), unit };
}

function isToday(ast: RuleAst): boolean {
  return ast.length === 2 && ast[0] === 'call' && ast[1] === 'today';
}

function textOf(ast: JsonValue | undefined): string | undefined {
  return isNode(ast) && ast.length === 2 && ast[0] === 'lit' && typeof ast[1] === 'string' ? ast[1] : undefined;
}

function isScalar(value: JsonValue | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function isNode(value: JsonValue | undefined): value is RuleAst {
  return Array.isArray(value) && typeof value[0] === 'string';
}

/** `owner.share` as its names; undefined for what is no path of names. */
export function pathOf(ast: JsonValue | undefined): string[] | undefined {
  if (!isNode(ast)) return undefined;
  const [operator, first, member] = ast;
  if (operator === 'name') return typeof first === 'string' ? [first] : undefined;
  if (operator !== 'path' || typeof member !== 'string') return undefined;
  const before = pathOf(first);
  return before && [...before, member];
}

/** The tree of a path. Types of its names are the parser's to add. */
export function toPath([first = '', ...members]: readonly string[]): RuleAst {
  return members.reduce<RuleAst>((before, member) => ['path', before, member], ['name', first]);
}
