import { parsePointer } from '@nirmaan/lexicon';
import type { Workflow } from '../model/workflow';

export type Selected =
  | { kind: 'state'; position: number; code: string }
  | { kind: 'action'; position: number }
  | { kind: 'branch'; block: number; position: number }
  | { kind: 'process' }
  | undefined;

/** What a pointer below the workflow is about. A place inside a state or an action is that state or action. */
export function selectedOf(pointer: string | null, workflow: Workflow): Selected {
  if (pointer === null) return undefined;
  const [list, place, inner, branch, inside] = parsePointer(pointer);
  const position = Number(place);
  const state = list === 'states' ? workflow.states[position] : undefined;
  if (state) return { kind: 'state', position, code: state.code };
  if (list === 'actions' && workflow.actions[position]) return { kind: 'action', position };
  if (list === 'blocks' && inner === 'branches' && inside !== 'workflow') {
    const at = Number(branch);
    return workflow.blocks[position]?.branches[at] ? { kind: 'branch', block: position, position: at } : undefined;
  }
  return list === 'filing' || list === 'sla' || (list === 'states' && place === undefined)
    ? { kind: 'process' }
    : undefined;
}

export const pointerTo = {
  state: (position: number) => `/states/${position}`,
  action: (position: number) => `/actions/${position}`,
  branch: (block: number, position: number) => `/blocks/${block}/branches/${position}`,
  process: '/filing',
};
