import { ActionCode, FormCode, RoleCode, StateCode, Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';

/**
 * Where a case can stand. The one `start` state has no name in DIGIT; a case is in it only while its first action is sent.
 * An `end` is a state nobody moves a case out of. A `decision` is left by the system alone, by the first action that may be taken.
 */
export const State = z.object({
  code: StateCode,
  kind: z.enum(['start', 'task', 'decision', 'end']),
  /**
   * Did the applicant get what was asked for? Every end says so. Another state may say it too: a licence is granted in
   * APPROVED, though it can still expire from there; once a case stands there it has arrived.
   */
  outcome: z.enum(['ok', 'fail']).optional(),
  name: Text,
  /** Milliseconds a case may stay here. */
  sla: z.number().int().positive().optional(),
  /** The officer's form of this state. */
  form: FormCode.optional(),
  /** May the applicant's answers be corrected here (DIGIT's `isStateUpdatable`)? */
  editable: z.boolean().default(false),
});
export type State = z.infer<typeof State>;

/** What an action asks of a person before it is taken. */
const Asked = z.enum(['none', 'optional', 'required']);

export const Action = z.object({
  code: ActionCode,
  name: Text,
  from: StateCode,
  to: StateCode,
  /** Who may take it. */
  roles: z.array(RoleCode),
  /** A note leaves the case where it is. */
  kind: z.enum(['move', 'note']).default('move'),
  /**
   * Who tells DIGIT. `person`: the one who acts, so anybody with the role can also call DIGIT around us.
   * `system`: our service account, on behalf of the one who acts; only we can take it. Fees, guards and joins need it.
   */
  via: z.enum(['person', 'system']).default('person'),
  /** Only when: exactly true lets it be taken. Sees the application form's answers. */
  guard: Rule.optional(),
  comment: Asked.default('optional'),
  documents: Asked.default('none'),
  /** The form filled when taking it (a payment's amount and receipt number, an inspection report). */
  form: FormCode.optional(),
  /** What must be paid for it to be taken, in the currency of the service; sees the application form's answers. */
  fee: Rule.optional(),
});
export type Action = z.infer<typeof Action>;

/** Identity of an action: a code may be offered in several states, but once in each. */
export function actionKey(action: Pick<Action, 'from' | 'code'>): string {
  return `${action.from}/${action.code}`;
}

/** Branches that run side by side between a fork and a join. Kept for the round trip; drawing them comes later. */
export const ParallelBlock = z.object({ code: z.string() }).loose();
export type ParallelBlock = z.infer<typeof ParallelBlock>;

export const Workflow = z.object({
  states: z.array(State),
  actions: z.array(Action),
  blocks: z.array(ParallelBlock).default([]),
  /** The actions sent one after the other when a citizen submits; each starts where the one before ended. */
  filing: z.array(ActionCode),
  /** Milliseconds the whole case may take. */
  sla: z.number().int().positive().optional(),
});
export type Workflow = z.infer<typeof Workflow>;

/** Where things lie on the canvas, by state code; apart from the workflow, so that moving one changes nothing that runs. */
export const WorkflowLayout = z.record(StateCode, z.object({ x: z.number(), y: z.number() }));
export type WorkflowLayout = z.infer<typeof WorkflowLayout>;
