import { isPaired } from '../connections';
import type { LabelSize } from '../sizes';
import { emptyTraffic, findWay, type Traffic, takeWay, type Way } from './find-way';
import type { Box, Point } from './geometry';
import { boxesOverlap } from './geometry';
import { type Grid, gridOf } from './grid';
import { type PlacedLabel, placeLabel } from './place-label';

export type Line = {
  id: string;
  from: string;
  to: string;
  label: LabelSize /** Drawn before others, so straighter. */;
  isMain?: boolean;
};
/** How a line runs, from the edge of one state to the edge of another, level and upright only; and where its label is. */
export type Route = { points: Point[]; label?: PlacedLabel };

/**
 * Lines between the boxes that go around them, cross little, and have room for their labels; the same for the same boxes.
 * `kept` are routes that stay as they are (the others of a canvas on which one state is being moved).
 */
export function routeConnections(
  boxes: ReadonlyMap<string, Box>,
  lines: readonly Line[],
  kept: ReadonlyMap<string, Route> = new Map(),
): Map<string, Route> {
  const grid = gridOf(boxes);
  const traffic = emptyTraffic(grid);
  const routes = new Map<string, Route>(kept);
  const places = [...boxes.values()];
  const around = (own: string) => {
    const others = [...routes].filter(([id]) => id !== own).map(([, route]) => route);
    return {
      boxes: places,
      labels: others.flatMap((route) => route.label ?? []),
      lines: others.map((route) => route.points),
    };
  };
  const open = inOrder(boxes, lines).filter((line) => !kept.has(line.id));
  for (const line of open) {
    const ports = { from: grid.ports.get(line.from) ?? [], to: grid.ports.get(line.to) ?? [] };
    const way = findWay(grid, traffic, { ...ports, isPaired: isPaired(line, lines) });
    const points = way ? pointsOf(grid, way) : straight(boxes.get(line.from), boxes.get(line.to));
    if (way) takeWay(grid, traffic, way);
    const label = placeLabel(points, line.label, around(line.id));
    if (label) markLabel(grid, traffic, label);
    routes.set(line.id, { points, ...(label && { label }) });
  }
  // Lines drawn later may run where a label was put: each is given a second chance, knowing all.
  for (const line of open) {
    const route = routes.get(line.id);
    if (!route) continue;
    const label = placeLabel(route.points, line.label, around(line.id));
    routes.set(line.id, { points: route.points, ...(label && { label }) });
  }
  return routes;
}

/** The main path first, then near ones: long lines find a way around short ones. */
function inOrder(boxes: ReadonlyMap<string, Box>, lines: readonly Line[]): Line[] {
  const length = ({ from, to, isMain }: Line) => {
    const [one, other] = [boxes.get(from), boxes.get(to)];
    if (isMain || !one || !other) return 0;
    return (
      Math.abs(one.x + one.width / 2 - other.x - other.width / 2) +
      Math.abs(one.y + one.height / 2 - other.y - other.height / 2)
    );
  };
  return lines.filter(({ from, to }) => boxes.has(from) && boxes.has(to)).toSorted((a, b) => length(a) - length(b));
}

/** Corners only. */
function pointsOf({ xs, ys }: Grid, { from, to, vertices }: Way): Point[] {
  const all = [
    { x: from.x, y: from.y },
    ...vertices.map((vertex) => ({ x: xs[vertex % xs.length] ?? 0, y: ys[Math.floor(vertex / xs.length)] ?? 0 })),
    { x: to.x, y: to.y },
  ];
  return all.filter((point, at) => {
    const before = all[at - 1];
    const after = all[at + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/** States that lie on one another leave no way between them. */
function straight(one: Box | undefined, other: Box | undefined): Point[] {
  return [one, other].flatMap((box) => (box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : []));
}

function markLabel({ xs, ys }: Grid, traffic: Traffic, label: Box): void {
  for (const [row, y] of ys.entries())
    for (const [column, x] of xs.entries())
      if (boxesOverlap({ x, y, width: 0, height: 0 }, label)) traffic.labels[row * xs.length + column] = 1;
}
