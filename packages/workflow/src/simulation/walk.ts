import type { BlockCode, RoleCode, StateCode } from '@nirmaan/lexicon';
import { evaluateRule, holds, type Rule, type RuleOutcome } from '@nirmaan/rules';
import type { RefusalReason } from '../acting/may-act';
import { isNote } from '../analysis/find';
import { placeKey, type Scope, scopeOfBranch } from '../model/scope';
import { type Action, actionKey, type ParallelBlock } from '../model/workflow';
import { CANCEL, CANCELLED, type SimulatedStep, type Simulation, type Token } from './model';
import { type IndexedWorkflow, indexOf, type WorkflowIndex } from './workflow-index';

/**
 * A simulation while something happens in it: its records are its own and are written to; tokens, visits and steps
 * themselves are replaced, never changed. What is refused half-way is thrown away by who made the walk.
 */
export type Walk = Omit<Simulation, 'tokens' | 'visits' | 'steps'> & {
  index: WorkflowIndex;
  tokens: Record<Scope, Token>;
  visits: Record<string, Simulation['visits'][string]>;
  steps: SimulatedStep[];
  /** Judges conditions instead of the answers. */
  judge?: (key: string) => boolean;
};

export function walkOf(simulation: Simulation): Walk {
  return {
    ...simulation,
    index: indexOf(simulation.workflow),
    tokens: { ...simulation.tokens },
    visits: { ...simulation.visits },
    steps: [...simulation.steps],
  };
}

export function simulationOf({ index: _, judge: __, ...simulation }: Walk): Simulation {
  return simulation;
}

/** Identity of an action among those of all scopes; also the key under which its condition is assumed. */
export function offerKey(scope: Scope, action: Pick<Action, 'from' | 'code'>): string {
  return placeKey(scope, actionKey(action));
}

/** The key of a block's visits. */
export function visitKey(scope: Scope, block: BlockCode): string {
  return placeKey(scope, block);
}

/** Is it true, by assumption or by the answers? What nobody asks is. */
export function isTrue(walk: Walk, key: string, rule: Rule | undefined): boolean {
  if (!rule) return true;
  const assumed = walk.assumed[key];
  if (assumed !== undefined) return assumed;
  if (walk.judge) return walk.judge(key);
  return holds(judgeByAnswers(walk, rule));
}

export function judgeByAnswers({ now, timeZone = 'UTC', answers }: Walk, rule: Rule): RuleOutcome {
  return evaluateRule(rule.ast, { scope: answers, clock: { now, timeZone } });
}

/** The branches a block would start; `picks` undefined: nobody is there to pick, so all of them. */
export function branchesToStart(
  walk: Walk,
  scope: Scope,
  { block, picks }: { block: ParallelBlock; picks: readonly BlockCode[] | undefined },
): BlockCode[] {
  return block.branches
    .filter((branch) => {
      if (block.starts === 'picked') return picks?.includes(branch.code) ?? true;
      return block.starts === 'all' || isTrue(walk, scopeOfBranch(scope, block.code, branch.code), branch.when);
    })
    .map((branch) => branch.code);
}

/** Why the action leads nowhere now, whoever takes it. */
export function whyNowhere(
  walk: Walk,
  scope: Scope,
  action: Action,
  picks?: readonly BlockCode[],
): RefusalReason | undefined {
  if (isNote(action)) return undefined;
  const scoped = walk.index.scopes.get(scope);
  if (!scoped?.states.has(action.to))
    return { code: 'workflow.missing-target', params: { action: action.code, state: action.to } };
  const block = scoped.blocks.get(action.to);
  if (block && branchesToStart(walk, scope, { block, picks }).length === 0)
    return { code: 'workflow.nothing-starts', params: { action: action.code, block: block.code } };
  return undefined;
}

export type Move = {
  scope: Scope;
  action: Action;
  by: SimulatedStep['by'];
  roles?: readonly RoleCode[];
  picks?: readonly BlockCode[] | undefined;
};

/** Takes an action of where the token stands. Leaving a block cancels what runs in it; entering one starts its branches. */
export function move(walk: Walk, { scope, action, by, roles = [], picks }: Move): void {
  const token = walk.tokens[scope];
  const scoped = walk.index.scopes.get(scope);
  if (!token || !scoped) return;
  const isStill = isNote(action);
  const to = isStill ? token.state : action.to;
  record(walk, { scope, action: action.code, from: token.state, to, by, roles, ...(picks && { picks }) });
  // A note leaves the case where it is, but DIGIT starts the state's clock again.
  if (isStill) {
    walk.tokens[scope] = { ...token, enteredAt: walk.now };
    return;
  }
  const left = scoped.blocks.get(token.state);
  if (left) leave(walk, scope, left, action.join);
  arrive(walk, scope, action.to, scoped);
  const entered = scoped.blocks.get(action.to);
  if (entered) enter(walk, scope, entered, picks);
}

