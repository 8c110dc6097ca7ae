import { Graph, layout } from '@dagrejs/dagre';
import type { StateCode } from '@nirmaan/lexicon';
import { findState } from '../analysis/find';
import type { Workflow } from '../model/workflow';
import type { Columns } from './columns';
import type { Connection } from './connections';
import { CARD } from './sizes';

/** States of each column that are not on the main path, nearest to it first. */
export type Order = { above: Map<number, StateCode[]>; below: Map<number, StateCode[]> };

/**
 * On which side of the main path a state stands, and in which order: as dagre lays them for the fewest crossings. Ways
 * back are always above and nearest, other ends always last below.
 */
export function orderInColumns(workflow: Workflow, columns: Columns, connections: readonly Connection[]): Order {
  const heights = dagreHeights(workflow, columns, connections);
  const middleOf = (column: number) => {
    const onMain = [...columns.main].find((code) => columns.byState.get(code) === column) ?? [...columns.main].at(-1);
    return onMain === undefined ? 0 : (heights.get(onMain) ?? 0);
  };
  const isEnd = (code: StateCode) => findState(workflow, code)?.kind === 'end';
  const order: Order = { above: new Map(), below: new Map() };
  const others = workflow.states
    .map((state) => state.code)
    .filter((code) => !columns.main.has(code) && !columns.lost.has(code))
    .toSorted((one, other) => (heights.get(one) ?? 0) - (heights.get(other) ?? 0));
  for (const code of others) {
    const column = columns.byState.get(code) ?? 0;
    const isAbove = columns.detours.has(code) || (!isEnd(code) && (heights.get(code) ?? 0) < middleOf(column));
    const side = isAbove ? order.above : order.below;
    const codes = side.get(column) ?? [];
    if (isAbove) codes.unshift(code);
    else codes.push(code);
    side.set(column, codes);
  }
  const isDetour = (code: StateCode) => columns.detours.has(code);
  for (const codes of order.above.values()) codes.sort((one, other) => Number(isDetour(other)) - Number(isDetour(one)));
  for (const codes of order.below.values()) codes.sort((one, other) => Number(isEnd(one)) - Number(isEnd(other)));
  return order;
}

/** Heights dagre would give. Every line is given to it left to right: which way a case goes is settled by the columns. */
function dagreHeights(
  workflow: Workflow,
  { byState, main }: Columns,
  connections: readonly Connection[],
): Map<StateCode, number> {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 60, ranksep: 100 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of workflow.states) graph.setNode(state.code, { ...CARD });
  for (const { from, to } of connections) {
    const [left, right] = (byState.get(from) ?? 0) <= (byState.get(to) ?? 0) ? [from, to] : [to, from];
    graph.setEdge(left, right, { weight: main.has(from) && main.has(to) ? 8 : 1 });
  }
  layout(graph);
  return new Map(workflow.states.map(({ code }) => [code, Number(graph.node(code)?.y ?? 0)]));
}
