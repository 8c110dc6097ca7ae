import type { Point } from './geometry';
import type { Grid, Port, Side } from './grid';

/** What a way over the grid costs, in pixels of length. */
const BEND = 60;
const CROSSING = 70;
const SHARED = 260;
const PORT_TAKEN = 420;
const OFF_CENTRE = 14;
/** Of a line that has one going back beside it: both leave the middle to neither. */
const BESIDE_ANOTHER = 40;

/** What lies on the grid already. */
export type Traffic = {
  /** Lines that pass a crossing of tracks, level or upright, and those that turn there. */
  level: Uint8Array;
  upright: Uint8Array;
  ports: Map<number, number>;
  /** Extra cost of a crossing of tracks: a label lies there. */
  labels: Uint8Array;
};

export function emptyTraffic({ xs, ys }: Grid): Traffic {
  const size = xs.length * ys.length;
  return {
    level: new Uint8Array(size),
    upright: new Uint8Array(size),
    ports: new Map(),
    labels: new Uint8Array(size),
  };
}

export type Way = { from: Port; to: Port; vertices: number[] };

const DIRECTIONS: readonly Side[] = ['right', 'bottom', 'left', 'top'];
const OPPOSITE: Record<Side, Side> = { right: 'left', left: 'right', top: 'bottom', bottom: 'top' };
const LABEL_IN_THE_WAY = 90;

/**
 * The cheapest way from one state to another over free tracks (A*); undefined where they are walled in.
 * `isPaired`: another line goes the other way between the same two.
 */
export function findWay(
  grid: Grid,
  traffic: Traffic,
  { from, to, isPaired }: { from: readonly Port[]; to: readonly Port[]; isPaired: boolean },
): Way | undefined {
  const columns = grid.xs.length;
  const goals = new Map<number, Port[]>();
  for (const port of to) goals.set(port.vertex, [...(goals.get(port.vertex) ?? []), port]);
  const size = columns * grid.ys.length * 4;
  const costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(size).fill(-1);
  const startPorts = new Map<number, Port>();
  const queue = new Queue();
  const pointOf = (vertex: number): Point => ({
    x: grid.xs[vertex % columns] ?? 0,
    y: grid.ys[Math.floor(vertex / columns)] ?? 0,
  });
  const goalPoints = to.map((port) => pointOf(port.vertex));
  const estimate = (vertex: number) => {
    const { x, y } = pointOf(vertex);
    return Math.min(...goalPoints.map((goal) => Math.abs(goal.x - x) + Math.abs(goal.y - y)));
  };
  const portCost = (port: Port) =>
    (traffic.ports.get(portKey(port)) ?? 0) * PORT_TAKEN +
    (isPaired ? (port.offCentre ? 0 : BESIDE_ANOTHER) : port.offCentre ? OFF_CENTRE : 0);
  for (const port of from) {
    const state = port.vertex * 4 + DIRECTIONS.indexOf(port.side);
    const cost = portCost(port);
    if (cost >= (costs[state] ?? 0)) continue;
    costs[state] = cost;
    startPorts.set(state, port);
    queue.push(state, cost + estimate(port.vertex));
  }
  let best: { cost: number; state: number; port: Port } | undefined;
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    if (best && entry.priority >= best.cost) break;
    const { state } = entry;
    const cost = costs[state] ?? 0;
    if (entry.priority > cost + estimate(Math.floor(state / 4)) + 0.001) continue;
    const vertex = Math.floor(state / 4);
    const heading = DIRECTIONS[state % 4] ?? 'right';
    for (const port of goals.get(vertex) ?? []) {
      if (heading === port.side) continue;
      const arrival = cost + portCost(port) + (OPPOSITE[heading] === port.side ? 0 : BEND);
      if (!best || arrival < best.cost) best = { cost: arrival, state, port };
    }
    for (const [turn, direction] of DIRECTIONS.entries()) {
      if (direction === OPPOSITE[heading]) continue;
      const next = neighbour(grid, vertex, direction);
      if (next === undefined || grid.blocked[next]) continue;
      const isLevel = direction === 'left' || direction === 'right';
      const here = pointOf(vertex);
      const there = pointOf(next);
      const along = isLevel ? traffic.level : traffic.upright;
      const across = isLevel ? traffic.upright : traffic.level;
      const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
      const step =
        length +
        (direction === heading ? 0 : BEND) +
        ((along[vertex] ?? 0) > 0 && (along[next] ?? 0) > 0 ? SHARED : 0) +
        ((across[next] ?? 0) > 0 ? CROSSING : 0) +
        ((traffic.labels[next] ?? 0) > 0 ? LABEL_IN_THE_WAY : 0);
      const target = next * 4 + turn;
      if (cost + step >= (costs[target] ?? 0)) continue;
      costs[target] = cost + step;
      cameFrom[target] = state;
      queue.push(target, cost + step + estimate(next));
    }
  }
  if (!best) return undefined;
  const vertices: number[] = [];
  let state = best.state;
  for (; cameFrom[state] !== -1; state = cameFrom[state] ?? -1) vertices.unshift(Math.floor(state / 4));
  vertices.unshift(Math.floor(state / 4));
  const start = startPorts.get(state);
  return start && { from: start, to: best.port, vertices };
}

