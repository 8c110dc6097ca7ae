import { z } from 'zod';
import index from '../testing/recordings.json';
import type { Tolerance } from './compare';

/** What is said about recordings beside them (`index.json`, `recordings.json`): by name, what each builds on and what varies. */
export const RecordingsIndex = z.record(
  z.string(),
  z.object({
    requires: z.array(z.string()).default([]),
    /** Regular expressions of parts of texts that differ from run to run, besides those of every recording. */
    varying: z.array(z.string()).default([]),
    /** The same, where the clock and the secrets are not those of the recording: dates inside ids, hashes. */
    elsewhere: z.array(z.string()).default([]),
    /** Members whose lists have no order, besides those of every recording. */
    unordered: z.array(z.string()).default([]),
    /** Recorded in another run than what it requires: the same people have other names. */
    anotherRun: z.boolean().default(false),
    /** The persister was halted by hand before `from` and let go before `to`. */
    halted: z.object({ from: z.string(), to: z.string() }).optional(),
  }),
);
export type RecordingsIndex = z.infer<typeof RecordingsIndex>;
export type AboutRecording = RecordingsIndex[string];

/** About the recordings of this project. */
export const knownRecordings: RecordingsIndex = RecordingsIndex.parse(index);

/** `isElsewhere`: held against somebody who has a clock and secrets of his own. */
export function toleranceOf(
  about: AboutRecording | undefined,
  { isElsewhere }: { isElsewhere: boolean },
): Required<Tolerance> {
  const patterns = [...(about?.varying ?? []), ...(isElsewhere ? (about?.elsewhere ?? []) : [])];
  return { unordered: about?.unordered ?? [], varying: patterns.map((pattern) => new RegExp(pattern, 'g')) };
}

/** Exchanges somebody answers otherwise, and why. One that is answered as recorded after all fails, unless it is a race. */
export const Deviations = z.array(
  z.object({
    recording: z.string(),
    exchange: z.string(),
    because: z.string().min(1, 'a reason is expected'),
    /** Hangs on time or a hand on the installation: may be answered as recorded, too. */
    sometimes: z.boolean().default(false),
  }),
);
export type Deviations = z.infer<typeof Deviations>;
