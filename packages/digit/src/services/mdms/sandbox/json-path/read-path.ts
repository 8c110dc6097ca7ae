import { canonicalJson, type JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../../sandbox/exchange';
import { type Condition, type JsonPath, type Operand, type Operator, PathNotFound, type Step } from './path';

/**
 * The value of a path that names one place (throws `PathNotFound` where there is none), else the list of all it finds.
 */
export function readPath(document: JsonValue, path: JsonPath): JsonValue {
  const found = walk([document], path.steps, document);
  if (!isDefinite(path)) return found;
  const [value] = found;
  if (value === undefined) throw new PathNotFound(`No results for path: ${describe(path)}`);
  return value;
}

function isDefinite({ steps }: JsonPath): boolean {
  return steps.every(isPlace);
}

function describe({ steps }: JsonPath): string {
  return `$${steps.map((step) => (step.kind === 'names' ? `['${step.names.join("','")}']` : `[${step.kind}]`)).join('')}`;
}

/** As long as the steps name one place, a place that is not there ends the reading, even where lists are asked for below. */
function walk(from: JsonValue[], steps: Step[], root: JsonValue): JsonValue[] {
  return steps.reduce((values, step, index) => {
    const found = values.flatMap((value) => take(value, step, root));
    const isMissing = found.length === 0 && isPlace(step) && index < steps.length - 1;
    if (isMissing && steps.slice(0, index).every(isPlace))
      throw new PathNotFound(`Missing property in path ${describe({ steps: steps.slice(0, index + 1) })}`);
    return found;
  }, from);
}

/** Whether a step leads to one place at most. */
function isPlace(step: Step): boolean {
  return step.kind === 'names' || step.kind === 'length' || (step.kind === 'indexes' && step.indexes.length === 1);
}

function take(value: JsonValue, step: Step, root: JsonValue): JsonValue[] {
  switch (step.kind) {
    case 'names':
      return takeNames(value, step.names);
    case 'all':
      return childrenOf(value);
    case 'deep':
      return [value, ...childrenOf(value).flatMap((child) => take(child, step, root))];
    case 'length':
      return Array.isArray(value) || isObject(value) ? [childrenOf(value).length] : [];
    case 'indexes':
      return Array.isArray(value) ? step.indexes.flatMap((index) => value.slice(index, index + 1 || undefined)) : [];
    case 'slice':
      return Array.isArray(value) ? value.slice(step.from, step.to) : [];
    case 'filter':
      return (Array.isArray(value) ? value : [value]).filter((each) => holds(step.condition, each, root));
  }
}

/** One name: its value. Several: an object of those that are there. */
function takeNames(value: JsonValue, names: string[]): JsonValue[] {
  if (!isObject(value)) return [];
  const members = names.flatMap((name): [string, JsonValue][] => {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    return member === undefined ? [] : [[name, member]];
  });
  return names.length === 1 ? members.map(([, member]) => member) : [Object.fromEntries(members)];
}

function childrenOf(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}

function holds(condition: Condition, at: JsonValue, root: JsonValue): boolean {
  switch (condition.kind) {
    case 'or':
      return condition.parts.some((part) => holds(part, at, root));
    case 'and':
      return condition.parts.every((part) => holds(part, at, root));
    case 'not':
      return !holds(condition.part, at, root);
    case 'present':
      return operandValue(condition.path, at, root) !== undefined;
    case 'compare':
      return compare(condition.left, condition.operator, condition.right, at, root);
  }
}

function operandValue(operand: Operand, at: JsonValue, root: JsonValue): JsonValue | undefined {
  if (operand.kind === 'pattern') return undefined;
  if (operand.kind === 'value') return operand.value;
  try {
    const found = walk([operand.from === '@' ? at : root], operand.path.steps, root);
    return isDefinite(operand.path) ? found[0] : found;
  } catch (error) {
    if (error instanceof PathNotFound) return undefined;
    throw error;
  }
}

function compare(left: Operand, operator: Operator, right: Operand, at: JsonValue, root: JsonValue): boolean {
  const a = operandValue(left, at, root);
  if (operator === '=~')
    return right.kind === 'pattern' && a !== undefined && typeof a !== 'object' && right.expression.test(String(a));
  const b = operandValue(right, at, root);
  const listHas = (list: JsonValue | undefined, each: JsonValue | undefined) =>
    Array.isArray(list) && list.some((member) => isSame(member, each));
  switch (operator) {
    case '==':
      return isSame(a, b);
    case '!=':
      return !isSame(a, b);
    case '===':
      return typeof a === typeof b && isSame(a, b);
    case '!==':
      return typeof a !== typeof b || !isSame(a, b);
    case 'in':
      return listHas(b, a);
    case 'nin':
      return !listHas(b, a);
    case 'subsetof':
      return Array.isArray(a) && a.every((each) => listHas(b, each));
    case 'anyof':
      return Array.isArray(a) && a.some((each) => listHas(b, each));
    case 'noneof':
      return Array.isArray(a) && !a.some((each) => listHas(b, each));
    case 'contains':
      return typeof a === 'string' && typeof b === 'string' ? a.includes(b) : listHas(a, b);
    case 'size':
      return sizeOf(a) !== undefined && sizeOf(a) === b;
    case 'empty':
      return sizeOf(a) !== undefined && (sizeOf(a) === 0) === b;
    default:
      return isOrdered(a, operator, b);
  }
}

/** A text counts as the number it writes. */
function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (typeof one === 'number' && typeof other === 'string') return other.trim() !== '' && one === Number(other);
  if (typeof one === 'string' && typeof other === 'number') return isSame(other, one);
  if (typeof one === 'object' && typeof other === 'object') return canonicalJson(one) === canonicalJson(other);
  return one === other;
}

function sizeOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

/** Numbers with numbers, texts with texts; anything else is never in order. */
function isOrdered(a: JsonValue | undefined, operator: '<' | '<=' | '>' | '>=', b: JsonValue | undefined): boolean {
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : typeof a === 'string' && typeof b === 'string'
        ? a < b
          ? -1
          : Number(a > b)
        : Number.NaN;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}
