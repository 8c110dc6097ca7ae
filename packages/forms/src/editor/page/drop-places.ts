import { holderOf, isWithin, placeIn } from '../editing/places';

export type Box = { left: number; top: number; width: number; height: number };
/** Where fields of a page are, by their pointers; in the order of the form. */
export type Boxes = ReadonlyMap<string, Box>;

/** A place between fields: what is put there stands before what is at `to` now. */
export type Gap = { to: string; left: number; top: number; width: number };

/** How near to the edge of a group something stands beside it rather than in it. */
const EDGE = 14;

/** All places between the fields of a page, from top to bottom as far as they stand below each other. */
export function gapsOf(boxes: Boxes, page: string): Gap[] {
  const byHolder = new Map<string, { pointer: string; position: number; box: Box }[]>();
  for (const [pointer, box] of boxes) {
    const place = holderOf(pointer);
    if (!place) continue;
    const held = byHolder.get(place.holder) ?? [];
    held.push({ pointer, position: place.position, box });
    byHolder.set(place.holder, held);
  }
  return [...byHolder].flatMap(([holder, held]) => {
    if (!isWithin(holder, page)) return [];
    const first = held[0];
    const last = held.at(-1);
    if (!first || !last) return [];
    const between = held.map(({ position, box }, at): Gap => {
      const before = held[at - 1]?.box;
      const top =
        before && before.top + before.height <= box.top ? (before.top + before.height + box.top) / 2 : box.top - 12;
      return { to: placeIn(holder, position), left: box.left, width: box.width, top };
    });
    const { box } = last;
    return [
      ...between,
      { to: placeIn(holder, last.position + 1), left: box.left, width: box.width, top: box.top + box.height + 12 },
    ];
  });
}

/** Where something dropped at a height of the page would stand; nothing lands inside what is dragged itself. */
export function gapAt(boxes: Boxes, page: string, y: number, dragged: readonly string[] = []): Gap | undefined {
  const isDragged = (pointer: string) => dragged.some((each) => isWithin(pointer, each));
  let holder = page;
  for (const [pointer, { top, height }] of boxes) {
    const holds = [...boxes.keys()].some((other) => holderOf(other)?.holder === pointer);
    if (holds && !isDragged(pointer) && y > top + EDGE && y < top + height - EDGE) holder = pointer;
  }
  const gaps = gapsOf(boxes, page).filter((gap) => holderOf(gap.to)?.holder === holder);
  return gaps.toSorted((one, other) => Math.abs(one.top - y) - Math.abs(other.top - y))[0];
}
