import type { BlockCode } from '@nirmaan/lexicon';
import type { RefusalReason } from '../acting/may-act';
import { waysOfDecision } from '../analysis/find';
import { placeKey, type Scope, scopeOfBranch } from '../model/scope';
import type { ParallelBlock } from '../model/workflow';
import { decideJoin, type Outcomes } from './decide-join';
import type { BranchOutcome } from './model';
import { isTrue, move, offerKey, visitKey, type Walk, whyNowhere } from './walk';
import type { IndexedAction } from './workflow-index';

/**
 * What happens by itself without time passing, until nothing more does: decisions are left by the first way that may
 * be taken, blocks by their join. A circle of such moves is refused: no state can be passed so often otherwise.
 */
export function settle(walk: Walk): RefusalReason | undefined {
  const most = 2 * walk.index.size + 20;
  for (let moves = 0; moves <= most; moves++) if (!leaveDecision(walk) && !leaveByJoin(walk)) return undefined;
  const circle = new Set(walk.steps.slice(-walk.index.size).map((step) => placeKey(step.scope, step.to)));
  return { code: 'workflow.circle-by-itself', params: { states: [...circle].sort().slice(0, 10) } };
}

function leaveDecision(walk: Walk): boolean {
  for (const scope in walk.tokens) {
    const token = walk.tokens[scope];
    const scoped = walk.index.scopes.get(scope);
    if (!token || token.outcome || scoped?.states.get(token.state)?.kind !== 'decision') continue;
    const way = firstPossible(walk, scope, waysOfDecision(scoped.from.get(token.state) ?? []));
    if (!way) continue;
    move(walk, { scope, action: way.action, by: 'system' });
    return true;
  }
  return false;
}

function firstPossible(walk: Walk, scope: Scope, actions: readonly IndexedAction[]): IndexedAction | undefined {
  return actions.find(
    ({ action }) => isTrue(walk, offerKey(scope, action), action.guard) && !whyNowhere(walk, scope, action),
  );
}

function leaveByJoin(walk: Walk): boolean {
  for (const scope in walk.tokens) {
    const token = walk.tokens[scope];
    const scoped = walk.index.scopes.get(scope);
    const block = !token || token.outcome ? undefined : scoped?.blocks.get(token.state);
    const visit = block && walk.visits[visitKey(scope, block.code)];
    if (!token || !block || visit?.status !== 'open') continue;
    // Decided once, and recorded before it is acted on.
    const decision = visit.decision ?? decideJoin(block, outcomesOf(walk, scope, block));
    if (decision === 'pending') continue;
    walk.visits[visitKey(scope, block.code)] = { ...visit, decision };
    const exits = (scoped?.from.get(token.state) ?? []).filter(({ action }) => action.join === decision);
    const exit = firstPossible(walk, scope, exits);
    if (!exit) continue;
    move(walk, { scope, action: exit.action, by: 'system' });
    return true;
  }
  return false;
}

/** How far the branches of a block's present visit have come. */
export function outcomesOf(walk: Pick<Walk, 'tokens' | 'visits'>, scope: Scope, block: ParallelBlock): Outcomes {
  const outcomes: Record<BlockCode, BranchOutcome | undefined> = {};
  for (const code of walk.visits[visitKey(scope, block.code)]?.active ?? [])
    outcomes[code] = walk.tokens[scopeOfBranch(scope, block.code, code)]?.outcome;
  return outcomes;
}
