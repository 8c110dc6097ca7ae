import type { FieldOf } from '../../model/form';
import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';
import { matchesPattern, patternSchema } from '../simple-pattern';

/** The last digit of an EAN makes the sum right: the digits before it count 3 and 1 in turn, from the right (GS1 General Specifications 7.9). */
function hasCheckDigit(code: string): boolean {
  const digits = [...code].reverse().map(Number);
  return digits.reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

const LENGTH_OF = { 'ean-13': 13, 'ean-8': 8 };
type Ean = keyof typeof LENGTH_OF;

/** The lengths of the numbers that may stand there; undefined where a code may say anything. */
function lengthsOf({ formats }: FieldOf<'code-scan'>): number[] | undefined {
  const isEan = (format: string): format is Ean => Object.hasOwn(LENGTH_OF, format);
  return formats.every(isEan) ? formats.filter(isEan).map((format) => LENGTH_OF[format]) : undefined;
}

export const codeScan: FieldType<'code-scan'> = {
  helper: 'scan',
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted: readText,
  validate(value, field) {
    if (typeof value !== 'string' || value.includes('\u0000')) return [{ code: 'notText' }];
    const length = [...value].length;
    if (length > field.maxLength) return [{ code: 'tooLong', params: { max: field.maxLength, length } }];
    const lengths = lengthsOf(field);
    if (lengths && !(/^\d+$/.test(value) && lengths.includes(value.length) && hasCheckDigit(value)))
      return [{ code: 'notCode', params: { lengths: lengths.join(', ') } }];
    return field.pattern && !matchesPattern(field.pattern, value) ? [{ code: 'pattern' }] : [];
  },
  toJsonSchema: ({ maxLength, pattern }) => ({
    type: 'string',
    maxLength,
    ...patternSchema(pattern),
  }),
  format: (value) => String(value),
};
