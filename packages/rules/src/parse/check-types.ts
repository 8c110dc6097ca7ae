import { type Issue, issue } from '@nirmaan/lexicon';
import { DEEPEST, type RuleAst } from '../model/rule';
import type { Places } from './build-tree';
import { arithmeticType, isArithmetic } from './check-arithmetic';
import { callType } from './check-calls';
import { domainOfLiteral, domainOfType, isComparison } from './check-compare';
import { assume } from './check-conditions';
import { checkIteration, iteratedType } from './check-iteration';
import { judgeComparison, judgeCoverage, judgeMembership, judgeOperand, truthOf } from './check-judgements';
import { memberType, nameType } from './check-names';
import { tableResult } from './check-tables';
import { type Checking, type Known, keyOf, kindParam, NO_FACTS, type Scope } from './checking';
import {
  isOrdered,
  isTemporal,
  itemType,
  type RuleType,
  type RuleTypes,
  TABLES,
  type TemporalType,
  temporalOf,
  typeName,
  unify,
} from './types';
import { EITHER, intersect } from './value-sets';

export type TypesChecked = {
  type: RuleType;
  issues: Issue[];
  /** Names and members whose texts are read as dates and the like. */
  temporal: ReadonlyMap<RuleAst, TemporalType>;
};

/** What is wrong with a tree before it runs: names nobody knows, operands that cannot fit, conditions that say nothing; and the type of its result. */
export function checkTypes(ast: RuleAst, types: RuleTypes, text = '', places: Places = new Map()): TypesChecked {
  const walker = new Walker(text, places);
  const { type } = walker.walk(ast, { names: types, facts: NO_FACTS, isOpen: false });
  return { type, issues: walker.issues, temporal: walker.temporal };
}

class Walker implements Checking {
  readonly issues: Issue[] = [];
  readonly known = new Map<RuleAst, Known>();
  readonly temporal = new Map<RuleAst, TemporalType>();
  #depth = 0;
  #isMuted = false;

  constructor(
    readonly text: string,
    readonly places: Places,
  ) {}

  readonly placeOf: Checking['placeOf'] = (node) => this.places.get(node);

  readonly textOf: Checking['textOf'] = (node) => {
    const place = this.places.get(node);
    return place ? this.text.slice(place.from, place.to) : '';
  };

  readonly report: Checking['report'] = (node, code, params = {}, severity = 'error') => {
    // Of what never runs only what is broken matters.
    if (this.#isMuted && severity !== 'error') return;
    this.issues.push(issue(code, '', { ...this.places.get(node), ...params }, severity));
  };

  walk(node: RuleAst, scope: Scope): Known {
    if (++this.#depth > DEEPEST) {
      if (!this.issues.some((each) => each.code === 'rules.too-deep')) this.report(node, 'rules.too-deep');
      this.#depth--;
      return this.#plain('any');
    }
    const found = this.#walkNode(node, scope);
    const key = scope.facts.size > 0 ? keyOf(node) : undefined;
    const fact = key === undefined ? undefined : scope.facts.get(key);
    const known = fact
      ? {
          ...found,
          now: {
            set: intersect(found.now.set, fact.domain.set),
            mayBeNull: found.now.mayBeNull && fact.domain.mayBeNull,
          },
        }
      : found;
    this.known.set(node, known);
    this.#depth--;
    return known;
  }

  #plain(type: RuleType): Known {
    const domain = domainOfType(type);
    return { type, base: domain, now: domain };
  }

