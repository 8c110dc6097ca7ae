'use client';
import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Trail } from '../../analysis/paths';
import type { Box, Point, Route } from '../../layout';
import { roundedPath } from '../../layout/line-path';

/** Pixels a second: slow enough to read names in passing. */
const SPEED = 220;

/** A dot that walks the way which shows a problem; where the way breaks off, a dashed line to what cannot be reached. */
export function TrailDot({
  trail,
  routes,
  boxes,
}: {
  trail: Trail;
  routes: ReadonlyMap<string, Route>;
  boxes: ReadonlyMap<string, Box>;
}) {
  const isStill = useReducedMotion();
  useTrailInView(trail, boxes, isStill);
  // Asked for again, it begins again.
  const asked = useRef({ trail, count: 0 });
  if (asked.current.trail !== trail) asked.current = { trail, count: asked.current.count + 1 };
  const points = trail.flatMap(({ state, action }, at) => {
    const next = trail[at + 1];
    return next && action ? (routes.get(`${state}→${next.state}`)?.points ?? []) : [];
  });
  const gapAt = trail.findIndex((step, at) => step.action === undefined && at < trail.length - 1);
  const gap = [boxes.get(trail[gapAt]?.state ?? ''), boxes.get(trail[gapAt + 1]?.state ?? '')].flatMap((box) =>
    box ? [middleOf(box)] : [],
  );
  const path = roundedPath(points);
  return (
    <ViewportPortal>
      <svg aria-hidden className="pointer-events-none absolute overflow-visible" width={1} height={1}>
        {gap.length === 2 && (
          <path d={roundedPath(gap)} className="fill-none stroke-error-mark stroke-2 [stroke-dasharray:3_5]" />
        )}
        {!isStill && path && (
          <circle key={`${asked.current.count} ${path}`} r={6} className="fill-action stroke-surface stroke-2">
            <animateMotion
              ref={begin}
              path={path}
              begin="indefinite"
              dur={`${Math.max(1, lengthOf(points) / SPEED)}s`}
              repeatCount="indefinite"
            />
          </circle>
        )}
      </svg>
    </ViewportPortal>
  );
}

/** By itself it would begin when the page did: in the middle of its way. */
function begin(motion: SVGAnimateMotionElement | null): void {
  // Old browsers know it by its class only.
  motion?.beginElement?.();
}

const MARGIN = 32;

/** Shows the whole way when it is asked for, where it is not in view. */
function useTrailInView(trail: Trail, boxes: ReadonlyMap<string, Box>, isStill: boolean): void {
  const flow = useReactFlow();
  const latest = useRef(boxes);
  latest.current = boxes;
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  useEffect(() => {
    const shown = trail.flatMap(({ state }) => latest.current.get(state) ?? []);
    if (shown.length === 0 || width === 0) return;
    const x = Math.min(...shown.map((box) => box.x));
    const y = Math.min(...shown.map((box) => box.y));
    const right = Math.max(...shown.map((box) => box.x + box.width));
    const bottom = Math.max(...shown.map((box) => box.y + box.height));
    const view = flow.getViewport();
    const isInView =
      x * view.zoom + view.x >= 0 &&
      y * view.zoom + view.y >= 0 &&
      right * view.zoom + view.x <= width &&
      bottom * view.zoom + view.y <= height;
    if (isInView) return;
    const room = Math.min((width - 2 * MARGIN) / (right - x), (height - 2 * MARGIN) / (bottom - y));
    const zoom = Math.max(0.2, Math.min(view.zoom, room));
    const to = { x: width / 2 - ((x + right) / 2) * zoom, y: height / 2 - ((y + bottom) / 2) * zoom, zoom };
    void flow.setViewport(to, { duration: isStill ? 0 : 150 });
  }, [trail, width, height, flow, isStill]);
}

function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, at) => {
    const before = points[at] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

const query = '(prefers-reduced-motion: reduce)';

export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => true,
  );
}
