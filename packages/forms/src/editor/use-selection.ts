import { useMemo, useState } from 'react';
import type { Editor } from './editor-context';

const nothing: readonly string[] = [];

/**
 * All that is selected together. It counts as long as its last is the host's selection: whoever selects one thing (a
 * problem, an address) lets go of the others without knowing of them.
 */
export function useSelection({
  selection,
  onSelect,
}: Pick<Editor, 'selection' | 'onSelect'>): Pick<Editor, 'selected' | 'select'> {
  const [held, setHeld] = useState(nothing);
  const several = (held.at(-1) ?? null) === selection ? held : undefined;
  return {
    selected: useMemo(() => several ?? (selection === null ? nothing : [selection]), [several, selection]),
    select(pointers) {
      setHeld(pointers);
      onSelect(pointers.at(-1) ?? null);
    },
  };
}
