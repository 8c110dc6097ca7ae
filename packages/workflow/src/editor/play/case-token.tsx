'use client';
import { ViewportPortal } from '@xyflow/react';
import { FileText } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Box, Point, Route } from '../../layout';
import type { Scope } from '../../model/scope';
import { useReducedMotion } from '../canvas/trail-dot';
import { useEditor } from '../editor-context';
import { usePlay } from './play-context';

const SIZE = 28;
/** Pixels it stands out, so that a badge on the edge of the card can be read. */
const OUT = 6;
/** Milliseconds from one state to the next. */
const MOTION = 150;

type Props = { scope: Scope; routes: ReadonlyMap<string, Route>; boxes: ReadonlyMap<string, Box> };

/** The case on the canvas: it sits on the corner of the card where it stands, and runs along the line that was taken. */
export function CaseToken({ scope, routes, boxes }: Props) {
  const { messages } = useEditor();
  const play = usePlay();
  const isStill = useReducedMotion();
  const token = useRef<HTMLDivElement>(null);
  const state = play?.simulation.tokens[scope]?.state;
  const steps = play?.simulation.steps.filter((step) => step.scope === scope) ?? [];
  const box = state === undefined ? undefined : boxes.get(state);
  const place = box && cornerOf(box, messages.direction);
  const count = useRef(steps.length);
  useLayoutEffect(() => {
    const last = steps.at(-1);
    const isOneFurther = steps.length === count.current + 1;
    count.current = steps.length;
    if (!isOneFurther || isStill || !last || !place || last.from === last.to) return;
    const points = [...(routes.get(`${last.from}→${last.to}`)?.points ?? []), place];
    token.current?.animate?.(framesAlong(points), { duration: MOTION, easing: 'ease-in-out' });
  });
  if (!place) return null;
  return (
    <ViewportPortal>
      <div
        ref={token}
        aria-hidden
        data-case-token
        className="pointer-events-none absolute z-10 grid place-items-center rounded-pill bg-action text-on-action ring-4 ring-action/25"
        style={{ width: SIZE, height: SIZE, transform: at(place) }}
      >
        <FileText className="size-4" strokeWidth={1.75} />
      </div>
    </ViewportPortal>
  );
}

function cornerOf(box: Box, direction: 'ltr' | 'rtl'): Point {
  return { x: direction === 'rtl' ? box.x - OUT : box.x + box.width + OUT, y: box.y };
}

function at({ x, y }: Point): string {
  return `translate(${x - SIZE / 2}px, ${y - SIZE / 2}px)`;
}

/** Key frames that pass the corners of a line at an even pace. */
function framesAlong(points: readonly Point[]): Keyframe[] {
  let length = 0;
  const passed = points.map((point, position) => {
    const before = points[position - 1] ?? point;
    length += Math.hypot(point.x - before.x, point.y - before.y);
    return { point, length };
  });
  return passed.map((each) => ({ transform: at(each.point), offset: length === 0 ? 0 : each.length / length }));
}
