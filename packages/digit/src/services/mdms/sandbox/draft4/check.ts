import type { JsonValue } from '@nirmaan/lexicon';
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
