'use client';
import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Box, Route } from '../../layout';

/** From so many states on, only those in view are drawn. */
const MANY = 60;
/** Smaller than that, names cannot be read. */
const FAR = 0.35;
/** Side of the squares in which the view moves, in pixels of the canvas: drawing follows it from square to square. */
const SQUARE = 480;

/**
 * `all`: everything is drawn. `near`: what is in view. `map`: nothing but a picture of where states are, of too many and
 * too small ones.
 */
export type Detail = 'all' | 'near' | 'map';

export type Visible = {
  detail: Detail;
  /** Too small to be read: shapes without words. */
  isFar: boolean;
  /** What is in view, and some around it; undefined where everything is drawn. */
  area: Box | undefined;
};

/** What has to be drawn for the present view. */
export function useVisible(states: number): Visible {
  const isFar = useStore((store) => store.transform[2] < FAR);
  const isMany = states > MANY;
  const square = useStore((store) => {
    if (!isMany || store.transform[2] < FAR) return '';
    const [x, y, zoom] = store.transform;
    const first = [-x / zoom, -y / zoom].map((at) => Math.floor(at / SQUARE) - 1);
    const last = [(store.width - x) / zoom, (store.height - y) / zoom].map((at) => Math.ceil(at / SQUARE) + 1);
    return [...first, ...last].join(' ');
  });
  return useMemo(() => {
    if (!isMany) return { detail: 'all', isFar, area: undefined };
    if (isFar) return { detail: 'map', isFar, area: undefined };
    const [left = 0, top = 0, right = 0, bottom = 0] = square.split(' ').map((at) => Number(at) * SQUARE);
    return { detail: 'near', isFar, area: { x: left, y: top, width: right - left, height: bottom - top } };
  }, [isMany, isFar, square]);
}

export function isIn(area: Box, box: Box): boolean {
  return (
    box.x < area.x + area.width &&
    box.x + box.width > area.x &&
    box.y < area.y + area.height &&
    box.y + box.height > area.y
  );
}

const extents = new WeakMap<Route, Box>();

/** What a line and its label take. */
export function extentOf(route: Route): Box {
  const known = extents.get(route);
  if (known) return known;
  let [x, y, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9];
  const corners = route.label
    ? [route.label, { x: route.label.x + route.label.width, y: route.label.y + route.label.height }]
    : [];
  for (const point of [...route.points, ...corners]) {
    x = Math.min(x, point.x);
    y = Math.min(y, point.y);
    right = Math.max(right, point.x);
    bottom = Math.max(bottom, point.y);
  }
  const extent = { x, y, width: right - x, height: bottom - y };
  extents.set(route, extent);
  return extent;
}
