import type { Box } from './geometry';

/** How near to a state a line may pass. */
export const HALO = 18;
/** Tracks of lines are at most this far apart, but where much is free. */
const TRACK = 34;
/** …and not nearer than this, but for those that ports need. */
const NEAREST = 10;
/** Tracks between two that ports need: more would only make a wide gap slow. */
const MOST_BETWEEN = 12;

export type Side = 'right' | 'bottom' | 'left' | 'top';
/** Where a line can leave or reach a state: on its edge, and the crossing of tracks before it. */
export type Port = { side: Side; x: number; y: number; vertex: number; offCentre: boolean };

/** Crossings of tracks on which lines run: `vertex = row * columns + column`. */
export type Grid = {
  xs: number[];
  ys: number[];
  blocked: Uint8Array;
  ports: Map<string, Port[]>;
};

const FRACTIONS = [0.5, 0.25, 0.75];

/**
 * Tracks between and around the boxes. Nothing runs through a box or its halo. Undefined where there would be more
 * crossings of tracks than `most`.
 */
export function gridOf(boxes: ReadonlyMap<string, Box>, most: number): Grid | undefined {
  const all = [...boxes.values()];
  const xs = tracksOf(
    all.flatMap((box) => [
      ...portFractions(box.width).map((at) => box.x + box.width * at),
      box.x - HALO,
      box.x + box.width + HALO,
    ]),
  );
  const ys = tracksOf(
    all.flatMap((box) => [
      ...portFractions(box.height).map((at) => box.y + box.height * at),
      box.y - HALO,
      box.y + box.height + HALO,
    ]),
  );
  if (xs.length * ys.length > most) return undefined;
  const grid: Grid = { xs, ys, blocked: new Uint8Array(xs.length * ys.length), ports: new Map() };
  for (const box of all)
    forVertices(grid, box, HALO, (vertex) => {
      grid.blocked[vertex] = 1;
    });
  const [columns, rows] = [positionsOf(xs), positionsOf(ys)];
  for (const [id, box] of boxes) grid.ports.set(id, portsOf(box, grid, columns, rows));
  return grid;
}

/** Every crossing of tracks that comes closer to a box than `margin`. */
export function forVertices({ xs, ys }: Grid, box: Box, margin: number, visit: (vertex: number) => void): void {
  const [left, right] = [firstFrom(xs, box.x - margin, true), firstFrom(xs, box.x + box.width + margin, false)];
  const [top, bottom] = [firstFrom(ys, box.y - margin, true), firstFrom(ys, box.y + box.height + margin, false)];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) visit(row * xs.length + column);
}

/** Position of the first track at `least` or beyond; `isBeyond`: not at it. */
function firstFrom(tracks: readonly number[], least: number, isBeyond: boolean): number {
  let [low, high] = [0, tracks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const track = tracks[middle] ?? 0;
    if (track < least || (isBeyond && track === least)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A small shape has one port a side. */
function portFractions(length: number): number[] {
  return length >= 80 ? FRACTIONS : [0.5];
}

function positionsOf(tracks: readonly number[]): Map<number, number> {
  return new Map(tracks.map((track, at) => [track, at]));
}

function portsOf(
  box: Box,
  { xs, blocked }: Grid,
  columns: ReadonlyMap<number, number>,
  rows: ReadonlyMap<number, number>,
): Port[] {
  const ports: Port[] = [];
  const add = (side: Side, x: number, y: number, beforeX: number, beforeY: number, offCentre: boolean) => {
    const [column, row] = [columns.get(Math.round(beforeX)), rows.get(Math.round(beforeY))];
    if (column === undefined || row === undefined) return;
    const vertex = row * xs.length + column;
    if (!blocked[vertex]) ports.push({ side, x: Math.round(x), y: Math.round(y), vertex, offCentre });
  };
  for (const fraction of portFractions(box.height)) {
    const y = box.y + box.height * fraction;
    add('right', box.x + box.width, y, box.x + box.width + HALO, y, fraction !== 0.5);
    add('left', box.x, y, box.x - HALO, y, fraction !== 0.5);
  }
  for (const fraction of portFractions(box.width)) {
    const x = box.x + box.width * fraction;
    add('bottom', x, box.y + box.height, x, box.y + box.height + HALO, fraction !== 0.5);
    add('top', x, box.y, x, box.y - HALO, fraction !== 0.5);
  }
  return ports;
}

/** Sorted tracks: all that are needed, and others between them where there is room. */
function tracksOf(places: readonly number[]): number[] {
  const needed = [...new Set(places.map(Math.round))].toSorted((one, other) => one - other);
  const first = needed[0];
  const last = needed.at(-1);
  if (first === undefined || last === undefined) return [];
  const edges = [first - 2 * TRACK, first - TRACK, ...needed, last + TRACK, last + 2 * TRACK];
  const tracks: number[] = [];
  for (const track of edges) {
    const before = tracks.at(-1);
    if (before !== undefined) {
      const pieces = Math.min(MOST_BETWEEN, Math.floor((track - before) / TRACK));
      const step = (track - before) / (pieces + 1);
      for (let piece = 1; piece <= pieces && step >= NEAREST; piece++) tracks.push(Math.round(before + step * piece));
    }
    if (before === undefined || track > (tracks.at(-1) ?? before)) tracks.push(track);
  }
  return tracks;
}
