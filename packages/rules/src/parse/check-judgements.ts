import type { RuleAst } from '../model/rule';
import { type Comparison, type Domain, type Outcomes, outcomesOf } from './check-compare';
import { testSets, unitedTests } from './check-membership';
import { type Checking, type Fact, type Facts, type Known, keyOf } from './checking';
import { typeName } from './types';
import { ANY, EITHER, intersect, listedSet, NONE, subtract, type ValueSet } from './value-sets';

const UNKNOWN: Domain = { set: ANY, mayBeNull: true };

function truth(canBeTrue: boolean, canBeFalse: boolean, mayBeNull: boolean): Domain {
  const values = [...(canBeTrue ? [true] : []), ...(canBeFalse ? [false] : [])];
  return { set: listedSet('boolean', values), mayBeNull };
}

function canBe(domain: Domain, value: boolean): boolean {
  const { set } = domain;
  return set.kind === 'any' || ('values' in set && set.values.has(value) !== set.isRest);
}

/** Three-valued “and” and “or” of what two sides can be. */
export function truthOf(operator: 'and' | 'or', a: Domain, b: Domain): Domain {
  const both = (value: boolean) => canBe(a, value) && canBe(b, value);
  const either = (value: boolean) => canBe(a, value) || canBe(b, value);
  const mayBeNull = a.mayBeNull || b.mayBeNull;
  return operator === 'and' ? truth(both(true), either(false), mayBeNull) : truth(either(true), both(false), mayBeNull);
}

const isNever = ({ canBeTrue, nullCanBeTrue }: Outcomes) => !canBeTrue && !nullCanBeTrue;
/** For all answers; what a missing answer does is another question, unless a null is what is asked for. */
const isAlways = ({ canBeTrue, canBeFalse, nullCanBeTrue, nullCanBeFalse }: Outcomes) =>
  canBeTrue ? !canBeFalse : !canBeFalse && nullCanBeTrue && !nullCanBeFalse;

/** What a comparison of two nodes can give; says where data are not needed to know. */
export function judgeComparison(
  checking: Checking,
  node: RuleAst,
  operator: Comparison,
  left: RuleAst,
  right: RuleAst,
  facts: Facts,
): Known {
  const [a, b] = [left, right].map((each) => checking.known.get(each));
  if (!a || !b) return { type: 'boolean', base: { ...UNKNOWN, set: EITHER }, now: { ...UNKNOWN, set: EITHER } };
  const base = sameSides(operator, left, right, a) ?? outcomesOf(operator, a.base, b.base);
  const now = sameSides(operator, left, right, a) ?? outcomesOf(operator, a.now, b.now);
  say(checking, node, base, now, [factOf(left, facts), factOf(right, facts)]);
  const isEquality = operator === '=' || operator === '!=';
  const domainOf = (outcomes: Outcomes, [x, y]: [Domain, Domain]) =>
    truth(
      outcomes.canBeTrue || outcomes.nullCanBeTrue,
      outcomes.canBeFalse || outcomes.nullCanBeFalse,
      isEquality ? mayBeOtherKind(x.set, y.set) : x.mayBeNull || y.mayBeNull || mayBeOtherKind(x.set, y.set),
    );
  return { type: 'boolean', base: domainOf(base, [a.base, b.base]), now: domainOf(now, [a.now, b.now]) };
}

/** Values that cannot be compared make null. */
function mayBeOtherKind(a: ValueSet, b: ValueSet): boolean {
  return a.kind === 'any' || b.kind === 'any' || (a.kind !== b.kind && a.kind !== 'none' && b.kind !== 'none');
}

/** The same on both sides: equal whatever it is. */
function sameSides(operator: Comparison, left: RuleAst, right: RuleAst, { type, base }: Known): Outcomes | undefined {
  if (left[0] === 'lit' || left[0] !== right[0] || JSON.stringify(left) !== JSON.stringify(right)) return undefined;
  const isEquality = operator === '=' || operator === '!=';
  if (!isEquality && ['any', 'null'].includes(typeName(type))) return undefined;
  const isTrue = operator === '=' || operator === '<=' || operator === '>=';
  const nulls = isEquality && base.mayBeNull;
  return { canBeTrue: isTrue, canBeFalse: !isTrue, nullCanBeTrue: nulls && isTrue, nullCanBeFalse: nulls && !isTrue };
}

