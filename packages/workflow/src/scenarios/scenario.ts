import { ActionCode, BlockCode, Instant, Json, RoleCode, StateCode } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Conditions decided by hand while this happens, by `offerKey`; absent: all as the answers say. */
const Assumed = z.record(z.string().max(300), z.boolean()).optional();

/** One thing that happens to the case of a scenario. */
export const ScenarioStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('act'),
    action: ActionCode,
    /** The roles of the person who acts. */
    as: z.array(RoleCode),
    /** In a branch: its scope, `f1.fire`; absent: the whole case. */
    scope: z.string().max(100).optional(),
    /** The branches picked, where the action enters a block that starts picked branches. */
    picks: z.array(BlockCode).optional(),
    assumed: Assumed,
  }),
  z.object({ kind: z.literal('wait'), milliseconds: z.number().int().positive(), assumed: Assumed }),
]);
export type ScenarioStep = z.infer<typeof ScenarioStep>;

/**
 * A run of a case that is kept as a test of its service: what the case knows, what is done, and where it must stand then.
 * Every step must be possible. Publishing runs all of them.
 */
export const Scenario = z.object({
  /** In the words of who kept it. */
  name: z.string().min(1).max(120),
  /** When the case began, for conditions that ask what day it is. Absent: the day does not matter. */
  startsAt: Instant.optional(),
  /** The answers of the application form the guards see. */
  answers: z.record(z.string(), Json).default({}),
  steps: z.array(ScenarioStep).max(500),
  /** The state of the whole case at the end. */
  ends: StateCode,
});
export type Scenario = z.infer<typeof Scenario>;
