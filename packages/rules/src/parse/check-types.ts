import { type Issue, issue } from '@nirmaan/lexicon';
import { DEEPEST, type RuleAst } from '../model/rule';
import type { Places } from './build-tree';
import { arithmeticType, isArithmetic, negatedType } from './check-arithmetic';
import { callType } from './check-calls';
import { domainOfLiteral, isComparison } from './check-compare';
import { judgeComparison, judgeMembership } from './check-judgements';
import { checkChoice, checkLogic } from './check-logic';
import { memberType, nameType } from './check-names';
import { checkComparable, reportWrong } from './check-operands';
import { checkContext, checkFilter, checkQuantified } from './check-scopes';
import { tableResult } from './check-tables';
import { checkMembership, checkRange } from './check-tests';
import { type Checking, type Known, keyOf, NO_FACTS, plain, type Scope } from './checking';
import { type RuleType, type RuleTypes, type TemporalType, temporalOf, unify } from './types';
import { intersect } from './value-sets';

export type TypesChecked = {
  type: RuleType;
  issues: Issue[];
  /** Names and members whose texts are read as dates and the like. */
  temporal: ReadonlyMap<RuleAst, TemporalType>;
};

/**
 * What is wrong with a tree before it runs: names nobody knows, operands that cannot fit, conditions that say nothing;
 * and the type of its result.
 */
export function checkTypes(ast: RuleAst, types: RuleTypes, text = '', places: Places = new Map()): TypesChecked {
  const walker = new Walker(text, places);
  const { type } = walker.walk(ast, { names: types, facts: NO_FACTS, isOpen: false });
  return { type, issues: walker.issues, temporal: walker.temporal };
}

class Walker implements Checking {
  readonly issues: Issue[] = [];
  readonly known = new Map<RuleAst, Known>();
  readonly temporal = new Map<RuleAst, TemporalType>();
  readonly #text: string;
  readonly #places: Places;
  #depth = 0;
  #isUnreachable = false;

  constructor(text: string, places: Places) {
    this.#text = text;
    this.#places = places;
  }

  get faults(): number {
    return this.issues.length;
  }

  placeOf(node: RuleAst) {
    return this.#places.get(node);
  }

  textOf(node: RuleAst): string {
    const place = this.#places.get(node);
    return place ? this.#text.slice(place.from, place.to) : '';
  }

  report: Checking['report'] = (node, code, params = {}, severity = 'error') => {
    if (this.#isUnreachable && severity !== 'error') return;
    this.issues.push(issue(code, '', { ...this.#places.get(node), ...params }, severity));
  };

  walkUnreachable(node: RuleAst, scope: Scope): Known {
    const before = this.#isUnreachable;
    this.#isUnreachable = true;
    const known = this.walk(node, scope);
    this.#isUnreachable = before;
    return known;
  }

  walk(node: RuleAst, scope: Scope): Known {
    if (this.#depth >= DEEPEST) {
      if (!this.issues.some((each) => each.code === 'rules.too-deep')) this.report(node, 'rules.too-deep');
      return plain('any');
    }
    this.#depth++;
    const known = narrowed(node, this.#walkNode(node, scope), scope);
    this.known.set(node, known);
    this.#depth--;
    return known;
  }

  #walkNode(node: RuleAst, scope: Scope): Known {
    const [operator, ...operands] = node;
    const child = (at: number) => operands[at] as RuleAst;
    const of = (at: number) => this.walk(child(at), scope);
    if (isArithmetic(operator)) {
      const result = arithmeticType(operator, of(0).type, of(1).type);
      if ('type' in result) return plain(result.type);
      reportWrong(this, child(result.wrong), operator, result.expected);
      return plain('any');
    }
    if (isComparison(operator)) {
      of(0);
      of(1);
      const isOrder = operator !== '=' && operator !== '!=';
      return checkComparable(this, node, child(0), child(1), isOrder)
        ? judgeComparison(this, node, operator, child(0), child(1), scope.facts)
        : plain('boolean');
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
        return plain({ list: operands.map((_, at) => of(at).type).reduce(unify, 'null') });
      case 'ctx':
        return checkContext(this, operands as [string, RuleAst][], scope);
      case 'neg': {
        const type = negatedType(of(0).type);
        if (!type) reportWrong(this, child(0), '-', 'number');
        return plain(type ?? 'any');
      }
      case 'and':
      case 'or':
        return checkLogic(this, node, operator, [child(0), child(1)], scope);
      case 'if':
        return checkChoice(this, [child(0), child(1), child(2)], scope);
      case 'between': {
        of(0);
        const ends = [1, 2].filter((at) => of(at) && checkComparable(this, node, child(0), child(at), true));
        return ends.length === 2 ? judgeMembership(this, node, scope.facts) : plain('boolean');
      }
      case 'in':
        return checkMembership(this, node, scope);
      case 'range':
      case 'test':
        return checkRange(this, node, scope);
      case 'filter':
        return checkFilter(this, child(0), child(1), scope);
      case 'for':
      case 'some':
      case 'every':
        return checkQuantified(this, node, operator, scope);
      case 'instance':
        of(0);
        return plain('boolean');
      case 'call': {
        const args = operands.slice(1) as RuleAst[];
        const known = args.map((arg) => this.walk(arg, scope));
        return tableResult(node, scope) ?? callType(this, node, args, known);
      }
      default:
        return plain('any');
    }
  }

  /** A name or member of the data: of a temporal type its texts are read as such. */
  #read(node: RuleAst, type: RuleType): Known {
    const temporal = temporalOf(type);
    if (temporal) this.temporal.set(node, temporal);
    return plain(type);
  }
}

/** What is known of a node, with what conditions on the way to it say. */
function narrowed(node: RuleAst, known: Known, { facts }: Scope): Known {
  const key = facts.size > 0 ? keyOf(node) : undefined;
  const fact = key === undefined ? undefined : facts.get(key);
  if (!fact) return known;
  const set = intersect(known.now.set, fact.domain.set);
  return { ...known, now: { set, mayBeNull: known.now.mayBeNull && fact.domain.mayBeNull } };
}

function typeOfLiteral(value: unknown): RuleType {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return { oneOf: [value] };
  if (typeof value === 'number')
    return { number: { min: value, max: value, ...(Number.isInteger(value) && { isInteger: true }) } };
  return 'boolean';
}
