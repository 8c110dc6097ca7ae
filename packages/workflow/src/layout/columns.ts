import type { StateCode } from '@nirmaan/lexicon';
import { mainPath } from '../analysis/paths';
import type { Workflow } from '../model/workflow';
import { type Connection, linesByState } from './connections';

export type Columns = {
  /** From the start: 0. */
  byState: Map<StateCode, number>;
  main: Set<StateCode>;
  /** States that only lead back to where a case came from; drawn above. */
  detours: Set<StateCode>;
  /** States no case comes to; drawn below everything. */
  lost: Set<StateCode>;
};

/**
 * How far to the right each state stands: by its way from the start, the main path first. What only leads back stands
 * above the state it was reached from, and an end beside the main path below the states it is reached from.
 */
export function columnsOf(workflow: Workflow, connections: readonly Connection[]): Columns {
  const lines = linesByState(connections);
  const main = new Set(mainPath(workflow).map((step) => step.state));
  const first = workflow.states[0];
  if (main.size === 0 && first) main.add(first.code);
  const byState = walkedColumns(main, lines);
  const lost = new Set(workflow.states.map((state) => state.code).filter((code) => !byState.has(code)));
  const ends = new Set(workflow.states.filter((state) => state.kind === 'end').map((state) => state.code));
  const isSideEnd = (code: StateCode) => ends.has(code) && !main.has(code);
  const columnsOfAll = (codes: readonly StateCode[]) => codes.flatMap((code) => byState.get(code) ?? []);

  const detours = new Set<StateCode>();
  for (const code of byState.keys()) {
    if (main.has(code) || isSideEnd(code)) continue;
    const sources = columnsOfAll(lines.to(code).map(({ from }) => from));
    const targets = lines.from(code).flatMap(({ to }) => (isSideEnd(to) ? [] : [to]));
    const nearest = sources.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
    if (sources.length > 0 && targets.length > 0 && columnsOfAll(targets).every((column) => column <= nearest))
      detours.add(code);
  }
  for (const code of detours) byState.set(code, (byState.get(code) ?? 1) - 1);
  for (const code of byState.keys()) {
    if (!isSideEnd(code)) continue;
    const sources = columnsOfAll(lines.to(code).map(({ from }) => from));
    byState.set(code, medianOf(sources) ?? byState.get(code) ?? 0);
  }
  // Below where they lead; those that lead nowhere side by side.
  let alone = 0;
  for (const code of lost) {
    const [target] = columnsOfAll(lines.from(code).map(({ to }) => to));
    byState.set(code, target ?? Math.min(main.size - 1, 1 + (alone++ % Math.max(1, main.size - 1))));
  }
  return { byState, main, detours, lost };
}

function walkedColumns(main: ReadonlySet<StateCode>, lines: ReturnType<typeof linesByState>): Map<StateCode, number> {
  const columns = new Map([...main].map((code, at) => [code, at]));
  const queue = [...main];
  for (const code of queue)
    for (const { to } of lines.from(code))
      if (!columns.has(to)) {
        columns.set(to, (columns.get(code) ?? 0) + 1);
        queue.push(to);
      }
  return columns;
}

/** The middle one, of two the left one. */
export function medianOf(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)];
}
