'use client';
import { useMemo, useRef } from 'react';
import { useEditor } from '../editor-context';
import { buildGraph } from '../graph/build-graph';
import type { Light } from '../graph/light';
import { shareGraph } from '../graph/share-graph';
import { useMultiSelection } from '../use-multi-selection';

/** The graph of the workflow that is shown; states and lines that say the same as before are the same objects. */
export function useGraph(light: Light | undefined): ReturnType<typeof buildGraph> {
  const { workflow, issues, selection } = useEditor();
  const { pointers } = useMultiSelection();
  const before = useRef<ReturnType<typeof buildGraph>>(undefined);
  return useMemo(() => {
    before.current = shareGraph(before.current, buildGraph(workflow, { issues, selection, several: pointers, light }));
    return before.current;
  }, [workflow, issues, selection, pointers, light]);
}
