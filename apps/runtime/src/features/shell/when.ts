import { dateLocaleOf } from '@nirmaan/lexicon';

/** `26 November 2026, 18:37`, in the service's time zone; `named` adds which one that is. */
export function momentOf(at: number, language: string, timeZone: string, named = false): string {
  const parts: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  };
  const zone = named ? new Intl.DateTimeFormat(dateLocaleOf(language), { timeZone, timeZoneName: 'long' }) : undefined;
  const name = zone?.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
  const words = new Intl.DateTimeFormat(dateLocaleOf(language), parts).format(at).replace(' at ', ', ');
  return name ? `${words} (${name})` : words;
}
