import type { ActionCode, RoleCode, StateCode } from '@nirmaan/lexicon';
import type { Action, State, Workflow } from '../model/workflow';

export function findStart(workflow: Workflow): State | undefined {
  return workflow.states.find((state) => state.kind === 'start');
}

export function findState(workflow: Workflow, code: StateCode): State | undefined {
  return workflow.states.find((state) => state.code === code);
}

export function actionsFrom(workflow: Workflow, code: StateCode): Action[] {
  return workflow.actions.filter((action) => action.from === code);
}

export function findAction(workflow: Workflow, from: StateCode, code: ActionCode): Action | undefined {
  return workflow.actions.find((action) => action.from === from && action.code === code);
}

/** Does it leave the case where it is? A note does by its kind; any other self-loop does in fact. */
export function isNote(action: Action): boolean {
  return action.kind === 'note' || action.from === action.to;
}

/** Has a case that stands here arrived: nothing more happens, or the applicant has an answer? */
export function isArrival(state: State): boolean {
  return state.kind === 'end' || state.outcome !== undefined;
}

export const CITIZEN_ROLE: RoleCode = 'CITIZEN';

/** Of the one who starts and joins the branches of blocks: Nirmaan itself. No service has to list it. */
export const ORCHESTRATOR_ROLE: RoleCode = 'WF_ORCHESTRATOR';

/** Roles that DIGIT gives to services, not to people: SYSTEM, SYSTEM_PAYMENT, WF_ORCHESTRATOR, AUTO_ESCALATE. */
export function isSystemRole(role: RoleCode): boolean {
  return /^SYSTEM(_|$)/.test(role) || role === ORCHESTRATOR_ROLE || role === 'AUTO_ESCALATE';
}

/** Does the system move on from here by itself? */
export function isDecision({ states }: Pick<Workflow, 'states'>, code: StateCode): boolean {
  return states.some((state) => state.code === code && state.kind === 'decision');
}

/**
 * The ways by which the system leaves a decision, in the order in which it tries them: those with a condition as they
 * were drawn, then the one without. A note leads nowhere.
 */
export function waysOfDecision<Offered extends { action: Action }>(from: readonly Offered[]): Offered[] {
  const ways = from.filter(({ action }) => !isNote(action));
  return [...ways.filter(({ action }) => action.guard), ...ways.filter(({ action }) => !action.guard)];
}

/** Is money taken? By its fee, or by the name every DIGIT module gives it. */
export function isPayment(action: Action): boolean {
  return action.fee !== undefined || action.code === 'PAY' || action.code.startsWith('PAY_');
}

/**
 * Does our service account tell DIGIT, whoever acts? Where its author says so, and wherever something is ours to judge first:
 * DIGIT is then told no other role, so that nobody can take the action around us.
 */
export function isToldBySystem(action: Pick<Action, 'via' | 'guard' | 'fee'>): boolean {
  return action.via === 'system' || action.guard !== undefined || action.fee !== undefined;
}

/**
 * The filing actions in the order they are sent, from the start on. `brokenAt` is the place in `filing` of the first
 * that is not offered where the one before ended.
 */
export function findFiling(workflow: Workflow): { actions: Action[]; brokenAt?: number } {
  const actions: Action[] = [];
  let state = findStart(workflow);
  for (const [position, code] of workflow.filing.entries()) {
    const action = state && findAction(workflow, state.code, code);
    if (!action) return { actions, brokenAt: position };
    actions.push(action);
    state = findState(workflow, action.to);
  }
  return { actions };
}
