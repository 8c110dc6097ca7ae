import type { Instant, StateCode } from '@nirmaan/lexicon';
import type { RefusalReason } from '../acting/may-act';
import { type Scope, WHOLE_CASE } from '../model/scope';
import type { Action, Branch } from '../model/workflow';
import { TIME_LIMIT, type Token } from './model';
import { settle } from './settle';
import { isTrue, leave, move, offerKey, record, type Walk, whyNowhere } from './walk';

/** Something that happens by itself when its time has come. */
type Due = { at: Instant; scope: Scope; token: Token } & ({ escalation: Action } | { limit: PassedLimit });

/** What a branch's time limit does: it is deemed to have come to an end with that outcome, or a supervisor is told and it goes on. */
type PassedLimit = { outcome: 'ok' | 'fail'; end: StateCode } | undefined;

/** Happenings by themselves in one passing of time; a shorter escalation than the time that passes may repeat. */
const MOST_BY_ITSELF = 2_000;

/**
 * Lets time pass until an instant, and takes what falls due on the way, the earliest first and of several at once the
 * outermost. What cannot be taken is left out and told in `stopped`; after `MOST_BY_ITSELF` the clock stands still.
 */
export function passTime(walk: Walk, until: Instant): void {
  walk.stopped = undefined;
  const hopeless = new Set<string>();
  for (let count = 0; ; count++) {
    const due = nextDue(walk, hopeless);
    if (!due || due.at > until) break;
    if (count === MOST_BY_ITSELF) {
      walk.stopped = { code: 'workflow.clock-stopped', params: { moves: MOST_BY_ITSELF } };
      return;
    }
    walk.now = Math.max(walk.now, due.at);
    const refusal = attempt(walk, () => take(walk, due));
    if (!refusal) continue;
    walk.stopped = refusal;
    hopeless.add(keyOf(due));
  }
  walk.now = Math.max(walk.now, until);
}

/** When something happens by itself next, however long ago it was due; undefined: never. */
export function nextByItself(walk: Walk): Instant | undefined {
  return nextDue(walk, new Set())?.at;
}

/** The next instant to come at which something happens by itself or a time limit passes. */
export function nextInstant(walk: Walk): Instant | undefined {
  const instants = Object.entries(walk.tokens).flatMap(([scope, token]) => {
    if (token.outcome) return [];
    const scoped = walk.index.scopes.get(scope);
    return [endOf(token.enteredAt, scoped?.states.get(token.state)?.sla), endOf(token.startedAt, scoped?.workflow.sla)];
  });
  return [...instants, nextByItself(walk)]
    .filter((instant) => instant !== undefined)
    .reduce<Instant | undefined>(
      (first, instant) => (instant > walk.now && (first === undefined || instant < first) ? instant : first),
      undefined,
    );
}

function endOf(from: Instant, length: number | undefined): Instant | undefined {
  return length === undefined ? undefined : from + length;
}

function nextDue(walk: Walk, hopeless: ReadonlySet<string>): Due | undefined {
  let first: Due | undefined;
  for (const scope of Object.keys(walk.tokens))
    for (const due of duesOf(walk, scope)) if ((!first || due.at < first.at) && !hopeless.has(keyOf(due))) first = due;
  return first;
}

function keyOf(due: Due): string {
  return 'escalation' in due ? `${offerKey(due.scope, due.escalation)} ${due.token.enteredAt}` : due.scope;
}

function duesOf(walk: Walk, scope: Scope): Due[] {
  const token = walk.tokens[scope];
  const scoped = walk.index.scopes.get(scope);
  if (!token || token.outcome || !scoped) return [];
  const dues: Due[] = [];
  const passed = scoped.branch && limitOf(scoped.branch);
  if (passed && !token.isLate) dues.push({ at: token.startedAt + passed.after, scope, token, limit: passed.limit });
  const state = scoped.states.get(token.state);
  const after = state?.escalation?.after ?? state?.sla;
  const action = scoped.from.get(token.state)?.find((each) => each.action.code === state?.escalation?.action)?.action;
  if (action && after !== undefined && isTrue(walk, offerKey(scope, action), action.guard))
    dues.push({ at: token.enteredAt + after, scope, token, escalation: action });
  return dues;
}

/** Nothing where no limit is given, it does nothing, or the branch has no end to be deemed to have come to. */
function limitOf({ onTimeout, workflow }: Branch): { after: number; limit: PassedLimit } | undefined {
  if (!onTimeout || workflow.sla === undefined) return undefined;
  if (onTimeout === 'escalate') return { after: workflow.sla, limit: undefined };
  const end = workflow.states.find((state) => state.kind === 'end' && state.outcome === onTimeout);
  return end && { after: workflow.sla, limit: { outcome: onTimeout, end: end.code } };
}

function take(walk: Walk, due: Due): RefusalReason | undefined {
  if ('limit' in due) pass(walk, due.scope, due.token, due.limit);
  else {
    const refusal = whyNowhere(walk, due.scope, due.escalation);
    if (refusal) return refusal;
    move(walk, { scope: due.scope, action: due.escalation, by: 'time' });
  }
  return settle(walk);
}

function pass(walk: Walk, scope: Scope, token: Token, limit: PassedLimit): void {
  const to = limit?.end ?? token.state;
  record(walk, { scope, action: TIME_LIMIT, from: token.state, to, by: 'time', roles: [] });
  if (!limit) {
    walk.tokens[scope] = { ...token, isLate: true };
    return;
  }
  const block = walk.index.scopes.get(scope)?.blocks.get(token.state);
  if (block) leave(walk, scope, block, undefined);
  walk.tokens[scope] = { ...token, state: to, enteredAt: walk.now, outcome: limit.outcome };
}

/** Does it, or leaves the walk as it was. */
function attempt(walk: Walk, act: () => RefusalReason | undefined): RefusalReason | undefined {
  const before = { tokens: { ...walk.tokens }, visits: { ...walk.visits }, steps: walk.steps.length };
  const refusal = act();
  if (refusal) {
    walk.tokens = before.tokens;
    walk.visits = before.visits;
    walk.steps.length = before.steps;
  }
  return refusal;
}

/** Milliseconds left where it stands and altogether, negative when late; without a limit nothing is said. */
export function timeLeftOf(walk: Walk, scope: Scope = WHOLE_CASE): { state?: number; case?: number } {
  const token = walk.tokens[scope];
  const scoped = walk.index.scopes.get(scope);
  if (!token || !scoped) return {};
  const atState = endOf(token.enteredAt, scoped.states.get(token.state)?.sla);
  const altogether = endOf(token.startedAt, scoped.workflow.sla);
  return {
    ...(atState !== undefined && { state: atState - walk.now }),
    ...(altogether !== undefined && { case: altogether - walk.now }),
  };
}
