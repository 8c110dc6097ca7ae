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

type Ends = Pick<Connection, 'from' | 'to'>;

/** Does another line run back between the same states? One answer for all lines of a picture. */
export function pairsIn(all: readonly Ends[]): (connection: Ends) => boolean {
  const ends = new Set(all.map(({ from, to }) => `${from}→${to}`));
  return ({ from, to }) => from !== to && ends.has(`${to}→${from}`);
}

/** Lines by the state they come from, and by the state they lead to. */
export function linesByState(connections: readonly Connection[]) {
  const leaving = new Map<StateCode, Connection[]>();
  const arriving = new Map<StateCode, Connection[]>();
  for (const connection of connections) {
    push(leaving, connection.from, connection);
    push(arriving, connection.to, connection);
  }
  return {
    from: (code: StateCode): readonly Connection[] => leaving.get(code) ?? [],
    to: (code: StateCode): readonly Connection[] => arriving.get(code) ?? [],
  };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
