'use client';
import { ViewportPortal } from '@xyflow/react';
import { useSyncExternalStore } from 'react';
import type { Trail } from '../../analysis/paths';
import type { Box, Point, Route } from '../../layout';
import { roundedPath } from './line-path';

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
          <circle key={path} r={6} className="fill-action stroke-surface stroke-2">
            <animateMotion path={path} dur={`${Math.max(1, lengthOf(points) / SPEED)}s`} repeatCount="indefinite" />
          </circle>
        )}
      </svg>
    </ViewportPortal>
  );
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
