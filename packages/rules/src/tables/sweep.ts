/**
 * What of a space no row covers. The inputs are gone through one after the other; values that leave the same rows are
 * gone through together, and what was found for the same rows is found once. A table that is complete is known to be so
 * after a few steps, however large the product of its inputs.
 */
import { has } from './dimension';

/** One set of segments for each dimension. */
export type Box = bigint[];

/** Of each dimension, the segments by the rows they leave: bits of `rows` are places of rows. */
export type Space = { segments: bigint; rows: bigint }[][];

/** Groups the segments of `within` by the rows that match them; `sets` are the rows' segments, by row. */
export function groupSegments(sets: readonly bigint[], within: bigint): { segments: bigint; rows: bigint }[] {
  const rowsOf = new Map<bigint, bigint>();
  for (const [row, set] of sets.entries()) rowsOf.set(set, (rowsOf.get(set) ?? 0n) | (1n << BigInt(row)));
  const groups = new Map<bigint, bigint>();
  for (let at = 0; within >> BigInt(at) > 0n; at++) {
    if (!has(within, at)) continue;
    let rows = 0n;
    for (const [set, alike] of rowsOf) if (has(set, at)) rows |= alike;
    groups.set(rows, (groups.get(rows) ?? 0n) | (1n << BigInt(at)));
  }
  return [...groups].map(([rows, segments]) => ({ segments, rows }));
}

/** Steps and regions a sweep may still take; shared between sweeps of one analysis. */
export type Budget = { left: number };

class Exhausted extends Error {}

/**
 * A box from some dimension on, as a list whose ends are shared: one with the same sets is the same object, so that
 * equal ones are found without comparing them.
 */
type Chain = { set: bigint; rest: Chain | undefined; longer: Map<bigint, Chain> };

function chain(set: bigint, rest: Chain): Chain {
  const known = rest.longer.get(set);
  if (known) return known;
  const made: Chain = { set, rest, longer: new Map() };
  rest.longer.set(set, made);
  return made;
}

function toBox(begin: Chain): Box {
  const box: Box = [];
  for (let at = begin; at.rest; at = at.rest) box.push(at.set);
  return box;
}

/** The boxes that none of `rows` covers, apart from each other. Undefined where the budget ran out. */
export function findUncovered(space: Space, rows: bigint, budget: Budget): Box[] | undefined {
  const end: Chain = { set: 0n, rest: undefined, longer: new Map() };
  const wholes = space.map((groups) => groups.reduce((all, { segments }) => all | segments, 0n));
  const wholeFrom = space.map((_, depth) => wholes.slice(depth).reduceRight((rest, set) => chain(set, rest), end));
  const covering = rowsCoveringFrom(space, rows);
  const known = space.map(() => new Map<bigint, Chain[]>());
  const sweep = (depth: number, active: bigint): Chain[] => {
    if (active === 0n) return [wholeFrom[depth] ?? end];
    const groups = space[depth];
    if (!groups || (active & (covering[depth] ?? 0n)) !== 0n) return [];
    const before = known[depth]?.get(active);
    if (before) return before;
    const byRows = new Map<bigint, bigint>();
    for (const { segments, rows: matching } of groups) {
      const left = active & matching;
      byRows.set(left, (byRows.get(left) ?? 0n) | segments);
    }
    const found = new Map<Chain, bigint>();
    for (const [left, segments] of byRows)
      for (const rest of sweep(depth + 1, left)) found.set(rest, (found.get(rest) ?? 0n) | segments);
    const boxes = [...found].map(([rest, segments]) => chain(segments, rest));
    budget.left -= 1 + boxes.length + (groups.length >> 2);
    if (budget.left < 0) throw new Exhausted();
    known[depth]?.set(active, boxes);
    return boxes;
  };
  try {
    // Without any value in some dimension there is no space to cover.
    return wholes.includes(0n) ? [] : sweep(0, rows).map(toBox);
  } catch (error) {
    if (error instanceof Exhausted) return undefined;
    throw error;
  }
}

/** By depth: the rows that match everything from there on. */
function rowsCoveringFrom(space: Space, rows: bigint): bigint[] {
  const covering: bigint[] = [];
  let all = rows;
  for (let depth = space.length - 1; depth >= 0; depth--) {
    for (const group of space[depth] ?? []) all &= group.rows;
    covering[depth] = all;
  }
  return covering;
}

/** Beyond it nobody reads them all, and merging would take longer than finding them. */
const MOST_MERGED = 5_000;

/** Boxes that differ in one dimension alone become one, until none do: people see few. */
export function mergeBoxes(boxes: readonly Box[]): Box[] {
  if (boxes.length > MOST_MERGED) return [...boxes];
  let merged = [...boxes];
  for (let hasChanged = true; hasChanged; ) {
    const before = merged.length;
    for (let at = 0; at < (merged[0]?.length ?? 0); at++) {
      const found = new Map<string, Box>();
      for (const box of merged) {
        const key = box.filter((_, other) => other !== at).join(' ');
        const same = found.get(key);
        if (same) same[at] = (same[at] ?? 0n) | (box[at] ?? 0n);
        else found.set(key, [...box]);
      }
      merged = [...found.values()];
    }
    hasChanged = merged.length < before;
  }
  return merged;
}
