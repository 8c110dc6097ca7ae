import { type RoleCode, type StateCode, Text, RoleCode as ZRoleCode } from '@nirmaan/lexicon';
import { z } from 'zod';
import { CITIZEN_ROLE, isSystemRole, ORCHESTRATOR_ROLE } from '../analysis/find';
import { scopesOf } from '../model/scope';
import { Action, ParallelBlock, State, type Workflow, WorkflowLayout } from '../model/workflow';
import { namesFromCode, parseWorkflowText } from '../text/parse-workflow-text';
import { addBlocks } from './add-blocks';
import { freeCode, type WorkflowDraft, type WorkflowRole } from './edit-workflow';

/** A part of a workflow on the clipboard: plain JSON that another service, or another installation, can read. */
export const Clip = z.object({
  kind: z.literal('nirmaan.workflow'),
  version: z.literal(1),
  states: z.array(State),
  actions: z.array(Action),
  blocks: z.array(ParallelBlock).default([]),
  layout: WorkflowLayout.default({}),
  roles: z
    .array(z.object({ code: ZRoleCode, name: Text, audience: z.enum(['citizen', 'officer', 'counter', 'system']) }))
    .default([]),
});
export type Clip = z.infer<typeof Clip>;

export type Parts = { states: readonly number[]; actions: readonly number[] };

/**
 * The selected states and actions with all actions between them, and the roles they name. An action whose states are not
 * selected is copied too; it can be pasted where there are states of those codes.
 */
export function copyParts(
  { workflow, layout }: WorkflowDraft,
  parts: Parts,
  roles: readonly WorkflowRole[],
): Clip | undefined {
  const states = inOrder(parts.states).flatMap((position) => workflow.states[position] ?? []);
  const codes = new Set(states.map((state) => state.code));
  const chosen = new Set(parts.actions);
  const actions = workflow.actions.filter(
    (action, position) => chosen.has(position) || (codes.has(action.from) && codes.has(action.to)),
  );
  if (states.length === 0 && actions.length === 0) return undefined;
  const blocks = workflow.blocks.filter((block) => codes.has(block.state));
  const used = new Set(rolesOf({ states, actions, blocks, filing: [] }));
  const isOurs = (key: string) => codes.has(key) || blocks.some((block) => key.startsWith(`${block.code}.`));
  return Clip.parse(
    JSON.parse(
      JSON.stringify({
        kind: 'nirmaan.workflow',
        version: 1,
        states,
        actions,
        blocks,
        layout: Object.fromEntries(Object.entries(layout).filter(([key]) => isOurs(key))),
        roles: roles.filter((role) => used.has(role.code)),
      }),
    ),
  );
}

/** What a text of the clipboard holds: a part that was copied, or a workflow as compact text; else undefined. */
export function readClip(text: string): Clip | undefined {
  if (text.trimStart().startsWith('{"')) {
    const clip = Clip.safeParse(parsed(text));
    if (clip.success) return clip.data;
  }
  if (!text.includes('->')) return undefined;
  const { workflow } = parseWorkflowText(text);
  if (!workflow) return undefined;
  const { states, actions, blocks } = workflow;
  return { kind: 'nirmaan.workflow', version: 1, states, actions, blocks, layout: {}, roles: [] };
}

export type Pasted = {
  states: StateCode[];
  /** Positions. */
  actions: number[];
  /** Actions of which a state is neither on the clipboard nor here. */
  leftOut: number;
};

/** How far beside the original a copy is laid. */
const BESIDE = 48;

/**
 * Adds what is on a clip. Codes that are taken become new ones, a second start becomes a state, roles the service does not
 * have are added to it. With `at`, the top left corner lies there.
 */
