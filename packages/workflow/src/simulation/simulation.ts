import type { ActionCode, Instant, RoleCode, StateCode } from '@nirmaan/lexicon';
import { type RefusalReason, whyNot } from '../acting/may-act';
import { findAction, findStart, findState, isNote } from '../analysis/find';
import type { Workflow } from '../model/workflow';

/** One case played through a workflow, with its own clock. A value: every function returns a new one. */
export type Simulation = {
  workflow: Workflow;
  state: StateCode;
  now: Instant;
  startedAt: Instant;
  enteredAt: Instant;
  steps: { at: Instant; action: ActionCode; from: StateCode; to: StateCode; roles: RoleCode[] }[];
};

export type SimulatedAct = {
  action: ActionCode;
  roles: readonly RoleCode[];
  /** Is what the action's guard asks for given? */
  guardHolds?: boolean;
};

/** A case at the start; undefined where the workflow has none. */
export function startSimulation(workflow: Workflow, now: Instant): Simulation | undefined {
  const start = findStart(workflow);
  return start && { workflow, state: start.code, now, startedAt: now, enteredAt: now, steps: [] };
}

/** The case after an action, or why it was not taken (the case is then as before). */
export function stepSimulation(
  simulation: Simulation,
  { action: code, roles, guardHolds }: SimulatedAct,
): { simulation: Simulation; refusal?: RefusalReason } {
  const { workflow, state, now } = simulation;
  const action = findAction(workflow, state, code);
  if (!action || !findState(workflow, action.to))
    return { simulation, refusal: { code: 'workflow.state', params: { action: code, state } } };
  const refusal = whyNot(action, { state, roles, ...(guardHolds !== undefined && { guardHolds }) });
  if (refusal) return { simulation, refusal };
  const to = isNote(action) ? state : action.to;
  const step = { at: now, action: code, from: state, to, roles: [...roles] };
  return {
    simulation: {
      ...simulation,
      state: to,
      // A note leaves the case where it is, but DIGIT starts the state's clock again.
      enteredAt: now,
      steps: [...simulation.steps, step],
    },
  };
}

/** The same case later. */
export function advanceTime(simulation: Simulation, milliseconds: number): Simulation {
  return { ...simulation, now: simulation.now + milliseconds };
}

/** Milliseconds left in this state and for the whole case; negative when late, undefined without a limit. */
export function timeLeft({ workflow, state, now, enteredAt, startedAt }: Simulation): {
  state?: number;
  case?: number;
} {
  const sla = findState(workflow, state)?.sla;
  return {
    ...(sla !== undefined && { state: enteredAt + sla - now }),
    ...(workflow.sla !== undefined && { case: startedAt + workflow.sla - now }),
  };
}