  #walkNode(node: RuleAst, scope: Scope): Known {
    const [operator, ...operands] = node;
    const child = (at: number) => operands[at] as RuleAst;
    const of = (at: number) => this.walk(child(at), scope);
    if (isArithmetic(operator)) return this.#arithmetic(node, operator, of(0).type, of(1).type);
    if (isComparison(operator)) {
      of(0);
      of(1);
      if (this.#areComparable(node, child(0), child(1), operator !== '=' && operator !== '!='))
        return judgeComparison(this, node, operator, child(0), child(1), scope.facts);
      return this.#plain('boolean');
    }
    switch (operator) {
      case 'lit': {
        const domain = domainOfLiteral(operands[0]);
        return { type: typeOfLiteral(operands[0]), base: domain, now: domain };
      }
      case 'name':
        return this.#read(node, nameType(this, node, scope));
      case 'path':
        return this.#read(node, memberType(this, node, of(0).type));
      case 'list':
        return this.#plain({ list: operands.map((_, at) => of(at).type).reduce(unify, 'null') });
      case 'ctx':
        return this.#context(operands as [string, RuleAst][], scope);
      case 'neg': {
        const { type } = of(0);
        const name = typeName(type);
        if (name !== 'number' && name !== 'any' && name !== 'null' && !name.endsWith('duration'))
          this.#wrong(child(0), '-', 'number');
        return this.#plain(name === 'number' ? (arithmeticOfNegation(type) ?? 'number') : type);
      }
      case 'and':
      case 'or':
        return this.#logic(node, operator, child(0), child(1), scope);
      case 'if':
        return this.#choice(child(0), child(1), child(2), scope);
      case 'between':
        of(0);
        for (const at of [1, 2]) {
          of(at);
          this.#areComparable(node, child(0), child(at), true);
        }
        return judgeMembership(this, node, scope.facts);
      case 'in':
        return this.#membership(node, scope);
      case 'range':
      case 'test':
        return this.#range(node, scope);
      case 'filter':
        return this.#filter(child(0), child(1), scope);
      case 'for':
      case 'some':
      case 'every':
        return this.#iteration(node, operator, scope);
      case 'instance':
        of(0);
        return this.#plain('boolean');
      case 'call': {
        const args = operands.slice(1) as RuleAst[];
        const known = args.map((arg) => this.walk(arg, scope));
        const asked = operands[0] === 'decide' && args[0]?.[0] === 'lit' ? String(args[0][1]) : undefined;
        const tables = scope.names[TABLES] ?? {};
        // Which tables there are, and whether this one is among them, the service checks.
        if (asked !== undefined && Object.hasOwn(tables, asked)) return this.#plain(tables[asked] ?? 'any');
        return tableResult(node, scope) ?? callType(this, node, args, known);
      }
      default:
        return this.#plain('any');
    }
  }

