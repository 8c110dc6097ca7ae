import {
  type ActionCode,
  localize,
  type RoleCode,
  type StateCode,
  ActionCode as ZActionCode,
  StateCode as ZStateCode,
} from '@nirmaan/lexicon';
import { addRoles } from '../../editing/clipboard';
import { addAction, addState, codeFromName, type WorkflowDraft } from '../../editing/edit-workflow';
import type { State } from '../../model/workflow';
import { namesFromCode } from '../../text/parse-workflow-text';
import { readSentence, splitRoles } from './read-sentence';
import { findNamed, findRoleCode, fold, type QuickContext } from './vocabulary';

/** A state or a role as a sentence names it: one that is there, or one that will be made. */
export type Mention = { name: string; code?: string };
export type PlannedState = { name: string; kind: State['kind']; outcome?: 'ok' | 'fail' };
export type PlannedAction = {
  name: string;
  from: Mention;
  to: Mention;
  roles: Mention[];
  /** An action that is there already: it only gets the roles. */
  existing?: number;
};
export type QuickProblem = { code: 'no-action' | 'no-from' | 'no-to' | 'end-left' | 'unreadable'; found: string };

/** What a line of quick-add would do. With problems nothing is done. */
export type QuickPlan = {
  states: PlannedState[];
  roles: Mention[];
  actions: PlannedAction[];
  problems: QuickProblem[];
};

/** Reads the line: sentences or arrows, separated by `;`. */
export function planQuickAdd(text: string, context: QuickContext): QuickPlan {
  const planner = new Planner(context);
  for (const part of text.split(';')) {
    const line = part.trim();
    if (line === '') continue;
    if (line.includes('->')) planner.readArrows(line);
    else planner.readSentence(line);
  }
  return planner.finish();
}

/** Does it; what was made, by code and position. */
export function applyQuickAdd(
  draft: WorkflowDraft,
  plan: QuickPlan,
  language: string,
): { states: StateCode[]; actions: number[] } {
  const made = new Map<string, StateCode>();
  const isEmpty = draft.workflow.states.length === 0;
  for (const { name, kind, outcome } of plan.states)
    made.set(fold(name), addState(draft, { name: { [language]: name }, kind, ...(outcome && { outcome }) }));
  const roleCodes = new Map<string, RoleCode>();
  const taken = new Set(draft.roles?.map((role) => role.code));
  for (const { name } of plan.roles) {
    const code = codeFromName(name, 'ROLE', taken);
    taken.add(code);
    roleCodes.set(fold(name), code);
    addRoles(draft, [code], [{ code, name: { [language]: name }, audience: 'officer' }]);
  }
  const rolesOf = (roles: readonly Mention[]) =>
    roles.flatMap(({ code, name }) => code ?? roleCodes.get(fold(name)) ?? []);
  const actions: number[] = [];
  for (const { name, from, to, roles, existing } of plan.actions) {
    const there = existing === undefined ? undefined : draft.workflow.actions[existing];
    if (there) there.roles = [...new Set([...there.roles, ...rolesOf(roles)])];
    const origin = from.code ?? made.get(fold(from.name));
    const target = to.code ?? made.get(fold(to.name));
    if (there || origin === undefined || target === undefined) continue;
    actions.push(addAction(draft, { name: { [language]: name }, from: origin, to: target, roles: rolesOf(roles) }));
  }
  if (isEmpty && draft.workflow.filing.length === 0) {
    const start = draft.workflow.states.find((state) => state.kind === 'start')?.code;
    const files = draft.workflow.actions.find((action) => action.from === start);
    if (files) draft.workflow.filing = [files.code];
  }
  return { states: [...made.values()], actions };
}

class Planner {
  private readonly plan: QuickPlan = { states: [], roles: [], actions: [], problems: [] };
  constructor(private readonly context: QuickContext) {}

  readSentence(line: string): void {
    const { parts } = readSentence(line, this.context);
    if (Object.keys(parts).length === 1 && parts.action !== undefined) {
      this.mention(parts.action);
      return;
    }
    const { selected, workflow } = this.context;
    const name = this.nameOf(parts.action ?? '', ZActionCode);
    if (name === '') this.problem('no-action', line);
    const origin = parts.from || workflow.states.find((state) => state.code === selected)?.code;
    if (!origin) this.problem('no-from', line);
    if (!parts.to) this.problem('no-to', line);
    if (name === '' || !origin || !parts.to) return;
    this.add(name, this.mention(origin), this.mention(parts.to), parts.by ?? '');
  }

