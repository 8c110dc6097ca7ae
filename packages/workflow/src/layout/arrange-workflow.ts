import { type Language, localize, type StateCode } from '@nirmaan/lexicon';
import type { Workflow, WorkflowLayout } from '../model/workflow';
import { type Columns, columnsOf } from './columns';
import { type Connection, connectionsOf, isPaired } from './connections';
import { orderInColumns } from './order';
import { boxesOverlap } from './routing/geometry';
import { CARD, type LabelSize, labelSize, sizeOfState } from './sizes';

export type LayoutOptions = {
  language: Language;
  /** Names of roles as the chips show them; a code where there is none. */
  roleNames?: ReadonlyMap<string, string>;
};

/** Free between two rows: a name, three chips and a line. */
const ROW_GAP = 108;
const ROW = CARD.height + ROW_GAP;
const END_GAP = 60;
/** Of a label to the states on its left and right. */
const LABEL_MARGIN = 28;
const NARROWEST_GAP = 72;

/** The size of each line's label, by the line. */
export function labelSizes(workflow: Workflow, options: LayoutOptions): Map<string, LabelSize> {
  const connections = connectionsOf(workflow);
  return new Map(
    connections.map((connection) => {
      const actions = connection.actions.flatMap((position) => {
        const action = workflow.actions[position];
        if (!action) return [];
        const name = localize(action.name, options.language) || action.code;
        return [{ name, roles: action.roles.map((role) => options.roleNames?.get(role) ?? role) }];
      });
      return [connection.id, labelSize(actions, isPaired(connection, connections))];
    }),
  );
}

/**
 * A place for every state: left to right by its way from the start, the main path in one straight line, ways back above,
 * other ends below. Nothing overlaps, and between neighbours there is room for the names of their actions.
 */
export function arrangeWorkflow(workflow: Workflow, options: LayoutOptions): WorkflowLayout {
  const columns = columnsOf(workflow);
  const connections = connectionsOf(workflow);
  const lefts = leftsOf(workflow, columns, connections, options);
  const heights = stackHeights(workflow, columns, connections, options);
  return Object.fromEntries(
    workflow.states.map((state) => {
      const { width, height } = sizeOfState(state, options.language);
      const { left, width: room } = lefts.get(columns.byState.get(state.code) ?? 0) ?? { left: 0, width };
      const middle = heights.get(state.code) ?? 0;
      return [state.code, { x: Math.round(left + (room - width) / 2), y: Math.round(middle - height / 2) }];
    }),
  );
}

/** Left edge and width of each column; the gap before it is as wide as the labels of lines between neighbours need. */
function leftsOf(workflow: Workflow, columns: Columns, connections: readonly Connection[], options: LayoutOptions) {
  const labels = labelSizes(workflow, options);
  const used = [...new Set(columns.byState.values())].toSorted((one, other) => one - other);
  const lefts = new Map<number, { left: number; width: number }>();
  let left = 0;
  for (const column of used) {
    const sizes = workflow.states
      .filter((state) => columns.byState.get(state.code) === column)
      .map((state) => sizeOfState(state, options.language).width);
    const width = Math.max(...sizes);
    if (lefts.size > 0) {
      const crossing = connections.filter(({ from, to }) => {
        const ends = [columns.byState.get(from), columns.byState.get(to)];
        return ends.includes(column) && ends.includes(used[used.indexOf(column) - 1]);
      });
      left += Math.max(NARROWEST_GAP, ...crossing.map(({ id }) => (labels.get(id)?.width ?? 0) + LABEL_MARGIN));
    }
    lefts.set(column, { left, width });
    left += width;
  }
  return lefts;
}

/** Height of the middle of each state; the main path is at 0. */
function stackHeights(
  workflow: Workflow,
  columns: Columns,
  connections: readonly Connection[],
  { language }: LayoutOptions,
): Map<StateCode, number> {
  const heights = new Map<StateCode, number>();
  let lowest = 0;
  const { above, below } = orderInColumns(workflow, columns, connections);
  for (const codes of above.values()) for (const [at, code] of codes.entries()) heights.set(code, -ROW * (at + 1));
  for (const codes of below.values()) {
    let top = CARD.height / 2 + ROW_GAP;
    for (const [at, code] of codes.entries()) {
      const state = workflow.states.find((each) => each.code === code);
      const height = state ? sizeOfState(state, language).height : CARD.height;
      // The first of a column stands in the middle of its row, so that rows can be read across.
      if (at === 0) top += (CARD.height - height) / 2;
      heights.set(code, top + height / 2);
      top += height + (state?.kind === 'end' ? END_GAP : ROW_GAP);
    }
    lowest = Math.max(lowest, top);
  }
  const isLostHere = new Map<number, number>();
  for (const code of columns.lost) {
    const column = columns.byState.get(code) ?? 0;
    const before = isLostHere.get(column) ?? 0;
    heights.set(code, Math.max(lowest, CARD.height / 2 + ROW_GAP) + CARD.height / 2 + before * ROW);
    isLostHere.set(column, before + 1);
  }
  return heights;
}

/**
 * The layout with a place for every state: those that have one keep it, the others are put where they would stand beside
 * a neighbour, as near as nothing is in the way.
 */
export function completeLayout(workflow: Workflow, layout: WorkflowLayout, options: LayoutOptions): WorkflowLayout {
  const missing = workflow.states.filter((state) => !layout[state.code]);
  if (missing.length === 0) return layout;
  const arranged = arrangeWorkflow(workflow, options);
  if (missing.length === workflow.states.length) return arranged;
  const placed: WorkflowLayout = { ...layout };
  for (const state of missing) {
    const own = arranged[state.code] ?? { x: 0, y: 0 };
    const anchor = anchorOf(workflow, state.code, placed);
    const from = anchor && arranged[anchor];
    const to = anchor && placed[anchor];
    const place = { x: own.x + (from && to ? to.x - from.x : 0), y: own.y + (from && to ? to.y - from.y : 0) };
    const boxes = workflow.states.flatMap((each) => {
      const at = placed[each.code];
      return at ? [{ ...at, ...sizeOfState(each, options.language) }] : [];
    });
    const size = sizeOfState(state, options.language);
    while (boxes.some((box) => boxesOverlap({ ...place, ...size }, box, 24))) place.y += ROW / 2;
    placed[state.code] = place;
  }
  return placed;
}

/** A state with a place next to which this one belongs: one it is reached from, else one it leads to, else any. */
function anchorOf(workflow: Workflow, code: StateCode, placed: WorkflowLayout): StateCode | undefined {
  const { actions } = workflow;
  return (
    actions.find((action) => action.to === code && placed[action.from])?.from ??
    actions.find((action) => action.from === code && placed[action.to])?.to ??
    workflow.states.find((state) => placed[state.code])?.code
  );
}
