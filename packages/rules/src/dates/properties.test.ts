import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpecialValue } from '../evaluate/special-value';
import { compare, type Value } from '../evaluate/values';
import { dayOfYear, toCivilDate, toDayNumber, weekdayOf } from './civil-day';
import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DaysTimeDuration, NANOS_OF_DAY } from './days-time-duration';
import { at } from './testing/call';
import { FeelTime } from './time';
import { YearsMonthsDuration } from './years-months-duration';
import { fixedZone, namedZone } from './zone';

const MILLISECONDS_OF_DAY = 86_400_000;
const LAST_DAY = toDayNumber({ year: 999_999_999, month: 12, day: 31 });
const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

const anyDay = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.maxSafeInteger().map((each) => each % (LAST_DAY - 366)),
);
const nanos = fc.maxSafeInteger().map((each) => Math.abs(each) % NANOS_OF_DAY);
const names = fc.constantFrom(
  'Asia/Kolkata',
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Tehran',
  'Etc/UTC',
);
const fixed = fc.integer({ min: -64_800, max: 64_800 }).map(fixedZone);
const zone = fc.oneof(fc.constant(undefined), fixed, names.map(namedZone));
const date = anyDay.map(FeelDate.of).filter(present);
const time = fc.tuple(nanos, zone).map(([each, its]) => new FeelTime(each, its));
const dateTime = fc
  .tuple(anyDay, nanos, zone)
  .map(([day, clock, its]) => FeelDateTime.of(day, clock, its))
  .filter(present);
const duration = fc
  .bigInt({ min: -(10n ** 22n), max: 10n ** 22n })
  .map(DaysTimeDuration.of)
  .filter(present);
const months = fc.integer({ min: -20_000_000, max: 20_000_000 }).map(YearsMonthsDuration.of).filter(present);

describe('days of the calendar', () => {
  it('are those of Date, in the years 1 to 9999', () => {
    const first = Date.UTC(2000, 0, 1) - 1999 * 366 * MILLISECONDS_OF_DAY;
    fc.assert(
      fc.property(fc.integer({ min: Math.ceil(first / MILLISECONDS_OF_DAY), max: 2_932_896 }), (day) => {
        const its = new Date(day * MILLISECONDS_OF_DAY);
        const expected = { year: its.getUTCFullYear(), month: its.getUTCMonth() + 1, day: its.getUTCDate() };
        expect(toCivilDate(day)).toEqual(expected);
        expect(toDayNumber(expected)).toBe(day);
        expect(weekdayOf(day) % 7).toBe(its.getUTCDay());
        const newYear = new Date(its);
        newYear.setUTCMonth(0, 1);
        expect(dayOfYear(day)).toBe((its.getTime() - newYear.getTime()) / MILLISECONDS_OF_DAY + 1);
      }),
    );
  });

  it('are counted without a gap, in all years', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(toDayNumber(toCivilDate(day))).toBe(day);
        expect(toDayNumber(toCivilDate(day + 1)) - day).toBe(1);
      }),
    );
  });
});

