import type { StateCode } from '@nirmaan/lexicon';
import { isNote } from '../analysis/find';
import type { Workflow } from '../model/workflow';

/** Every action from one state to another, in one line. `actions` are positions in the workflow. */
export type Connection = { id: string; from: StateCode; to: StateCode; actions: number[] };

/** The lines of a workflow, in the order of its actions. Notes have none, nor has what leads from or to a lost state. */
export function connectionsOf(workflow: Workflow): Connection[] {
  const there = new Set(workflow.states.map((state) => state.code));
  const connections = new Map<string, Connection>();
  for (const [position, action] of workflow.actions.entries()) {
    const { from, to } = action;
    if (isNote(action) || !there.has(from) || !there.has(to)) continue;
    const id = `${from}→${to}`;
    const known = connections.get(id);
    if (known) known.actions.push(position);
    else connections.set(id, { id, from, to, actions: [position] });
  }
  return [...connections.values()];
}

/** Does another line run back between the same states? */
export function isPaired(
  { from, to }: Pick<Connection, 'from' | 'to'>,
  all: readonly Pick<Connection, 'from' | 'to'>[],
) {
  return all.some((other) => other.from === to && other.to === from);
}
