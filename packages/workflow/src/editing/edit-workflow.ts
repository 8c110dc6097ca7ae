import type { ActionCode, RoleCode, StateCode, Text } from '@nirmaan/lexicon';
import type { Action, State, Workflow, WorkflowLayout } from '../model/workflow';

/**
 * What an editor does to a workflow and its layout. Every function changes the draft it is given (an immer draft, or a
 * copy) and keeps what hangs together together: actions of a state, filing, positions.
 */
export type WorkflowDraft = {
  workflow: Workflow;
  layout: WorkflowLayout;
  /** Roles of the service, where the editor's host lets them be added. */
  roles?: WorkflowRole[];
};

/** A role as a service declares it. */
export type WorkflowRole = { code: RoleCode; name: Text; audience: 'citizen' | 'officer' | 'counter' | 'system' };

/** A code from a name, as far as Latin letters go: `Field inspection` is `FIELD_INSPECTION`. Never one of `taken`. */
export function codeFromName(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .toUpperCase()
    .slice(0, 50);
  const base = letters || fallback;
  if (letters && !taken.has(base)) return base;
  let n = letters ? 2 : 1;
  while (taken.has(`${base}_${n}`)) n++;
  return `${base}_${n}`;
}

export type NewState = { name: Text; kind: State['kind']; outcome?: 'ok' | 'fail'; at?: { x: number; y: number } };

/** Adds a state and returns its code. */
export function addState({ workflow, layout }: WorkflowDraft, { name, kind, outcome, at }: NewState): StateCode {
  const taken = new Set(workflow.states.map((state) => state.code));
  const code = codeFromName(name.en ?? Object.values(name)[0] ?? '', kind === 'end' ? 'END' : 'STATE', taken);
  workflow.states.push({ code, kind, name, editable: false, ...(outcome && { outcome }) });
  if (at) layout[code] = { x: Math.round(at.x), y: Math.round(at.y) };
  return code;
}

/** Removes a state with every action from it or to it, and with the branches of the block it waits for. */
export function removeState(draft: WorkflowDraft, code: StateCode): void {
  const { workflow, layout } = draft;
  for (const block of workflow.blocks)
    if (block.state === code)
      for (const key of Object.keys(layout)) if (key.startsWith(`${block.code}.`)) delete layout[key];
  workflow.blocks = workflow.blocks.filter((block) => block.state !== code);
  workflow.states = workflow.states.filter((state) => state.code !== code);
  workflow.actions = workflow.actions.filter((action) => action.from !== code && action.to !== code);
  delete layout[code];
  dropLostFiling(workflow);
}

/** Gives a state another code everywhere; false (and nothing changed) where that code is taken. */
export function renameState({ workflow, layout }: WorkflowDraft, from: StateCode, to: StateCode): boolean {
  if (from === to) return true;
  if (workflow.states.some((state) => state.code === to)) return false;
  for (const state of workflow.states) if (state.code === from) state.code = to;
  for (const action of workflow.actions) {
    if (action.from === from) action.from = to;
    if (action.to === from) action.to = to;
  }
  for (const block of workflow.blocks) if (block.state === from) block.state = to;
  const position = layout[from];
  if (position) {
    layout[to] = position;
    delete layout[from];
  }
  return true;
}

/** Changes what a state says of itself; its code is `renameState`'s. A member set to undefined is taken away. */
export function changeState({ workflow }: WorkflowDraft, code: StateCode, change: Partial<Omit<State, 'code'>>): void {
  const state = workflow.states.find((each) => each.code === code);
  if (state) assign(state, change);
}

export function moveState({ layout }: WorkflowDraft, code: StateCode, to: { x: number; y: number }): void {
  layout[code] = { x: Math.round(to.x), y: Math.round(to.y) };
}

export type NewAction = { name: Text; from: StateCode; to: StateCode; roles?: string[] };

/** Adds an action and returns its position. From a state to itself it is a note. The first one from the start also files. */
export function addAction({ workflow }: WorkflowDraft, { name, from, to, roles = [] }: NewAction): number {
  const taken = new Set(workflow.actions.filter((action) => action.from === from).map((action) => action.code));
  const code = codeFromName(name.en ?? Object.values(name)[0] ?? '', 'ACTION', taken);
  workflow.actions.push({
    code,
    name,
    from,
    to,
    roles,
    kind: from === to ? 'note' : 'move',
    via: 'person',
    comment: 'optional',
    documents: 'none',
  });
  const isFromStart = workflow.states.some((state) => state.code === from && state.kind === 'start');
  if (isFromStart && workflow.filing.length === 0) workflow.filing.push(code);
  return workflow.actions.length - 1;
}

