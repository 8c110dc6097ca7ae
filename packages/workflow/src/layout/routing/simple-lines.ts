import type { BoxIndex } from './box-index';
import { BESIDE, elbowBetween } from './elbows';
import type { Box, Point } from './geometry';
import type { Side } from './grid';

/** Lines of few corners, spread over the sides they share. Each is told apart from those asked for before. */
export function simpleLines(boxes: ReadonlyMap<string, Box>, states: BoxIndex<Box>) {
  const used = new Map<Box, Map<Side, number>>();
  const shiftOf = (box: Box, side: Side) => {
    const count = used.get(box)?.get(side) ?? 0;
    return Math.ceil(count / 2) * BESIDE * (count % 2 === 0 ? 1 : -1);
  };
  const use = (box: Box, side: Side) => {
    const sides = used.get(box) ?? new Map<Side, number>();
    used.set(box, sides.set(side, (sides.get(side) ?? 0) + 1));
  };
  return ({ from, to }: { from: string; to: string }, isPaired: boolean): Point[] => {
    const [one, other] = [boxes.get(from), boxes.get(to)];
    if (!one || !other) return [];
    const beside = isPaired ? (from < to ? -BESIDE : BESIDE) : 0;
    const elbow = elbowBetween(one, other, states, (box, side) => beside + shiftOf(box, side));
    use(one, elbow.sides.from);
    use(other, elbow.sides.to);
    return elbow.points;
  };
}
