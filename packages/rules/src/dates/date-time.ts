import { SpecialValue } from '../evaluate/special-value';
import type { Value } from '../evaluate/values';
import { addMonths, isInCalendar, parseDay, printDay, toCivilDate, weekdayOf } from './civil-day';
import { DaysTimeDuration, NANOS_OF_DAY, NANOS_OF_SECOND } from './days-time-duration';
import { clockMember, NANOS_OF_MILLISECOND, parseClock, printClock } from './time';
import { YearsMonthsDuration } from './years-months-duration';
import type { Zone } from './zone';

/** A point of time as days since 1970-01-01 and nanoseconds of that day. */
type Point = { day: number; nanos: number };

/** A day and what a clock shows on it, with or without a zone. */
export class FeelDateTime extends SpecialValue {
  readonly type = 'date and time';
  #offset: number | undefined;

  private constructor(
    readonly day: number,
    readonly nanos: number,
    readonly zone?: Zone,
    offset?: number,
  ) {
    super();
    this.#offset = offset;
  }

  /** `nanos` may be a whole day: 24:00:00 is midnight of the next. Null where the day is in no year FEEL knows. */
  static of(day: number, nanos: number, zone?: Zone, offset?: number): FeelDateTime | null {
    const days = Math.floor(nanos / NANOS_OF_DAY);
    if (!isInCalendar(day + days)) return null;
    return new FeelDateTime(day + days, nanos - days * NANOS_OF_DAY, zone, offset);
  }

  /** What the clocks of a zone show at a point of UTC. */
  static at({ day, nanos }: Point, zone: Zone): FeelDateTime | null {
    const offset = zone.offsetAt(day, Math.floor(nanos / NANOS_OF_SECOND));
    return FeelDateTime.of(day, nanos + offset * NANOS_OF_SECOND, zone, offset);
  }

  /** `YYYY-MM-DDTHH:MM:SS` with fraction and zone where there is one; a date alone is its midnight. */
  static parse(text: string): FeelDateTime | undefined {
    const [date = '', clock, ...rest] = text.split('T');
    // Zones have a T in their names: "Etc/GMT".
    const time = clock === undefined ? { nanos: 0, zone: undefined } : parseClock([clock, ...rest].join('T'));
    const day = parseDay(date);
    return day === undefined || !time ? undefined : (FeelDateTime.of(day, time.nanos, time.zone) ?? undefined);
  }

  /** Seconds ahead of UTC; undefined without a zone. Kept where it was calculated: a clock that goes back shows an hour twice. */
  get offset(): number | undefined {
    if (this.#offset === undefined && this.zone)
      this.#offset = this.zone.offsetOnClock(this.day, Math.floor(this.nanos / NANOS_OF_SECOND));
    return this.#offset;
  }

  /** The point of UTC; without a zone what the clock shows. */
  get utc(): Point {
    const nanos = this.nanos - (this.offset ?? 0) * NANOS_OF_SECOND;
    const days = Math.floor(nanos / NANOS_OF_DAY);
    return { day: this.day + days, nanos: nanos - days * NANOS_OF_DAY };
  }

  equals(other: Value): boolean | undefined {
    const order = this.compare(other);
    return order === undefined ? undefined : order === 0;
  }

  /** One with a zone and one without have no order. */
  compare(other: Value): number | undefined {
    if (!(other instanceof FeelDateTime) || !this.zone !== !other.zone) return undefined;
    const [here, there] = [this.utc, other.utc];
    return (
      here.day - there.day ||
      Math.floor(here.nanos / NANOS_OF_MILLISECOND) - Math.floor(there.nanos / NANOS_OF_MILLISECOND)
    );
  }

  member(name: string): Value | undefined {
    if (name === 'weekday') return weekdayOf(this.day);
    if (name === 'year' || name === 'month' || name === 'day') return toCivilDate(this.day)[name];
    return clockMember(name, this.nanos, this.zone, name === 'time offset' ? this.offset : undefined);
  }

  calculate(operator: string, other: Value, side: 'left' | 'right'): Value | undefined {
    if (operator !== '+' && operator !== '-') return undefined;
    const sign = operator === '+' ? 1 : -1;
    if (sign === 1 || side === 'left') {
      if (other instanceof YearsMonthsDuration)
        return FeelDateTime.of(addMonths(this.day, sign * other.months), this.nanos, this.zone);
      if (other instanceof DaysTimeDuration) return this.#moved(other.nanos * BigInt(sign));
    }
    if (sign === 1) return undefined;
    if (other instanceof FeelDateTime) return side === 'left' ? this.minus(other) : other.minus(this);
    // A date on the right knows how it is taken from a date and time.
    const isOthersBusiness = other instanceof SpecialValue && other.type === 'date' && side === 'left';
    return isOthersBusiness ? other.calculate('-', this, 'right') : undefined;
  }

  /** Later by a length of time, which clocks that are changed meanwhile do not alter. */
  #moved(nanos: bigint): FeelDateTime | null {
    const [start, zone] = [this.utc, this.zone];
    const days = Number(nanos / BigInt(NANOS_OF_DAY));
    const total = start.nanos + Number(nanos % BigInt(NANOS_OF_DAY));
    const carried = Math.floor(total / NANOS_OF_DAY);
    const point = { day: start.day + days + carried, nanos: total - carried * NANOS_OF_DAY };
    return zone ? FeelDateTime.at(point, zone) : FeelDateTime.of(point.day, point.nanos);
  }

  /** Undefined where only one of the two has a zone. */
  minus(other: FeelDateTime): DaysTimeDuration | null | undefined {
    if (!this.zone !== !other.zone) return undefined;
    const [here, there] = [this.utc, other.utc];
    return DaysTimeDuration.of(BigInt(here.day - there.day) * BigInt(NANOS_OF_DAY) + BigInt(here.nanos - there.nanos));
  }

  /** Also the zone is the same, as it is written, and what is smaller than a millisecond. */
  override isSame(other: Value): boolean {
    return other instanceof FeelDateTime && other.toString() === this.toString();
  }

  negated(): undefined {
    return undefined;
  }

  toString(): string {
    return `${printDay(this.day)}T${printClock(this.nanos, this.zone)}`;
  }
}
