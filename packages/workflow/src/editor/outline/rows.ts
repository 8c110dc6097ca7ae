import { type Issue, type Language, localize } from '@nirmaan/lexicon';
import { isNote } from '../../analysis/find';
import type { Action, State, Workflow } from '../../model/workflow';
import { iconOf, type StateNode } from '../graph/build-graph';
import { pointerTo } from '../selection';

type Counted = { errors: number; warnings: number };

/** A line of the outline. Places count from 1, as assistive technology says them. */
export type Row = Counted & {
  pointer: string;
  name: string;
  level: 1 | 2;
  place: number;
  of: number;
} & (
    | {
        kind: 'state';
        state: State;
        icon: StateNode['icon'];
        position: number;
        actions: number;
        branches: number;
        isOpen: boolean | undefined;
      }
    | { kind: 'action'; action: Action; position: number; to: string; stays: boolean }
    | { kind: 'branch'; block: number; position: number; states: number }
  );

/**
 * The workflow as lines: each state, with the actions it offers and the branches it waits for below it, unless it is
 * folded. Actions of states that are not there come last. Linear in the size of the workflow.
 */
export function rowsOf(
  workflow: Workflow,
  { language, issues, folded }: { language: Language; issues: readonly Issue[]; folded: ReadonlySet<string> },
): Row[] {
  const problems = problemsByPlace(issues);
  const names = new Map(workflow.states.map((state) => [state.code, localize(state.name, language) || state.code]));
  const byState = new Map<string, number[]>();
  for (const [position, { from }] of workflow.actions.entries()) {
    const own = byState.get(from);
    if (own) own.push(position);
    else byState.set(from, [position]);
  }
  const none = { errors: 0, warnings: 0 };
  const rows: Row[] = [];
  const addActions = (positions: readonly number[], level: 1 | 2, first: number, of: number) => {
    for (const [nth, position] of positions.entries()) {
      const action = workflow.actions[position];
      if (!action) continue;
      const pointer = pointerTo.action(position);
      rows.push({
        kind: 'action',
        pointer,
        name: localize(action.name, language) || action.code,
        level,
        place: first + nth,
        of,
        action,
        position,
        to: names.get(action.to) ?? action.to,
        stays: isNote(action),
        ...(problems.get(pointer) ?? none),
      });
    }
  };
  const shown = new Set<string>();
  const lost = [...byState].filter(([code]) => !names.has(code)).flatMap(([, positions]) => positions);
  const top = workflow.states.length + lost.length;
  for (const [position, state] of workflow.states.entries()) {
    // Of two states with one code the first has the actions.
    const own = shown.has(state.code) ? [] : (byState.get(state.code) ?? []);
    shown.add(state.code);
    const block = state.kind === 'parallel' ? workflow.blocks.findIndex((each) => each.state === state.code) : -1;
    const branches = workflow.blocks[block]?.branches ?? [];
    const below = own.length + branches.length;
    const pointer = pointerTo.state(position);
    const isOpen = below === 0 ? undefined : !folded.has(pointer);
    rows.push({
      kind: 'state',
      pointer,
      name: localize(state.name, language) || state.code,
      level: 1,
      place: position + 1,
      of: top,
      state,
      icon: iconOf(
        state,
        own.flatMap((at) => workflow.actions[at] ?? []),
      ),
      position,
      actions: own.length,
      branches: branches.length,
      isOpen,
      ...(problems.get(pointer) ?? none),
    });
    if (!isOpen) continue;
    for (const [at, branch] of branches.entries()) {
      const place = pointerTo.branch(block, at);
      rows.push({
        kind: 'branch',
        pointer: place,
        name: localize(branch.name, language) || branch.code,
        level: 2,
        place: at + 1,
        of: below,
        block,
        position: at,
        states: branch.workflow.states.length,
        ...(problems.get(place) ?? none),
      });
    }
    addActions(own, 2, branches.length + 1, below);
  }
  addActions(lost, 1, workflow.states.length + 1, top);
  return rows;
}

/** Errors and warnings by the state, action or branch they are in. */
function problemsByPlace(issues: readonly Issue[]): Map<string, Counted> {
  const found = new Map<string, Counted>();
  for (const { path, severity } of issues) {
    if (severity === 'info') continue;
    const place = /^\/(?:(?:states|actions)\/\d+|blocks\/\d+\/branches\/\d+)/.exec(path)?.[0];
    if (place === undefined) continue;
    const here = found.get(place) ?? { errors: 0, warnings: 0 };
    if (severity === 'error') here.errors += 1;
    else here.warnings += 1;
    found.set(place, here);
  }
  return found;
}

/** The pointers from one row to another, both included, for a selection that grows. */
export function pointersBetween(rows: readonly Row[], from: string, to: string): string[] {
  const ends = [from, to].map((pointer) => rows.findIndex((row) => row.pointer === pointer));
  const [first = 0, last = 0] = ends.toSorted((one, other) => one - other);
  const between = rows.slice(Math.max(0, first), last + 1).flatMap((row) => (row.kind === 'branch' ? [] : row.pointer));
  // The row that was moved to leads.
  return [...between.filter((pointer) => pointer !== to), to];
}
