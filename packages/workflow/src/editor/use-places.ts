'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LayoutOptions } from '../layout';
import type { WorkflowLayout } from '../model/workflow';
import { useEditor, useNames } from './editor-context';
import { openLayoutWorker } from './layout-in-worker';

/** How names are measured for a layout. */
export function useLayoutOptions(): LayoutOptions {
  const { roles, language } = useEditor();
  const names = useNames();
  return useMemo(
    () => ({ language, roleNames: new Map(roles.map((role) => [role.code, names.role(role.code)])) }),
    [roles, language, names],
  );
}

/**
 * A place for every state; undefined until the first layout is there. A state without one of its own gets it soon.
 * `arrange` lays out everything anew, whatever places there are.
 */
export function usePlaces(): { places: WorkflowLayout | undefined; arrange(): Promise<WorkflowLayout> } {
  const { workflow, layout } = useEditor();
  const options = useLayoutOptions();
  const [arranged, setArranged] = useState<WorkflowLayout>();
  const worker = useRef<ReturnType<typeof openLayoutWorker>>(undefined);
  const isComplete = workflow.states.every((state) => layout[state.code]);
  useEffect(
    () => () => {
      worker.current?.close();
      worker.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (isComplete) return;
    let isLatest = true;
    worker.current ??= openLayoutWorker();
    void worker.current.complete({ workflow, layout, options }).then((result) => isLatest && setArranged(result));
    return () => {
      isLatest = false;
    };
  }, [workflow, layout, options, isComplete]);
  const arrange = useCallback(() => {
    worker.current ??= openLayoutWorker();
    return worker.current.complete({ workflow, layout: {}, options });
  }, [workflow, options]);
  const places = useMemo(() => {
    if (isComplete) return layout;
    if (!arranged) return undefined;
    const places: WorkflowLayout = {};
    for (const { code } of workflow.states) {
      const place = layout[code] ?? arranged[code];
      if (place) places[code] = place;
    }
    return places;
  }, [workflow, layout, arranged, isComplete]);
  return { places, arrange };
}
