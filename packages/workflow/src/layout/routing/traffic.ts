import { type Box, type Point, segmentsOf } from './geometry';
import { forVertices, type Grid, type Port, type Side } from './grid';

export const DIRECTIONS: readonly Side[] = ['right', 'bottom', 'left', 'top'];

/** What lies on the grid already, by crossing of tracks. */
export type Traffic = {
  /** Lines that pass, level or upright, and those that turn there. */
  level: Uint16Array;
  upright: Uint16Array;
  /** Lines that leave or arrive, by `portKey`. */
  ports: Map<number, number>;
  /** A label lies there. */
  labels: Uint16Array;
};

export function emptyTraffic({ blocked }: Grid): Traffic {
  const size = blocked.length;
  return {
    level: new Uint16Array(size),
    upright: new Uint16Array(size),
    ports: new Map(),
    labels: new Uint16Array(size),
  };
}

export function portKey({ vertex, side }: Port): number {
  return vertex * 4 + DIRECTIONS.indexOf(side);
}

export type Way = { from: Port; to: Port; vertices: number[] };

/** Tells the traffic of a way that is taken, or (`change` -1) given up again. */
export function takeWay({ xs }: Grid, traffic: Traffic, { from, to, vertices }: Way, change: 1 | -1 = 1): void {
  for (const port of [from, to]) takePort(traffic, port, change);
  for (const [at, vertex] of vertices.entries()) {
    let [isLevel, isUpright] = [false, false];
    for (const other of [vertices[at - 1], vertices[at + 1]]) {
      if (other === undefined) continue;
      if (Math.floor(other / xs.length) === Math.floor(vertex / xs.length)) isLevel = true;
      else isUpright = true;
    }
    for (const end of [at === 0 ? from : undefined, at === vertices.length - 1 ? to : undefined]) {
      if (!end) continue;
      if (end.side === 'left' || end.side === 'right') isLevel = true;
      else isUpright = true;
    }
    if (isLevel) add(traffic.level, vertex, change);
    if (isUpright) add(traffic.upright, vertex, change);
  }
}

/** Tells it of a line that runs without the grid: one that is kept, or was drawn in a simpler way. */
export function takePoints(grid: Grid, traffic: Traffic, points: readonly Point[], ends: readonly string[]): void {
  for (const { box } of segmentsOf(points)) {
    const list = box.width >= box.height ? traffic.level : traffic.upright;
    forVertices(grid, box, NEAR, (vertex) => add(list, vertex, 1));
  }
  for (const [end, point] of [points[0], points.at(-1)].entries())
    for (const port of grid.ports.get(ends[end] ?? '') ?? [])
      if (point && Math.abs(port.x - point.x) + Math.abs(port.y - point.y) <= NEAR) takePort(traffic, port, 1);
}

export function takeLabel(grid: Grid, traffic: Traffic, label: Box, change: 1 | -1 = 1): void {
  forVertices(grid, label, 0, (vertex) => add(traffic.labels, vertex, change));
}

const NEAR = 3;

function add(list: Uint16Array, vertex: number, change: 1 | -1): void {
  list[vertex] = (list[vertex] ?? 0) + change;
}

function takePort(traffic: Traffic, port: Port, change: 1 | -1): void {
  traffic.ports.set(portKey(port), (traffic.ports.get(portKey(port)) ?? 0) + change);
}
