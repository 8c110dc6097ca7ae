import type { JsonValue, RoleCode, StateCode } from '@nirmaan/lexicon';
import type { Action } from '../model/workflow';

export function mayAct(action: Action, roles: readonly RoleCode[]): boolean {
  return action.roles.some((role) => roles.includes(role));
}

/** Why an action cannot be taken; its text is the message of `code`. */
export type RefusalReason = {
  code:
    | 'workflow.state'
    | 'workflow.role'
    | 'workflow.guard'
    | 'workflow.comment'
    | 'workflow.documents'
    | SimulatedRefusal;
  params: Record<string, JsonValue>;
};

/** Reasons that only a simulation gives: there the whole workflow is walked, branches and clock included. */
type SimulatedRefusal =
  | 'workflow.no-such-action'
  | 'workflow.missing-target'
  | 'workflow.guard-lacks'
  | 'workflow.taken-by-itself'
  | 'workflow.waits-for-branches'
  | 'workflow.branch-not-running'
  | 'workflow.nothing-starts'
  | 'workflow.circle-by-itself'
  | 'workflow.clock-stopped'
  | 'workflow.ended-elsewhere'
  | 'workflow.no-start';

export type Situation = {
  /** Where the case stands. */
  state: StateCode;
  roles: readonly RoleCode[];
  /** Was the action's guard found true? Without a guard it is not looked at. */
  guardHolds?: boolean;
  /** What was given with the action. Leave both out to ask only whether it may be begun. */
  given?: { comment?: string; documents?: number };
};

/** The first reason in the order a person would want to hear it; undefined = it can be taken. */
export function whyNot(action: Action, { state, roles, guardHolds, given }: Situation): RefusalReason | undefined {
  if (action.from !== state) return { code: 'workflow.state', params: { action: action.code, state: action.from } };
  if (!mayAct(action, roles)) return { code: 'workflow.role', params: { action: action.code, roles: action.roles } };
  if (action.guard && guardHolds !== true) return { code: 'workflow.guard', params: { rule: action.guard.text } };
  if (given && action.comment === 'required' && !given.comment?.trim())
    return { code: 'workflow.comment', params: { action: action.code } };
  if (given && action.documents === 'required' && !given.documents)
    return { code: 'workflow.documents', params: { action: action.code } };
  return undefined;
}
