'use client';
import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Box } from '../../layout';
import { useEditor } from '../editor-context';
import type { Selected } from '../selection';
import { useReducedMotion } from './trail-dot';

const MARGIN = 24;

/** Brings what is selected into view, where it is not: from the outline, from the problems, after a pane opened. */
export function useView(boxes: ReadonlyMap<string, Box>, selected: Selected): void {
  const { workflow } = useEditor();
  const flow = useReactFlow();
  const isStill = useReducedMotion();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const latest = useRef(boxes);
  latest.current = boxes;
  const action = selected?.kind === 'action' ? workflow.actions[selected.position] : undefined;
  const codes = selected?.kind === 'state' ? [selected.code] : action ? [action.from, action.to] : [];
  // What was just added is brought into view when it has a place.
  const key = codes.filter((code) => boxes.has(code)).join('\n');
  useEffect(() => {
    const shown = key.split('\n').flatMap((code) => latest.current.get(code) ?? []);
    if (shown.length === 0 || width === 0) return;
    const { x, y, zoom } = flow.getViewport();
    const left = Math.min(...shown.map((box) => box.x)) * zoom + x;
    const right = Math.max(...shown.map((box) => box.x + box.width)) * zoom + x;
    const top = Math.min(...shown.map((box) => box.y)) * zoom + y;
    const bottom = Math.max(...shown.map((box) => box.y + box.height)) * zoom + y;
    const moveX = inward(left, right, width);
    const moveY = inward(top, bottom, height);
    if (moveX !== 0 || moveY !== 0)
      void flow.setViewport({ x: x + moveX, y: y + moveY, zoom }, { duration: isStill ? 0 : 150 });
  }, [key, width, height, flow, isStill]);
}

/** How far a stretch has to move to be inside `length`; its beginning where it is longer. */
function inward(from: number, to: number, length: number): number {
  if (from < MARGIN || to - from > length - 2 * MARGIN) return MARGIN - from;
  return to > length - MARGIN ? length - MARGIN - to : 0;
}
