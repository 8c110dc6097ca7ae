import { type Box, boxesOverlap } from './geometry';

/** How near to a state a line may pass. */
export const HALO = 18;
/** Tracks of lines are at most this far apart. */
const TRACK = 34;
/** …and not nearer than this, but for those that ports need. */
const NEAREST = 10;

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

/** Tracks between and around the boxes. Nothing runs through a box or its halo. */
export function gridOf(boxes: ReadonlyMap<string, Box>): Grid {
  const all = [...boxes.values()];
  const xs = tracksOf(
    all.flatMap((box) => portFractions(box.width).map((at) => box.x + box.width * at)),
    all.flatMap((box) => [box.x - HALO, box.x + box.width + HALO]),
  );
  const ys = tracksOf(
    all.flatMap((box) => portFractions(box.height).map((at) => box.y + box.height * at)),
    all.flatMap((box) => [box.y - HALO, box.y + box.height + HALO]),
  );
  const blocked = new Uint8Array(xs.length * ys.length);
  for (const box of all)
    for (const [row, y] of ys.entries())
      for (const [column, x] of xs.entries())
        if (boxesOverlap({ x, y, width: 0, height: 0 }, box, HALO)) blocked[row * xs.length + column] = 1;
  const ports = new Map([...boxes].map(([id, box]) => [id, portsOf(box, xs, ys, blocked)]));
  return { xs, ys, blocked, ports };
}

/** A small shape has one port a side. */
function portFractions(length: number): number[] {
  return length >= 80 ? FRACTIONS : [0.5];
}

function portsOf(box: Box, xs: readonly number[], ys: readonly number[], blocked: Uint8Array): Port[] {
  const ports: Port[] = [];
  const add = (side: Side, x: number, y: number, beforeX: number, beforeY: number, offCentre: boolean) => {
    const vertex = ys.indexOf(Math.round(beforeY)) * xs.length + xs.indexOf(Math.round(beforeX));
    if (vertex >= 0 && !blocked[vertex]) ports.push({ side, x: Math.round(x), y: Math.round(y), vertex, offCentre });
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

/** Sorted tracks: all that ports and halos need, and others between them where there is room. */
function tracksOf(ports: number[], halos: number[]): number[] {
  const needed = [...new Set([...ports, ...halos].map(Math.round))].toSorted((one, other) => one - other);
  const first = needed[0];
  const last = needed.at(-1);
  if (first === undefined || last === undefined) return [];
  const edges = [first - 2 * TRACK, first - TRACK, ...needed, last + TRACK, last + 2 * TRACK];
  const tracks: number[] = [];
  for (const track of edges) {
    const before = tracks.at(-1);
    if (before !== undefined) {
      const pieces = Math.floor((track - before) / TRACK);
      const step = (track - before) / (pieces + 1);
      for (let piece = 1; piece <= pieces && step >= NEAREST; piece++) tracks.push(Math.round(before + step * piece));
    }
    if (before === undefined || track > (tracks.at(-1) ?? before)) tracks.push(track);
  }
  return tracks;
}
