import { type JsonValue, type Language, localize, type Text } from '@nirmaan/lexicon';
import type { RuleType } from '@nirmaan/rules/parse';
import type { Problem } from './contract';

/** What is wrong with a number: not one, too many decimals, outside its limits. */
export function checkNumber(
  value: JsonValue,
  { decimals, minimum, maximum }: { decimals: number; minimum?: number | undefined; maximum?: number | undefined },
): Problem[] {
  if (typeof value !== 'number') return [{ code: 'notNumber' }];
  const scaled = value * 10 ** decimals;
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6)
    return [{ code: decimals === 0 ? 'notWhole' : 'decimals', params: { decimals } }];
  if (minimum !== undefined && value < minimum) return [{ code: 'minimum', params: { min: minimum } }];
  if (maximum !== undefined && value > maximum) return [{ code: 'maximum', params: { max: maximum } }];
  return [];
}

export function numberSchema({
  decimals,
  minimum,
  maximum,
}: {
  decimals: number;
  minimum?: number | undefined;
  maximum?: number | undefined;
}) {
  return {
    type: decimals === 0 ? 'integer' : 'number',
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

/** What rules know of a number: the limits its form sets. */
export function numberType({
  minimum,
  maximum,
  isInteger = false,
}: {
  minimum?: number | undefined;
  maximum?: number | undefined;
  isInteger?: boolean;
}): RuleType {
  if (minimum === undefined && maximum === undefined && !isInteger) return 'number';
  return {
    number: {
      ...(minimum !== undefined && { min: minimum }),
      ...(maximum !== undefined && { max: maximum }),
      ...(isInteger && { isInteger }),
    },
  };
}

/** `1,250 m²`; what is no number as it was typed. */
export function numberInWords(
  value: JsonValue,
  { unit }: { unit?: Text | undefined },
  { language }: { language: Language },
): string {
  const figure =
    typeof value === 'number'
      ? new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)
      : String(value);
  return `${figure} ${localize(unit, language)}`.trim();
}

/** `₹1,250.50`. */
export function amountInWords(value: JsonValue, currency: string, language: Language): string {
  return typeof value === 'number'
    ? new Intl.NumberFormat(language, { style: 'currency', currency }).format(value)
    : String(value);
}
