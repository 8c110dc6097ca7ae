import type { JsonValue } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';
import { objectOf } from '../entries';
import { readText } from '../reading';

/**
 * The answer. What follows `found` is written by the server that found it, never read from a browser; another number
 * makes it a new question.
 */
export type LookUpAnswer = {
  number: string;
  /** What must be said next to prove that it is theirs: the mobile number it was filed with, then the code sent there. */
  step?: 'mobileNumber' | 'code';
  mobileNumber?: string;
  found?: true;
  /** Whose application it is. */
  service?: string;
  /** The code of the state it was in when it was found. */
  state?: string;
  /** The day it was filed, ISO. */
  filed?: string;
  /** How many answers of this form were filled from it. */
  filled?: number;
};

const LONGEST_NUMBER = 80;

/** What such a field holds; undefined while no number was given. */
export function lookUpOf(value: JsonValue | undefined): LookUpAnswer | undefined {
  const { number, step, mobileNumber, found, service, state, filed, filled } = objectOf(value);
  if (typeof number !== 'string' || number === '') return undefined;
  return {
    number,
    ...((step === 'mobileNumber' || step === 'code') && { step }),
    ...(typeof mobileNumber === 'string' && { mobileNumber }),
    ...(found === true && { found }),
    ...(typeof service === 'string' && { service }),
    ...(typeof state === 'string' && { state }),
    ...(typeof filed === 'string' && { filed }),
    ...(typeof filled === 'number' && { filled }),
  };
}

export const lookUp: FieldType<'look-up'> = {
  ruleType: () => ({
    context: { number: 'string', service: 'string', state: 'string', filed: 'date', found: 'boolean' },
  }),
  isEmpty: (value) => lookUpOf(value) === undefined,
  /** Only what was found and is proven to be theirs counts. */
  toRuleValue(value) {
    const { number, service = null, state = null, filed = null, found } = lookUpOf(value) ?? {};
    return number !== undefined && found ? { number, service, state, filed, found } : null;
  },
  readPosted(posted, _, previous) {
    const number = readText(posted);
    if (typeof number !== 'string') return number;
    const before = lookUpOf(previous);
    if (before?.number !== number) return { number };
    const mobileNumber = posted.values('mobileNumber')?.[0]?.trim();
    // Another mobile number needs another code.
    if (before.found || mobileNumber === undefined || mobileNumber === before.mobileNumber) return before;
    return { number, step: 'mobileNumber', mobileNumber };
  },
  validate(value, { service }) {
    const answer = lookUpOf(value);
    if (answer && answer.number.length > LONGEST_NUMBER)
      return [{ code: 'tooLong', params: { max: LONGEST_NUMBER, length: answer.number.length } }];
    return answer?.found && answer.service === service ? [] : [{ code: 'lookUpFirst' }];
  },
  toJsonSchema: ({ service }) => ({
    type: 'object',
    required: ['number', 'found', 'service'],
    properties: {
      number: { type: 'string', maxLength: LONGEST_NUMBER },
      found: { const: true },
      service: { const: service },
      state: { type: 'string' },
      filed: { type: 'string', format: 'date' },
    },
  }),
  format: (value) => lookUpOf(value)?.number ?? '',
};
