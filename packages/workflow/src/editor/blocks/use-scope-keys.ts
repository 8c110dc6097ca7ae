'use client';
import type { KeyboardEvent } from 'react';
import { useEditor } from '../editor-context';
import { useMode } from '../mode';
import { selectedOf } from '../selection';
import { useScope } from './scope-context';
import { useBlockCommands } from './use-block-commands';

/** Keys of branches, wherever the focus is: Escape leaves the open one, Delete removes the selected one. True: it was one. */
export function useScopeKeys(): (event: KeyboardEvent) => boolean {
  const { workflow, selection } = useEditor();
  const { mode } = useMode();
  const { crumbs, open } = useScope();
  const commands = useBlockCommands();
  return ({ key }) => {
    if (mode === 'play') return false;
    const parent = crumbs.at(-2);
    if (key === 'Escape' && selection === null && parent) {
      open(parent.scope);
      return true;
    }
    const selected = selectedOf(selection, workflow);
    if (selected?.kind !== 'branch' || (key !== 'Delete' && key !== 'Backspace')) return false;
    commands.removeBranch(selected.block, selected.position);
    return true;
  };
}
