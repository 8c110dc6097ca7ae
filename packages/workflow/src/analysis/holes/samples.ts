import type { JsonValue } from '@nirmaan/lexicon';
import type { ValuesAsked } from './values-asked';

/** What is known of an answer: whether it is never empty, all its values where it is a choice, and what a number can be. */
export type AnswerLimits = {
  isRequired: boolean;
  values?: readonly JsonValue[];
  isWhole?: boolean;
  least?: number;
  most?: number;
};

/** Stands for any text that no condition names. */
export const ANOTHER_TEXT = '…';
const DAY = 86_400_000;

/**
 * Values that stand for all that an answer can be, as far as conditions tell them apart: each boundary, one between two
 * neighbours, one beyond, a text that is not named, and at last nothing.
 */
export function samplesOf(
  { numbers, texts, days, booleans }: ValuesAsked,
  limits: AnswerLimits | undefined,
): JsonValue[] {
  const samples: JsonValue[] = limits?.values
    ? [...limits.values]
    : [
        ...numbersAround(numbers, limits),
        ...(texts.size > 0 ? [...texts, ANOTHER_TEXT] : []),
        ...daysAround([...days]),
        ...(booleans ? [true, false] : []),
      ];
  return limits?.isRequired && samples.length > 0 ? samples : [...samples, null];
}

function numbersAround(
  boundaries: ReadonlySet<number>,
  { isWhole = false, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Partial<AnswerLimits> = {},
): number[] {
  if (boundaries.size === 0) return [];
  const all = new Set([...boundaries, least, most].filter(Number.isFinite));
  const sorted = [...all].sort((one, other) => one - other);
  const [lowest] = sorted;
  if (lowest === undefined) return [];
  const samples = [lowest - 1];
  for (const [at, boundary] of sorted.entries()) {
    const next = sorted[at + 1] ?? boundary + 2;
    const between = isWhole ? Math.floor((boundary + next) / 2) : (boundary + next) / 2;
    samples.push(boundary);
    if (between > boundary && between < next) samples.push(between);
  }
  return samples.filter((sample) => sample >= least && sample <= most);
}

function daysAround(boundaries: string[]): string[] {
  const around = boundaries.flatMap((day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(time) ? [] : [time - DAY, time, time + DAY];
  });
  return [...new Set(around)]
    .sort((one, other) => one - other)
    .map((time) => new Date(time).toISOString().slice(0, 10));
}
