import { BoxIndex } from './box-index';
import { BESIDE, elbowBetween } from './elbows';
import type { Box } from './geometry';
import { quickLabel } from './place-label';
import type { Line, Route } from './route-connections';

/** Built once when a drag begins, of the boxes that stay where they are. */
export function indexBoxes(boxes: Iterable<Box>): BoxIndex<Box> {
  const index = new BoxIndex<Box>();
  for (const box of boxes) index.add(box, box);
  return index;
}

/**
 * How lines run while what they hang on is being moved: right away, within a millisecond or two for some twenty lines, good
 * enough until they are let go. `resting` are the boxes that stay. Labels keep to the longest piece of their line.
 */
export function previewRoutes(
  resting: BoxIndex<Box>,
  boxes: ReadonlyMap<string, Box>,
  lines: readonly Line[],
): Map<string, Route> {
  const ends = new Set(lines.map(({ from, to }) => `${from}→${to}`));
  return new Map(
    lines.flatMap(({ id, from, to, label }): [string, Route][] => {
      const [one, other] = [boxes.get(from), boxes.get(to)];
      if (!one || !other) return [];
      const shift = ends.has(`${to}→${from}`) ? (from < to ? -BESIDE : BESIDE) : 0;
      const { points } = elbowBetween(one, other, resting, () => shift);
      const placed = quickLabel(points, label);
      return [[id, { points, ...(placed && { label: placed }) }]];
    }),
  );
}
