import { ActionCode, BlockCode, FormCode, RoleCode, StateCode, Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';

/** An action of the state that the system takes when a case has been there too long: DIGIT's auto-escalation. */
export const Escalation = z.object({
  action: ActionCode,
  /** Milliseconds in the state; absent: its time limit. */
  after: z.number().int().positive().optional(),
});
export type Escalation = z.infer<typeof Escalation>;

/**
 * Where a case can stand. The one `start` state has no name in DIGIT; a case is in it only while its first action is sent.
 * An `end` is a state nobody moves a case out of. A `decision` is left by the system alone, by the first action that may be taken.
 * In a `parallel` one the case waits while the branches of its block run side by side.
 */
export const State = z.object({
  code: StateCode,
  kind: z.enum(['start', 'task', 'decision', 'parallel', 'end']),
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
  /** What happens by itself when a case has been here too long. */
  escalation: Escalation.optional(),
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
  /** The way a parallel block is left when its branches came to this outcome; only from the state it waits in. */
  join: z.enum(['ok', 'fail']).optional(),
});
export type Action = z.infer<typeof Action>;

/** Identity of an action: a code may be offered in several states, but once in each. */
export function actionKey(action: Pick<Action, 'from' | 'code'>): string {
  return `${action.from}/${action.code}`;
}

/**
 * When a block is left, and how. `all`: when every branch has ended, by its failure if one failed. `failFast`: the first
 * failure decides. `quorum`: as many good outcomes decide; too few left is a failure. `manual`: a person decides with the
 * outcomes in view (the roles of its join actions), `requireAll` only when every branch has ended.
 */
export const Join = z.discriminatedUnion('policy', [
  z.object({ policy: z.literal('all') }),
  z.object({ policy: z.literal('failFast') }),
  z.object({ policy: z.literal('quorum'), atLeast: z.number().int().positive() }),
  z.object({ policy: z.literal('manual'), requireAll: z.boolean().default(false) }),
]);
export type Join = z.infer<typeof Join>;

/**
 * One of the flows that run side by side: a small workflow of its own, with its own start and ends. Its start is left by
 * the one action of its `filing`, which the system takes when the block is entered; each of its ends has an outcome. Its
 * time limit is that of its workflow.
 */
export const Branch = z.object({
  code: BlockCode,
  name: Text,
  /** It runs only when exactly true, where the block starts branches by conditions. Sees the application form's answers. */
  when: Rule.optional(),
  /** Its outcome is heard, and never decides. */
  advisory: z.boolean().default(false),
  /** What its time limit does: deemed approval or refusal, or a supervisor is told. Absent: nothing. */
  onTimeout: z.enum(['ok', 'fail', 'escalate']).optional(),
  /** When the block is entered again: run again, or keep an earlier good outcome. */
  rework: z.enum(['redo', 'keep']).default('redo'),
  get workflow() {
    return Workflow;
  },
});
export type Branch = z.infer<typeof Branch>;

/**
 * Branches between a fork and a join, while the case waits in `state` (of kind `parallel`). Its exits are the actions from
 * there that name a `join` outcome; other actions from there leave the block and cancel what runs (withdraw, return).
 * The state's time limit is the block's.
 */
export const ParallelBlock = z.object({
  code: BlockCode,
  state: StateCode,
  /** Which branches run, fixed when the block is entered: all, those whose condition holds, those the person picks. */
  starts: z.enum(['all', 'when', 'picked']).default('all'),
  join: Join,
  branches: z.array(Branch).min(1),
});
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

/**
 * Where things lie on the canvas, apart from the workflow, so that moving one changes nothing that runs. By state code; a
 * state inside a branch by its scope before the code, `f1.fire/PENDING` (`placeKey` of `model/scope.ts`).
 */
export const WorkflowLayout = z.record(z.string().max(200), z.object({ x: z.number(), y: z.number() }));
export type WorkflowLayout = z.infer<typeof WorkflowLayout>;
