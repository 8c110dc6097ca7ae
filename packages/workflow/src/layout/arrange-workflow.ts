import type { StateCode } from '@nirmaan/lexicon';
import type { Workflow, WorkflowLayout } from '../model/workflow';
import { type Columns, columnsOf } from './columns';
import { type Connection, connectionsOf } from './connections';
import { type LayoutOptions, labelSizes } from './label-sizes';
import { orderInColumns } from './order';
import { CARD, type StateSize } from './sizes';
import { stateSizes } from './state-sizes';

/** Free between two rows: a name, three chips and a line. */
export const ROW_GAP = 108;
const END_GAP = 60;
/** Of a label to the states on its left and right. */
const LABEL_MARGIN = 28;
const NARROWEST_GAP = 72;

/**
 * A place for every state: left to right by its way from the start, the main path in one straight line, ways back above,
 * other ends below. Nothing overlaps, and between neighbours there is room for the names of their actions.
 */
export function arrangeWorkflow(workflow: Workflow, options: LayoutOptions): WorkflowLayout {
  const connections = connectionsOf(workflow);
  const columns = columnsOf(workflow, connections);
  const sizes = stateSizes(workflow, options);
  const lefts = columnLefts(workflow, { columns, connections, sizes, options });
  const middles = stackMiddles(workflow, columns, connections, sizes);
  return Object.fromEntries(
    workflow.states.map(({ code }) => {
      const { width, height } = sizes.get(code) ?? CARD;
      const { left, width: room } = lefts.get(columns.byState.get(code) ?? 0) ?? { left: 0, width };
      const middle = middles.get(code) ?? 0;
      return [code, { x: Math.round(left + (room - width) / 2), y: Math.round(middle - height / 2) }];
    }),
  );
}

/** Left edge and width of each column; the gap before it is as wide as the labels of lines between neighbours need. */
export function columnLefts(
  workflow: Workflow,
  {
    columns: { byState },
    connections,
    sizes,
    options,
  }: {
    columns: Columns;
    connections: readonly Connection[];
    sizes: ReadonlyMap<StateCode, StateSize>;
    options: LayoutOptions;
  },
): Map<number, { left: number; width: number }> {
  const widths = new Map<number, number>();
  for (const { code } of workflow.states) {
    const column = byState.get(code) ?? 0;
    widths.set(column, Math.max(widths.get(column) ?? 0, sizes.get(code)?.width ?? 0));
  }
  const used = [...widths.keys()].toSorted((one, other) => one - other);
  const before = new Map(used.map((column, at) => [column, used[at - 1]]));
  const labels = labelSizes(workflow, options);
  const gaps = new Map<number, number>();
  for (const { id, from, to } of connections) {
    const [one, other] = [byState.get(from) ?? 0, byState.get(to) ?? 0];
    const [left, right] = one < other ? [one, other] : [other, one];
    if (before.get(right) !== left) continue;
    gaps.set(right, Math.max(gaps.get(right) ?? NARROWEST_GAP, (labels.get(id)?.width ?? 0) + LABEL_MARGIN));
  }
  const lefts = new Map<number, { left: number; width: number }>();
  let left = 0;
  for (const column of used) {
    if (lefts.size > 0) left += gaps.get(column) ?? NARROWEST_GAP;
    const width = widths.get(column) ?? 0;
    lefts.set(column, { left, width });
    left += width;
  }
  return lefts;
}

/** Height of the middle of each state; the main path is at 0. */
function stackMiddles(
  workflow: Workflow,
  columns: Columns,
  connections: readonly Connection[],
  sizes: ReadonlyMap<StateCode, StateSize>,
): Map<StateCode, number> {
  const middles = new Map<StateCode, number>();
  const ends = new Set(workflow.states.filter((state) => state.kind === 'end').map((state) => state.code));
  const halves = new Map<number, number>();
  for (const code of columns.main) {
    const column = columns.byState.get(code) ?? 0;
    const half = Math.max(CARD.height, sizes.get(code)?.height ?? 0) / 2;
    halves.set(column, Math.max(halves.get(column) ?? 0, half));
  }
  const { above, below } = orderInColumns(workflow, columns, connections);
  let lowest = CARD.height / 2 + ROW_GAP;
  for (const [column, codes] of above) {
    let bottom = -(halves.get(column) ?? CARD.height / 2) - ROW_GAP;
    for (const code of codes) {
      const { height } = sizes.get(code) ?? CARD;
      middles.set(code, bottom - height / 2);
      bottom -= height + ROW_GAP;
    }
  }
  for (const [column, codes] of below) {
    let top = (halves.get(column) ?? CARD.height / 2) + ROW_GAP;
    for (const [at, code] of codes.entries()) {
      const { height } = sizes.get(code) ?? CARD;
      // The first of a column stands in the middle of its row, so that rows can be read across.
      if (at === 0) top += Math.max(0, CARD.height - height) / 2;
      middles.set(code, top + height / 2);
      top += height + (ends.has(code) ? END_GAP : ROW_GAP);
    }
    lowest = Math.max(lowest, top);
  }
  for (const half of halves.values()) lowest = Math.max(lowest, half + ROW_GAP);
  const bottoms = new Map<number, number>();
  for (const code of columns.lost) {
    const column = columns.byState.get(code) ?? 0;
    const top = bottoms.get(column) ?? lowest;
    const { height } = sizes.get(code) ?? CARD;
    middles.set(code, top + Math.max(CARD.height, height) / 2);
    bottoms.set(column, top + Math.max(CARD.height, height) + ROW_GAP);
  }
  return middles;
}
