import type { JsonObject, JsonValue, RoleCode } from '@nirmaan/lexicon';
import { dependenciesOf, type Rule } from '@nirmaan/rules';
import { type RefusalReason, whyNot } from '../acting/may-act';
import type { Scope } from '../model/scope';
import type { Action, ParallelBlock } from '../model/workflow';
import { hasEnded } from './decide-join';
import type { Offer, Token } from './model';
import { outcomesOf } from './settle';
import { isTrue, judgeByAnswers, offerKey, type Walk, whyNowhere } from './walk';

/** Every action of every scope that is live, and of the whole case when it has ended, too. */
export function offersIn(walk: Walk, roles: readonly RoleCode[]): Offer[] {
  return Object.entries(walk.tokens).flatMap(([scope, token]) => {
    const workflow = scope === '' || !token.outcome ? walk.index.scopes.get(scope)?.workflow : undefined;
    return (workflow?.actions ?? []).map((action, position): Offer => {
      const refusal = whyNotNow(walk, { scope, token, action, roles });
      return { scope, action, position, isHere: token.state === action.from, ...(refusal && { refusal }) };
    });
  });
}

/**
 * Why somebody with these roles cannot take it now, the first reason in the order they would want to hear it. An action
 * with a fee can be taken by its roles: paying happens outside a simulation.
 */
export function whyNotNow(
  walk: Walk,
  { scope, token, action, roles }: { scope: Scope; token: Token; action: Action; roles: readonly RoleCode[] },
): RefusalReason | undefined {
  const isHere = token.state === action.from;
  const guardHolds = isHere && isTrue(walk, offerKey(scope, action), action.guard);
  const scoped = walk.index.scopes.get(scope);
  const block = scoped?.blocks.get(action.from);
  const exit = isHere && block && action.join ? whyNotLeft(walk, scope, { action, block }) : undefined;
  if (exit) return exit;
  const isDecision = scoped?.states.get(action.from)?.kind === 'decision';
  // Who holds which role does not matter where the system acts: its condition is what is lacking.
  const reason = whyNot(action, { state: token.state, roles: isDecision ? action.roles : roles, guardHolds });
  if (reason?.code === 'workflow.guard' && action.guard) return withWhatItLacks(walk, reason, action.guard);
  // Which branches are picked is asked when it is taken.
  if (!reason && isDecision) return { code: 'workflow.taken-by-itself', params: { action: action.code } };
  return reason ?? whyNowhere(walk, scope, action);
}

/** The exits of a block: the system takes them, or people where they decide, perhaps only when all has ended. */
function whyNotLeft(
  walk: Walk,
  scope: Scope,
  { action, block }: { action: Action; block: ParallelBlock },
): RefusalReason | undefined {
  const outcomes = outcomesOf(walk, scope, block);
  const { join } = block;
  if (join.policy === 'manual' && (!join.requireAll || hasEnded(block, outcomes))) return undefined;
  const branches = block.branches
    .filter(({ code }) => code in outcomes && outcomes[code] === undefined)
    .map(({ code }) => code);
  return branches.length === 0
    ? { code: 'workflow.taken-by-itself', params: { action: action.code } }
    : { code: 'workflow.waits-for-branches', params: { action: action.code, branches } };
}

/** The answers the condition asks for and that are not there, and the tables and masters, which nobody loads here. */
function withWhatItLacks(walk: Walk, reason: RefusalReason, rule: Rule): RefusalReason {
  const answers = dependenciesOf(rule.ast)
    .filter((path) => valueAt(walk.answers, path) === undefined)
    .map((path) => path.join('.'));
  const rows = judgeByAnswers(walk, rule).needs.map((need) => Object.values(need).join(' '));
  const lacks = [...answers, ...rows];
  return lacks.length === 0 ? reason : { code: 'workflow.guard-lacks', params: { ...reason.params, lacks } };
}

function valueAt(answers: JsonObject, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = answers;
  for (const name of path) {
    if (value === null || value === undefined) return undefined;
    // What is inside a list is there or not by the list.
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value ?? undefined;
}
