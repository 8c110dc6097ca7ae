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
