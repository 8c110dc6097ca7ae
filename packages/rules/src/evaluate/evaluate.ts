import type { JsonValue } from '@nirmaan/lexicon';
import { builtIns } from '../built-ins';
import type { Surroundings } from '../built-ins/contract';
import { type Explanation, explainWith } from '../explain/explain';
import type { Trace } from '../explain/trace';
import type { RuleContext, RuleNeed, RuleOutcome, RuleScope, RuleWarning } from '../model/evaluation';
import { DEEPEST, type Rule, type RuleAst } from '../model/rule';
import {
  areEqual,
  asDate,
  type Charge,
  compare,
  costOf,
  decimal,
  FeelDate,
  isContext,
  toJson,
  typeOf,
  type Value,
} from './values';

const FORM_FUEL = 10_000;
const LONGEST_LIST = 10_000;
const LONGEST_TEXT = 65_536;
/** Parts of a result, and sixteens of its characters: a list that stands in a list twice counts twice. */
const LARGEST_RESULT = 100_000;

class Stopped extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

type Names = (name: string) => Value;

/** Walks trees for one evaluation; `trace` is told what is evaluated, for explanations. */
export class Evaluator {
  readonly warnings: RuleWarning[] = [];
  readonly needs: RuleNeed[] = [];
  readonly #surroundings: Surroundings;
  readonly #trace: Trace | undefined;
  #fuel: number;
  #depth = 0;

