import type { Workflow } from '../model/workflow';
import { pointerTo, selectedOf } from './selection';

/**
 * Several states and actions that are selected together: pointers below the workflow, `/states/3`, `/actions/7`, each
 * once, in the order they were chosen. The last one leads: it is the `selection` of the editor, and its properties are
 * shown.
 */
export type MultiSelection = readonly string[];

export function leadOf(pointers: MultiSelection): string | null {
  return pointers.at(-1) ?? null;
}

/** With one more, or without it. */
export function toggled(pointers: MultiSelection, pointer: string): MultiSelection {
  return pointers.includes(pointer) ? pointers.filter((each) => each !== pointer) : [...pointers, pointer];
}

/** With all of these, which lead then. */
export function joined(pointers: MultiSelection, more: MultiSelection): MultiSelection {
  const added = new Set(more);
  return [...pointers.filter((each) => !added.has(each)), ...added];
}

export function pointersOfStates(workflow: Workflow, codes: ReadonlySet<string>): MultiSelection {
  return workflow.states.flatMap((state, position) => (codes.has(state.code) ? [pointerTo.state(position)] : []));
}

/** Everything there is: actions first, so that a state leads. */
export function everything({ states, actions }: Workflow): MultiSelection {
  return [...actions.keys()].map(pointerTo.action).concat([...states.keys()].map(pointerTo.state));
}

/** What is selected of a workflow: positions of states and actions; what is not there any more is left out. */
export function partsOf(pointers: MultiSelection, workflow: Workflow): { states: number[]; actions: number[] } {
  const parts: { states: number[]; actions: number[] } = { states: [], actions: [] };
  for (const pointer of pointers) {
    const selected = selectedOf(pointer, workflow);
    if (selected?.kind === 'state') parts.states.push(selected.position);
    if (selected?.kind === 'action') parts.actions.push(selected.position);
  }
  return parts;
}

/** Codes of the selected states. */
export function stateCodesOf(pointers: MultiSelection, workflow: Workflow): Set<string> {
  return new Set(partsOf(pointers, workflow).states.flatMap((position) => workflow.states[position]?.code ?? []));
}
