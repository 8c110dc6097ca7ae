import { SpecialValue } from './special-value';
import { areEqual, both, type Charge, compare, type Value } from './values';

/** A range as a value: `[1..5]`, `(date("2026-01-01")..null)`. An end that is `undefined` was never given: `(>= 5)`. */
export class FeelRange extends SpecialValue {
  readonly type = 'range';

  constructor(
    readonly start: Value | undefined,
    readonly isStartIncluded: boolean,
    readonly end: Value | undefined,
    readonly isEndIncluded: boolean,
  ) {
    super();
  }

  /** The range of a test: `(< 3)`. */
  static of(operator: string, value: Value): FeelRange | undefined {
    if (operator === '=') return new FeelRange(value, true, value, true);
    if (operator === '<' || operator === '<=') return new FeelRange(undefined, false, value, operator === '<=');
    if (operator === '>' || operator === '>=') return new FeelRange(value, operator === '>=', undefined, false);
    return undefined;
  }

  /** Is there no value in it, or none that could be told? `[3..1]`, `["b"..1]` */
  get isBroken(): boolean {
    const { start, end } = this;
    if (start === undefined || end === undefined || start === null || end === null) return false;
    const order = compare(start, end);
    return order === undefined || order > 0;
  }

  /** Does the value lie in it? Null where that cannot be told; `wrong` is told why. */
  includes(value: Value, wrong: (a: Value, b: Value) => null): boolean | null {
    const { start, end } = this;
    const side = (bound: Value | undefined, isIn: (order: number) => boolean) => {
      if (bound === undefined) return true;
      const order = compare(value, bound);
      return order === undefined ? wrong(value, bound) : isIn(order);
    };
    return both(
      side(start, (order) => order > 0 || (order === 0 && this.isStartIncluded)),
      side(end, (order) => order < 0 || (order === 0 && this.isEndIncluded)),
    );
  }

  equals(other: Value, charge: Charge): boolean | undefined {
    if (!(other instanceof FeelRange)) return undefined;
    const isSame = (a: Value | undefined, b: Value | undefined) =>
      a === undefined || b === undefined ? a === b : areEqual(a, b, charge) === true;
    return (
      this.isStartIncluded === other.isStartIncluded &&
      this.isEndIncluded === other.isEndIncluded &&
      isSame(this.start, other.start) &&
      isSame(this.end, other.end)
    );
  }

  compare(): undefined {
    return undefined;
  }

  member(name: string): Value | undefined {
    if (name === 'start') return this.start ?? null;
    if (name === 'end') return this.end ?? null;
    if (name === 'start included') return this.isStartIncluded;
    return name === 'end included' ? this.isEndIncluded : undefined;
  }

  calculate(): undefined {
    return undefined;
  }

  negated(): undefined {
    return undefined;
  }

  toString(): string {
    const { start, end } = this;
    if (start === undefined && end !== undefined) return `(${this.isEndIncluded ? '<=' : '<'} ${textOf(end)})`;
    if (end === undefined && start !== undefined) return `(${this.isStartIncluded ? '>=' : '>'} ${textOf(start)})`;
    return `${this.isStartIncluded ? '[' : '('}${textOf(start)}..${textOf(end)}${this.isEndIncluded ? ']' : ')'}`;
  }
}

function textOf(bound: Value | undefined): string {
  if (bound instanceof SpecialValue) return bound instanceof FeelRange ? bound.toString() : `@"${bound.toString()}"`;
  return JSON.stringify(bound ?? null);
}
