import type { StateCode } from '@nirmaan/lexicon';
import { findState, isArrival } from '../../analysis/find';
import { pathToEnd, type Trail } from '../../analysis/paths';
import { actionKey, type Workflow } from '../../model/workflow';
import type { Selected } from '../selection';

/** What is lit on the canvas: `path` is the way on from the selected action, `trail` the way that shows a problem. */
export type Light = {
  kind: 'path' | 'trail';
  states: ReadonlySet<StateCode>;
  /** By `actionKey`. */
  actions: ReadonlySet<string>;
  /** From → to where the way breaks off. */
  gap?: { from: StateCode; to: StateCode };
};

/** A problem's trail goes before the selection: it was asked for last. */
export function lightOf(workflow: Workflow, selected: Selected, trail: Trail | undefined): Light | undefined {
  if (trail && trail.length > 0) return { kind: 'trail', ...litBy(trail) };
  if (selected?.kind !== 'action') return undefined;
  const action = workflow.actions[selected.position];
  if (!action) return undefined;
  return { kind: 'path', ...litBy([{ state: action.from, action: action.code }, ...wayOnFrom(workflow, action.to)]) };
}

/** From a state on to where the case has arrived; only the state itself where it has. */
export function wayOnFrom(workflow: Workflow, code: StateCode): Trail {
  const state = findState(workflow, code);
  const way = state && !isArrival(state) ? pathToEnd(workflow, code) : undefined;
  return way ?? [{ state: code }];
}

function litBy(trail: Trail): Omit<Light, 'kind'> {
  const actions = trail.flatMap(({ state, action }) => (action ? [actionKey({ from: state, code: action })] : []));
  const gapAt = trail.findIndex((step, at) => step.action === undefined && at < trail.length - 1);
  const [from, to] = [trail[gapAt]?.state, trail[gapAt + 1]?.state];
  return {
    states: new Set(trail.map((step) => step.state)),
    actions: new Set(actions),
    ...(from !== undefined && to !== undefined && { gap: { from, to } }),
  };
}
