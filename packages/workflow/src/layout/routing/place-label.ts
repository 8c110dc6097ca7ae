import type { LabelSize } from '../sizes';
import { type Box, boxesOverlap, type Point, segmentsOf, sharedArea } from './geometry';
import type { Surroundings } from './surroundings';

/** A label's box and how its rows lie in it: level lines have it around them, upright ones beside them. */
export type PlacedLabel = Box & { align: 'center' | 'start' | 'end' };
const BESIDE = 8;
const ON_A_STATE = 100_000;
/** Where along a piece of line a label is tried, as parts of it. */
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.15, 0.85];

/** The place along a line where its label covers least: states never if there is a way, then other labels, then lines. */
export function placeLabel(
  line: string,
  points: readonly Point[],
  size: LabelSize,
  around: Surroundings,
): PlacedLabel | undefined {
  if (size.width === 0) return undefined;
  let best: { label: PlacedLabel; cost: number } | undefined;
  for (const segment of segmentsOf(points)) {
    const near = around.in(reachOf(segment.box, size), line);
    for (const { label, cost: own } of candidates(segment, size)) {
      let cost = own;
      if (best && cost >= best.cost) continue;
      for (const box of near.boxes) {
        const shared = sharedArea(grown(label, 2), box);
        if (shared > 0) cost += ON_A_STATE + 20 * shared;
      }
      for (const box of near.labels) cost += 12 * sharedArea(label, box);
      for (const box of near.pieces) if (boxesOverlap(label, box, -2)) cost += 260;
      if (!best || cost < best.cost) best = { label, cost };
    }
  }
  return best?.label;
}

/** Where a label of a piece of line can lie. */
function reachOf({ x, y, width, height }: Box, label: LabelSize): Box {
  const [across, along] = [label.width + 2 * BESIDE, label.height + 2 * BESIDE];
  return { x: x - across, y: y - along, width: width + 2 * across, height: height + 2 * along };
}

/** In the middle of the longest piece, whatever is there: for lines that are on the move, or too many. */
export function quickLabel(points: readonly Point[], { width, height, above }: LabelSize): PlacedLabel | undefined {
  if (width === 0) return undefined;
  const [first, ...others] = segmentsOf(points).map(({ box }) => box);
  if (!first) return undefined;
  const longest = others.reduce((best, box) => (box.width + box.height > best.width + best.height ? box : best), first);
  const [x, y] = [longest.x + longest.width / 2, longest.y + longest.height / 2];
  return longest.width >= longest.height
    ? { x: x - width / 2, y: y - above, width, height, align: 'center' }
    : { x: x + BESIDE, y: y - height / 2, width, height, align: 'start' };
}

function* candidates(
  { from, to, box }: { from: Point; to: Point; box: Box },
  { width, height, above }: LabelSize,
): Generator<{ label: PlacedLabel; cost: number }> {
  const isLevel = box.width > 0;
  const length = Math.max(box.width, box.height);
  const tooShort = Math.max(0, (isLevel ? width : height) + 20 - length);
  // Close to an end is worth trying where the label only just fits.
  const edge = ((isLevel ? width : height) / 2 + 6) / (length || 1);
  for (const part of tooShort > 0 ? PARTS : [...PARTS, edge, 1 - edge]) {
    const x = from.x + (to.x - from.x) * part;
    const y = from.y + (to.y - from.y) * part;
    const cost = tooShort * 4 + Math.abs(part - 0.5) * 40;
    if (isLevel) {
      // One action has its name above the line and its roles below; several stand all above. All below is second best.
      const label = { x: x - width / 2, width, height, align: 'center' as const };
      yield { label: { ...label, y: y - above }, cost };
      yield { label: { ...label, y: y + 4 }, cost: cost + 30 };
    } else {
      yield { label: { x: x + BESIDE, y: y - height / 2, width, height, align: 'start' }, cost };
      yield { label: { x: x - BESIDE - width, y: y - height / 2, width, height, align: 'end' }, cost: cost + 15 };
    }
  }
}

function grown(box: Box, margin: number): Box {
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}
