import { SpecialValue } from '../evaluate/special-value';
import type { Value } from '../evaluate/values';
import { addMonths, isInCalendar, parseDay, printDay, toCivilDate, weekdayOf } from './civil-day';
import { FeelDateTime } from './date-time';
import { DaysTimeDuration, NANOS_OF_DAY } from './days-time-duration';
import { YearsMonthsDuration } from './years-months-duration';
import { fixedZone } from './zone';

/** A day of the calendar. Where a point of time is needed it is its midnight in UTC (DMN 1.5, 10.3.2.3.4). */
export class FeelDate extends SpecialValue {
  readonly type = 'date';

  private constructor(
    /** Days since 1970-01-01. */
    readonly day: number,
  ) {
    super();
  }

  /** Null where the day is in no year FEEL knows. */
  static of(day: number): FeelDate | null {
    return isInCalendar(day) ? new FeelDate(day) : null;
  }

  /** `YYYY-MM-DD` (XML Schema, without a zone); undefined where the text is none. */
  static parse(text: string): FeelDate | undefined {
    const day = parseDay(text);
    return day === undefined ? undefined : new FeelDate(day);
  }

  get midnight(): FeelDateTime | null {
    return FeelDateTime.of(this.day, 0, fixedZone(0));
  }

  equals(other: Value): boolean | undefined {
    return other instanceof FeelDate ? other.day === this.day : undefined;
  }

  compare(other: Value): number | undefined {
    return other instanceof FeelDate ? this.day - other.day : undefined;
  }

  member(name: string): Value | undefined {
    if (name === 'weekday') return weekdayOf(this.day);
    return name === 'year' || name === 'month' || name === 'day' ? toCivilDate(this.day)[name] : undefined;
  }

  calculate(operator: string, other: Value, side: 'left' | 'right'): Value | undefined {
    if (operator !== '+' && operator !== '-') return undefined;
    const sign = operator === '+' ? 1 : -1;
    if (sign === 1 || side === 'left') {
      if (other instanceof YearsMonthsDuration) return FeelDate.of(addMonths(this.day, sign * other.months));
      if (other instanceof DaysTimeDuration) return FeelDate.of(this.day + wholeDays(other.nanos * BigInt(sign)));
    }
    if (sign === 1) return undefined;
    if (other instanceof FeelDate) {
      const days = BigInt(side === 'left' ? this.day - other.day : other.day - this.day);
      return DaysTimeDuration.of(days * BigInt(NANOS_OF_DAY));
    }
    if (!(other instanceof FeelDateTime)) return undefined;
    const midnight = this.midnight;
    return midnight && (side === 'left' ? midnight.minus(other) : other.minus(midnight));
  }

  /** `for each in @"2026-04-01"..@"2026-04-30"` goes from day to day. */
  override stepped(by: 1 | -1): Value | undefined {
    return FeelDate.of(this.day + by) ?? undefined;
  }

  negated(): undefined {
    return undefined;
  }

  toString(): string {
    return printDay(this.day);
  }
}

/** The day one comes to from midnight: an hour before is the day before. */
function wholeDays(nanos: bigint): number {
  const day = BigInt(NANOS_OF_DAY);
  const days = nanos / day;
  return Number(nanos % day < 0n ? days - 1n : days);
}