  constructor(context: RuleContext, trace?: Trace) {
    this.#fuel = context.fuel ?? FORM_FUEL;
    this.#trace = trace;
    this.#surroundings = {
      ...context.clock,
      masters: context.masters,
      need: (master, key) => {
        if (!this.needs.some((each) => 'master' in each && each.master === master && each.key === key))
          this.needs.push({ master, ...(key !== undefined && { key }) });
      },
      warn: (code, params = {}) => {
        if (this.warnings.length < 20) this.warnings.push({ code, params });
      },
      charge: (fuel) => this.#charge(fuel),
    };
  }

  #charge(fuel: number) {
    this.#fuel -= fuel;
    if (this.#fuel < 0) throw new Stopped('rules.out-of-fuel');
  }

  evaluate(ast: RuleAst, names: Names): Value {
    this.#charge(1);
    this.#trace?.enter(ast);
    if (++this.#depth > DEEPEST) throw new Stopped('rules.too-deep');
    const value = this.#limit(this.#apply(ast, names));
    this.#depth--;
    this.#trace?.leave(value);
    return value;
  }

  #limit(value: Value): Value {
    if (typeof value === 'string' && value.length > LONGEST_TEXT) throw new Stopped('rules.text-too-long');
    if (Array.isArray(value) && value.length > LONGEST_LIST) throw new Stopped('rules.list-too-long');
    return value;
  }

  #apply(ast: RuleAst, names: Names): Value {
    const [operator, ...operands] = ast;
    const node = (at: number) => operands[at] as RuleAst;
    const of = (at: number) => this.evaluate(node(at), names);
    switch (operator) {
      case 'lit':
        return (operands[0] ?? null) as Value;
      case 'name':
        return names(String(operands[0]));
      case 'path':
        return this.#member(of(0), String(operands[1]));
      case 'list':
        return operands.map((_, at) => of(at));
      case 'ctx': {
        const made: { [key: string]: Value } = Object.create(null);
        for (const entry of operands) {
          const [key, expression] = entry as [string, RuleAst];
          made[key] = this.evaluate(expression, (name) =>
            Object.hasOwn(made, name) ? (made[name] ?? null) : names(name),
          );
        }
        return { ...made };
      }
      case 'neg': {
        const value = of(0);
        return typeof value === 'number' ? -value : this.#wrong(value);
      }
      case '+':
      case '-':
      case '*':
      case '/':
      case '**':
        return this.#arithmetic(operator, of(0), of(1));
      case '=':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#compared(operator, of(0), of(1));
      case 'and': {
        const left = of(0);
        if (left === false) return false;
        return both(left, of(1));
      }
      case 'or': {
        const left = of(0);
        if (left === true) return true;
        const right = of(1);
        return right === true ? true : left === false && right === false ? false : null;
      }
      case 'if':
        return of(0) === true ? of(1) : of(2);
      case 'between': {
        const value = of(0);
        return both(this.#ordered('>=', value, of(1)), this.#ordered('<=', value, of(2)));
      }
      case 'in':
        return this.#in(of(0), operands.slice(1) as RuleAst[], names);
      case 'filter':
        return this.#filter(of(0), node(1), names);
      case 'for':
      case 'some':
      case 'every':
        return this.#iterate(operator, operands[0] as [string, RuleAst][], node(1), names);
      case 'instance':
        return isInstance(of(0), String(operands[1]));
      case 'call':
        return this.#call(
          String(operands[0]),
          operands.slice(1).map((_, at) => of(at + 1)),
        );
      default:
        throw new Stopped('rules.unknown-operator');
    }
  }

  /** Wrong types are null, with a warning; a null among them is simply null. */
  #wrong(...values: Value[]): null {
    if (!values.includes(null)) this.#surroundings.warn('rules.type', { types: values.map(typeOf).join(', ') });
    return null;
  }

  #member(value: Value, name: string): Value {
    if (Array.isArray(value)) {
      this.#charge(value.length);
      return value.map((each) => this.#member(each, name));
    }
    if (value instanceof FeelDate || (typeof value === 'string' && ['year', 'month', 'day'].includes(name))) {
      const parts = asDate(value)?.parts;
      return parts && (name === 'year' || name === 'month' || name === 'day') ? parts[name] : null;
    }
    return isContext(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
  }

  #arithmetic(operator: '+' | '-' | '*' | '/' | '**', a: Value, b: Value): Value {
    if (typeof a === 'number' && typeof b === 'number') {
      if (operator === '/' && b === 0) return null;
      const result =
        operator === '+'
          ? a + b
          : operator === '-'
            ? a - b
            : operator === '*'
              ? a * b
              : operator === '/'
                ? a / b
                : a ** b;
      return decimal(result);
    }
    if (operator === '+' && typeof a === 'string' && typeof b === 'string') {
      this.#charge(costOf(a) + costOf(b));
      return a + b;
    }
    return this.#wrong(a, b);
  }

  #equal(a: Value, b: Value): boolean | null {
    const equal = areEqual(a, b, (fuel) => this.#charge(fuel));
    return equal === undefined ? this.#wrong(a, b) : equal;
  }

  #compared(operator: string, a: Value, b: Value): boolean | null {
    if (operator !== '=' && operator !== '!=') return this.#ordered(operator, a, b);
    const equal = this.#equal(a, b);
    return equal === null ? null : equal === (operator === '=');
  }

  #ordered(operator: string, a: Value, b: Value): boolean | null {
    const order = compare(a, b);
    if (order === undefined) return this.#wrong(a, b);
    return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  }

  #in(value: Value, tests: RuleAst[], names: Names): Value {
    let isUnknown = false;
    for (const test of tests) {
      this.#trace?.enter(test);
      const result = this.#passes(value, test, names);
      this.#trace?.leave(result);
      if (result === true) return true;
      if (result === null) isUnknown = true;
    }
    return isUnknown ? null : false;
  }

  #passes(value: Value, test: RuleAst, names: Names): boolean | null {
    this.#charge(1);
    const [operator, ...operands] = test;
    if (operator === 'range') {
      const [low, isLowClosed, high, isHighClosed] = operands as [RuleAst, boolean, RuleAst, boolean];
      const above = this.#ordered(isLowClosed ? '>=' : '>', value, this.evaluate(low, names));
      const below = this.#ordered(isHighClosed ? '<=' : '<', value, this.evaluate(high, names));
      return both(above, below);
    }
    if (operator === 'test')
      return this.#compared(String(operands[0]), value, this.evaluate(operands[1] as RuleAst, names));
    const other = this.#apply(test, names);
    if (Array.isArray(other) && !Array.isArray(value)) {
      this.#charge(other.length);
      return other.some((each) => areEqual(value, each, (fuel) => this.#charge(fuel)) === true);
    }
    return this.#equal(value, other);
  }

  #filter(value: Value, condition: RuleAst, names: Names): Value {
    const list = Array.isArray(value) ? value : value === null ? [] : [value];
    const [operator, literal] = condition;
    const position =
      operator === 'lit' && typeof literal === 'number'
        ? literal
        : operator === 'neg'
          ? this.evaluate(condition, names)
          : undefined;
    if (typeof position === 'number') return list[position > 0 ? position - 1 : list.length + position] ?? null;
    return list.filter((item) => {
      const inner: Names = (name) =>
        name === 'item' ? item : isContext(item) && Object.hasOwn(item, name) ? (item[name] ?? null) : names(name);
      return this.evaluate(condition, inner) === true;
    });
  }

  #iterate(kind: 'for' | 'some' | 'every', sources: [string, RuleAst][], body: RuleAst, names: Names): Value {
    const results: Value[] = [];
    const walk = (at: number, scope: Names) => {
      const source = sources[at];
      if (!source) {
        results.push(this.evaluate(body, scope));
        this.#limit(results);
        return;
      }
      const [name, expression] = source;
      const list = this.evaluate(expression, scope);
      for (const item of Array.isArray(list) ? list : list === null ? [] : [list])
        walk(at + 1, (wanted) => (wanted === name ? item : scope(wanted)));
    };
    walk(0, names);
    if (kind === 'for') return results;
    if (kind === 'some') return results.includes(true) ? true : results.every((each) => each === false) ? false : null;
    return results.includes(false) ? false : results.every((each) => each === true) ? true : null;
  }

  #call(name: string, args: Value[]): Value {
    const builtIn = Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
    if (!builtIn) {
      this.#surroundings.warn('rules.unknown-function', { name });
      return null;
    }
    const [least, most] = builtIn.arity;
    if (args.length < least || args.length > most) {
      this.#surroundings.warn('rules.arguments', { name });
      return null;
    }
    return builtIn.run(args, this.#surroundings);
  }
}

