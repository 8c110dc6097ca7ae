'use client';
import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Box, Route } from '../../layout';
import { useEditor } from '../editor-context';

/** Free around the picture: at the top for the toolbar. */
const AROUND = { side: 24, top: 64, bottom: 24 };
const NEAREST = 1;
/** Opened, names have to be readable, even if not everything is in view. */
const FARTHEST = 0.7;

/** Shows the whole workflow, lines and labels included, when it is opened and when asked. */
export function useFit(
  boxes: ReadonlyMap<string, Box>,
  routes: ReadonlyMap<string, Route>,
): { fit(): void; fitNext(): void } {
  const { direction } = useEditor().messages;
  const flow = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const isReady = useStore((store) => store.panZoom !== null) && width > 0 && height > 0;
  const isDue = useRef(true);
  const show = useCallback(
    (farthest: number) => {
      const { x, y, right, bottom } = boundsOf(boxes, routes);
      if (right <= x) return;
      const room = { width: width - 2 * AROUND.side, height: height - AROUND.top - AROUND.bottom };
      const zoom = Math.max(farthest, Math.min(NEAREST, room.width / (right - x), room.height / (bottom - y)));
      const fitsIn = (right - x) * zoom <= room.width;
      // What is too wide begins where its language begins to read.
      const begin = direction === 'rtl' ? width - AROUND.side - right * zoom : AROUND.side - x * zoom;
      void flow.setViewport({
        x: fitsIn ? width / 2 - ((x + right) / 2) * zoom : begin,
        y: AROUND.top + Math.max(0, room.height - (bottom - y) * zoom) / 2 - y * zoom,
        zoom,
      });
    },
    [flow, boxes, routes, width, height, direction],
  );
  useEffect(() => {
    if (!isReady || !isDue.current || boxes.size === 0) return;
    isDue.current = false;
    show(FARTHEST);
  }, [isReady, show, boxes]);
  return {
    fit: () => show(0.2),
    fitNext: () => {
      isDue.current = true;
    },
  };
}

function boundsOf(boxes: ReadonlyMap<string, Box>, routes: ReadonlyMap<string, Route>) {
  const all = [
    ...boxes.values(),
    ...[...routes.values()].flatMap(({ points, label }) => [
      ...points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
      ...(label ? [label] : []),
    ]),
  ];
  return {
    x: Math.min(...all.map((box) => box.x)),
    y: Math.min(...all.map((box) => box.y)),
    right: Math.max(...all.map((box) => box.x + box.width)),
    bottom: Math.max(...all.map((box) => box.y + box.height)),
  };
}
