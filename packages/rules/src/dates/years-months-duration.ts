import { SpecialValue } from '../evaluate/special-value';
import { decimal, type Value } from '../evaluate/values';
import { addToWhatItIsAddedTo } from './days-time-duration';

/** Twice the span from the first date to the last. */
const LONGEST = 4_000_000_000 * 12;
const FORM = /^(-?)P(?:(\d{1,11})Y)?(?:(\d{1,12})M)?$/;

/** A length of time in years and months; how many days it is depends on where it begins. */
export class YearsMonthsDuration extends SpecialValue {
  readonly type = 'years and months duration';

  private constructor(readonly months: number) {
    super();
  }

  /** A part of a month falls away; null where it is longer than any two dates are apart. */
  static of(months: number | null): YearsMonthsDuration | null {
    if (months === null || !(Math.abs(months) <= LONGEST)) return null;
    // No -0: it would be printed and compared as another value.
    return new YearsMonthsDuration(Math.trunc(months) || 0);
  }

  /** `P1Y2M` or one of its parts (XML Schema); undefined where the text is none. */
  static parse(text: string): YearsMonthsDuration | undefined {
    const found = FORM.exec(text);
    if (!found || text.endsWith('P')) return undefined;
    const months = Number(found[2] ?? 0) * 12 + Number(found[3] ?? 0);
    return YearsMonthsDuration.of(found[1] === '-' ? -months : months) ?? undefined;
  }

  equals(other: Value): boolean | undefined {
    return other instanceof YearsMonthsDuration ? other.months === this.months : undefined;
  }

  compare(other: Value): number | undefined {
    return other instanceof YearsMonthsDuration ? this.months - other.months : undefined;
  }

  /** Parts of a duration below zero are both below zero. */
  member(name: string): Value | undefined {
    if (name === 'years') return Math.trunc(this.months / 12) || 0;
    if (name === 'months') return this.months % 12 || 0;
    return undefined;
  }

  calculate(operator: string, other: Value, side: 'left' | 'right'): Value | undefined {
    if (typeof other === 'number') {
      if (operator === '*') return YearsMonthsDuration.of(decimal(this.months * other));
      if (operator !== '/' || side === 'right') return undefined;
      return other === 0 ? undefined : YearsMonthsDuration.of(decimal(this.months / other));
    }
    if (!(other instanceof YearsMonthsDuration)) return addToWhatItIsAddedTo(this, operator, other, side);
    const [left, right] = side === 'left' ? [this.months, other.months] : [other.months, this.months];
    if (operator === '+') return YearsMonthsDuration.of(left + right);
    if (operator === '-') return YearsMonthsDuration.of(left - right);
    if (operator === '/') return right === 0 ? undefined : decimal(left / right);
    return undefined;
  }

  negated(): Value {
    return new YearsMonthsDuration(-this.months || 0);
  }

  toString(): string {
    const size = Math.abs(this.months);
    const [years, months] = [Math.floor(size / 12), size % 12];
    if (size === 0) return 'P0M';
    return `${this.months < 0 ? '-' : ''}P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}`;
  }
}
