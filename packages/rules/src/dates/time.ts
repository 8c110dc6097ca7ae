import { SpecialValue } from '../evaluate/special-value';
import { decimal, type Value } from '../evaluate/values';
import { digits } from './civil-day';
import { DaysTimeDuration, NANOS_OF_DAY, NANOS_OF_SECOND, nanosOfFraction, printFraction } from './days-time-duration';
import { parseZone, type Zone } from './zone';

/** Two points of time are equal in FEEL when their milliseconds are (compatibility kit, 0068 time_005 and datetime_003_a). */
export const NANOS_OF_MILLISECOND = 1_000_000;
const FORM = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,30}))?(Z|[+-][\d:]+|@.+)?$/;

/** What a clock shows, with or without a zone. */
export class FeelTime extends SpecialValue {
  readonly type = 'time';

  /** `nanos` since midnight, less than a day. */
  constructor(
    readonly nanos: number,
    readonly zone?: Zone,
  ) {
    super();
  }

  /** `HH:MM:SS` with fraction and zone where there is one (XML Schema, and FEEL's `@Europe/Paris`); 24:00:00 is midnight. */
  static parse(text: string): FeelTime | undefined {
    const read = parseClock(text);
    return read && new FeelTime(read.nanos % NANOS_OF_DAY, read.zone);
  }

  equals(other: Value): boolean | undefined {
    const order = this.compare(other);
    return order === undefined ? undefined : order === 0;
  }

  /** A time with a zone and one without have no order. */
  compare(other: Value): number | undefined {
    if (!(other instanceof FeelTime) || !this.zone !== !other.zone) return undefined;
    return Math.floor(this.#utc / NANOS_OF_MILLISECOND) - Math.floor(other.#utc / NANOS_OF_MILLISECOND);
  }

  /** Nanoseconds since midnight of UTC; may lie before it or after the next. */
  get #utc(): number {
    return this.nanos - (this.zone?.clockOffset ?? 0) * NANOS_OF_SECOND;
  }

  member(name: string): Value | undefined {
    return clockMember(name, this.nanos, this.zone, this.zone?.clockOffset);
  }

  calculate(operator: string, other: Value, side: 'left' | 'right'): Value | undefined {
    if (other instanceof DaysTimeDuration && (operator === '+' || (operator === '-' && side === 'left'))) {
      const rest = Number(other.nanos % BigInt(NANOS_OF_DAY)) * (operator === '+' ? 1 : -1);
      return new FeelTime((this.nanos + rest + NANOS_OF_DAY) % NANOS_OF_DAY, this.zone);
    }
    if (operator === '-' && other instanceof FeelTime && !this.zone === !other.zone) {
      const difference = BigInt(this.#utc - other.#utc);
      return DaysTimeDuration.of(side === 'left' ? difference : -difference);
    }
    return undefined;
  }

  /** Also the zone is the same, as it is written, and what is smaller than a millisecond. */
  override isSame(other: Value): boolean {
    return other instanceof FeelTime && other.toString() === this.toString();
  }

  negated(): undefined {
    return undefined;
  }

  toString(): string {
    return printClock(this.nanos, this.zone);
  }
}

/** Nanoseconds since midnight (a whole day for 24:00:00) and zone of the text of a clock; undefined where it is none. */
export function parseClock(text: string): { nanos: number; zone: Zone | undefined } | undefined {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const zone = found[5] === undefined ? undefined : parseZone(found[5]);
  if (found[5] !== undefined && !zone) return undefined;
  const nanos = nanosOfClock(hour, minute, second) + nanosOfFraction(found[4] ?? '');
  const isTime = hour < 24 ? minute < 60 && second < 60 : nanos === NANOS_OF_DAY;
  return isTime ? { nanos, zone } : undefined;
}

/** `second` may have a fraction. */
export function nanosOfClock(hour: number, minute: number, second: number): number {
  return (hour * 3600 + minute * 60) * NANOS_OF_SECOND + Math.floor(decimal(second * NANOS_OF_SECOND) ?? 0);
}

export function printClock(nanos: number, zone: Zone | undefined): string {
  const seconds = Math.floor(nanos / NANOS_OF_SECOND);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((each) => digits(each));
  return `${clock.join(':')}${printFraction(nanos % NANOS_OF_SECOND)}${zone ?? ''}`;
}

/** The properties that times and dates with times share; `offset` in seconds, where there is a zone. */
export function clockMember(name: string, nanos: number, zone: Zone | undefined, offset: number | undefined) {
  const seconds = Math.floor(nanos / NANOS_OF_SECOND);
  if (name === 'hour') return Math.floor(seconds / 3600);
  if (name === 'minute') return Math.floor(seconds / 60) % 60;
  if (name === 'second') return decimal((nanos % (60 * NANOS_OF_SECOND)) / NANOS_OF_SECOND);
  if (name === 'time offset')
    return offset === undefined ? null : DaysTimeDuration.of(BigInt(offset) * BigInt(NANOS_OF_SECOND));
  if (name === 'timezone') return zone?.name ?? null;
  return undefined;
}
