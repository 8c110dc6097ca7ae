'use client';
import { useMemo } from 'react';
import { useMessages } from './providers';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time as people say it: “2 minutes ago”, later the date. */
export function useWhen(): (instant: number) => string {
  const { language } = useMessages();
  return useMemo(() => {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
    return (instant) => {
      const ago = Date.now() - instant;
      if (ago < HOUR) return relative.format(-Math.max(0, Math.floor(ago / MINUTE)), 'minute');
      if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), 'hour');
      if (ago < 7 * DAY) return relative.format(-Math.floor(ago / DAY), 'day');
      return date.format(instant);
    };
  }, [language]);
}
