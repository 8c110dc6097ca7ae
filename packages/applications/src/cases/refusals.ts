import type { JsonValue } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import type { Action } from '@nirmaan/workflow';
import type { Application, Intent, Refusal } from '../model/application';
import { officerRoles } from './jurisdiction';

export function refusal(code: string, params: Record<string, JsonValue> = {}): Refusal {
  return { code, params };
}

/** What an action is judged by before it asks for anything. */
export type ActionSituation = {
  application: Application;
  definition: ServiceDefinition;
  roles: string[];
  isOwner: boolean;
  open?: Intent | undefined;
  guardHolds: boolean;
};

/** Why an action cannot be taken now, the first reason in the order a person would want to hear it; undefined = it can. */
export function refusalOf(
  action: Action,
  { application, definition, roles, isOwner, open, guardHolds }: ActionSituation,
): Refusal | undefined {
  if (!action.roles.some((role) => roles.includes(role)))
    return refusal('workflow.role', { roles: officerRoles(action, definition), action: action.code });
  if (application.quarantined) return refusal('applications.quarantined');
  if (!application.filingDone) return refusal('applications.filing');
  if (open)
    return open.status === 'lost'
      ? refusal('applications.lost')
      : refusal('applications.busy', { action: open.action });
  if (!application.proven && !isOwner) return refusal('applications.unproven');
  if (action.guard && !guardHolds) return refusal('workflow.guard', { rule: action.guard.text });
  return undefined;
}

/** DIGIT's column; more would be answered 200 and lost. */
const LONGEST_COMMENT = 1024;

/** What the action asks for and was not given. */
export function missingFrom(
  action: Action,
  given: { comment?: string | undefined; documents?: unknown[] | undefined },
): Refusal | undefined {
  if (action.comment === 'required' && !given.comment?.trim()) return refusal('workflow.comment');
  if ((given.comment?.length ?? 0) > LONGEST_COMMENT)
    return refusal('applications.comment-too-long', { longest: LONGEST_COMMENT });
  if (given.comment?.includes('\u0000')) return refusal('applications.comment-character');
  if (action.documents === 'required' && !given.documents?.length) return refusal('workflow.documents');
  return undefined;
}
