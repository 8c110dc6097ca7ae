import type { IssueSeverity, JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import type { Place } from './build-tree';
import { type Domain, domainOfType } from './check-compare';
import type { RuleType, RuleTypes, TypeName } from './types';

/** What the check found out about a node: its type, what it can be at all, and what it can be at its place in the rule. */
export type Known = { type: RuleType; base: Domain; now: Domain };

/** What conditions that were passed on the way say about a name or call, by its key; and which of them said it. */
export type Fact = {
  domain: Domain;
  because: RuleAst;
  /** Known because something was not true, which it also is where an answer is missing. */
  isRest: boolean;
};
export type Facts = ReadonlyMap<string, Fact>;

/** What can be seen at a place of a rule. */
export type Scope = {
  names: RuleTypes;
  facts: Facts;
  /** Any other name may be there too: a member of an item of which nothing is known. */
  isOpen: boolean;
};

export const NO_FACTS: Facts = new Map();

/** A check under way: what is known of each node so far, and where problems go. */
export type Checking = {
  /** Checks a part, and says what is known of it. */
  walk(node: RuleAst, scope: Scope): Known;
  /** The same of a part that never runs: only what is broken matters there. */
  walkUnreachable(node: RuleAst, scope: Scope): Known;
  /** How many problems there are so far. */
  readonly faults: number;
  known: Map<RuleAst, Known>;
  placeOf(node: RuleAst): Place | undefined;
  /** The part of the text a node stands for. */
  textOf(node: RuleAst): string;
  report(node: RuleAst, code: string, params?: Record<string, JsonValue>, severity?: IssueSeverity): void;
};

/** Of a part only its type is known. */
export function plain(type: RuleType): Known {
  const domain = domainOfType(type);
  return { type, base: domain, now: domain };
}

export function typeOf(checking: Checking, node: RuleAst): RuleType {
  return checking.known.get(node)?.type ?? 'any';
}

/** A kind as a parameter of messages, which choose its words by it. */
export function kindParam(name: TypeName): string {
  return name.replaceAll(' ', '_');
}

/** Two nodes with the same key have the same value where the same names are in scope. Undefined for what is not told apart. */
export function keyOf(node: RuleAst): string | undefined {
  const [operator, first, second] = node;
  if (operator === 'name' || operator === 'lit') return `${operator} ${JSON.stringify(first)}`;
  if (operator === 'path') {
    const object = Array.isArray(first) ? keyOf(first as RuleAst) : undefined;
    return object && `${object}.${JSON.stringify(second)}`;
  }
  if (operator !== 'call') return undefined;
  const args = node.slice(2).map((each) => (Array.isArray(each) ? keyOf(each as RuleAst) : undefined));
  return args.includes(undefined) ? undefined : `${String(first)}(${args.join()})`;
}
