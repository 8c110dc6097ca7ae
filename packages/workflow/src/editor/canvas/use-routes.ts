'use client';
import { useMemo, useRef } from 'react';
import { type Box, labelSizes, NO_LABEL, type Route, routeConnections, sizeOfState } from '../../layout';
import type { WorkflowLayout } from '../../model/workflow';
import { useEditor } from '../editor-context';
import type { LineEdge } from '../graph/build-graph';
import { useLayoutOptions } from '../use-places';

export type Dragged = { code: string; x: number; y: number } | undefined;

/** Box of each state as it is shown. `direction` mirrors the canvas: a process reads in the direction of its language. */
export function useBoxes(places: WorkflowLayout, dragged: Dragged): Map<string, Box> {
  const { workflow, language, messages } = useEditor();
  return useMemo(
    () =>
      new Map(
        workflow.states.flatMap((state): [string, Box][] => {
          const place = places[state.code];
          if (!place) return [];
          const size = sizeOfState(state, language);
          const shown = { x: flipped(place.x, size.width, messages.direction), y: place.y };
          return [[state.code, { ...(dragged?.code === state.code ? dragged : shown), ...size }]];
        }),
      ),
    [workflow, places, dragged, language, messages.direction],
  );
}

/** Right to left, x counts from the other side; doing it twice gives it back. */
export function flipped(x: number, width: number, direction: 'ltr' | 'rtl'): number {
  return direction === 'rtl' ? -(x + width) : x;
}

/** Routes of all lines. While a state is dragged, only its own lines follow; all find their best way when it is let go. */
export function useRoutes(
  boxes: ReadonlyMap<string, Box>,
  lines: readonly LineEdge[],
  dragged: Dragged,
): Map<string, Route> {
  const { workflow } = useEditor();
  const options = useLayoutOptions();
  const settled = useRef<Map<string, Route>>(new Map());
  const sizes = useMemo(() => labelSizes(workflow, options), [workflow, options]);
  const asked = useMemo(
    () =>
      lines.map(({ id, from, to, isMain }) => ({
        id,
        from,
        to,
        isMain,
        label: sizes.get(id) ?? NO_LABEL,
      })),
    [lines, sizes],
  );
  // What is selected or wrong changes no route.
  const key = JSON.stringify([[...boxes], asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is everything that routes depend on
  return useMemo(() => {
    if (!dragged) {
      settled.current = routeConnections(boxes, asked);
      return settled.current;
    }
    const touched = new Set(
      asked.filter(({ from, to }) => from === dragged.code || to === dragged.code).map((line) => line.id),
    );
    const kept = new Map([...settled.current].filter(([id]) => !touched.has(id)));
    return routeConnections(boxes, asked, kept);
  }, [key, dragged !== undefined]);
}