export function removeAction({ workflow }: WorkflowDraft, position: number): void {
  workflow.actions.splice(position, 1);
  dropLostFiling(workflow);
}

/** Gives an action another code, also in the filing; false where its state offers that code already. */
export function renameAction({ workflow }: WorkflowDraft, position: number, code: ActionCode): boolean {
  const action = workflow.actions[position];
  if (!action || action.code === code) return Boolean(action);
  if (workflow.actions.some((each) => each.from === action.from && each.code === code)) return false;
  const filed = filedPositions(workflow);
  const place = filed.indexOf(position);
  action.code = code;
  if (place >= 0) workflow.filing[place] = code;
  return true;
}

/** Changes an action in place. Ends moved onto one state make it a note, and apart again a move. */
export function changeAction(
  { workflow }: WorkflowDraft,
  position: number,
  change: Partial<Omit<Action, 'code'>>,
): void {
  const action = workflow.actions[position];
  if (!action) return;
  assign(action, change);
  if (change.from !== undefined || change.to !== undefined) action.kind = action.from === action.to ? 'note' : 'move';
}

/**
 * Lets an action start or end at another state. Where that state offers its code already it gets a new one, also in the
 * filing, so that nothing is offered twice.
 */
export function reconnectAction(
  draft: WorkflowDraft,
  position: number,
  { from, to }: { from?: StateCode; to?: StateCode },
): void {
  const action = draft.workflow.actions[position];
  if (!action) return;
  if (from !== undefined && from !== action.from) {
    const taken = new Set(draft.workflow.actions.filter((each) => each.from === from).map((each) => each.code));
    if (taken.has(action.code)) renameAction(draft, position, freeCode(action.code, taken));
  }
  changeAction(draft, position, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
}

/** `CODE`, else `CODE_2`, `CODE_3` …: one that is not taken. */
export function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  const stem = code.replace(/_\d+$/, '').slice(0, 57);
  let n = 2;
  while (taken.has(`${stem}_${n}`)) n++;
  return `${stem}_${n}`;
}

/**
 * Moves an action among those of its state, by so many places: the order in which they are offered, and in which a
 * decision tries them. Its new position in the workflow.
 */
export function stepAction({ workflow }: WorkflowDraft, position: number, by: number): number {
  const action = workflow.actions[position];
  if (!action) return position;
  const own = [...workflow.actions.entries()].filter(([, each]) => each.from === action.from).map(([at]) => at);
  const from = own.indexOf(position);
  const target = own[Math.max(0, Math.min(own.length - 1, from + by))] ?? position;
  workflow.actions.splice(target, 0, ...workflow.actions.splice(position, 1));
  return target;
}

/** The actions of a state the other way round. */
export function reverseActions({ workflow }: WorkflowDraft, from: StateCode): void {
  const own = [...workflow.actions.entries()].filter(([, each]) => each.from === from);
  const turned = own.map(([, each]) => each).reverse();
  for (const [nth, [position]] of own.entries()) {
    const action = turned[nth];
    if (action) workflow.actions[position] = action;
  }
}

/** Moves a state among the states, by so many places: the order of lists, never what a case does. Its new position. */
export function stepState({ workflow }: WorkflowDraft, position: number, by: number): number {
  const target = Math.max(0, Math.min(workflow.states.length - 1, position + by));
  if (workflow.states[position]) workflow.states.splice(target, 0, ...workflow.states.splice(position, 1));
  return target;
}

/** Positions of the filing actions, by the way a case takes. */
function filedPositions(workflow: Workflow): number[] {
  const positions: number[] = [];
  let state = workflow.states.find((each) => each.kind === 'start')?.code;
  for (const code of workflow.filing) {
    const position = workflow.actions.findIndex((action) => action.from === state && action.code === code);
    if (position < 0) break;
    positions.push(position);
    state = workflow.actions[position]?.to;
  }
  return positions;
}

/** Filing cannot name what is no longer offered anywhere. */
function dropLostFiling(workflow: Workflow): void {
  const offered = new Set(workflow.actions.map((action) => action.code));
  workflow.filing = workflow.filing.filter((code) => offered.has(code));
}

function assign<T extends object>(target: T, change: Partial<T>): void {
  Object.assign(target, change);
  for (const key of Object.keys(change) as (keyof T)[]) if (change[key] === undefined) delete target[key];
}
