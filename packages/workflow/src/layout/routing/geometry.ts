export type Point = { x: number; y: number };
export type Box = { x: number; y: number; width: number; height: number };

/** Do two boxes come closer than `margin`? */
export function boxesOverlap(one: Box, other: Box, margin = 0): boolean {
  return (
    one.x < other.x + other.width + margin &&
    other.x < one.x + one.width + margin &&
    one.y < other.y + other.height + margin &&
    other.y < one.y + one.height + margin
  );
}

/** The part two boxes share, in square pixels. */
export function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** A straight piece of a line as a box without thickness. */
export function segmentsOf(points: readonly Point[]): { from: Point; to: Point; box: Box }[] {
  return points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
    return { from, to, box };
  });
}

/** Does a line of `points` go through the inside of a box? */
export function crossesBox(points: readonly Point[], box: Box): boolean {
  return segmentsOf(points).some(({ box: piece }) => boxesOverlap(piece, box, -1));
}

/** The ends and corners only: without points that lie on a straight line between their neighbours, or on one another. */
export function corners(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (before && before.x === point.x && before.y === point.y) continue;
    const earlier = kept.at(-2);
    if (before && earlier && isBetween(earlier, before, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isBetween(one: Point, middle: Point, other: Point): boolean {
  const across = (middle.x - one.x) * (other.y - middle.y) - (middle.y - one.y) * (other.x - middle.x);
  const along = (middle.x - one.x) * (other.x - middle.x) + (middle.y - one.y) * (other.y - middle.y);
  return across === 0 && along > 0;
}

/** Do a level and an upright piece cross, not only touch? */
export function crossAt(one: Box, other: Box): boolean {
  if ((one.height === 0) === (other.height === 0)) return false;
  const [level, upright] = one.height === 0 ? [one, other] : [other, one];
  return (
    upright.x > level.x &&
    upright.x < level.x + level.width &&
    level.y > upright.y &&
    level.y < upright.y + upright.height
  );
}
