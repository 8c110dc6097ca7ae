import { type BuiltIn, type Surroundings, wrongArguments } from '../built-ins/contract';
import type { Value } from '../evaluate/values';
import { isCivilDate, toCivilDate, toDayNumber } from './civil-day';
import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DaysTimeDuration, NANOS_OF_SECOND } from './days-time-duration';
import { parseDuration } from './read';
import { FeelTime, nanosOfClock } from './time';
import { YearsMonthsDuration } from './years-months-duration';
import { fixedZone, namedZone, type Zone } from './zone';

/** Zones are asked of `Intl`, which takes as long as some ten steps of a rule. */
const COST_OF_ZONE = 10;

/** A text that is none of what was wanted: null, and a warning that says by whom. */
function unreadable(name: string, { warn }: Surroundings): null {
  warn('rules.unreadable', { name });
  return null;
}

function paid<T extends { zone?: Zone }>(value: T | undefined, { charge }: Surroundings): T | undefined {
  if (value?.zone?.name !== undefined) charge(COST_OF_ZONE);
  return value;
}

function dayOf(year: Value, month: Value, day: Value): number | undefined {
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return undefined;
  return isCivilDate({ year, month, day }) ? toDayNumber({ year, month, day }) : undefined;
}

function clockOf(hour: Value, minute: Value, second: Value): number | undefined {
  if (typeof hour !== 'number' || typeof minute !== 'number' || typeof second !== 'number') return undefined;
  const isClock = Number.isInteger(hour) && Number.isInteger(minute) && Math.min(hour, minute, second) >= 0;
  return isClock && hour < 24 && minute < 60 && second < 60 ? nanosOfClock(hour, minute, second) : undefined;
}

/** The zone of an argument: a duration from UTC or, where a name may stand, an IANA name; false where it is none. */
function zoneOf(offset: Value): Zone | undefined | false {
  if (offset === null) return undefined;
  if (typeof offset === 'string') return namedZone(offset) ?? false;
  if (!(offset instanceof DaysTimeDuration)) return false;
  return fixedZone(Number(offset.nanos) / NANOS_OF_SECOND) ?? false;
}

export const constructors: Record<string, BuiltIn> = {
  date: {
    arity: [1, 3],
    run(args, surroundings) {
      const [from = null, month, day] = args;
      if (args.length === 3) {
        const number = dayOf(from, month ?? null, day ?? null);
        return number === undefined ? wrongArguments(args, surroundings) : FeelDate.of(number);
      }
      if (args.length === 1) {
        if (typeof from === 'string') return FeelDate.parse(from) ?? unreadable('date', surroundings);
        if (from instanceof FeelDate) return from;
        if (from instanceof FeelDateTime) return FeelDate.of(from.day);
      }
      return wrongArguments(args, surroundings);
    },
  },
  time: {
    arity: [1, 4],
    run(args, surroundings) {
      const [from = null, minute = null, second = null, offset = null] = args;
      if (args.length >= 3) {
        const nanos = clockOf(from, minute, second);
        const zone = zoneOf(offset);
        if (nanos === undefined || zone === false) return wrongArguments(args, surroundings);
        return new FeelTime(nanos, zone);
      }
      if (args.length === 1) {
        if (typeof from === 'string')
          return paid(FeelTime.parse(from), surroundings) ?? unreadable('time', surroundings);
        if (from instanceof FeelTime) return from;
        if (from instanceof FeelDateTime) return new FeelTime(from.nanos, from.zone);
        if (from instanceof FeelDate) return new FeelTime(0, fixedZone(0));
      }
      return wrongArguments(args, surroundings);
    },
  },
  'date and time': {
    arity: [1, 7],
    run(args, surroundings) {
      const [from = null, second = null, third = null, hour = null, minute = null, seconds = null, offset = null] =
        args;
      if (args.length >= 6) {
        const [day, nanos, zone] = [dayOf(from, second, third), clockOf(hour, minute, seconds), zoneOf(offset)];
        if (day === undefined || nanos === undefined || zone === false) return wrongArguments(args, surroundings);
        return paid(FeelDateTime.of(day, nanos, zone) ?? undefined, surroundings) ?? null;
      }
      if (args.length === 2 && (from instanceof FeelDate || from instanceof FeelDateTime) && second instanceof FeelTime)
        return paid(FeelDateTime.of(from.day, second.nanos, second.zone) ?? undefined, surroundings) ?? null;
      if (args.length === 1) {
        if (typeof from === 'string')
          return paid(FeelDateTime.parse(from), surroundings) ?? unreadable('date and time', surroundings);
        if (from instanceof FeelDateTime) return from;
        if (from instanceof FeelDate) return from.midnight;
      }
      return wrongArguments(args, surroundings);
    },
  },
  duration: {
    arity: [1, 1],
    run(args, surroundings) {
      const [from] = args;
      if (typeof from === 'string') return parseDuration(from) ?? unreadable('duration', surroundings);
      if (from instanceof DaysTimeDuration || from instanceof YearsMonthsDuration) return from;
      return wrongArguments(args, surroundings);
    },
  },
  /** Full months between two days; what the clocks show and their zones are not looked at. */
  'years and months duration': {
    arity: [2, 2],
    run(args, surroundings) {
      const [from, to] = args.map((each) =>
        each instanceof FeelDate || each instanceof FeelDateTime ? each.day : null,
      );
      if (typeof from !== 'number' || typeof to !== 'number') return wrongArguments(args, surroundings);
      return YearsMonthsDuration.of(monthsBetween(from, to));
    },
  },
};

function monthsBetween(from: number, to: number): number {
  if (from > to) return -monthsBetween(to, from);
  const [start, end] = [toCivilDate(from), toCivilDate(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}
