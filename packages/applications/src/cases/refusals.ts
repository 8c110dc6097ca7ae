import type { JsonValue } from '@nirmaan/lexicon';
import { type Action, mayAct, whyNot } from '@nirmaan/workflow';
import type { Application, Intent, Refusal } from '../model/application';

export function refusal(code: string, params: Record<string, JsonValue> = {}): Refusal {
  return { code, params };
}

/** What an action is judged by before it asks for anything. */
export type ActionSituation = {
  application: Application;
  roles: string[];
  isOwner: boolean;
  open?: Intent | undefined;
  guardHolds: boolean;
  /** Its rules cannot be judged now. */
  refusal?: Refusal | undefined;
};

/** Why an action cannot be begun now, the first reason in the order a person would want to hear it; undefined = it can. */
export function refusalOf(
  action: Action,
  { application, roles, isOwner, open, guardHolds, refusal: unjudged }: ActionSituation,
): Refusal | undefined {
  const reason = whyNot(action, { state: application.state, roles, guardHolds });
  if (reason && !mayAct(action, roles)) return reason;
  if (application.quarantined) return refusal('applications.quarantined');
  if (!application.filingDone) return refusal('applications.filing');
  if (open?.status === 'lost') return refusal('applications.lost');
  if (open) return refusal('applications.busy', { action: open.action });
  if (!application.proven && !isOwner) return refusal('applications.unproven');
  return unjudged ?? reason;
}

/** DIGIT's column; more would be answered 200 and lost. */
const LONGEST_COMMENT = 1024;

/** What the action asks for and was not given. `situation`: as it was found fit by `refusalOf`. */
export function missingFrom(
  action: Action,
  situation: ActionSituation,
  given: { comment?: string | undefined; documents?: unknown[] | undefined },
): Refusal | undefined {
  const { comment = '' } = given;
  if (comment.length > LONGEST_COMMENT) return refusal('applications.comment-too-long', { longest: LONGEST_COMMENT });
  if (comment.includes('\u0000')) return refusal('applications.comment-character');
  const { application, roles, guardHolds } = situation;
  return whyNot(action, {
    state: application.state,
    roles,
    guardHolds,
    given: { comment, documents: given.documents?.length ?? 0 },
  });
}
