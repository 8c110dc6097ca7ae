import { ActionCode, Instant, RoleCode, StateCode } from '@nirmaan/lexicon';
import { z } from 'zod';
import { Trial } from './trial';

/**
 * What can go wrong with DIGIT on request. `slow`: every answer takes some seconds. `down`: nothing is answered.
 * `lost-answer`: the next transition is stored, its answer never arrives. `lost-write`: the next transition is answered and
 * never stored, as when DIGIT's persister gives up.
 */
export const TrialFault = z.enum(['slow', 'down', 'lost-answer', 'lost-write']);
export type TrialFault = z.infer<typeof TrialFault>;

/** What somebody did to a case. */
export const TrialStep = z.object({
  at: Instant,
  action: ActionCode,
  from: StateCode,
  to: StateCode,
  /** The name of who did it; absent: the system. */
  by: z.string().optional(),
  roles: z.array(RoleCode),
  comment: z.string().optional(),
});
export type TrialStep = z.infer<typeof TrialStep>;

export const TrialCase = z.object({
  id: z.string(),
  reference: z.string(),
  /** Absent until DIGIT gave one. */
  number: z.string().optional(),
  state: StateCode.optional(),
  isOpen: z.boolean(),
  filedAt: Instant,
  /** When the state or the whole case is late; absent: no limit. */
  due: Instant.optional(),
  steps: z.array(TrialStep),
  answers: z.record(z.string(), z.json()),
});
export type TrialCase = z.infer<typeof TrialCase>;

/** A call DIGIT received. */
export const TrialCall = z.object({
  /** Grows by one; asks for what was in it. */
  number: z.number().int(),
  at: Instant,
  /** DIGIT's, as `egov-workflow-v2`; null: nobody's. */
  service: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  /** null: the connection broke without an answer. */
  status: z.number().int().nullable(),
  milliseconds: z.number(),
  /** What it was about, to be said in words: `trial.call.<code>`. */
  what: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
});
export type TrialCall = z.infer<typeof TrialCall>;

/** What was sent and answered, as text; absent: nothing, or no text. */
export const TrialCallBody = z.object({
  number: z.number().int(),
  request: z.string().optional(),
  answer: z.string().optional(),
});
export type TrialCallBody = z.infer<typeof TrialCallBody>;

/** A text that DIGIT would have sent. */
export const TrialMessage = z.object({ at: Instant, to: z.string(), text: z.string() });
export type TrialMessage = z.infer<typeof TrialMessage>;

/** Everything about a trial at one moment; newest first where it is a list. */
export const TrialState = z.object({
  trial: Trial,
  /** By its own clock. */
  now: Instant,
  cases: z.array(TrialCase),
  calls: z.object({ total: z.number().int(), latest: z.array(TrialCall) }),
  messages: z.array(TrialMessage),
  faults: z.array(TrialFault),
  /** What happens next if only time passes. */
  next: z.object({ at: Instant, case: z.string(), state: StateCode }).optional(),
});
export type TrialState = z.infer<typeof TrialState>;
