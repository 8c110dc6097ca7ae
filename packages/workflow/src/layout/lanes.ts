import type { StateCode } from '@nirmaan/lexicon';
import { isSystemRole } from '../analysis/find';
import { mainPath } from '../analysis/paths';
import type { Workflow, WorkflowLayout } from '../model/workflow';
import { columnLefts, ROW_GAP } from './arrange-workflow';
import { columnsOf } from './columns';
import { connectionsOf, linesByState } from './connections';
import type { LayoutOptions } from './label-sizes';
import { orderInColumns } from './order';
import { CARD } from './sizes';
import { stateSizes } from './state-sizes';

/** Whose lane: a role's, or that of states that the system leaves, or nobody. */
export type LaneKey = { role: string } | 'system' | 'nobody';
/** A band across the canvas; `states` are in it. */
export type Lane = { key: LaneKey; y: number; height: number; states: StateCode[] };
export type LaneLayout = { layout: WorkflowLayout; lanes: Lane[]; x: number; width: number };

/** Of a band above and below what stands in it. */
const PADDING = 52;
const AROUND = 64;

/**
 * Every state in the band of who acts in it: the first role of its first action that a person takes. An end is in the band
 * of the state it is first reached from. Bands in the order in which the main path first comes to them; in a band, columns
 * as in the plain layout. The x and width are those of all bands.
 */
export function arrangeInLanes(workflow: Workflow, options: LayoutOptions): LaneLayout {
  const connections = connectionsOf(workflow);
  const columns = columnsOf(workflow, connections);
  const sizes = stateSizes(workflow, options);
  const lefts = columnLefts(workflow, { columns, connections, sizes, options });
  const order = orderInColumns(workflow, columns, connections);
  const laneOf = lanesByState(workflow);
  const main = mainPath(workflow).map((step) => step.state);
  const heights = new Map<StateCode, number>();
  for (const codes of order.above.values()) for (const [at, code] of codes.entries()) heights.set(code, -1 - at);
  for (const codes of order.below.values()) for (const [at, code] of codes.entries()) heights.set(code, 1 + at);
  // From the top: so states that cross few lines in the plain layout do in their band.
  const codes = [...new Set(workflow.states.map((state) => state.code))].toSorted(
    (one, other) => (heights.get(one) ?? 0) - (heights.get(other) ?? 0),
  );
  const members = new Map<string, StateCode[]>();
  for (const code of [...main, ...workflow.states.map((state) => state.code)]) members.set(nameOf(laneOf(code)), []);
  for (const code of codes) members.get(nameOf(laneOf(code)))?.push(code);

  const layout: WorkflowLayout = {};
  const lanes: Lane[] = [];
  let y = 0;
  for (const states of members.values()) {
    const first = states[0];
    if (first === undefined) continue;
    const stacks = new Map<number, StateCode[]>();
    for (const code of states) {
      const column = columns.byState.get(code) ?? 0;
      const stack = stacks.get(column);
      if (stack) stack.push(code);
      else stacks.set(column, [code]);
    }
    const heightOf = (stack: readonly StateCode[]) =>
      stack.reduce((sum, code) => sum + Math.max(CARD.height, sizes.get(code)?.height ?? 0), 0) +
      (stack.length - 1) * ROW_GAP;
    const inside = [...stacks.values()].reduce((most, stack) => Math.max(most, heightOf(stack)), 0);
    for (const [column, stack] of stacks) {
      const { left, width: room } = lefts.get(column) ?? { left: 0, width: CARD.width };
      let top = y + PADDING + (inside - heightOf(stack)) / 2;
      for (const code of stack) {
        const { width, height } = sizes.get(code) ?? CARD;
        const row = Math.max(CARD.height, height);
        layout[code] = { x: Math.round(left + (room - width) / 2), y: Math.round(top + (row - height) / 2) };
        top += row + ROW_GAP;
      }
    }
    const height = inside + 2 * PADDING;
    lanes.push({ key: laneOf(first), y, height, states });
    y += height;
  }
  const rights = [...lefts.values()].map(({ left, width }) => left + width);
  const right = rights.reduce((most, each) => Math.max(most, each), 0);
  return { layout, lanes, x: -AROUND, width: right + 2 * AROUND };
}

/** Whose turn it is in each state. */
function lanesByState(workflow: Workflow): (code: StateCode) => LaneKey {
  const own = new Map<StateCode, LaneKey>();
  for (const action of workflow.actions) {
    const known = own.get(action.from);
    if (known !== undefined && typeof known !== 'string') continue;
    const person = action.roles.find((role) => !isSystemRole(role));
    if (person !== undefined) own.set(action.from, { role: person });
    else if (action.roles.length > 0) own.set(action.from, 'system');
  }
  for (const state of workflow.states) if (state.kind === 'decision') own.set(state.code, 'system');
  const lines = linesByState(connectionsOf(workflow));
  const main = new Set(mainPath(workflow).map((step) => step.state));
  const reached = new Map<StateCode, LaneKey>();
  for (const { code, kind } of workflow.states) {
    if (own.has(code) || kind !== 'end') continue;
    const sources = lines.to(code).map(({ from }) => from);
    const source = sources.find((from) => main.has(from)) ?? sources[0];
    const lane = source === undefined ? undefined : own.get(source);
    if (lane) reached.set(code, lane);
  }
  return (code) => own.get(code) ?? reached.get(code) ?? 'nobody';
}

function nameOf(key: LaneKey): string {
  return typeof key === 'string' ? key : `role ${key.role}`;
}
