import { type Language, localize, type RoleCode, type StateCode, type Text } from '@nirmaan/lexicon';
import { findStart, findState, isNote } from '../analysis/find';
import { mainPath, pathToEnd } from '../analysis/paths';
import { addBlocks } from '../editing/add-blocks';
import { addRoles } from '../editing/clipboard';
import { freeCode, type WorkflowDraft, type WorkflowRole } from '../editing/edit-workflow';
import { scopesOf } from '../model/scope';
import type { Action, State, Workflow } from '../model/workflow';
import { parseWorkflowText } from '../text/parse-workflow-text';
import type { Snippet } from './define-snippet';
import { slots, words } from './words';

const BEFORE = 'BEFORE';
const AFTER = 'AFTER';
const REJECTED = 'REJECTED';

export type Insertion = {
  /** The selected state; an end: before it. Absent: before the good end of the main path. */
  at?: StateCode;
  /** The roles for the snippet's, by its codes. One that is not here is made. */
  roles: Readonly<Record<RoleCode, RoleCode>>;
  /** Languages of the service: names are taken over in these. */
  languages: readonly Language[];
};

/** The workflow of a snippet, with the names of the languages; for its picture, and to be inserted. */
export function workflowOfSnippet({ text, names, editable = [] }: Snippet, languages: readonly Language[]): Workflow {
  const { workflow } = parseWorkflowText(`${text}\nstart`, {
    nameOf: (code) => spoken(names[code] ?? {}, code, languages),
  });
  if (!workflow) throw new Error('a snippet that cannot be read');
  for (const state of workflow.states) if (editable.includes(state.code)) state.editable = true;
  return workflow;
}

/** Inserts a snippet; the codes of the states that are new. */
export function insertSnippet(draft: WorkflowDraft, snippet: Snippet, insertion: Insertion): StateCode[] {
  const { workflow } = draft;
  const { languages } = insertion;
  const part = workflowOfSnippet(snippet, languages);
  giveRoles(draft, part, snippet, insertion.roles);
  const before = new Set(workflow.states.map((state) => state.code));
  if (!findStart(workflow)) begin(draft, languages);
  const place = placeFor(draft, insertion.at, part, languages);
  const codes = new Map<StateCode, StateCode>([
    [BEFORE, place.before],
    [AFTER, place.after],
  ]);
  const taken = new Set(workflow.states.map((state) => state.code));
  for (const state of part.states) {
    if (codes.has(state.code)) continue;
    const there = state.kind === 'end' ? sameEnd(workflow, state) : undefined;
    const code = there ?? freeCode(state.code, taken);
    codes.set(state.code, code);
    taken.add(code);
    if (there === undefined) workflow.states.push({ ...state, code });
  }
  const codeOf = (code: StateCode) => codes.get(code) ?? code;
  for (const action of part.actions)
    addUnder(workflow, { ...action, from: codeOf(action.from), to: codeOf(action.to) });
  addBlocks(workflow, part.blocks, codeOf);
  escalate(workflow, part, place.before, codeOf);
  const entry = part.states.find(({ code }) => code !== AFTER)?.code;
  if (entry !== undefined && entry !== BEFORE) place.lead(codeOf(entry));
  return workflow.states.map((state) => state.code).filter((code) => !before.has(code));
}

/** A start, a first action that files, and a good end. */
function begin({ workflow, roles }: WorkflowDraft, languages: readonly Language[]): void {
  const taken = new Set(workflow.states.map((state) => state.code));
  const start = freeCode('START', taken);
  workflow.states.unshift(stateOf(start, 'start', spoken(words.START, start, languages)));
  const end = goodEnd(workflow, languages);
  const citizen = roles?.find((role) => role.audience === 'citizen')?.code ?? 'CITIZEN';
  addRoles({ workflow, layout: {}, ...(roles && { roles }) }, [citizen], [{ code: citizen, ...slots.APPLICANT }]);
  addUnder(workflow, actionOf('APPLY', spoken(words.APPLY, 'APPLY', languages), start, end, [citizen]));
  workflow.filing = ['APPLY'];
}

type Place = { before: StateCode; after: StateCode; lead(entry: StateCode): void };

/** Between which states, and what leads in. */
function placeFor(
  draft: WorkflowDraft,
  at: StateCode | undefined,
  part: Workflow,
  languages: readonly Language[],
): Place {
  const { workflow } = draft;
  const selected = at === undefined ? undefined : findState(workflow, at);
  const isBeside = part.states.some((state) => state.code === BEFORE);
  if (selected?.kind === 'end' && !isBeside) {
    const leading = workflow.actions.filter((action) => action.to === selected.code);
    const [first] = leading;
    const before = first?.from ?? findStart(workflow)?.code ?? selected.code;
    const lead = (entry: StateCode) => {
      for (const action of leading) action.to = entry;
    };
    return { before, after: selected.code, lead };
  }
  const way = mainPath(workflow).map((step) => step.state);
  let before = selected?.kind === 'end' ? undefined : selected?.code;
  before ??= way.at(-2) ?? findStart(workflow)?.code ?? '';
  // Nothing is asked of a case that is only being sent.
  if (isBeside && findState(workflow, before)?.kind === 'start') before = stateAfterFiling(draft, before, languages);
  const [step] = pathToEnd(workflow, before) ?? [];
  const link =
    workflow.actions.find((action) => action.from === before && action.code === step?.action) ??
    workflow.actions.find((action) => action.from === before && !isNote(action) && findState(workflow, action.to));
  const after = link?.to ?? goodEnd(workflow, languages);
  const roles = [...new Set(workflow.actions.filter((action) => action.from === before).flatMap((each) => each.roles))];
  const lead = (entry: StateCode) => {
    if (link) link.to = entry;
    else {
      const first = roles.length > 0 ? roles : (part.actions[0]?.roles ?? []);
      addUnder(workflow, actionOf('FORWARD', spoken(words.FORWARD, 'FORWARD', languages), before, entry, first));
    }
  };
  return { before, after, lead };
}

