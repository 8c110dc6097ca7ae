import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { FieldType, Problem } from '../contract';
import { toAsciiDigits } from '../reading';
import { matchesPattern, patternSchema } from '../simple-pattern';

/** The parts of an address in the order they are asked; `line2` may stay empty. */
export const addressParts = ['line1', 'line2', 'locality', 'pincode'] as const;
const LONGEST = 120;

export function addressOf(value: JsonValue | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

const isFilled = (value: JsonValue | undefined) => typeof value === 'string' && value !== '';

export const address: FieldType<'address'> = {
  ruleType: () => ({ context: { line1: 'string', line2: 'string', locality: 'string', pincode: 'string' } }),
  isEmpty: (value) => !addressParts.some((part) => isFilled(addressOf(value)[part])),
  toRuleValue: (value) =>
    Object.fromEntries(
      addressParts.map((part) => [part, isFilled(addressOf(value)[part]) ? (addressOf(value)[part] ?? null) : null]),
    ),
  readPosted(posted) {
    const typed = addressParts.map((part) => [part, posted.values(part)?.[0]] as const);
    if (typed.every(([, text]) => text === undefined)) return undefined;
    const filled = typed.flatMap(([part, text]) => {
      const trimmed = text?.trim() ?? '';
      return trimmed === ''
        ? []
        : [[part, part === 'pincode' ? toAsciiDigits(trimmed).replace(/\s/g, '') : trimmed] as const];
    });
    return filled.length === 0 ? null : Object.fromEntries(filled);
  },
  validate(value, { pincodePattern }) {
    const parts = addressOf(value);
    const problems: Problem[] = [];
    for (const part of addressParts) {
      const text = parts[part];
      if (!isFilled(text)) {
        if (part !== 'line2') problems.push({ code: `address.${part}`, below: `/${part}` });
      } else if (typeof text === 'string' && text.length > LONGEST)
        problems.push({ code: 'tooLong', params: { max: LONGEST, length: text.length }, below: `/${part}` });
      else if (part === 'pincode' && typeof text === 'string' && !matchesPattern(pincodePattern, text))
        problems.push({ code: 'address.pincodePattern', below: '/pincode' });
    }
    return problems;
  },
  toJsonSchema: ({ pincodePattern }) => ({
    type: 'object',
    properties: Object.fromEntries(
      addressParts.map((part) => [
        part,
        {
          type: 'string',
          minLength: 1,
          maxLength: LONGEST,
          ...(part === 'pincode' && patternSchema(pincodePattern)),
        },
      ]),
    ),
    required: addressParts.filter((part) => part !== 'line2'),
  }),
  format: (value) =>
    addressParts
      .map((part) => addressOf(value)[part])
      .filter(isFilled)
      .join(', '),
};
