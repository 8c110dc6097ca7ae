import { appendPointer, canonicalJson, type JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../../sandbox/exchange';
import type { NumberLiterals } from '../number-literals';
import { type Failure, failure } from './failure';
import { kindOf } from './schema-reader';

/** Where the value stands in the text that was sent, to look up how its numbers were written. */
export type CheckContext = { at: string; literals: NumberLiterals };

/** A schema made ready. */
export type Check = (value: JsonValue, context: CheckContext) => Failure | undefined;

export function wrongType(expected: string, value: JsonValue, context: CheckContext): Failure {
  const literal = typeof value === 'number' ? context.literals.find(context.at) : undefined;
  return failure('type', `expected type: ${expected}, found: ${kindOf(value, literal)}`);
}

const NO_CONTEXT: CheckContext = { at: '', literals: { find: () => undefined } };

/** A text equal for what Java finds equal: an Integer is never a BigDecimal, `1` is not `1.0`. */
export function javaIdentity(value: JsonValue, context: CheckContext = NO_CONTEXT): string {
  const below = (part: string | number): CheckContext => ({ ...context, at: appendPointer(context.at, part) });
  if (typeof value === 'number') return `${kindOf(value, context.literals.find(context.at))} ${value}`;
  if (Array.isArray(value)) return `[${value.map((each, index) => javaIdentity(each, below(index))).join()}]`;
  if (!isObject(value)) return canonicalJson(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${javaIdentity(value[name] ?? null, below(name))}`).join()}}`;
}
