import type { BoxIndex } from './box-index';
import { type Box, boxesOverlap, corners, type Point, segmentsOf } from './geometry';
import { HALO, type Side } from './grid';

const BEND = 60;
const THROUGH_A_STATE = 900;
/** A line leaves a state at least so far before it turns. */
const NEAREST = 6;

const sides: readonly { side: Side; x: number; y: number }[] = [
  { side: 'right', x: 1, y: 0 },
  { side: 'bottom', x: 0, y: 1 },
  { side: 'left', x: -1, y: 0 },
  { side: 'top', x: 0, y: -1 },
];

/** How far from the middle each of two lines that run to and fro stands. */
export const BESIDE = 14;

export type Elbow = { points: Point[]; sides: { from: Side; to: Side } };

/**
 * A way of few corners from one box to the other that goes through as few others as it can: the best of a handful, not the
 * best there is. `shift`: how far from the middle of a side it leaves and arrives, downwards or to the right.
 */
export function elbowBetween(
  from: Box,
  to: Box,
  around: BoxIndex<Box>,
  shift: (box: Box, side: Side) => number,
): Elbow {
  const near = around.near(unionOf(from, to), 3 * HALO);
  // Between boxes that stand close both ends share the room.
  const stub = Math.max(NEAREST, Math.min(HALO, Math.floor(gapBetween(from, to) / 2)));
  let best: { elbow: Elbow; cost: number } | undefined;
  for (const leave of sides)
    for (const arrive of sides) {
      const start = portOf(from, leave, shift(from, leave.side));
      const end = portOf(to, arrive, shift(to, arrive.side));
      const [out, back] = [ahead(start, leave, stub), ahead(end, arrive, stub)];
      for (const middle of middlesOf(out, back)) {
        const points = corners([start, out, ...middle, back, end]);
        if (turnsBack(points)) continue;
        const pieces = segmentsOf(points);
        let cost = (points.length - 2) * BEND;
        for (const { box } of pieces) cost += box.width + box.height;
        for (const { box } of pieces) {
          if (best && cost >= best.cost) break;
          for (const other of near) if (boxesOverlap(box, other, -1)) cost += THROUGH_A_STATE;
        }
        if (!best || cost < best.cost) best = { elbow: { points, sides: { from: leave.side, to: arrive.side } }, cost };
      }
    }
  return best?.elbow ?? { points: [centreOf(from), centreOf(to)], sides: { from: 'right', to: 'left' } };
}

function portOf(box: Box, { side, x, y }: (typeof sides)[number], shift: number): Point {
  const centre = centreOf(box);
  const isLevel = side === 'left' || side === 'right';
  const most = Math.max(0, (isLevel ? box.height : box.width) / 2 - 6);
  const off = Math.max(-most, Math.min(most, shift));
  return {
    x: Math.round(centre.x + (x * box.width) / 2 + (isLevel ? 0 : off)),
    y: Math.round(centre.y + (y * box.height) / 2 + (isLevel ? off : 0)),
  };
}

function ahead({ x, y }: Point, direction: { x: number; y: number }, length: number): Point {
  return { x: x + direction.x * length, y: y + direction.y * length };
}

function gapBetween(one: Box, other: Box): number {
  const across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
  return Math.max(across, other.y - one.y - one.height, one.y - other.y - other.height);
}

/** The corners between two points that are to be joined level and upright: one, or two with a piece half-way. */
function middlesOf(one: Point, other: Point): Point[][] {
  const half = { x: Math.round((one.x + other.x) / 2), y: Math.round((one.y + other.y) / 2) };
  return [
    [{ x: other.x, y: one.y }],
    [{ x: one.x, y: other.y }],
    [
      { x: half.x, y: one.y },
      { x: half.x, y: other.y },
    ],
    [
      { x: one.x, y: half.y },
      { x: other.x, y: half.y },
    ],
  ];
}

/** Does a piece run back over the one before? */
function turnsBack(points: readonly Point[]): boolean {
  return points.some((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before || !after) return false;
    return (
      (point.x - before.x) * (after.x - point.x) < 0 ||
      (point.y - before.y) * (after.y - point.y) < 0 ||
      (point.x === before.x && point.y === before.y)
    );
  });
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

function unionOf(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
