import type { Issue } from '@nirmaan/lexicon';
import type { PlannedStep } from './digit-steps';
import type { StepTitle } from './step-title';

/** A step as it is shown while it runs. */
export type RunStep = {
  key: string;
  service: PlannedStep['service'];
  change: PlannedStep['change'];
  title: StepTitle;
  /** `waiting`: written, and read again until DIGIT shows it. */
  status: 'planned' | 'running' | 'waiting' | 'done' | 'failed';
  /** How often it was read back. */
  tries: number;
  milliseconds?: number | undefined;
  problem?: Issue | undefined;
};

export type PublicationView = {
  version: number;
  state: 'running' | 'stopped' | 'failed' | 'live';
  startedBy: string;
  startedAt: number;
  liveSince?: number | undefined;
  cities: string[];
  steps: RunStep[];
  problem?: Issue | undefined;
};
