import { type BlockCode, localize, type StateCode } from '@nirmaan/lexicon';
import type { ParallelBlock, State, Workflow } from '../model/workflow';
import { columnsOf } from './columns';
import { connectionsOf, pairsIn } from './connections';
import { orderInColumns } from './order';
import { elbowBetween } from './routing/elbows';
import type { Box, Point } from './routing/geometry';
import { indexBoxes } from './routing/preview-routes';
import { type StateSize, textWidth } from './sizes';

export type FramedState = Box & { code: StateCode };
export type FramedLine = { from: StateCode; to: StateCode; points: Point[] };
/** One branch: a row across the frame. Everything is counted from the top left corner of the frame. */
export type FrameLane = { branch: BlockCode; y: number; height: number; states: FramedState[]; lines: FramedLine[] };
export type BlockFrame = { width: number; height: number; lanes: FrameLane[] };

export const FRAME = {
  /** With the name of the state the case waits in, its time limit and how the branches are joined. */
  header: 56,
  /** With the name of a branch, at the top of its lane. */
  laneName: 22,
  around: 12,
  narrowest: 232,
};
const CARD = { widest: 132, narrowest: 64, height: 28, around: 20 };
const DOT = 14;
/** How far from the middle each of two lines that run to and fro stands. */
const BESIDE = 8;
const GAP = { column: 34, row: 18 };

/**
 * A parallel block as one shape: a lane for each branch, in it the branch in small, its names only. Pure. A block inside a
 * branch is a card there: it is seen by opening the branch.
 */
export function frameOf(block: ParallelBlock, options: { language: string }): BlockFrame {
  const drawn = block.branches.map((branch) => ({ branch, picture: pictureOf(branch.workflow, options.language) }));
  const names = block.branches.map(({ name, code }) => textWidth(localize(name, options.language) || code) + 48);
  const widest = Math.max(FRAME.narrowest, ...names, ...drawn.map(({ picture }) => picture.width + 2 * FRAME.around));
  let y = FRAME.header;
  const lanes = drawn.map(({ branch, picture }): FrameLane => {
    const height = FRAME.laneName + picture.height + FRAME.around;
    const top = y + FRAME.laneName;
    y += height;
    const moved = <Place extends Point>(place: Place): Place => ({
      ...place,
      x: place.x + FRAME.around,
      y: place.y + top,
    });
    return {
      branch: branch.code,
      y: top - FRAME.laneName,
      height,
      states: picture.states.map(moved),
      lines: picture.lines.map((line) => ({ ...line, points: line.points.map(moved) })),
    };
  });
  // Even, as all sizes are: then middles meet on whole pixels.
  return { width: even(widest), height: even(y), lanes };
}

function pictureOf(workflow: Workflow, language: string) {
  const connections = connectionsOf(workflow);
  const columns = columnsOf(workflow, connections);
  const { above, below } = orderInColumns(workflow, columns, connections);
  const rows = new Map<StateCode, number>([...columns.main].map((code) => [code, 0]));
  for (const codes of above.values()) for (const [at, code] of codes.entries()) rows.set(code, -1 - at);
  for (const codes of below.values()) for (const [at, code] of codes.entries()) rows.set(code, 1 + at);
  let lowest = Math.max(0, ...rows.values());
  for (const code of columns.lost) {
    lowest += 1;
    rows.set(code, lowest);
  }
  const highest = Math.min(0, ...rows.values());
  const sizes = new Map(workflow.states.map((state) => [state.code, smallSize(state, language)]));
  const lefts = leftsOf(workflow, columns.byState, sizes);
  const rowHeight = CARD.height + GAP.row;
  const states = workflow.states.map((state): FramedState => {
    const { width, height } = sizes.get(state.code) ?? { width: CARD.narrowest, height: CARD.height };
    const { left, room } = lefts.get(columns.byState.get(state.code) ?? 0) ?? { left: 0, room: width };
    const middle = ((rows.get(state.code) ?? 0) - highest) * rowHeight + CARD.height / 2;
    return { code: state.code, x: left + (room - width) / 2, y: middle - height / 2, width, height };
  });
  const places = new Map(states.map((state) => [state.code, state]));
  const index = indexBoxes(states);
  const isPaired = pairsIn(connections);
  const lines = connections.flatMap(({ from, to }): FramedLine[] => {
    const [one, other] = [places.get(from), places.get(to)];
    if (!one || !other) return [];
    const shift = isPaired({ from, to }) ? (from < to ? -BESIDE : BESIDE) : 0;
    return [{ from, to, points: elbowBetween(one, other, index, () => shift).points }];
  });
  return {
    states,
    lines,
    width: Math.max(0, ...states.map(({ x, width }) => x + width)),
    height: states.length === 0 ? CARD.height : (Math.max(0, lowest) - highest) * rowHeight + CARD.height,
  };
}

function smallSize(state: State, language: string): StateSize {
  if (state.kind === 'start') return { width: DOT, height: DOT };
  const width = CARD.around + textWidth(localize(state.name, language) || state.code);
  return { width: even(Math.min(CARD.widest, Math.max(CARD.narrowest, width))), height: CARD.height };
}

function leftsOf(workflow: Workflow, byState: ReadonlyMap<StateCode, number>, sizes: ReadonlyMap<string, StateSize>) {
  const rooms = new Map<number, number>();
  for (const { code } of workflow.states) {
    const column = byState.get(code) ?? 0;
    rooms.set(column, Math.max(rooms.get(column) ?? 0, sizes.get(code)?.width ?? 0));
  }
  const lefts = new Map<number, { left: number; room: number }>();
  let left = 0;
  for (const [column, room] of [...rooms].toSorted(([one], [other]) => one - other)) {
    lefts.set(column, { left, room });
    left += room + GAP.column;
  }
  return lefts;
}

function even(length: number): number {
  return 2 * Math.ceil(length / 2);
}