describe('zones', () => {
  /** What the platform prints, in the years it can: not the way the zones here are asked. */
  const printed = (instant: number, timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      .format(instant)
      .replace(' ', 'T')
      .padStart(19, '0');

  it('show at an instant what Intl shows', () => {
    const instants = fc.integer({ min: Date.UTC(100, 0, 1) / 1000, max: Date.UTC(9999, 11, 30) / 1000 });
    fc.assert(
      fc.property(instants, names, (second, name) => {
        const its = namedZone(name);
        const day = Math.floor(second / 86_400);
        const shown = its && FeelDateTime.at({ day, nanos: (second - day * 86_400) * 1e9 }, its);
        expect(String(shown)).toBe(`${printed(second * 1000, name)}@${name}`);
      }),
    );
  });

  it('tell the instant of a clock: asked for it, Intl shows that clock again', () => {
    const seconds = fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, names, (second, name) => {
        const its = namedZone(name);
        const day = Math.floor(second / 86_400);
        const clock = FeelDateTime.of(day, (second - day * 86_400) * 1e9, its);
        const { utc } = clock ?? { utc: { day: 0, nanos: 0 } };
        const shown = printed((utc.day * 86_400 + utc.nanos / 1e9) * 1000, name);
        // Where clocks go forward some are never shown: those mean the instant an hour or so later.
        const isSkipped =
          its?.offsetAt(day, 0) !== its?.offsetAt(day + 1, 0) || its?.offsetAt(day - 1, 0) !== its?.offsetAt(day, 0);
        if (!isSkipped) expect(`${shown}@${name}`).toBe(String(clock));
      }),
    );
  });

  it.each([
    // Forward at 02:00: 02:30 is never shown, and means 03:30.
    ['2021-03-28T02:30:00@Europe/Paris', '2021-03-28T01:30:00Z'],
    // Back at 03:00: 02:30 is shown twice, and means the first time.
    ['2021-10-31T02:30:00@Europe/Paris', '2021-10-31T00:30:00Z'],
    // Samoa left out a day.
    ['2011-12-31T00:30:00@Pacific/Apia', '2011-12-30T10:30:00Z'],
  ])('%s is the instant %s', (clock, instant) => {
    expect(compare(at(clock), at(instant))).toBe(0);
  });
});

describe('texts', () => {
  it('of every value are read as the same value', () => {
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<SpecialValue>[]>(date, time, dateTime, duration, months), (value) => {
        const again = at(value.toString());
        expect(String(again)).toBe(value.toString());
        expect(value.isSame(again, () => undefined)).toBe(true);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('comes back where a duration is added and taken away', () => {
    fc.assert(
      fc.property(dateTime, duration, (start, length) => {
        const there = start.calculate('+', length, 'left');
        if (!(there instanceof SpecialValue)) return;
        const back = there.calculate('-', length, 'left');
        expect(back instanceof FeelDateTime && back.utc).toEqual(start.utc);
        expect(there.calculate('-', start, 'left')?.toString()).toBe(length.toString());
      }),
    );
  });

  it('on days of the month that every month has comes back from months as well', () => {
    fc.assert(
      fc.property(date, months, (start, length) => {
        if (toCivilDate(start.day).day > 28) return;
        const there = start.calculate('+', length, 'left');
        if (there instanceof SpecialValue) expect(String(there.calculate('-', length, 'left'))).toBe(String(start));
      }),
    );
  });

  it('with years counts as Date does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 2_000 }),
        (year, day, count) => {
          const expected = new Date(Date.UTC(year, count, day)).toISOString().slice(0, 10);
          const start = FeelDate.of(toDayNumber({ year, month: 1, day }));
          expect(String(start?.calculate('+', YearsMonthsDuration.of(count), 'left'))).toBe(expected);
        },
      ),
    );
  });
});

describe('order', () => {
  const near = fc.integer({ min: 19_000, max: 19_003 });
  const close = fc.tuple(near, fc.constantFrom(0, 1, 999_999, 1_000_000, 43_200_000_000_000), zone);
  const kinds: [string, fc.Arbitrary<Value>][] = [
    ['dates', near.map(FeelDate.of).filter(present)],
    ['times', close.map(([, clock, its]) => new FeelTime(clock, its))],
    ['dates and times', close.map(([day, clock, its]) => FeelDateTime.of(day, clock, its)).filter(present)],
    ['durations', duration],
  ];

  it.each(kinds)('of %s is transitive, and the same from both sides', (_, value) => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const [ab, bc, ac, ba] = [compare(a, b), compare(b, c), compare(a, c), compare(b, a)];
        if (ab === undefined || bc === undefined) return;
        expect(Math.sign(ba ?? Number.NaN) + Math.sign(ab)).toBe(0);
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
        if (ab === 0 && bc === 0) expect(Math.abs(ac ?? Number.NaN)).toBe(0);
      }),
    );
  });
});
