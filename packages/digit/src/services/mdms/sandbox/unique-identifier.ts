import { type JsonObject, type JsonValue, valueAt } from '@nirmaan/lexicon';
import { refuse } from '../../../sandbox/refusals';
import { doubleText } from './java-text';
import type { NumberLiterals } from './number-literals';

/**
 * Values of the `x-unique` fields, joined by dots that nothing escapes: `a.b` + `c` is `a` + `b.c`. Null counts as the
 * text `null`; absent, empty and structured values are refused.
 */
export function uniqueIdentifierOf(definition: JsonObject, data: JsonObject, literals: NumberLiterals): string {
  const fields = Array.isArray(definition['x-unique']) ? definition['x-unique'] : [];
  const parts = fields.map((field) => {
    // A slash in a name leads into it as well.
    const pointer = `/${String(field).replaceAll('.', '/')}`;
    return textOf(valueAt(data, pointer), literals.find(pointer));
  });
  if (parts.includes(''))
    throw refuse({
      code: 'UNIQUE_IDENTIFIER_EMPTY_ERR',
      message: 'Values defined against unique fields cannot be empty.',
    });
  return parts.join('.');
}

function textOf(value: JsonValue | undefined, literal: string | undefined): string {
  if (value === undefined || (typeof value === 'object' && value !== null)) return '';
  if (typeof value !== 'number') return String(value);
  if (literal === undefined) return Number.isInteger(value) ? String(value) : doubleText(value);
  return /[.eE]/.test(literal) ? doubleText(value) : literal;
}
