import { dateLocaleOf, type Instant, localize, type Text } from '@nirmaan/lexicon';
import type { MessageParams } from '@nirmaan/lexicon/messages';
import type { Site } from './view';

/** Built-in words of citizen pages: the message `citizen.<key>`. */
export function say(site: Site, key: string, params?: MessageParams): string {
  return site.messages.text(`citizen.${key}`, params);
}

/** Words of *Check before you apply*: the message `checkBefore.<key>`. */
export function sayBefore(site: Site, key: string, params?: MessageParams): string {
  return site.messages.text(`checkBefore.${key}`, params);
}

/** A text of the service or tenant in the language of the page. */
export function textOf(site: Site, text: Text | undefined): string {
  return localize(text, site.language, site.defaultLanguage);
}

const localeOf = (site: Site) => dateLocaleOf(site.language);

/** `23 November`, with the year where it is not the year of `near`. */
export function dayOf(site: Site, at: Instant, near?: Instant): string {
  const year = (instant: Instant) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: site.timeZone }).format(instant);
  return new Intl.DateTimeFormat(localeOf(site), {
    day: 'numeric',
    month: 'long',
    ...(near !== undefined && year(near) === year(at) ? {} : { year: 'numeric' }),
    timeZone: site.timeZone,
  }).format(at);
}

/** A day of the calendar, from its ISO date. */
export function civilDayOf(site: Site, date: string): string {
  return new Intl.DateTimeFormat(localeOf(site), { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}

/** An amount of money; hundredths only where there are some. */
export function moneyOf(site: Site, amount: number, currency: string): string {
  return new Intl.NumberFormat(localeOf(site), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount);
}

export function momentOf(site: Site, at: Instant): string {
  return new Intl.DateTimeFormat(localeOf(site), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  }).format(at);
}

/** `98••• ••417`: enough to recognise one's own number, not enough to call somebody else's. */
export function maskMobile(mobileNumber: string): string {
  return mobileNumber.length < 6 ? '•••' : `${mobileNumber.slice(0, 2)}••• ••${mobileNumber.slice(-3)}`;
}
