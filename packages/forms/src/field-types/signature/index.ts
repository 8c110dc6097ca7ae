import type { JsonValue } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';
import { areStrokes, LONGEST_STROKES, STROKES } from './strokes';

/** `strokes` is path data, see `strokes.ts`. */
export type SignatureAnswer = { way: 'drawn'; strokes: string } | { way: 'typed'; name: string };

const LONGEST_NAME = 120;

export function signatureOf(value: JsonValue | undefined): SignatureAnswer | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { way, strokes, name } = value;
  if (way === 'drawn' && typeof strokes === 'string') return { way, strokes };
  return way === 'typed' && typeof name === 'string' ? { way, name } : undefined;
}

export const signature: FieldType<'signature'> = {
  missing: 'requiredSignature',
  helper: 'sign',
  // Whether it was signed; what a signature looks like is nothing to decide by.
  ruleType: () => 'boolean',
  isEmpty: (value) => value === undefined || value === null,
  toRuleValue: (value) => signatureOf(value) !== undefined,
  /** A drawing counts before a name, unless it is taken away. */
  readPosted(posted): JsonValue | undefined {
    const strokes = posted.values('strokes')?.[0];
    const name = posted.values()?.[0];
    if (strokes === undefined && name === undefined) return undefined;
    if (strokes && posted.values('clear') === undefined) return { way: 'drawn', strokes };
    const typed = name?.trim();
    return typed ? { way: 'typed', name: typed } : null;
  },
  validate(value, { ways }) {
    const answer = signatureOf(value);
    if (!answer) return [{ code: 'notSignature' }];
    if (!ways.includes(answer.way)) return [{ code: answer.way === 'drawn' ? 'signatureTyped' : 'signatureDrawn' }];
    if (answer.way === 'drawn') return areStrokes(answer.strokes) ? [] : [{ code: 'notSignature' }];
    const length = [...answer.name].length;
    if (length > LONGEST_NAME) return [{ code: 'tooLong', params: { max: LONGEST_NAME, length } }];
    // A name has a letter: a line or a full stop is not signed.
    return /\p{L}/u.test(answer.name) && !/\p{Cc}/u.test(answer.name) ? [] : [{ code: 'notSignature' }];
  },
  toJsonSchema: ({ ways }) => ({
    type: 'object',
    properties: {
      way: { type: 'string', enum: ways },
      strokes: { type: 'string', maxLength: LONGEST_STROKES, pattern: STROKES },
      name: { type: 'string', minLength: 1, maxLength: LONGEST_NAME, pattern: '\\p{L}' },
    },
    required: ['way'],
    additionalProperties: false,
  }),
  /** A drawing has no words: that it is there. */
  format(value, _, { yes }) {
    const answer = signatureOf(value);
    return answer?.way === 'typed' ? answer.name : answer ? yes : '';
  },
};
