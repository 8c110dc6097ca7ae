import type { Issue, JsonValue } from '@nirmaan/lexicon';

/** `conflict`: what lies there must not be written over, or cannot be. */
export type StepChange = 'create' | 'keep' | 'change' | 'conflict';

/** What a publication would do with one artefact. */
export type PlanStep = {
  /** The artefact's key. */
  key: string;
  service: 'mdms' | 'workflow' | 'localization';
  change: StepChange;
  /** What it is about: message `publisher.step.<code>`. */
  title: { code: string; params: Record<string, string | number> };
  /** What DIGIT holds, and what it would hold. */
  before?: JsonValue;
  after?: JsonValue;
};

export type PublishPlan = {
  steps: PlanStep[];
  /** What stands in the way of carrying it out: DIGIT down, a write that would hide others' rows. Errors block. */
  problems: Issue[];
};
