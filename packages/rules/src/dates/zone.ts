import { DAYS_OF_CYCLE, digits, toDayNumber } from './civil-day';

const SECONDS_OF_DAY = 86_400;
/** As java.time and the DMN compatibility kit have it; XML Schema ends at 14:00. */
const LARGEST_OFFSET = 18 * 3600;
/** Before it no zone changes any more: local mean time. Spares the eras of `Intl`. */
const FIRST_OF_TABLES = toDayNumber({ year: 1, month: 1, day: 1 });
/** After it the calendar of a zone repeats as the calendar does. */
const LAST_OF_TABLES = toDayNumber({ year: 9999, month: 12, day: 31 });
/** A clock has no day: its zone counts as on this one. */
const DAY_OF_CLOCKS = toDayNumber({ year: 2000, month: 1, day: 1 });

/** Where a clock stands: a fixed distance from UTC (`+05:30`, `Z`) or a zone of the IANA tables (`@Asia/Kolkata`). */
export type Zone = {
  /** The IANA name as it was written; absent = a fixed offset. */
  readonly name?: string;
  /** Seconds ahead of UTC on the clocks of a day and second; where clocks go back the first of the two, where they go forward that before. */
  offsetOnClock(day: number, second: number): number;
  /** Seconds ahead of UTC at a day and second of UTC. */
  offsetAt(day: number, second: number): number;
  /** Seconds ahead of UTC of a clock of no known day. */
  readonly clockOffset: number;
  toString(): string;
};

/** `Z`, `±HH:MM`, `±HH:MM:SS` or `@` and an IANA name; undefined where it is none of them. */
export function parseZone(text: string): Zone | undefined {
  if (text === 'Z') return fixedZone(0);
  if (text.startsWith('@')) return namedZone(text.slice(1));
  const found = /^([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!found) return undefined;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return fixedZone(found[1] === '-' ? -seconds : seconds);
}

/** Undefined where it is too far from UTC to be one, or no whole seconds. */
export function fixedZone(offset: number): Zone | undefined {
  if (!Number.isInteger(offset) || Math.abs(offset) > LARGEST_OFFSET) return undefined;
  // No -0: two zones of no distance print alike.
  const seconds = offset || 0;
  return {
    clockOffset: seconds,
    offsetOnClock: () => seconds,
    offsetAt: () => seconds,
    toString: () => print(seconds),
  };
}

function print(offset: number): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  const seconds = size % 60;
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(size / 3600))}:${digits(Math.floor(size / 60) % 60)}${seconds === 0 ? '' : `:${digits(seconds)}`}`;
}

/** Finding a zone of `Intl` takes longer than all the rest; data may name any number of them. */
const MOST_ZONES = 100;
const zones = new Map<string, Zone | undefined>();

export function namedZone(name: string): Zone | undefined {
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,3}$/.test(name) || name.length > 60) return undefined;
  if (!zones.has(name)) {
    const oldest = zones.keys().next();
    if (zones.size >= MOST_ZONES && !oldest.done) zones.delete(oldest.value);
    zones.set(name, findZone(name));
  }
  return zones.get(name);
}

function findZone(name: string): Zone | undefined {
  let offsetAt: Zone['offsetAt'];
  try {
    offsetAt = offsetsOf(name);
  } catch {
    // A RangeError: no zone of that name.
    return undefined;
  }
  return {
    name,
    offsetAt,
    offsetOnClock(day, second) {
      const [before, after] = [offsetAt(day - 1, second), offsetAt(day + 1, second)];
      if (before === after || fits(before)) return before;
      return fits(after) ? after : before;
      function fits(offset: number): boolean {
        const utc = second - offset;
        const days = Math.floor(utc / SECONDS_OF_DAY);
        return offsetAt(day + days, utc - days * SECONDS_OF_DAY) === offset;
      }
    },
    get clockOffset() {
      return offsetAt(DAY_OF_CLOCKS, 0);
    },
    toString: () => `@${name}`,
  };
}

const MOST_DAYS = 1_000;

/** Offsets of a zone as `Intl` knows them; days on which nothing changes are kept. */
function offsetsOf(timeZone: string): Zone['offsetAt'] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const steady = new Map<number, number>();

  function ask(day: number, second: number): number {
    const utc = day * SECONDS_OF_DAY + second;
    const of = new Map(format.formatToParts(utc * 1000).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => of.get(type) ?? 0;
    const there = toDayNumber({ year: part('year'), month: part('month'), day: part('day') });
    return there * SECONDS_OF_DAY + part('hour') * 3600 + part('minute') * 60 + part('second') - utc;
  }

  return (anyDay, second) => {
    if (anyDay <= FIRST_OF_TABLES) return ask(FIRST_OF_TABLES + 1, 0);
    const day = anyDay - Math.max(0, Math.ceil((anyDay - LAST_OF_TABLES) / DAYS_OF_CYCLE)) * DAYS_OF_CYCLE;
    const known = steady.get(day);
    if (known !== undefined) return known;
    const start = ask(day, 0);
    if (start !== ask(day + 1, 0)) return ask(day, second);
    if (steady.size >= MOST_DAYS) steady.clear();
    steady.set(day, start);
    return start;
  };
}
