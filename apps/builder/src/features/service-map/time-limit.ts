'use client';
import { useMemo } from 'react';
import { useMessages } from '../shell/providers';

const MINUTE = 60_000;
const units = [
  { unit: 'day', size: 24 * 60 * MINUTE },
  { unit: 'hour', size: 60 * MINUTE },
] as const;

/** Milliseconds in the largest unit that they fill whole: `3 days`, `36 hours`. */
export function useTimeLimit(): (milliseconds: number) => string {
  const { language } = useMessages();
  return useMemo(
    () => (milliseconds) => {
      const { unit, size } = units.find((each) => milliseconds % each.size === 0) ?? { unit: 'minute', size: MINUTE };
      return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
        Math.round(milliseconds / size),
      );
    },
    [language],
  );
}
