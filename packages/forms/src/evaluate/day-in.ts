import type { Instant } from '@nirmaan/lexicon';

/** The day of an instant where the service is, as an ISO date. */
export function dayIn(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
