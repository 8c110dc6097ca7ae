import type { Grid, Port } from './grid';
import { PriorityQueue } from './priority-queue';
import { DIRECTIONS, portKey, type Traffic, type Way } from './traffic';

/** What a way over the grid costs, in pixels of length. */
const BEND = 60;
/** Cheap at first, so that a search stays near its line; dear when all lines are there and those that cross look again. */
export const CROSSING = { first: 70, again: 240 };
const SHARED = 260;
const PORT_TAKEN = 420;
const OFF_CENTRE = 14;
/** Of a line that has one going back beside it: both leave the middle to neither. */
const BESIDE_ANOTHER = 40;
const LABEL_IN_THE_WAY = 90;

/** What a search writes down, made once for a grid; `stamps` tell what is of this search. */
type Notes = {
  costs: Float64Array;
  cameFrom: Int32Array;
  stamps: Int32Array;
  goals: Int32Array;
  search: number;
  queue: PriorityQueue;
};

/**
 * Searches a grid for the cheapest way from one state to another over free tracks (A*). A place in the search is a crossing
 * of tracks and the direction in which it was reached.
 */
export class WayFinder {
  readonly #grid: Grid;
  readonly #traffic: Traffic;
  readonly #notes: Notes;
  /** Places looked at by all searches so far. */
  effort = 0;

  constructor(grid: Grid, traffic: Traffic) {
    this.#grid = grid;
    this.#traffic = traffic;
    const vertices = grid.blocked.length;
    this.#notes = {
      costs: new Float64Array(vertices * 4),
      cameFrom: new Int32Array(vertices * 4),
      stamps: new Int32Array(vertices * 4),
      goals: new Int32Array(vertices),
      search: 0,
      queue: new PriorityQueue(),
    };
  }

  /**
   * Undefined where there is none, or none found after looking at `most` places. `isPaired`: another line goes the other
   * way between the same two.
   */
  find(
    from: readonly Port[],
    to: readonly Port[],
    { isPaired, crossing, most }: { isPaired: boolean; crossing: number; most: number },
  ): Way | undefined {
    const { costs, cameFrom, stamps, goals, queue } = this.#notes;
    const { xs, ys, blocked } = this.#grid;
    const { level, upright, labels, ports } = this.#traffic;
    const columns = xs.length;
    const rows = ys.length;
    this.#notes.search += 1;
    const { search } = this.#notes;
    queue.clear();
    const portCost = (port: Port) =>
      (ports.get(portKey(port)) ?? 0) * PORT_TAKEN +
      (isPaired ? (port.offCentre ? 0 : BESIDE_ANOTHER) : port.offCentre ? OFF_CENTRE : 0);
    // The way left is at least the way to the box around all goals, with the bends that needs.
    let [goalLeft, goalRight, goalTop, goalBottom] = [1e300, -1e300, 1e300, -1e300];
    for (const { vertex } of to) {
      goals[vertex] = search;
      const [x, y] = [xs[vertex % columns] ?? 0, ys[Math.floor(vertex / columns)] ?? 0];
      goalLeft = Math.min(goalLeft, x);
      goalRight = Math.max(goalRight, x);
      goalTop = Math.min(goalTop, y);
      goalBottom = Math.max(goalBottom, y);
    }
    const estimate = (x: number, y: number, heading: number) => {
      const right = x < goalLeft ? goalLeft - x : 0;
      const left = x > goalRight ? x - goalRight : 0;
      const down = y < goalTop ? goalTop - y : 0;
      const up = y > goalBottom ? y - goalBottom : 0;
      const [across, along] = [right + left, down + up];
      if (across + along === 0) return 0;
      const ahead = heading === 0 ? right : heading === 1 ? down : heading === 2 ? left : up;
      const behind = heading === 0 ? left : heading === 1 ? up : heading === 2 ? right : down;
      const bends = ahead > 0 ? (across > 0 && along > 0 ? 1 : 0) : behind > 0 ? 2 : 1;
      return across + along + bends * BEND;
    };
    const starts = new Map<number, Port>();
    for (const port of from) {
      const place = port.vertex * 4 + DIRECTIONS.indexOf(port.side);
      const cost = portCost(port);
      if (stamps[place] === search && cost >= (costs[place] ?? 0)) continue;
      stamps[place] = search;
      costs[place] = cost;
      cameFrom[place] = -1;
      starts.set(place, port);
      const [x, y] = [xs[port.vertex % columns] ?? 0, ys[Math.floor(port.vertex / columns)] ?? 0];
      queue.push(place, cost + estimate(x, y, place & 3));
    }
    let best: { cost: number; place: number; port: Port } | undefined;
    let looked = 0;
    while (!queue.isEmpty) {
      const { priority } = queue;
      if (best && priority >= best.cost) break;
      const place = queue.pop();
      const vertex = place >> 2;
      const heading = place & 3;
      const column = vertex % columns;
      const row = (vertex - column) / columns;
      const x = xs[column] ?? 0;
      const y = ys[row] ?? 0;
      const cost = costs[place] ?? 0;
      if (priority > cost + estimate(x, y, heading) + 0.001) continue;
      looked += 1;
      if (looked > most) break;
      if (goals[vertex] === search)
        for (const port of to) {
          if (port.vertex !== vertex || DIRECTIONS[heading] === port.side) continue;
          const straight = DIRECTIONS[(heading + 2) & 3] === port.side;
          const arrival = cost + portCost(port) + (straight ? 0 : BEND);
          if (!best || arrival < best.cost) best = { cost: arrival, place, port };
        }
      for (let turn = 0; turn < 4; turn++) {
        if (turn === ((heading + 2) & 3)) continue;
        let next = vertex;
        if (turn === 0) {
          if (column + 1 >= columns) continue;
          next = vertex + 1;
        } else if (turn === 1) {
          if (row + 1 >= rows) continue;
          next = vertex + columns;
        } else if (turn === 2) {
          if (column === 0) continue;
          next = vertex - 1;
        } else {
          if (row === 0) continue;
          next = vertex - columns;
        }
        if (blocked[next]) continue;
        const isLevel = (turn & 1) === 0;
        const nextX = turn === 0 ? (xs[column + 1] ?? 0) : turn === 2 ? (xs[column - 1] ?? 0) : x;
        const nextY = turn === 1 ? (ys[row + 1] ?? 0) : turn === 3 ? (ys[row - 1] ?? 0) : y;
        const along = isLevel ? level : upright;
        const across = isLevel ? upright : level;
        let reached = cost + Math.abs(nextX - x) + Math.abs(nextY - y);
        if (turn !== heading) reached += BEND;
        if (along[vertex] && along[next]) reached += SHARED;
        if (across[next]) reached += crossing;
        if (labels[next]) reached += LABEL_IN_THE_WAY;
        const target = next * 4 + turn;
        if (stamps[target] === search && reached >= (costs[target] ?? 0)) continue;
        stamps[target] = search;
        costs[target] = reached;
        cameFrom[target] = place;
        queue.push(target, reached + estimate(nextX, nextY, turn));
      }
    }
    this.effort += looked;
    if (!best) return undefined;
    const vertices: number[] = [];
    let place = best.place;
    for (;;) {
      vertices.push(place >> 2);
      const before = cameFrom[place] ?? -1;
      if (before === -1) break;
      place = before;
    }
    const start = starts.get(place);
    return start && { from: start, to: best.port, vertices: vertices.reverse() };
  }
}
