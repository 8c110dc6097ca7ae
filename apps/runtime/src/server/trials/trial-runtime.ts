import type { Actor, DigitUser } from '@nirmaan/digit';
import type { Trial } from '@nirmaan/trials';
import type { Runtime } from '../composition';

/** What serves a trial, beside what serves the installation. */
export type TrialRuntime = Runtime & {
  /** As its row says it now. */
  trial: Trial;
  serviceActor(realm: string): Promise<Actor>;
  /** People of the trial as their DIGIT knows them, by user name, as far as they were asked for. */
  users: Map<string, DigitUser>;
};

export function isOfTrial(runtime: Runtime): runtime is TrialRuntime {
  return runtime.trial !== undefined;
}
