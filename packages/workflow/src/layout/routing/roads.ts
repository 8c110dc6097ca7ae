import { WayFinder } from './find-way';
import { type Box, corners, type Point } from './geometry';
import { type Grid, gridOf } from './grid';
import type { Line, Route } from './route-connections';
import { emptyTraffic, takeLabel, takePoints, takeWay, type Way } from './traffic';

/** Crossings of tracks up to which a grid is made: some 3,000 states that were arranged. */
const MOST_VERTICES = 1_500_000;
/** Places looked at for one line, and for all: about a second. Counted, not timed, so that the same boxes have the same lines. */
const MOST_OF_A_LINE = 40_000;
const MOST_OF_ALL = 4_000_000;

export type Roads = {
  /**
   * The best way, where crossing a line costs as many pixels as that; it is then taken. Undefined where none was found, or
   * enough was looked for.
   */
  find(line: Line, isPaired: boolean, crossing: number): Point[] | undefined;
  /** Gives up the way that was found for a line. Was there one? */
  leave(line: string): boolean;
  /** Takes a way that was not found here. */
  keep(route: Route, line: Line): void;
  /** Other lines keep off a label, if they can; or need not any more. */
  reserve(label: Box): void;
  clear(label: Box): void;
};

/** The ways around the boxes, and what lies on them. Undefined where there are too many boxes to draw them all. */
export function roadsAround(boxes: ReadonlyMap<string, Box>): Roads | undefined {
  const grid = gridOf(boxes, MOST_VERTICES);
  if (!grid) return undefined;
  const traffic = emptyTraffic(grid);
  const finder = new WayFinder(grid, traffic);
  const taken = new Map<string, Way>();
  return {
    find({ id, from, to }, isPaired, crossing) {
      if (finder.effort > MOST_OF_ALL) return undefined;
      const asked = { isPaired, crossing, most: MOST_OF_A_LINE };
      const way = finder.find(grid.ports.get(from) ?? [], grid.ports.get(to) ?? [], asked);
      if (!way) return undefined;
      takeWay(grid, traffic, way);
      taken.set(id, way);
      return pointsOf(grid, way);
    },
    leave(line) {
      const way = taken.get(line);
      if (!way) return false;
      takeWay(grid, traffic, way, -1);
      return taken.delete(line);
    },
    keep({ points, label }, { from, to }) {
      takePoints(grid, traffic, points, [from, to]);
      if (label) takeLabel(grid, traffic, label);
    },
    reserve: (label) => takeLabel(grid, traffic, label),
    clear: (label) => takeLabel(grid, traffic, label, -1),
  };
}

function pointsOf({ xs, ys }: Grid, { from, to, vertices }: Way): Point[] {
  return corners([
    { x: from.x, y: from.y },
    ...vertices.map((vertex) => ({ x: xs[vertex % xs.length] ?? 0, y: ys[Math.floor(vertex / xs.length)] ?? 0 })),
    { x: to.x, y: to.y },
  ]);
}