/** As `judgeComparison`, of `x in …` and `x between … and …`. Tests that nothing passes are told one by one. */
export function judgeMembership(checking: Checking, node: RuleAst, facts: Facts): Known {
  const subject = node[1] as RuleAst;
  const known = checking.known.get(subject);
  const tests = testSets(checking, node);
  const fact = factOf(subject, facts);
  const unknown = { ...UNKNOWN, set: EITHER };
  if (!known || known.base.set.kind === 'none') return { type: 'boolean', base: unknown, now: unknown };
  const outcomes = (domain: Domain, { may, sure, takesNull }: ReturnType<typeof unitedTests>): Outcomes => {
    const kindsDiffer =
      domain.set.kind !== may.kind && domain.set.kind !== 'any' && may.kind !== 'any' && may.kind !== 'none';
    const nullCanBeTrue = domain.mayBeNull && takesNull;
    return {
      canBeTrue: kindsDiffer || intersect(domain.set, may).kind !== 'none',
      canBeFalse: domain.set.kind === 'any' || subtract(domain.set, sure).kind !== 'none',
      nullCanBeTrue,
      nullCanBeFalse: domain.mayBeNull,
    };
  };
  const all = unitedTests(tests);
  const [base, now] = [outcomes(known.base, all), outcomes(known.now, all)];
  say(checking, node, base, now, [fact]);
  if (!isNever(base) && !isNever(now) && tests.length > 1)
    for (const test of tests) {
      const alone = outcomes(known.base, test);
      say(checking, test.node, { ...alone, canBeFalse: true }, { ...outcomes(known.now, test), canBeFalse: true }, [
        fact,
      ]);
    }
  const domainOf = (each: Outcomes) =>
    truth(each.canBeTrue || each.nullCanBeTrue, each.canBeFalse || each.nullCanBeFalse, true);
  return { type: 'boolean', base: domainOf(base), now: domainOf(now) };
}

/** An operand of `and`, `or` and the like that is no comparison: a name or call of which is known here what it gives. */
export function judgeOperand(checking: Checking, node: RuleAst, { base, now }: Known, facts: Facts): void {
  if (node[0] !== 'name' && node[0] !== 'path' && node[0] !== 'call') return;
  const fact =
    factOf(node, facts) ?? (node[0] === 'call' && node[1] === 'not' ? factOf(node[2] as RuleAst, facts) : undefined);
  if (!fact) return;
  const asOutcomes = (domain: Domain): Outcomes => ({
    canBeTrue: canBe(domain, true),
    canBeFalse: canBe(domain, false),
    nullCanBeTrue: false,
    nullCanBeFalse: false,
  });
  say(checking, node, asOutcomes(base), asOutcomes(now), [fact]);
}

/** `a or b` where b takes all that a leaves. */
export function judgeCoverage(checking: Checking, node: RuleAst, first: Known, second: Known, result: Known): void {
  const isOpen = (known: Known) => canBe(known.base, true) && canBe(known.base, false);
  if (isOpen(first) && isOpen(second) && !canBe(result.now, false) && result.now.set !== NONE)
    checking.report(node, 'rules.always-true', {}, 'warning');
}

function factOf(node: RuleAst, facts: Facts): Fact | undefined {
  const key = facts.size > 0 ? keyOf(node) : undefined;
  return key === undefined ? undefined : facts.get(key);
}

/** Says what is known of a condition: from the types alone, or because of what stands before it. */
function say(checking: Checking, node: RuleAst, base: Outcomes, now: Outcomes, facts: (Fact | undefined)[]): void {
  if (isNever(base)) checking.report(node, 'rules.never-true', {}, 'warning');
  else if (isAlways(base)) checking.report(node, 'rules.always-true', {}, 'warning');
  else {
    const known = facts.filter((fact) => fact !== undefined);
    const [fact] = known;
    if (!fact) return;
    const params = { because: checking.textOf(fact.because) };
    if (isNever(now)) checking.report(node, 'rules.never-true-here', params, 'warning');
    // After “not” an answer may just be missing, which the condition asks for as well.
    else if (isAlways(now) && known.every(({ isRest }) => !isRest))
      checking.report(node, 'rules.always-true-here', params, 'warning');
  }
}
