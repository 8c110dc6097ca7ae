'use client';
import { useEditor } from '../editor-context';
import type { Selected } from '../selection';
import { ActionProperties } from './action-properties';
import { ProcessProperties } from './process-properties';
import { StateProperties } from './state-properties';

/** The right pane: what is selected, and everything about it. */
export function Properties({ selected }: { selected: NonNullable<Selected> }) {
  const { workflow } = useEditor();
  if (selected.kind === 'process') return <ProcessProperties />;
  if (selected.kind === 'action') {
    const action = workflow.actions[selected.position];
    return action && <ActionProperties key={selected.position} action={action} position={selected.position} />;
  }
  const state = workflow.states[selected.position];
  return state && <StateProperties key={selected.position} state={state} position={selected.position} />;
}
