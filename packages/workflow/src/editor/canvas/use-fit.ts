'use client';
import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Box, Route } from '../../layout';
import { useEditor } from '../editor-context';
import { stateCodesOf } from '../multi-selection';
import { useMultiSelection } from '../use-multi-selection';
import { boundsOfBoxes } from './bounds';
import { extentOf } from './use-visible';

/** Free around the picture: at the top for the toolbar. */
const AROUND = { side: 24, top: 64, bottom: 24 };
const NEAREST = 1;
/** Opened, names have to be readable, even if not everything is in view. */
const FARTHEST = 0.7;

/**
 * Shows the whole workflow, lines and labels included, when it is opened and when asked. `isBusy`: its lines are still
 * being drawn.
 */
export function useFit(boxes: ReadonlyMap<string, Box>, routes: ReadonlyMap<string, Route>, isBusy: boolean) {
  const { workflow, messages } = useEditor();
  const { direction } = messages;
  const { pointers } = useMultiSelection();
  const flow = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const isReady = useStore((store) => store.panZoom !== null) && width > 0 && height > 0;
  const isDue = useRef<boolean | 'again'>(true);
  /** What it was set to: whoever moved on from there meanwhile is not brought back. */
  const shown = useRef<{ x: number; y: number; zoom: number }>(undefined);
  const show = useCallback(
    (wanted: Iterable<Box>, farthest: number) => {
      const bounds = boundsOfBoxes(wanted);
      if (!bounds) return;
      const { x, y } = bounds;
      const [right, bottom] = [x + bounds.width, y + bounds.height];
      const room = { width: width - 2 * AROUND.side, height: height - AROUND.top - AROUND.bottom };
      const zoom = Math.max(farthest, Math.min(NEAREST, room.width / bounds.width, room.height / bounds.height));
      const fitsIn = bounds.width * zoom <= room.width;
      // What is too wide begins where its language begins to read.
      const begin = direction === 'rtl' ? width - AROUND.side - right * zoom : AROUND.side - x * zoom;
      // What is too high shows where a case begins.
      const start = workflow.states.find((state) => state.kind === 'start');
      const entry = boxes.get((start ?? workflow.states[0])?.code ?? '') ?? bounds;
      const middle = bounds.height * zoom <= room.height ? (y + bottom) / 2 : entry.y + entry.height / 2;
      shown.current = {
        x: fitsIn ? width / 2 - ((x + right) / 2) * zoom : begin,
        y: AROUND.top + room.height / 2 - middle * zoom,
        zoom,
      };
      void flow.setViewport(shown.current);
    },
    [flow, width, height, direction, workflow, boxes],
  );
  const everything = useCallback(() => [...boxes.values(), ...[...routes.values()].map(extentOf)], [boxes, routes]);
  useEffect(() => {
    if (!isReady || !isDue.current || boxes.size === 0) return;
    const { x, y, zoom } = flow.getViewport();
    const before = shown.current;
    if (before && isDue.current === 'again' && (before.x !== x || before.y !== y || before.zoom !== zoom)) {
      isDue.current = false;
      return;
    }
    // Once more when the lines are there: they take room, too.
    isDue.current = isBusy && 'again';
    show(everything(), FARTHEST);
  }, [isReady, isBusy, show, everything, boxes, flow]);
  return {
    fit: () => show(everything(), 0),
    fitSelection: () =>
      show(
        [...stateCodesOf(pointers, workflow)].flatMap((code) => boxes.get(code) ?? []),
        0,
      ),
    fitNext: () => {
      isDue.current = true;
    },
  };
}
