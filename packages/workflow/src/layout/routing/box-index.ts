import { type Box, boxesOverlap } from './geometry';

/** Side of a cell, in pixels: about a card with the room around it. */
const CELL = 256;
/** What covers more cells is looked at in every search. */
const MOST_CELLS = 400;
/** Cells beyond are one: a place may be any number. */
const FARTHEST = 1 << 20;

/** Things with a box, found by where they are. What was added first is found first. */
export class BoxIndex<Thing> {
  readonly #cells = new Map<number, number[]>();
  readonly #large: number[] = [];
  readonly #entries: ({ box: Box; thing: Thing } | undefined)[] = [];
  readonly #seenIn: number[] = [];
  #searches = 0;

  /** Gives the number by which it can be taken out again. */
  add(box: Box, thing: Thing): number {
    const at = this.#entries.push({ box, thing }) - 1;
    const cells = cellsOf(box);
    if (!cells) this.#large.push(at);
    else
      for (let column = cells.left; column <= cells.right; column++)
        for (let row = cells.top; row <= cells.bottom; row++) {
          const key = keyOf(column, row);
          const here = this.#cells.get(key);
          if (here) here.push(at);
          else this.#cells.set(key, [at]);
        }
    return at;
  }

  remove(entry: number): void {
    this.#entries[entry] = undefined;
  }

  /** What comes closer to `box` than `margin`. */
  near(box: Box, margin = 0): Thing[] {
    const area = {
      x: box.x - margin,
      y: box.y - margin,
      width: box.width + 2 * margin,
      height: box.height + 2 * margin,
    };
    const cells = cellsOf(area);
    this.#searches += 1;
    const found: number[] = [];
    const look = (at: number) => {
      if (this.#seenIn[at] === this.#searches) return;
      this.#seenIn[at] = this.#searches;
      const entry = this.#entries[at];
      if (entry && boxesOverlap(box, entry.box, margin)) found.push(at);
    };
    if (!cells) for (let at = 0; at < this.#entries.length; at++) look(at);
    else {
      for (const at of this.#large) look(at);
      for (let column = cells.left; column <= cells.right; column++)
        for (let row = cells.top; row <= cells.bottom; row++)
          for (const at of this.#cells.get(keyOf(column, row)) ?? []) look(at);
    }
    found.sort((one, other) => one - other);
    return found.flatMap((at) => this.#entries[at]?.thing ?? []);
  }
}

function cellsOf({ x, y, width, height }: Box) {
  const cell = (at: number) => Math.max(-FARTHEST, Math.min(FARTHEST, Math.floor(at / CELL)));
  const cells = { left: cell(x), right: cell(x + width), top: cell(y), bottom: cell(y + height) };
  const count = (cells.right - cells.left + 1) * (cells.bottom - cells.top + 1);
  return count <= MOST_CELLS ? cells : undefined;
}

function keyOf(column: number, row: number): number {
  return (column + FARTHEST) * (4 * FARTHEST) + row + FARTHEST;
}
