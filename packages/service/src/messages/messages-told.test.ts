import type { Text } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { messagesTold, unknownPlacesIn } from './messages-told';

const service = {
  name: { en: 'Trade licence', hi: 'व्यापार लाइसेंस' },
  defaultLanguage: 'en',
  timeZone: 'Asia/Kolkata',
  messages: [
    { on: 'APPLIED', text: { en: 'We have your {service}: {number}, {day}. {odd}', hi: '{service}: {number}, {day}' } },
    { on: 'APPROVED', text: { en: 'It is granted.' } },
  ] as { on: string; text: Text }[],
};
/** Half past midnight of the next day in India. */
const late = Date.UTC(2026, 10, 24, 19);

describe('messages to the applicant', () => {
  it('are told each time the case comes into a state that has one, in the order it came', () => {
    const arrivals = ['APPLIED', 'INSPECTION', 'APPLIED', 'APPROVED'].map((state, at) => ({ state, at: late + at }));
    expect(messagesTold(service, arrivals, 'TL-1-A').map(({ at }) => at - late)).toEqual([0, 2, 3]);
  });

  it('have the number, the service and the day where they are put, in each language', () => {
    const [told] = messagesTold(service, [{ state: 'APPLIED', at: late }], 'TL-1-A');
    expect(told?.text).toEqual({
      en: 'We have your Trade licence: \u2066TL-1-A\u2069, 25 November 2026. {odd}',
      hi: 'व्यापार लाइसेंस: \u2066TL-1-A\u2069, 25 नवंबर 2026',
    });
  });

  it('are none where the service has none', () =>
    expect(messagesTold({ ...service, messages: undefined }, [{ state: 'APPLIED', at: 1 }], 'A')).toEqual([]));

  it.each([
    ['{number} of {service} on {day}', []],
    ['Dear {name}, {name}, {number}', ['{name}']],
    ['a {B} brace', []],
  ])('%s has the unknown places %j', (en, places) => expect(unknownPlacesIn({ en })).toEqual(places));
});
