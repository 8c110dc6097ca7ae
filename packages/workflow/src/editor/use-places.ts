'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LaneLayout, LayoutOptions } from '../layout';
import type { Workflow, WorkflowLayout } from '../model/workflow';
import { useEditor, useNames } from './editor-context';
import { useLayoutWorker } from './use-layout-worker';
import { useViewOptions } from './use-view-options';

/** How names are measured for a layout. */
export function useLayoutOptions(): LayoutOptions {
  const { roles, language } = useEditor();
  const names = useNames();
  return useMemo(
    () => ({ language, roleNames: new Map(roles.map((role) => [role.code, names.role(role.code)])) }),
    [roles, language, names],
  );
}

export type Places = {
  /** A place for every state; undefined until the first layout is there. A state without one of its own gets it soon. */
  places: WorkflowLayout | undefined;
  /** The same where bands are not looked at: the author's places and those that were found for the others. */
  own: WorkflowLayout | undefined;
  /** The bands of roles, where states lie in them: a view of its own, in which places by hand do not count. */
  lanes: Pick<LaneLayout, 'lanes' | 'x' | 'width'> | undefined;
  /** Lays out everything anew, whatever places there are. */
  arrange(): Promise<WorkflowLayout>;
};

const noPlaces: WorkflowLayout = {};

export function usePlaces(): Places {
  const { workflow, layout } = useEditor();
  const options = useLayoutOptions();
  const openWorker = useLayoutWorker();
  const [arranged, setArranged] = useState<WorkflowLayout>();
  // Where states were seen last: an edit leaves them there. What `arrange` finds becomes the layout.
  const shown = useRef<WorkflowLayout>({});
  /** There were places already. */
  const isSeen = useRef(false);
  const isComplete = useMemo(() => workflow.states.every((state) => layout[state.code]), [workflow, layout]);
  useEffect(() => {
    if (isComplete) return;
    void openWorker()
      .complete({ workflow, layout, options, shown: shown.current })
      .then((answer) => {
        if (!answer) return;
        shown.current = answer;
        setArranged(answer);
      });
  }, [workflow, layout, options, isComplete, openWorker]);
  const arrange = useCallback(
    () =>
      openWorker()
        .arrange({ workflow, options })
        .then((answer) => answer ?? layout),
    [workflow, layout, options, openWorker],
  );
  const inLanes = useLanes(workflow, options, openWorker);
  return useMemo(() => {
    // A state that was just added waits for its place; the others stay in view meanwhile.
    const known = arranged ?? (isSeen.current ? noPlaces : undefined);
    const own = isComplete ? layout : known && placesOf(workflow, layout, known);
    isSeen.current ||= own !== undefined;
    if (!inLanes) return { places: own, own, lanes: undefined, arrange };
    const { layout: places, ...lanes } = inLanes;
    return { places: placesOf(workflow, places, own ?? layout), own, lanes, arrange };
  }, [workflow, layout, arranged, isComplete, inLanes, arrange]);
}

function placesOf(workflow: Workflow, first: WorkflowLayout, otherwise: WorkflowLayout): WorkflowLayout {
  const places: WorkflowLayout = {};
  for (const { code } of workflow.states) {
    const place = first[code] ?? otherwise[code];
    if (place) places[code] = place;
  }
  return places;
}

function useLanes(workflow: Workflow, options: LayoutOptions, openWorker: ReturnType<typeof useLayoutWorker>) {
  const { lanes: isAsked } = useViewOptions();
  const [found, setFound] = useState<LaneLayout>();
  useEffect(() => {
    if (!isAsked) {
      setFound(undefined);
      return;
    }
    void openWorker()
      .arrangeInLanes({ workflow, options })
      .then((answer) => answer && setFound(answer));
  }, [workflow, options, isAsked, openWorker]);
  return found;
}