/** Three-valued “and”: a false side decides, whatever the other is. */
function both(left: Value, right: Value): boolean | null {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : null;
}

function isInstance(value: Value, type: string): boolean {
  if (type === 'Any') return value !== null;
  if (type.startsWith('list')) return Array.isArray(value);
  if (type.startsWith('context')) return isContext(value);
  return typeOf(value) === type;
}

export function namesOf(scope: RuleScope): (name: string) => Value {
  return (name) => (Object.hasOwn(scope, name) ? ((scope[name] ?? null) as Value) : null);
}

/** Evaluates a tree. Never throws and never hangs: what goes wrong is a warning or, when it was stopped, the error. */
export function evaluateRule(ast: RuleAst, context: RuleContext): RuleOutcome {
  return evaluateTraced(ast, context);
}

/** Why a rule gave what it gave. */
export function explainRule(rule: Rule, context: RuleContext): Explanation {
  return explainWith(rule, (trace) => evaluateTraced(rule.ast, context, trace));
}

function evaluateTraced(ast: RuleAst, context: RuleContext, trace?: Trace): RuleOutcome {
  const evaluator = new Evaluator(context, trace);
  const { value, error } = runSafely(() => toResult(evaluator.evaluate(ast, namesOf(context.scope))));
  return { value, warnings: evaluator.warnings, needs: evaluator.needs, decisions: [], ...(error && { error }) };
}

/** A value as JSON; stops where it would be too large to keep or send. */
export function toResult(value: Value): JsonValue {
  let left = LARGEST_RESULT;
  const charge: Charge = (size) => {
    left -= size;
    if (left < 0) throw new Stopped('rules.value-too-large');
  };
  return toJson(value, charge);
}

export function runSafely(run: () => JsonValue): { value: JsonValue; error?: RuleWarning } {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof Stopped) return { value: null, error: { code: error.code, params: {} } };
    // A tree that is none: it did not come from the parser.
    return { value: null, error: { code: 'rules.broken-tree', params: {} } };
  }
}

/** A condition holds only when it is exactly true. */
export function holds(outcome: RuleOutcome): boolean {
  return outcome.value === true;
}
