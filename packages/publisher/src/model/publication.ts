import type { Instant, JsonValue } from '@nirmaan/lexicon';

/** `waiting`: written, not read back yet. A killed publisher leaves `writing` or `waiting`; who resumes reads first. */
export type PublicationStepState = 'planned' | 'writing' | 'waiting' | 'done' | 'failed';

export type PublicationStep = {
  key: string;
  state: PublicationStepState;
  startedAt?: Instant;
  /** When it was read back. */
  doneAt?: Instant;
  /** Nothing had to be written. */
  kept?: boolean;
  problem?: { code: string; params: Record<string, JsonValue> };
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
  problem?: { code: string; params: Record<string, JsonValue> };
};

export interface PublicationStore {
  /** False when another publication of the service is running: there is one at a time. */
  begin(publication: Publication): Promise<boolean>;
  save(publication: Publication): Promise<void>;
  find(realm: string, id: string): Promise<Publication | undefined>;
  /** The newest of a service. */
  findLatest(realm: string, service: string): Promise<Publication | undefined>;
  listRunning(realm: string): Promise<Publication[]>;
  /** Asks the running one to stop after its step. */
  requestStop(realm: string, id: string): Promise<void>;
  isStopRequested(realm: string, id: string): Promise<boolean>;
}
