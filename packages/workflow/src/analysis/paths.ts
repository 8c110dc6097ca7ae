import type { ActionCode, StateCode } from '@nirmaan/lexicon';
import type { Action, Workflow } from '../model/workflow';
import { findStart, isArrival, isNote } from './find';

/**
 * A way through the workflow: each step is a state and the action taken there. The last has no action.
 * A step without one before the last is a gap: no action leads on from there.
 */
export type TrailStep = { state: StateCode; action?: ActionCode };
export type Trail = TrailStep[];

/** Actions that lead from one state that exists to another, by the state they start from. */
export function movesByState(workflow: Workflow): Map<StateCode, Action[]> {
  const moves = new Map<StateCode, Action[]>(workflow.states.map((state) => [state.code, []]));
  for (const action of workflow.actions)
    if (!isNote(action) && moves.has(action.to)) moves.get(action.from)?.push(action);
  return moves;
}

/** The shortest way from a state to one that is a goal; of equal ones that of the actions written first. Roles and guards are not looked at. */
export function shortestPath(
  workflow: Workflow,
  from: StateCode,
  isGoal: (state: StateCode) => boolean,
): Trail | undefined {
  const moves = movesByState(workflow);
  if (!moves.has(from)) return undefined;
  const cameBy = new Map<StateCode, Action | undefined>([[from, undefined]]);
  for (const state of cameBy.keys()) {
    if (isGoal(state)) return toTrail(cameBy, state);
    for (const action of moves.get(state) ?? []) if (!cameBy.has(action.to)) cameBy.set(action.to, action);
  }
  return undefined;
}

function toTrail(cameBy: Map<StateCode, Action | undefined>, goal: StateCode): Trail {
  const trail: Trail = [{ state: goal }];
  for (let action = cameBy.get(goal); action; action = cameBy.get(action.from))
    trail.unshift({ state: action.from, action: action.code });
  return trail;
}

/** The shortest way from the start; undefined where there is none. */
export function shortestPathTo(workflow: Workflow, state: StateCode): Trail | undefined {
  const start = findStart(workflow);
  return start && shortestPath(workflow, start.code, (code) => code === state);
}

/** Every state a case can come to from `from`, itself included. */
export function statesAfter(workflow: Workflow, from: StateCode): Set<StateCode> {
  const moves = movesByState(workflow);
  const seen = new Set(moves.has(from) ? [from] : []);
  for (const state of seen) for (const action of moves.get(state) ?? []) seen.add(action.to);
  return seen;
}

/** Every state a case can come to; none without a start. */
export function reachableStates(workflow: Workflow): Set<StateCode> {
  const start = findStart(workflow);
  return start ? statesAfter(workflow, start.code) : new Set();
}

/** The states from which a case can arrive: at an end, or where the applicant has an answer. */
export function statesThatCanEnd(workflow: Workflow): Set<StateCode> {
  const before = new Map<StateCode, StateCode[]>();
  for (const [state, actions] of movesByState(workflow))
    for (const action of actions) before.set(action.to, [...(before.get(action.to) ?? []), state]);
  const able = new Set(workflow.states.filter(isArrival).map((state) => state.code));
  for (const state of able) for (const earlier of before.get(state) ?? []) able.add(earlier);
  return able;
}

export function canEnd(workflow: Workflow, state: StateCode): boolean {
  return statesThatCanEnd(workflow).has(state);
}

/** The way a case is meant to go: the shortest from the start to a good outcome, else to any end. */
export function mainPath(workflow: Workflow): Trail {
  const start = findStart(workflow);
  if (!start) return [];
  const arrivals = (wanted: (outcome: 'ok' | 'fail' | undefined) => boolean) =>
    new Set(workflow.states.filter((state) => isArrival(state) && wanted(state.outcome)).map((state) => state.code));
  const good = arrivals((outcome) => outcome === 'ok');
  const any = arrivals((outcome) => outcome !== 'fail');
  return (
    shortestPath(workflow, start.code, (state) => good.has(state)) ??
    shortestPath(workflow, start.code, (state) => any.has(state)) ?? [{ state: start.code }]
  );
}

/** From a state on to where the case arrives: by good outcomes first, else the nearest end. */
export function pathToEnd(workflow: Workflow, from: StateCode): Trail | undefined {
  const arrivals = workflow.states.filter((state) => isArrival(state) && state.code !== from);
  const good = new Set(arrivals.filter((state) => state.outcome === 'ok').map((state) => state.code));
  const all = new Set(arrivals.map((state) => state.code));
  return (
    shortestPath(workflow, from, (state) => good.has(state)) ?? shortestPath(workflow, from, (state) => all.has(state))
  );
}