/** Tells the traffic of a way that was taken. */
export function takeWay({ xs }: Grid, traffic: Traffic, { from, to, vertices }: Way): void {
  for (const port of [from, to]) traffic.ports.set(portKey(port), (traffic.ports.get(portKey(port)) ?? 0) + 1);
  for (const [at, vertex] of vertices.entries()) {
    for (const other of [vertices[at - 1], vertices[at + 1]]) {
      if (other === undefined) continue;
      const isLevel = Math.floor(other / xs.length) === Math.floor(vertex / xs.length);
      (isLevel ? traffic.level : traffic.upright)[vertex] = 1;
    }
    const end = at === 0 ? from : at === vertices.length - 1 ? to : undefined;
    if (end) (end.side === 'left' || end.side === 'right' ? traffic.level : traffic.upright)[vertex] = 1;
  }
}

function portKey({ vertex, side }: Port): number {
  return vertex * 4 + DIRECTIONS.indexOf(side);
}

function neighbour({ xs, ys }: Grid, vertex: number, direction: Side): number | undefined {
  const column = vertex % xs.length;
  const row = Math.floor(vertex / xs.length);
  if (direction === 'right') return column + 1 < xs.length ? vertex + 1 : undefined;
  if (direction === 'left') return column > 0 ? vertex - 1 : undefined;
  if (direction === 'bottom') return row + 1 < ys.length ? vertex + xs.length : undefined;
  return row > 0 ? vertex - xs.length : undefined;
}

/** A binary heap; the lowest priority comes first, of equal ones what was added first, so that ways are always the same. */
class Queue {
  readonly #entries: { state: number; priority: number; order: number }[] = [];
  #added = 0;

  push(state: number, priority: number): void {
    const entry = { state, priority, order: this.#added++ };
    const entries = this.#entries;
    let at = entries.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = entries[parent];
      if (!above || !isBefore(entry, above)) break;
      entries[at] = above;
      at = parent;
    }
    entries[at] = entry;
  }

  pop(): { state: number; priority: number } | undefined {
    const entries = this.#entries;
    const first = entries[0];
    const last = entries.pop();
    if (!first || !last || entries.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      const one = entries[left];
      const other = entries[left + 1];
      const child = other && one && isBefore(other, one) ? left + 1 : left;
      const below = entries[child];
      if (!below || !isBefore(below, last)) break;
      entries[at] = below;
      at = child;
    }
    entries[at] = last;
    return first;
  }
}

function isBefore(one: { priority: number; order: number }, other: { priority: number; order: number }): boolean {
  return one.priority < other.priority || (one.priority === other.priority && one.order < other.order);
}
