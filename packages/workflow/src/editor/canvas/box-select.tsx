'use client';
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Box } from '../../layout';
import { isGroundOrLine } from './pointer-at';

type Screen = { x: number; y: number };
/** Pixels that make a press a drag. */
const DRAG = 4;

/**
 * A box that is dragged over the ground and selects what it touches. A finger moves the view instead; so does the hand,
 * unless Shift is held. `onBox` gets the box in the canvas's own pixels; `isMore`: beside what is selected already.
 */
export function useBoxSelect(isOn: boolean, onBox: (box: Box, isMore: boolean) => void) {
  const flow = useReactFlow();
  const [drawn, setDrawn] = useState<{ from: Screen; to: Screen }>();
  const stop = useRef(() => {});
  /** A drag that just ended is followed by a click, which must not let go of what was selected. */
  const wasDragged = useRef(false);
  useEffect(() => () => stop.current(), []);
  const latest = useRef(onBox);
  latest.current = onBox;
  const onPointerDownCapture = useCallback(
    (event: ReactPointerEvent<HTMLElement>) => {
      const { target, button, pointerType, shiftKey } = event;
      wasDragged.current = false;
      if (!isOn || button !== 0 || pointerType === 'touch' || !isGroundOrLine(target)) return;
      // Where the ground itself can be dragged (the hand, the space bar), it is: its class says so.
      const ground = event.currentTarget.querySelector('.react-flow__pane');
      if (!shiftKey && ground?.classList.contains('draggable')) return;
      const from = { x: event.clientX, y: event.clientY };
      const around = event.currentTarget.getBoundingClientRect();
      const inside = ({ x, y }: Screen) => ({ x: x - around.x, y: y - around.y });
      const onMove = (move: PointerEvent) => {
        const to = { x: move.clientX, y: move.clientY };
        if (!wasDragged.current && Math.hypot(to.x - from.x, to.y - from.y) < DRAG) return;
        wasDragged.current = true;
        setDrawn({ from: inside(from), to: inside(to) });
      };
      const onUp = (up: PointerEvent) => {
        stop.current();
        if (!wasDragged.current) return;
        const [one, other] = [from, { x: up.clientX, y: up.clientY }].map((point) => flow.screenToFlowPosition(point));
        if (one && other) latest.current(boxBetween(one, other), shiftKey);
      };
      stop.current = () => {
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', stop.current);
        setDrawn(undefined);
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', stop.current);
      // With Shift React Flow would move the ground under the hand.
      event.stopPropagation();
    },
    [isOn, flow],
  );
  const box = drawn && boxBetween(drawn.from, drawn.to);
  return {
    onPointerDownCapture,
    /** Asked by a click on the ground. */
    wasDragged: () => wasDragged.current,
    element: box && (
      <div
        aria-hidden
        className="pointer-events-none absolute z-10 rounded-chip border border-brand bg-brand/10"
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      />
    ),
  };
}

function boxBetween(one: Screen, other: Screen): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}
