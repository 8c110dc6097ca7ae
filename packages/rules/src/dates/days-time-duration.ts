import { SpecialValue } from '../evaluate/special-value';
import { decimal, type Value } from '../evaluate/values';

export const NANOS_OF_SECOND = 1_000_000_000;
export const NANOS_OF_DAY = 86_400 * NANOS_OF_SECOND;
const DAY = BigInt(NANOS_OF_DAY);
/** Twice the span from the first date to the last: what differences and their sums need. */
const LONGEST = DAY * 1_500_000_000_000n;
const FORM = /^(-?)P(?:(\d{1,15})D)?(?:T(?:(\d{1,15})H)?(?:(\d{1,15})M)?(?:(\d{1,15})(?:\.(\d{0,30}))?S)?)?$/;

/** A length of time in days, hours, minutes and seconds; to the nanosecond, which is why it is counted in whole ones. */
export class DaysTimeDuration extends SpecialValue {
  readonly type = 'days and time duration';

  private constructor(readonly nanos: bigint) {
    super();
  }

  /** Null where it is longer than any two dates are apart. */
  static of(nanos: bigint): DaysTimeDuration | null {
    return nanos > LONGEST || nanos < -LONGEST ? null : new DaysTimeDuration(nanos);
  }

  /** `P1DT2H3M4.5S` with any of its parts (XML Schema); undefined where the text is none. */
  static parse(text: string): DaysTimeDuration | undefined {
    const found = FORM.exec(text);
    if (!found || /[PT]$/.test(text)) return undefined;
    const [, sign, days, hours, minutes, seconds, fraction = ''] = found;
    const of = (part: string | undefined) => BigInt(part ?? 0);
    const whole = of(days) * 86_400n + of(hours) * 3600n + of(minutes) * 60n + of(seconds);
    const nanos = whole * BigInt(NANOS_OF_SECOND) + BigInt(nanosOfFraction(fraction));
    return DaysTimeDuration.of(sign === '-' ? -nanos : nanos) ?? undefined;
  }

  equals(other: Value): boolean | undefined {
    return other instanceof DaysTimeDuration ? other.nanos === this.nanos : undefined;
  }

  compare(other: Value): number | undefined {
    if (!(other instanceof DaysTimeDuration)) return undefined;
    return this.nanos < other.nanos ? -1 : this.nanos > other.nanos ? 1 : 0;
  }

  /** Parts of a duration below zero are all below zero. */
  member(name: string): Value | undefined {
    const seconds = this.nanos / BigInt(NANOS_OF_SECOND);
    if (name === 'days') return Number(this.nanos / DAY);
    if (name === 'hours') return Number((seconds / 3600n) % 24n);
    if (name === 'minutes') return Number((seconds / 60n) % 60n);
    if (name === 'seconds') return decimal(Number(this.nanos % BigInt(60 * NANOS_OF_SECOND)) / NANOS_OF_SECOND);
    return undefined;
  }

  calculate(operator: string, other: Value, side: 'left' | 'right'): Value | undefined {
    if (typeof other === 'number') {
      if (operator === '*') return DaysTimeDuration.#scaled(this.nanos, other, 1);
      return operator === '/' && side === 'left' ? DaysTimeDuration.#scaled(this.nanos, other, -1) : undefined;
    }
    if (!(other instanceof DaysTimeDuration)) return addToWhatItIsAddedTo(this, operator, other, side);
    const [left, right] = side === 'left' ? [this.nanos, other.nanos] : [other.nanos, this.nanos];
    if (operator === '+') return DaysTimeDuration.of(left + right);
    if (operator === '-') return DaysTimeDuration.of(left - right);
    if (operator === '/') return right === 0n ? undefined : decimal(Number(left) / Number(right));
    return undefined;
  }

  /** Times or divided by a decimal, exactly; a part of a nanosecond falls away. */
  static #scaled(nanos: bigint, factor: number, power: 1 | -1): DaysTimeDuration | null | undefined {
    if (factor === 0) return power === 1 ? new DaysTimeDuration(0n) : undefined;
    const [mantissa = '', exponent = ''] = factor.toExponential(14).split('e');
    const tens = Number(exponent) - 14;
    // Nothing between 1 ns and the longest one is further away than this.
    if (Math.abs(tens) > 60) return tens > 0 === (power === 1) ? null : new DaysTimeDuration(0n);
    const number = BigInt(mantissa.replace('.', ''));
    const shift = 10n ** BigInt(Math.abs(tens));
    const grows = tens > 0 === (power === 1);
    if (power === 1) return DaysTimeDuration.of(grows ? nanos * number * shift : (nanos * number) / shift);
    return DaysTimeDuration.of(grows ? (nanos * shift) / number : nanos / (number * shift));
  }

  negated(): Value {
    return new DaysTimeDuration(-this.nanos);
  }

  /** Normalised: less than 24 hours, 60 minutes, 60 seconds, no part that is zero. */
  toString(): string {
    if (this.nanos === 0n) return 'PT0S';
    const size = this.nanos < 0n ? -this.nanos : this.nanos;
    const rest = Number(size % DAY);
    const seconds = Math.floor(rest / NANOS_OF_SECOND);
    const parts: [number, string][] = [
      [Math.floor(seconds / 3600), 'H'],
      [Math.floor(seconds / 60) % 60, 'M'],
    ];
    const second = `${seconds % 60}${printFraction(rest % NANOS_OF_SECOND)}`;
    const time = `${parts.map(([value, unit]) => (value ? value + unit : '')).join('')}${second === '0' ? '' : `${second}S`}`;
    const days = size / DAY;
    return `${this.nanos < 0n ? '-' : ''}P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
  }
}

/**
 * What a duration answers that is asked first: `duration + date` is the date's business, and only it knows how.
 * Undefined where the other is no special value either.
 */
export function addToWhatItIsAddedTo(duration: SpecialValue, operator: string, other: Value, side: 'left' | 'right') {
  const isOthersBusiness = operator === '+' && side === 'left' && other instanceof SpecialValue;
  return isOthersBusiness && !other.type.endsWith('duration') ? other.calculate('+', duration, 'right') : undefined;
}

/** Digits after the point as nanoseconds; finer ones fall away. */
export function nanosOfFraction(digits: string): number {
  return Number(digits.slice(0, 9).padEnd(9, '0'));
}

export function printFraction(nanos: number): string {
  return nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
}
