import type { Instant, JsonObject, RoleCode } from '@nirmaan/lexicon';
import type { RefusalReason } from '../acting/may-act';
import { type Scope, WHOLE_CASE } from '../model/scope';
import type { Workflow } from '../model/workflow';
import type { Offer, SimulatedAct, Simulation } from './model';
import { offersIn, whyNotNow } from './offers';
import { settle } from './settle';
import { nextInstant, passTime, timeLeftOf } from './time';
import { move, simulationOf, type Walk, walkOf, whyNowhere } from './walk';
import { indexOf } from './workflow-index';

export { offerKey } from './walk';

/** A case at the start; undefined where the workflow has none. `timeZone` is that of dates in conditions. */
export function startSimulation(
  workflow: Workflow,
  { now, answers = {}, timeZone }: { now: Instant; answers?: JsonObject; timeZone?: string },
): Simulation | undefined {
  const start = indexOf(workflow).scopes.get(WHOLE_CASE)?.start;
  return (
    start && {
      ...{ workflow, now, startedAt: now, answers, assumed: {}, visits: {}, steps: [], timeZone },
      tokens: { [WHOLE_CASE]: { state: start.code, enteredAt: now, startedAt: now } },
    }
  );
}

/** The case after an action and all that follows by itself, or why it was not taken (the case is then as before). */
export function stepSimulation(
  simulation: Simulation,
  act: SimulatedAct,
): { simulation: Simulation; refusal?: RefusalReason } {
  const walk = walkOf(simulation);
  const refusal = takeAct(walk, act);
  return refusal ? { simulation, refusal } : { simulation: simulationOf(walk) };
}

/** The same in a walk, which is of no use after a refusal. */
export function takeAct(walk: Walk, act: SimulatedAct): RefusalReason | undefined {
  const { action: code, roles, scope = WHOLE_CASE } = act;
  walk.stopped = undefined;
  const scoped = walk.index.scopes.get(scope);
  const token = walk.tokens[scope];
  if (!scoped || !token || (scope !== WHOLE_CASE && token.outcome))
    return { code: 'workflow.branch-not-running', params: { action: code, branch: scoped?.branch?.code ?? scope } };
  const here = scoped.from.get(token.state)?.find(({ action }) => action.code === code)?.action;
  if (!here) {
    const states = scoped.workflow.actions.filter((action) => action.code === code).map(({ from }) => from);
    return states.length === 0
      ? { code: 'workflow.no-such-action', params: { action: code } }
      : { code: 'workflow.state', params: { action: code, state: states.join(', ') } };
  }
  const entered = here.to === here.from ? undefined : scoped.blocks.get(here.to);
  const picks = entered?.starts === 'picked' ? (act.picks ?? []) : undefined;
  const refusal = whyNotNow(walk, { scope, token, action: here, roles }) ?? whyNowhere(walk, scope, here, picks);
  if (refusal) return refusal;
  move(walk, { scope, action: here, by: 'person', roles: [...roles], picks });
  return settle(walk);
}

/** The same case later, with what fell due on the way. Time goes only forward. */
export function advanceTime(simulation: Simulation, milliseconds: number): Simulation {
  const walk = walkOf(simulation);
  passTime(walk, walk.now + Math.max(0, milliseconds));
  return simulationOf(walk);
}

/** Every action of the case and of its branches that run, each with why these roles cannot take it now. */
export function offersOf(simulation: Simulation, roles: readonly RoleCode[]): Offer[] {
  return offersIn(walkOf(simulation), roles);
}

/** When something happens by itself next, or a time limit passes; undefined: never. */
export function nextDeadline(simulation: Simulation): Instant | undefined {
  return nextInstant(walkOf(simulation));
}

/** Milliseconds left in this state and for the whole case, or the whole branch; negative when late. */
export function timeLeft(simulation: Simulation, scope?: Scope): { state?: number; case?: number } {
  return timeLeftOf(walkOf(simulation), scope);
}

/**
 * A condition is taken to be true or not, whatever the answers say; undefined: as they say again. The key is that of an
 * action (`offerKey`), or for a branch that starts by a condition its scope.
 */
export function assume(simulation: Simulation, key: string, isTrue: boolean | undefined): Simulation {
  const { [key]: _, ...others } = simulation.assumed;
  return reconsider({ ...simulation, assumed: isTrue === undefined ? others : { ...others, [key]: isTrue } });
}

/** The case knows something else from now on. */
export function changeAnswers(simulation: Simulation, answers: JsonObject): Simulation {
  return reconsider({ ...simulation, answers });
}

/** A decision the case waited in may have a way out now, and what was due and forbidden may be taken. */
function reconsider(simulation: Simulation): Simulation {
  const walk = walkOf(simulation);
  const refusal = settle(walk);
  if (refusal) return { ...simulation, stopped: refusal };
  passTime(walk, walk.now);
  return simulationOf(walk);
}