export function record(walk: Walk, step: Omit<SimulatedStep, 'at'>): void {
  const { scope, action, from, to, by, roles, picks } = step;
  const made: SimulatedStep = { at: walk.now, scope, action, from, to, by, roles };
  if (picks) made.picks = picks;
  for (const _ in walk.assumed) {
    made.assumed = walk.assumed;
    break;
  }
  walk.steps.push(made);
}

function arrive(walk: Walk, scope: Scope, code: StateCode, scoped: IndexedWorkflow): void {
  const before = walk.tokens[scope];
  const token: Token = { state: code, enteredAt: walk.now, startedAt: before?.startedAt ?? walk.now };
  if (before?.isLate) token.isLate = true;
  const state = scoped.states.get(code);
  if (state?.kind === 'end') token.outcome = state.outcome ?? 'fail';
  walk.tokens[scope] = token;
}

/** A new visit: the set of its branches is fixed here, and the join waits for exactly these. */
function enter(walk: Walk, scope: Scope, block: ParallelBlock, picks: readonly BlockCode[] | undefined): void {
  const key = visitKey(scope, block.code);
  const before = walk.visits[key];
  const active = branchesToStart(walk, scope, { block, picks });
  const kept = keptFrom(walk, scope, block);
  walk.visits[key] = { visit: (before?.visit ?? 0) + 1, status: 'open', active, kept };
  for (const branch of block.branches) forget(walk, scopeOfBranch(scope, block.code, branch.code));
  for (const { code } of block.branches) {
    const inner = scopeOfBranch(scope, block.code, code);
    const token = kept[code];
    if (!active.includes(code)) continue;
    if (token) walk.tokens[inner] = token;
    else start(walk, inner);
  }
}

/** Good outcomes that stay when the block is entered again, of all visits so far. */
function keptFrom(walk: Walk, scope: Scope, block: ParallelBlock): Record<BlockCode, Token> {
  const kept: Record<BlockCode, Token> = { ...walk.visits[visitKey(scope, block.code)]?.kept };
  for (const { code, rework } of block.branches) {
    const token = walk.tokens[scopeOfBranch(scope, block.code, code)];
    if (rework === 'keep' && token?.outcome === 'ok') kept[code] = token;
  }
  return kept;
}

/** What an earlier visit left in a branch, and in the blocks inside it. */
function forget(walk: Walk, scope: Scope): void {
  for (const each of Object.keys(walk.tokens))
    if (each === scope || each.startsWith(`${scope}/`)) delete walk.tokens[each];
  for (const each of Object.keys(walk.visits)) if (each.startsWith(`${scope}/`)) delete walk.visits[each];
}

/** A branch is begun by its filing, as far as that leads. */
function start(walk: Walk, scope: Scope): void {
  const scoped = walk.index.scopes.get(scope);
  if (!scoped?.start) return;
  walk.tokens[scope] = { state: scoped.start.code, enteredAt: walk.now, startedAt: walk.now };
  for (const code of scoped.workflow.filing) {
    const at = walk.tokens[scope]?.state;
    const found = at === undefined ? undefined : scoped.from.get(at)?.find(({ action }) => action.code === code);
    if (!found || whyNowhere(walk, scope, found.action)) return;
    move(walk, { scope, action: found.action, by: 'system' });
  }
}

/** Closes a block's visit and cancels every branch that has not ended, inner ones first. */
export function leave(walk: Walk, scope: Scope, block: ParallelBlock, decision: 'ok' | 'fail' | undefined): void {
  const key = visitKey(scope, block.code);
  const visit = walk.visits[key];
  if (!visit) return;
  walk.visits[key] = { ...visit, status: 'closed', ...(decision && { decision }) };
  for (const code of visit.active) cancel(walk, scopeOfBranch(scope, block.code, code));
}

function cancel(walk: Walk, scope: Scope): void {
  const token = walk.tokens[scope];
  if (!token || token.outcome) return;
  const inner = walk.index.scopes.get(scope)?.blocks.get(token.state);
  if (inner) leave(walk, scope, inner, undefined);
  record(walk, { scope, action: CANCEL, from: token.state, to: CANCELLED, by: 'system', roles: [] });
  walk.tokens[scope] = { ...token, outcome: 'cancelled' };
}
