import type { RuleAst } from '../model/rule';
import { type Domain, FLIPPED, isComparison, whereNotTrue, whereTrue } from './check-compare';
import { testSets, unitedTests } from './check-membership';
import { type Checking, type Fact, type Facts, keyOf } from './checking';
import { ANY, EITHER, intersect, listedSet, subtract, unite } from './value-sets';

const NULL: Domain = { set: { kind: 'none' }, mayBeNull: true };

/**
 * The facts where a condition that was checked already is true, or is not (false or null). Too few facts are no fault:
 * what is not understood says nothing.
 */
export function assume(checking: Checking, condition: RuleAst, isTrue: boolean, facts: Facts): Facts {
  const [operator, ...operands] = condition;
  const node = (at: number) => operands[at] as RuleAst;
  const learn = (subject: RuleAst, domain: Domain, into: Facts): Facts => {
    const key = subject[0] === 'lit' ? undefined : keyOf(subject);
    if (key === undefined) return into;
    const isRest = !isTrue || (into.get(key)?.isRest ?? false);
    return new Map(into).set(key, { domain, because: condition, isRest });
  };
  const nowOf = (subject: RuleAst) => checking.known.get(subject)?.now ?? { set: ANY, mayBeNull: true };

  if (operator === 'and' || operator === 'or') {
    if (isTrue === (operator === 'and'))
      return assume(checking, node(1), isTrue, assume(checking, node(0), isTrue, facts));
    return joined(assume(checking, node(0), isTrue, facts), assume(checking, node(1), isTrue, facts), condition);
  }
  if (isComparison(operator)) {
    const where = isTrue ? whereTrue : whereNotTrue;
    const [left, right] = [nowOf(node(0)), nowOf(node(1))];
    const after = learn(node(0), where(operator, left, right), facts);
    return learn(node(1), where(FLIPPED[operator], right, left), after);
  }
  if (operator === 'between' || operator === 'in') {
    const subject = nowOf(node(0));
    const { may, sure, takesNull } = unitedTests(testSets(checking, condition));
    if (isTrue)
      return learn(node(0), { set: intersect(subject.set, may), mayBeNull: subject.mayBeNull && takesNull }, facts);
    return subject.set.kind === 'any' ? facts : learn(node(0), { ...subject, set: subtract(subject.set, sure) }, facts);
  }
  if (operator === 'call' && operands[0] === 'not' && operands.length === 2)
    return isTrue ? assume(checking, node(1), false, facts) : facts;
  if (operator === 'call' && operands[0] === 'is defined' && operands.length === 2)
    return learn(node(1), (isTrue ? whereTrue : whereNotTrue)('!=', nowOf(node(1)), NULL), facts);
  const now = nowOf(condition);
  if (now.set.kind === 'any' && !isTrue) return facts;
  return learn(
    condition,
    {
      set: intersect(now.set.kind === 'any' ? EITHER : now.set, listedSet('boolean', [isTrue])),
      mayBeNull: !isTrue && now.mayBeNull,
    },
    facts,
  );
}

/** What holds on both of two ways to the same place. */
function joined(a: Facts, b: Facts, because: RuleAst): Facts {
  const both = new Map<string, Fact>();
  for (const [key, left] of a) {
    const right = b.get(key);
    if (!right) continue;
    if (left === right) both.set(key, left);
    else
      both.set(key, {
        domain: {
          set: unite(left.domain.set, right.domain.set),
          mayBeNull: left.domain.mayBeNull || right.domain.mayBeNull,
        },
        because,
        isRest: left.isRest || right.isRest,
      });
  }
  return both;
}