  /** `Applied -Verify(Verifier)-> Verified -Approve-> (Done)` */
  readArrows(line: string): void {
    const pieces = line.split('->');
    let before: { name: string; roles: string; from: Mention } | undefined;
    for (const [nth, piece] of pieces.entries()) {
      const isLast = nth === pieces.length - 1;
      const read = isLast ? undefined : /^\s*(.*?)\s+-\s*([^()]+?)\s*(?:\(([^()]*)\))?\s*$/u.exec(piece);
      if (!isLast && !read) {
        this.problem('unreadable', piece.trim());
        return;
      }
      const state = (isLast ? piece : (read?.[1] ?? '')).trim();
      if (state === '') {
        this.problem(nth === 0 ? 'no-from' : 'no-to', line);
        return;
      }
      const mention = this.mention(state);
      if (before) this.add(before.name, before.from, mention, before.roles);
      before = { name: this.nameOf(read?.[2] ?? '', ZActionCode), roles: read?.[3] ?? '', from: mention };
    }
  }

  finish(): QuickPlan {
    const { plan } = this;
    const { workflow } = this.context;
    const first = plan.actions[0]?.from;
    const hasStart = workflow.states.some((state) => state.kind === 'start');
    if (!hasStart && first && first.code === undefined) {
      const state = plan.states.find((each) => fold(each.name) === fold(first.name));
      if (state?.kind === 'task') state.kind = 'start';
    }
    return plan;
  }

  private problem(code: QuickProblem['code'], found: string): void {
    this.plan.problems.push({ code, found });
  }

  private add(name: string, from: Mention, to: Mention, by: string): void {
    const { workflow, language } = this.context;
    const isEnd = from.code
      ? workflow.states.some((state) => state.code === from.code && state.kind === 'end')
      : this.plan.states.some((state) => state.kind === 'end' && fold(state.name) === fold(from.name));
    if (isEnd) {
      this.problem('end-left', from.name);
      return;
    }
    const roles = splitRoles(by).map((role) => this.role(role));
    const existing = workflow.actions.findIndex(
      (action) =>
        action.from === from.code && action.to === to.code && findNamed([action], name, language) !== undefined,
    );
    this.plan.actions.push({ name, from, to, roles, ...(existing >= 0 && { existing }) });
  }

  /** A state that is there, one that was mentioned before, or a new one. `(X)`, `(X!)`, `(X?)` and `<X>` say what it is. */
  private mention(text: string): Mention {
    const { workflow, language } = this.context;
    const end = /^\((.+?)([!?]?)\)$/u.exec(text);
    const decision = /^<(.+)>$/u.exec(text);
    const bare = (end?.[1] ?? decision?.[1] ?? text).trim();
    const known = findNamed(workflow.states, bare, language);
    if (known) return { name: localize(known.name, language) || known.code, code: known.code };
    const name = this.nameOf(bare, ZStateCode);
    const planned = this.plan.states.find((state) => fold(state.name) === fold(name));
    const outcome = end?.[2] === '!' ? 'fail' : 'ok';
    if (!planned)
      this.plan.states.push({
        name,
        kind: end ? 'end' : decision ? 'decision' : 'task',
        ...(end && end[2] !== '?' && { outcome }),
      });
    return { name: planned?.name ?? name };
  }

  private role(text: string): Mention {
    const code = findRoleCode(this.context, text);
    const role = this.context.roles.find((each) => each.code === code);
    if (role) return { name: localize(role.name, this.context.language) || role.code, code: role.code };
    const name = this.plan.roles.find((each) => fold(each.name) === fold(text))?.name ?? text;
    if (!this.plan.roles.some((each) => each.name === name)) this.plan.roles.push({ name });
    return { name };
  }

  /** What is typed as a code is called as people would: `PENDING_PAYMENT` is “Pending payment”. */
  private nameOf(text: string, code: { safeParse(text: string): { success: boolean } }): ActionCode {
    const known = findNamed(this.context.workflow.actions, text, this.context.language);
    if (known && code === ZActionCode) return localize(known.name, this.context.language) || known.code;
    return code.safeParse(text).success && text.length > 1 ? (namesFromCode(text).en ?? text) : text;
  }
}
