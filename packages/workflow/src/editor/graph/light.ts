import type { StateCode } from '@nirmaan/lexicon';
import { findState, isArrival } from '../../analysis/find';
import { pathToEnd, type Trail } from '../../analysis/paths';
import { actionKey, type Workflow } from '../../model/workflow';
import type { Selected } from '../selection';
import type { Glow } from './build-graph';

/** What is lit on the canvas: the way on from the selected action, the way that shows a problem, a case that is played. */
export type Light = {
  states: ReadonlyMap<StateCode, Glow>;
  /** By `actionKey`. */
  actions: ReadonlyMap<string, Glow>;
  /** Two workflows in one picture: what no case comes to is then no problem to be seen. */
  isComparison?: true;
  /** How all else looks; absent: as it is. */
  rest?: Glow;
  /** From → to where the way breaks off. */
  gap?: { from: StateCode; to: StateCode };
};

/** A problem's trail goes before the selection: it was asked for last. */
export function lightOf(workflow: Workflow, selected: Selected, trail: Trail | undefined): Light | undefined {
  if (trail && trail.length > 0) return litBy(trail, 'trail');
  if (selected?.kind !== 'action') return undefined;
  const action = workflow.actions[selected.position];
  if (!action) return undefined;
  return litBy([{ state: action.from, action: action.code }, ...wayOnFrom(workflow, action.to)], 'path');
}

/** From a state on to where the case has arrived; only the state itself where it has. */
export function wayOnFrom(workflow: Workflow, code: StateCode): Trail {
  const state = findState(workflow, code);
  const way = state && !isArrival(state) ? pathToEnd(workflow, code) : undefined;
  return way ?? [{ state: code }];
}

function litBy(trail: Trail, glow: Glow): Light {
  const actions = trail.flatMap(({ state, action }) => (action ? [actionKey({ from: state, code: action })] : []));
  const gapAt = trail.findIndex((step, at) => step.action === undefined && at < trail.length - 1);
  const [from, to] = [trail[gapAt]?.state, trail[gapAt + 1]?.state];
  return {
    states: new Map(trail.map((step) => [step.state, glow])),
    actions: new Map(actions.map((key) => [key, glow])),
    ...(from !== undefined && to !== undefined && { gap: { from, to } }),
  };
}
