import { parsePointer } from '@nirmaan/lexicon';
import { type Scope, type ScopedWorkflow, scopesOf, WHOLE_CASE } from '../../model/scope';
import type { Workflow } from '../../model/workflow';

/** The workflow a pointer is in: of `/blocks/0/branches/1/workflow/states/2` the branch, of `/blocks/0/branches/1` the outer one. */
export function scopeOfPointer(workflow: Workflow, pointer: string): Scope {
  const inside = scopesOf(workflow).filter((each) => pointer.startsWith(`${each.pointer}/`));
  return inside.at(-1)?.scope ?? WHOLE_CASE;
}

/**
 * A pointer below the whole workflow as one below a part of it; null for one that is elsewhere. A block is shown by the
 * state it waits in, so a place in a block is that state.
 */
export function pointerInside({ pointer: place, workflow }: ScopedWorkflow, pointer: string | null): string | null {
  if (pointer === null || !pointer.startsWith(`${place}/`)) return null;
  const inner = pointer.slice(place.length);
  const [list, position, branches] = parsePointer(inner);
  if (list !== 'blocks') return inner;
  const block = workflow.blocks[Number(position)];
  const state = workflow.states.findIndex((each) => each.code === block?.state);
  return branches === 'branches' || state < 0 ? inner : `/states/${state}`;
}

/** The position of the block that a pointer's state waits for. */
export function blockAt(workflow: Workflow, pointer: string): number | undefined {
  const [list, position] = parsePointer(pointer);
  const code = list === 'states' ? workflow.states[Number(position)]?.code : undefined;
  const found = code === undefined ? -1 : workflow.blocks.findIndex((block) => block.state === code);
  return found < 0 ? undefined : found;
}
