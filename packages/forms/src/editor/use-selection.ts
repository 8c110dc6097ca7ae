'use client';
import { useEffect, useMemo, useState } from 'react';
import type { Editor } from './editor-context';

const nothing: readonly string[] = [];

/**
 * What is selected, at once: the host keeps the selection in its address and tells it a moment later, and the next key
 * may come before. What the host selects by itself (a problem, an address) counts as soon as it is told, and alone.
 */
export function useSelection({
  selection: told,
  onSelect,
}: Pick<Editor, 'selection' | 'onSelect'>): Pick<Editor, 'selection' | 'selected' | 'select'> {
  // What was selected here, and what the host told then.
  const [own, setOwn] = useState<{ pointers: readonly string[]; since: string | null }>();
  const last = own?.pointers.at(-1) ?? null;
  const isOwn = own !== undefined && (told === own.since || told === last);
  useEffect(() => {
    if (own && told === last && own.since !== last) setOwn({ ...own, since: last });
  }, [own, told, last]);
  const selection = isOwn ? last : told;
  const several = isOwn ? own.pointers : undefined;
  const selected = useMemo(() => several ?? (selection === null ? nothing : [selection]), [several, selection]);
  return {
    selection,
    selected,
    select(pointers) {
      setOwn({ pointers, since: told });
      onSelect(pointers.at(-1) ?? null);
    },
  };
}