  /** A name or member of the data: of a temporal type its texts are read as such. */
  #read(node: RuleAst, type: RuleType): Known {
    const temporal = temporalOf(type);
    if (temporal) this.temporal.set(node, temporal);
    return this.#plain(type);
  }

  #wrong(node: RuleAst, operator: string, expected: RuleType): void {
    this.report(node, 'rules.wrong-type', {
      operator,
      expected: kindParam(typeName(expected)),
      actual: kindParam(typeName(this.known.get(node)?.type ?? 'any')),
    });
  }

  #arithmetic(node: RuleAst, operator: Parameters<typeof arithmeticType>[0], a: RuleType, b: RuleType): Known {
    const result = arithmeticType(operator, a, b);
    if ('type' in result) return this.#plain(result.type);
    this.#wrong(node[result.wrong + 1] as RuleAst, operator, result.expected as RuleType);
    return this.#plain('any');
  }

  /** Says where two values have nothing to compare. */
  #areComparable(node: RuleAst, left: RuleAst, right: RuleAst, isOrder: boolean): boolean {
    const [a, b] = [left, right].map((each) => typeName(this.known.get(each)?.type ?? 'any'));
    if (!a || !b) return true;
    if (a !== b && ![a, b].includes('any') && ![a, b].includes('null')) {
      this.report(node, 'rules.cannot-compare', { left: kindParam(a), right: kindParam(b) });
      return false;
    }
    const unordered = isOrder
      ? [left, right].find((each) => !isOrdered(this.known.get(each)?.type ?? 'any'))
      : undefined;
    if (unordered)
      this.report(unordered, 'rules.no-order', {
        actual: kindParam(typeName(this.known.get(unordered)?.type ?? 'any')),
      });
    return unordered === undefined;
  }

  #context(entries: [string, RuleAst][], scope: Scope): Known {
    const context: Record<string, RuleType> = {};
    let names = scope.names;
    for (const [key, value] of entries) {
      const { type } = this.walk(value, { ...scope, names, facts: names === scope.names ? scope.facts : NO_FACTS });
      context[key] = type;
      names = { ...names, [key]: type };
    }
    return this.#plain({ context });
  }

  #logic(node: RuleAst, operator: 'and' | 'or', left: RuleAst, right: RuleAst, scope: Scope): Known {
    const isAnd = operator === 'and';
    const sides = [left, right];
    const first = this.#operand(left, operator, scope);
    const passed = { ...scope, facts: assume(this, left, isAnd, scope.facts) };
    // What stands beside a constant may never be looked at.
    const isDecided = left[0] === 'lit' && left[1] === !isAnd;
    if (isDecided) this.report(right, 'rules.unreachable', {}, 'warning');
    const second = this.#mutedWhen(isDecided, () => this.#operand(right, operator, passed));
    const constant = sides.find((each) => each[0] === 'lit' && typeof each[1] === 'boolean');
    if (constant?.[1] === isAnd) this.report(constant, 'rules.adds-nothing', {}, 'warning');
    else if (constant && !isDecided) this.report(node, isAnd ? 'rules.never-true' : 'rules.always-true', {}, 'warning');
    const result = {
      type: 'boolean' as const,
      base: truthOf(operator, first.base, second.base),
      now: truthOf(operator, first.now, second.now),
    };
    if (!constant && operator === 'or') judgeCoverage(this, node, first, second, result);
    return result;
  }

  #operand(node: RuleAst, operator: string, scope: Scope): Known {
    const before = this.issues.length;
    const known = this.walk(node, scope);
    if (typeName(known.type) !== 'boolean' && typeName(known.type) !== 'any' && known.type !== 'null')
      this.#wrong(node, operator, 'boolean');
    else if (this.issues.length === before) judgeOperand(this, node, known, scope.facts);
    const isTruth = (set: Known['now']['set']) => (set.kind === 'boolean' || set.kind === 'none' ? set : EITHER);
    return {
      ...known,
      base: { ...known.base, set: isTruth(known.base.set) },
      now: { ...known.now, set: isTruth(known.now.set) },
    };
  }

  #choice(condition: RuleAst, then: RuleAst, otherwise: RuleAst, scope: Scope): Known {
    const { now } = this.#operand(condition, 'if', scope);
    const canBe = (value: boolean) => now.set.kind === 'boolean' && now.set.values.has(value) !== now.set.isRest;
    const isNever = !canBe(true);
    const isAlways = !canBe(false) && !now.mayBeNull;
    if (isNever) this.report(then, 'rules.unreachable', {}, 'warning');
    if (isAlways) this.report(otherwise, 'rules.unreachable', {}, 'warning');
    const inner = (isTrue: boolean) => ({ ...scope, facts: assume(this, condition, isTrue, scope.facts) });
    const yes = this.#mutedWhen(isNever, () => this.walk(then, inner(true)));
    const no = this.#mutedWhen(isAlways, () => this.walk(otherwise, inner(false)));
    return this.#plain(unify(yes.type, no.type));
  }

  #mutedWhen<Result>(isMuted: boolean, run: () => Result): Result {
    const before = this.#isMuted;
    this.#isMuted ||= isMuted;
    const result = run();
    this.#isMuted = before;
    return result;
  }

  #membership(node: RuleAst, scope: Scope): Known {
    const [, subject, ...tests] = node as [string, ...RuleAst[]];
    if (!subject) return this.#plain('boolean');
    const { type } = this.walk(subject, scope);
    const inner = { ...scope, names: { ...scope.names, '?': type }, facts: NO_FACTS };
    for (const test of tests) this.#test(node, subject, test, inner);
    return judgeMembership(this, node, scope.facts);
  }

  /** One test of `in`: a value, a list of values or ranges, a range, or a condition about `?`. */
  #test(node: RuleAst, subject: RuleAst, test: RuleAst, scope: Scope): void {
    const [operator, ...operands] = test;
    if (operator === 'list' && typeName(this.known.get(subject)?.type ?? 'any') !== 'list') {
      for (const each of operands as RuleAst[]) this.#test(node, subject, each, scope);
      return;
    }
    const before = this.issues.length;
    const { type } = this.walk(test, scope);
    if (this.issues.length > before) return;
    const bounds = operator === 'range' ? [operands[0], operands[2]] : operator === 'test' ? [operands[1]] : undefined;
    for (const bound of (bounds ?? []) as RuleAst[])
      if (
        !this.#areComparable(bound, subject, bound, operator === 'range' || !['=', '!='].includes(String(operands[0])))
      )
        return;
    const name = typeName(type);
    if (bounds || name === 'any' || name === 'boolean' || name === 'null') return;
    const wanted = this.known.get(subject)?.type ?? 'any';
    const inside =
      typeof type === 'object' && 'range' in type
        ? type.range
        : name === 'list' && typeName(wanted) !== 'list'
          ? itemType(type)
          : type;
    const [a, b] = [typeName(wanted), typeName(inside)];
    if (a !== b && ![a, b].includes('any') && ![a, b].includes('null') && b !== 'range')
      this.report(test, 'rules.cannot-compare', { left: kindParam(a), right: kindParam(b) });
  }

  #range(node: RuleAst, scope: Scope): Known {
    const ends = (node[0] === 'test' ? [node[2]] : [node[1], node[3]]) as RuleAst[];
    const types = ends.map((end) => this.walk(end, scope).type);
    const inside = types.reduce(unify, 'null');
    const wrong = ends.find((end) => !isOrdered(this.known.get(end)?.type ?? 'any'));
    const isEquality = node[0] === 'test' && (node[1] === '=' || node[1] === '!=');
    if (wrong && !isEquality)
      this.report(wrong, 'rules.no-order', { actual: kindParam(typeName(this.known.get(wrong)?.type ?? 'any')) });
    else if (inside === 'any' && types.every((type) => type !== 'any'))
      this.report(node, 'rules.cannot-compare', {
        left: kindParam(typeName(types[0] ?? 'any')),
        right: kindParam(typeName(types[1] ?? 'any')),
      });
    return this.#plain({ range: inside });
  }

  #filter(list: RuleAst, condition: RuleAst, scope: Scope): Known {
    const { type } = this.walk(list, scope);
    const item = itemType(type);
    const members = typeof item === 'object' && 'context' in item ? item.context : {};
    // Of an item of which nothing is known a name may be a member.
    const names = { ...scope.names, item, ...members };
    const result = this.walk(condition, { names, facts: NO_FACTS, isOpen: item === 'any' || scope.isOpen }).type;
    const name = typeName(result);
    if (name !== 'boolean' && name !== 'number' && name !== 'any' && name !== 'null')
      this.#wrong(condition, '[ ]', 'boolean');
    if (name === 'number') return this.#plain(item);
    return this.#plain(name === 'boolean' || name === 'null' ? { list: item } : 'any');
  }

  #iteration(node: RuleAst, operator: 'for' | 'some' | 'every', scope: Scope): Known {
    let names: RuleTypes = operator === 'for' ? { ...scope.names, partial: { list: 'any' } } : scope.names;
    for (const [at, [name, source]] of (node[1] as [string, RuleAst][]).entries()) {
      const inner = { ...scope, names, facts: at === 0 ? scope.facts : NO_FACTS };
      const isCounted = source[0] === '..';
      const ends = isCounted ? (source.slice(1) as RuleAst[]).map((end) => this.walk(end, inner)) : [];
      const type = isCounted ? iteratedType(ends) : itemType(this.walk(source, inner).type);
      checkIteration(this, source);
      names = { ...names, [name]: typeof type === 'object' && 'range' in type ? type.range : type };
    }
    const body = node[2] as RuleAst;
    const { type } = this.walk(body, { ...scope, names, facts: NO_FACTS });
    if (operator === 'for') return this.#plain({ list: type });
    if (!['boolean', 'any', 'null'].includes(typeName(type))) this.#wrong(body, operator, 'boolean');
    return this.#plain('boolean');
  }
}

function typeOfLiteral(value: unknown): RuleType {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return { oneOf: [value] };
  if (typeof value === 'number')
    return { number: { min: value, max: value, ...(Number.isInteger(value) && { isInteger: true }) } };
  return 'boolean';
}

function arithmeticOfNegation(type: RuleType): RuleType | undefined {
  const result = arithmeticType(
    '-',
    { number: { min: 0, max: 0, isInteger: true } },
    isTemporal(type) ? 'number' : type,
  );
  return 'type' in result ? result.type : undefined;
}
