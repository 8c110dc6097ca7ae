import { pairsIn } from '../connections';
import { finish, type Steps } from '../in-slices';
import type { LabelSize } from '../sizes';
import { BoxIndex } from './box-index';
import { CROSSING } from './find-way';
import type { Box, Point } from './geometry';
import { type PlacedLabel, placeLabel } from './place-label';
import { roadsAround } from './roads';
import { simpleLines } from './simple-lines';
import { Surroundings } from './surroundings';

export type Line = {
  id: string;
  from: string;
  to: string;
  label: LabelSize;
  /** Drawn before others, so straighter. */
  isMain?: boolean;
};
/** How a line runs, from the edge of one state to the edge of another, level and upright only; and where its label is. */
export type Route = { points: Point[]; label?: PlacedLabel };
/** `simple`: lines that were too many to look for their best way; some may run through a state. */
export type Routing = { routes: Map<string, Route>; simple: number };

/** Up to as many lines, those that cross others are looked at again when all are there. */
const MOST_TO_IMPROVE = 400;
const IMPROVEMENTS = 2;

/**
 * Lines between the boxes that go around them, cross little, and have room for their labels; the same for the same boxes.
 * `kept` are routes that stay as they are (the others of a canvas on which one state was moved).
 */
export function routeConnections(
  boxes: ReadonlyMap<string, Box>,
  lines: readonly Line[],
  kept: ReadonlyMap<string, Route> = new Map(),
): Map<string, Route> {
  return finish(routeInSteps(boxes, lines, kept)).routes;
}

/** The same, a line at a time. */
export function* routeInSteps(
  boxes: ReadonlyMap<string, Box>,
  lines: readonly Line[],
  kept: ReadonlyMap<string, Route>,
): Steps<Routing> {
  const states = new BoxIndex<Box>();
  for (const box of boxes.values()) states.add(box, box);
  const roads = roadsAround(boxes);
  yield 0.01;
  const around = new Surroundings(states);
  const isPaired = pairsIn(lines);
  const routes = new Map<string, Route>(kept);
  const open = inOrder(boxes, lines).filter((line) => !kept.has(line.id));
  for (const line of lines) {
    const route = kept.get(line.id);
    if (!route) continue;
    around.add(line.id, route);
    roads?.keep(route, line);
  }
  const simple = simpleLines(boxes, states);
  let simplified = 0;
  const draw = (line: Line, crossing: number) => {
    let points = roads?.find(line, isPaired(line), crossing);
    if (!points) {
      points = simple(line, isPaired(line));
      simplified += 1;
      roads?.keep({ points }, line);
    }
    const label = placeLabel(line.id, points, line.label, around);
    if (label) roads?.reserve(label);
    const route = { points, ...(label && { label }) };
    routes.set(line.id, route);
    around.add(line.id, route);
  };
  for (const [at, line] of open.entries()) {
    draw(line, CROSSING.first);
    yield (0.7 * at) / open.length;
  }
  // What was drawn first knew nothing of what came later.
  for (let time = 0; open.length <= MOST_TO_IMPROVE && time < IMPROVEMENTS; time++) {
    const crossing = open.filter((line) => around.isCrossed(line.id, routes.get(line.id)?.points ?? []));
    if (crossing.length === 0) break;
    for (const line of crossing) {
      if (!roads?.leave(line.id)) continue;
      const { label } = routes.get(line.id) ?? {};
      if (label) roads.clear(label);
      around.remove(line.id);
      draw(line, CROSSING.again);
      yield 0.7;
    }
  }
  // Lines drawn later may run where a label was put: each is given a second chance, knowing all.
  for (const [at, line] of open.entries()) {
    const { points, label: before } = routes.get(line.id) ?? {};
    if (!points || !before || !around.isCovering(line.id, before)) continue;
    const label = placeLabel(line.id, points, line.label, around);
    const route = { points, ...(label && { label }) };
    routes.set(line.id, route);
    around.remove(line.id);
    around.add(line.id, route);
    yield 0.8 + (0.2 * at) / open.length;
  }
  return { routes, simple: simplified };
}

/** The main path first, then near ones: long lines find a way around short ones. */
function inOrder(boxes: ReadonlyMap<string, Box>, lines: readonly Line[]): Line[] {
  const lengths = new Map(
    lines.map((line) => {
      const [one, other] = [boxes.get(line.from), boxes.get(line.to)];
      if (line.isMain || !one || !other) return [line, 0];
      const across = Math.abs(one.x + one.width / 2 - other.x - other.width / 2);
      return [line, across + Math.abs(one.y + one.height / 2 - other.y - other.height / 2)];
    }),
  );
  return lines
    .filter(({ from, to }) => boxes.has(from) && boxes.has(to))
    .toSorted((one, other) => (lengths.get(one) ?? 0) - (lengths.get(other) ?? 0));
}
