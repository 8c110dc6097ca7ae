import type { Instant, JsonValue } from '@nirmaan/lexicon';
import type { PlanStep } from './plan';

/** `waiting`: written, not read back yet. A killed publisher leaves `writing` or `waiting`; who resumes reads first. */
export type PublicationStepState = 'planned' | 'writing' | 'waiting' | 'done' | 'failed';

/** Why something stopped: message `publisher.issue.publisher.<code>`. */
export type PublicationProblem = { code: string; params: Record<string, JsonValue> };

export type PublicationStep = {
  key: string;
  service: PlanStep['service'];
  title: PlanStep['title'];
  state: PublicationStepState;
  /** What had to be done; absent until it was compared. */
  change?: 'create' | 'keep' | 'change';
  startedAt?: Instant;
  /** How often it was read back since it was written; absent when nothing was written yet. */
  tries?: number;
  /** When it was read back. */
  doneAt?: Instant;
  problem?: PublicationProblem;
};

/** One run of publishing a version; a row that survives the process. */
export type Publication = {
  id: string;
  realm: string;
  service: string;
  version: number;
  state: 'running' | 'stopped' | 'failed' | 'live';
  startedBy: string;
  startedAt: Instant;
  endedAt?: Instant;
  steps: PublicationStep[];
  problem?: PublicationProblem;
};

export interface PublicationStore {
  /** False when another publication of the service is running: there is one at a time. */
  begin(publication: Publication): Promise<boolean>;
  /** Throws PublicationBusy when it would run beside another one of the service. */
  save(publication: Publication): Promise<void>;
  find(realm: string, id: string): Promise<Publication | undefined>;
  /** The newest of a service. */
  findLatest(realm: string, service: string): Promise<Publication | undefined>;
  listRunning(realm: string): Promise<Publication[]>;
  /** Asks the running one to stop after its step. */
  requestStop(realm: string, id: string): Promise<void>;
  isStopRequested(realm: string, id: string): Promise<boolean>;
}

/** Another publication of the service is running. */
export class PublicationBusy extends Error {
  override readonly name = 'PublicationBusy';
}