export function pasteClip(draft: WorkflowDraft, clip: Clip, at?: { x: number; y: number }): Pasted {
  const { workflow } = draft;
  // A copy of its own: the same clip may be pasted again.
  const { states, actions, blocks } = Clip.parse(JSON.parse(JSON.stringify(clip)));
  const here = new Set(workflow.states.map((state) => state.code));
  const isEmpty = workflow.states.length === 0;
  const taken = new Set(here);
  const codes = new Map<StateCode, StateCode>();
  for (const { code } of states) {
    const free = freeCode(code, taken);
    codes.set(code, free);
    taken.add(free);
  }
  const codeOf = (code: StateCode) => codes.get(code) ?? (here.has(code) ? code : undefined);
  const hasStart = workflow.states.some((state) => state.kind === 'start');
  for (const state of states) {
    const kind = state.kind === 'start' && hasStart ? 'task' : state.kind;
    workflow.states.push({ ...state, code: codes.get(state.code) ?? state.code, kind });
  }
  const pasted: Pasted = { states: [...codes.values()], actions: [], leftOut: 0 };
  for (const action of actions) {
    const from = codeOf(action.from);
    const to = codeOf(action.to);
    if (from === undefined || to === undefined) {
      pasted.leftOut += 1;
      continue;
    }
    const offered = new Set(workflow.actions.filter((each) => each.from === from).map((each) => each.code));
    workflow.actions.push({ ...action, from, to, code: freeCode(action.code, offered) });
    pasted.actions.push(workflow.actions.length - 1);
  }
  const scopes = addBlocks(workflow, blocks, (code) => codes.get(code) ?? code);
  placeCopies(draft, clip, codes, scopes, at);
  if (isEmpty) {
    const start = workflow.states.find((state) => state.kind === 'start')?.code;
    const files = workflow.actions.find((action) => action.from === start);
    if (files) workflow.filing = [files.code];
  }
  addRoles(draft, rolesOf({ states, actions, blocks, filing: [] }), clip.roles);
  return pasted;
}

/** Adds the roles of these codes that the service does not have; what is known of them is taken along. */
export function addRoles(draft: WorkflowDraft, codes: Iterable<RoleCode>, known: readonly WorkflowRole[] = []): void {
  const { roles } = draft;
  if (!roles) return;
  for (const code of codes) {
    if (roles.some((role) => role.code === code) || code === ORCHESTRATOR_ROLE) continue;
    const audience = isSystemRole(code) ? 'system' : code === CITIZEN_ROLE ? 'citizen' : 'officer';
    roles.push(known.find((role) => role.code === code) ?? { code, name: namesFromCode(code), audience });
  }
}

function placeCopies(
  { layout }: WorkflowDraft,
  clip: Clip,
  codes: ReadonlyMap<StateCode, StateCode>,
  scopes: ReadonlyMap<string, string>,
  at: { x: number; y: number } | undefined,
): void {
  const own = Object.entries(clip.layout).filter(([key]) => codes.has(key));
  const left = Math.min(...own.map(([, place]) => place.x));
  const top = Math.min(...own.map(([, place]) => place.y));
  const isHidden = own.some(([code, { x, y }]) => {
    const other = layout[code];
    return other?.x === x && other.y === y;
  });
  const beside = isHidden ? BESIDE : 0;
  const moved = at ? { x: Math.round(at.x - left), y: Math.round(at.y - top) } : { x: beside, y: beside };
  for (const [code, { x, y }] of own) layout[codes.get(code) ?? code] = { x: x + moved.x, y: y + moved.y };
  for (const [key, place] of Object.entries(clip.layout)) {
    const end = key.indexOf('/');
    const scope = end < 0 ? undefined : scopes.get(key.slice(0, end));
    if (scope !== undefined) layout[`${scope}${key.slice(end)}`] = { ...place };
  }
}

/** Roles of all actions, those of branches too, each once. */
function rolesOf(workflow: Workflow): RoleCode[] {
  return [...new Set(scopesOf(workflow).flatMap((scope) => scope.workflow.actions.flatMap((action) => action.roles)))];
}

function inOrder(positions: readonly number[]): number[] {
  return positions.toSorted((one, other) => one - other);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
