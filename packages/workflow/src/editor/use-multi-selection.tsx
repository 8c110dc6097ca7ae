'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useEditor } from './editor-context';
import { everything, joined, leadOf, type MultiSelection, toggled } from './multi-selection';

/** What is selected of the workflow that is shown, one or several, and how it is changed. */
export type Several = {
  /** Everything that is selected; the last leads and is `useEditor().selection`. */
  pointers: MultiSelection;
  /** More than one. */
  isSeveral: boolean;
  /** These and nothing else. */
  select(pointers: MultiSelection): void;
  /** One more, or without it: Shift-click. */
  toggle(pointer: string): void;
  /** These as well. */
  add(pointers: MultiSelection): void;
  selectAll(): void;
  clear(): void;
};

const SeveralContext = createContext<Several | undefined>(undefined);

export function useMultiSelection(): Several {
  const several = useContext(SeveralContext);
  if (!several) throw new Error('useMultiSelection outside WorkflowEditor');
  return several;
}

/**
 * Holds what is selected together. It counts as long as its leader is the editor's selection: whoever selects one thing
 * (outline, problems, undo) lets go of the others without knowing of them.
 */
export function MultiSelectionProvider({ children }: { children: ReactNode }) {
  const { workflow, selection, onSelect } = useEditor();
  const [held, setHeld] = useState<MultiSelection>([]);
  const several = useMemo<Several>(() => {
    const pointers = leadOf(held) === selection ? held : selection === null ? [] : [selection];
    const select = (next: MultiSelection) => {
      setHeld(next);
      const lead = leadOf(next);
      if (lead !== selection) onSelect(lead);
    };
    return {
      pointers,
      isSeveral: pointers.length > 1,
      select,
      toggle: (pointer) => select(toggled(pointers, pointer)),
      add: (more) => select(joined(pointers, more)),
      selectAll: () => select(everything(workflow)),
      clear: () => select([]),
    };
  }, [held, workflow, selection, onSelect]);
  return <SeveralContext.Provider value={several}>{children}</SeveralContext.Provider>;
}