/** Where a case waits after it was sent; where it would end at once, a state that somebody decides in comes between. */
function stateAfterFiling(draft: WorkflowDraft, start: StateCode, languages: readonly Language[]): StateCode {
  const { workflow } = draft;
  const filing = workflow.actions.find((action) => action.from === start && !isNote(action));
  const next = filing && findState(workflow, filing.to);
  if (!filing || next?.kind !== 'end') return next?.code ?? start;
  const code = freeCode('APPLIED', new Set(workflow.states.map((state) => state.code)));
  workflow.states.push(stateOf(code, 'task', spoken(words.APPLIED, code, languages)));
  addRoles(draft, ['APPROVER'], [{ code: 'APPROVER', ...slots.APPROVER }]);
  addUnder(workflow, actionOf('APPROVE', spoken(words.APPROVE, 'APPROVE', languages), code, next.code, ['APPROVER']));
  filing.to = code;
  return code;
}

function goodEnd(workflow: Workflow, languages: readonly Language[]): StateCode {
  const there = workflow.states.find((state) => state.kind === 'end' && state.outcome === 'ok');
  if (there) return there.code;
  const code = freeCode('APPROVED', new Set(workflow.states.map((state) => state.code)));
  workflow.states.push({ ...stateOf(code, 'end', spoken(words.APPROVED, code, languages)), outcome: 'ok' });
  return code;
}

/** The end of the workflow that a snippet's stands for: one of the same code; for `REJECTED` any bad one. */
function sameEnd(workflow: Workflow, end: State): StateCode | undefined {
  const ends = workflow.states.filter((state) => state.kind === 'end' && state.outcome === end.outcome);
  const same = ends.find((state) => state.code === end.code);
  if (same || end.code !== REJECTED) return same?.code;
  // What expires was granted before: a refusal comes from where nothing is decided yet.
  const open = new Set(workflow.states.filter((state) => state.outcome === undefined).map((state) => state.code));
  const refused = ends.find(({ code }) =>
    workflow.actions.some((action) => action.to === code && open.has(action.from)),
  );
  return (refused ?? ends[0])?.code;
}

function addUnder(workflow: Workflow, action: Action): void {
  const offered = new Set(workflow.actions.filter((each) => each.from === action.from).map((each) => each.code));
  const kind = action.from === action.to ? 'note' : 'move';
  workflow.actions.push({ ...action, kind, code: freeCode(action.code, offered) });
}

/** What is done when a case is late in the state before; a time limit that is there stays. */
function escalate(workflow: Workflow, part: Workflow, before: StateCode, codeOf: (code: StateCode) => StateCode): void {
  const asked = part.states.find((state) => state.code === BEFORE);
  const state = findState(workflow, before);
  if (!asked?.escalation || !state) return;
  const code = asked.escalation.action;
  const target = part.actions.find((action) => action.from === BEFORE && action.code === code)?.to;
  const added = workflow.actions.findLast(
    (action) => action.from === before && target !== undefined && action.to === codeOf(target),
  );
  state.sla ??= asked.sla;
  if (added) state.escalation = { action: added.code };
}

function giveRoles(
  draft: WorkflowDraft,
  part: Workflow,
  snippet: Snippet,
  roles: Readonly<Record<RoleCode, RoleCode>>,
): void {
  const roleOf = (code: RoleCode) => roles[code] ?? (code === 'APPLICANT' ? 'CITIZEN' : code);
  const used = new Set<RoleCode>();
  for (const { workflow } of scopesOf(part))
    for (const action of workflow.actions) {
      action.roles = [...new Set(action.roles.map(roleOf))];
      for (const role of action.roles) used.add(role);
    }
  const known = Object.entries(snippet.slots).map(
    ([code, { name, audience }]): WorkflowRole => ({ code: roleOf(code), name: { ...name }, audience }),
  );
  addRoles(draft, used, known);
}

/** Which of the service's roles a snippet most likely means, by its own codes; each at most once. */
export function suggestRoles(snippet: Snippet, roles: readonly WorkflowRole[]): Record<RoleCode, RoleCode> {
  const given: Record<RoleCode, RoleCode> = {};
  const free = new Set(roles.map((role) => role.code));
  const take = (slot: RoleCode, role: WorkflowRole | undefined) => {
    if (!role || slot in given) return;
    given[slot] = role.code;
    free.delete(role.code);
  };
  const entries = Object.entries(snippet.slots);
  for (const [slot, { audience, hints }] of entries) {
    const fitting = roles.filter((role) => role.audience === audience && free.has(role.code));
    const text = (role: WorkflowRole) => `${role.code} ${localize(role.name, 'en')}`.toLowerCase();
    take(
      slot,
      audience === 'citizen' ? fitting[0] : fitting.find((role) => hints.some((hint) => text(role).includes(hint))),
    );
  }
  return given;
}

function spoken(text: Text, code: string, languages: readonly Language[]): Text {
  const own = Object.fromEntries(languages.flatMap((language) => (text[language] ? [[language, text[language]]] : [])));
  return Object.keys(own).length > 0 ? own : { en: text.en ?? code };
}

function stateOf(code: StateCode, kind: State['kind'], name: Text): State {
  return { code, kind, name, editable: false };
}

function actionOf(code: string, name: Text, from: StateCode, to: StateCode, roles: RoleCode[]): Action {
  return { code, name, from, to, roles, kind: 'move', via: 'person', comment: 'optional', documents: 'none' };
}
