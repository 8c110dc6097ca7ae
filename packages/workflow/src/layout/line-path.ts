import type { Point } from './routing/geometry';

const RADIUS = 8;

/** A line through its corners, rounded, as an SVG path. */
export function roundedPath(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  let path = `M ${first.x} ${first.y}`;
  for (const [at, corner] of points.entries()) {
    const before = points[at - 1];
    const after = points[at + 1];
    if (!before || !after) continue;
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    const [enter, leave] = [towards(corner, before, radius), towards(corner, after, radius)];
    path += ` L ${enter.x} ${enter.y} Q ${corner.x} ${corner.y} ${leave.x} ${leave.y}`;
  }
  return `${path} L ${last.x} ${last.y}`;
}

const HEAD = { length: 9, half: 4.5 };

/** The head of an arrow at the end of a line, as an SVG path. */
export function headPath(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const length = distance(before, tip) || 1;
  const [x, y] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const base = { x: tip.x - x * HEAD.length, y: tip.y - y * HEAD.length };
  return `M ${tip.x} ${tip.y} L ${base.x - y * HEAD.half} ${base.y + x * HEAD.half} L ${base.x + y * HEAD.half} ${base.y - x * HEAD.half} Z`;
}

/** The line up to where its head begins, so that it does not show at the tip. */
export function shortened(points: readonly Point[]): Point[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [...points];
  return [...points.slice(0, -1), towards(tip, before, Math.min(HEAD.length - 1, distance(before, tip)))];
}

function distance(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / whole) * length, y: from.y + ((to.y - from.y) / whole) * length };
}
