'use client';
import { BranchProperties } from '../blocks/branch-properties';
import { useEditor } from '../editor-context';
import type { Selected } from '../selection';
import { useMultiSelection } from '../use-multi-selection';
import { ActionProperties } from './action-properties';
import { ProcessProperties } from './process-properties';
import { SeveralProperties } from './several-properties';
import { StateProperties } from './state-properties';

/** The right pane: what is selected, and everything about it. */
export function Properties({ selected }: { selected: NonNullable<Selected> }) {
  const { workflow } = useEditor();
  const { isSeveral } = useMultiSelection();
  if (isSeveral) return <SeveralProperties />;
  if (selected.kind === 'process') return <ProcessProperties />;
  if (selected.kind === 'branch') {
    const block = workflow.blocks[selected.block];
    const branch = block?.branches[selected.position];
    return (
      branch && (
        <BranchProperties
          key={`${selected.block} ${selected.position}`}
          block={block}
          branch={branch}
          position={selected.block}
          at={selected.position}
        />
      )
    );
  }
  if (selected.kind === 'action') {
    const action = workflow.actions[selected.position];
    return action && <ActionProperties key={selected.position} action={action} position={selected.position} />;
  }
  const state = workflow.states[selected.position];
  return state && <StateProperties key={selected.position} state={state} position={selected.position} />;
}
