import type { LabelSize } from '../sizes';
import { type Box, boxesOverlap, type Point, segmentsOf, sharedArea } from './geometry';

/** A label's box and how its rows lie in it: level lines have it around them, upright ones beside them. */
export type PlacedLabel = Box & { align: 'center' | 'start' | 'end' };

const BESIDE = 8;
const ON_A_STATE = 100_000;
/** Where along a piece of line a label is tried, as parts of it. */
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.15, 0.85];

/** The place along a line where its label covers least: states never if there is a way, then other labels, then lines. */
export function placeLabel(
  points: readonly Point[],
  size: LabelSize,
  around: { boxes: readonly Box[]; labels: readonly Box[]; lines: readonly (readonly Point[])[] },
): PlacedLabel | undefined {
  if (size.width === 0) return undefined;
  const pieces = around.lines.flatMap((line) => segmentsOf(line).map((segment) => segment.box));
  let best: { label: PlacedLabel; cost: number } | undefined;
  for (const { label, cost: own } of candidates(points, size)) {
    let cost = own;
    for (const box of around.boxes) {
      const shared = sharedArea(grown(label, 2), box);
      if (shared > 0) cost += ON_A_STATE + 20 * shared;
    }
    for (const box of around.labels) cost += 12 * sharedArea(label, box);
    for (const piece of pieces) if (boxesOverlap(label, piece, -2)) cost += 260;
    if (!best || cost < best.cost) best = { label, cost };
  }
  return best?.label;
}

function* candidates(points: readonly Point[], size: LabelSize): Generator<{ label: PlacedLabel; cost: number }> {
  const { width, height } = size;
  for (const { from, to, box } of segmentsOf(points)) {
    const isLevel = box.width > 0;
    const tooShort = Math.max(0, (isLevel ? width : height) + 20 - Math.max(box.width, box.height));
    const length = Math.max(box.width, box.height);
    // Close to an end is worth trying where the label only just fits.
    const edge = ((isLevel ? width : height) / 2 + 6) / (length || 1);
    for (const part of tooShort > 0 ? PARTS : [...PARTS, edge, 1 - edge]) {
      const x = from.x + (to.x - from.x) * part;
      const y = from.y + (to.y - from.y) * part;
      const cost = tooShort * 4 + Math.abs(part - 0.5) * 40;
      if (isLevel) {
        // One action has its name above the line and its roles below; several stand all above. All below is second best.
        const label = { x: x - width / 2, width, height, align: 'center' as const };
        yield { label: { ...label, y: y - size.above }, cost };
        yield { label: { ...label, y: y + 4 }, cost: cost + 30 };
      } else {
        yield { label: { x: x + BESIDE, y: y - height / 2, width, height, align: 'start' }, cost };
        yield { label: { x: x - BESIDE - width, y: y - height / 2, width, height, align: 'end' }, cost: cost + 15 };
      }
    }
  }
}

function grown(box: Box, margin: number): Box {
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}
