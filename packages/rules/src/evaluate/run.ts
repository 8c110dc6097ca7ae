import type { Surroundings } from '../built-ins/contract';
import type { Trace } from '../explain/trace';
import type { RuleContext, RuleNeed, RuleScope, RuleWarning } from '../model/evaluation';
import type { TableDecision } from '../tables/model';
import { FORM_FUEL } from './limits';
import { Stopped } from './stopped';
import { areEqual, compare, typeOf, type Value } from './values';

const MOST_WARNINGS = 20;

/** One evaluation while it runs: what is left of its fuel, the values of names, what it reports. */
export class Run {
  scope: RuleScope;
  /** Values of the names that iterations, filters and contexts make; which is which was settled when the tree was compiled. */
  slots: Value[] = [];
  /** What built-ins see of it; made when the first one asks. */
  surroundings?: Surroundings;
  /** How many tables are being asked within one another. */
  asking = 0;
  readonly warnings: RuleWarning[] = [];
  readonly needs: RuleNeed[] = [];
  readonly decisions: TableDecision[] = [];
  readonly charge = (fuel: number): void => {
    this.#fuel -= fuel;
    if (this.#fuel < 0) throw new Stopped('rules.out-of-fuel');
  };
  #fuel: number;

  constructor(
    readonly context: RuleContext,
    readonly trace?: Trace,
  ) {
    this.#fuel = context.fuel ?? FORM_FUEL;
    this.scope = context.scope;
  }

  /** One step of work. */
  step(): void {
    if (--this.#fuel < 0) throw new Stopped('rules.out-of-fuel');
  }

  /** Does work of which `times` steps cost one: what is as long as data that were loaded, not as what an author wrote. */
  cheaply<Result>(times: number, work: () => Result): Result {
    this.#fuel *= times;
    const result = work();
    this.#fuel /= times;
    return result;
  }

  readonly warn: Surroundings['warn'] = (code, params = {}) => {
    if (this.warnings.length < MOST_WARNINGS) this.warnings.push({ code, params });
  };

  readonly need: Surroundings['need'] = (need) => {
    const key = JSON.stringify(need);
    if (!this.needs.some((each) => JSON.stringify(each) === key)) this.needs.push(need);
  };

  /** Wrong types are null, with a warning; a null among them is simply null. */
  readonly wrong = (...values: Value[]): null => {
    if (!values.includes(null)) this.warn('rules.type', { types: values.map(typeOf).join(', ') });
    return null;
  };

  equal(a: Value, b: Value): boolean | null {
    const isEqual = areEqual(a, b, this.charge);
    return isEqual === undefined ? this.wrong(a, b) : isEqual;
  }

  /** `a operator b`, of the six comparisons. */
  compared(operator: string, a: Value, b: Value): boolean | null {
    if (operator === '=') return this.equal(a, b);
    if (operator === '!=') {
      const isEqual = this.equal(a, b);
      return isEqual === null ? null : !isEqual;
    }
    const order = compare(a, b);
    if (order === undefined) return this.wrong(a, b);
    return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  }
}
