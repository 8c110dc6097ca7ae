import type { RunningSandbox } from '@nirmaan/sandbox';
import type { TrialFault } from '@nirmaan/trials';

const TRANSITION = '/egov-workflow-v2/egov-wf/process/_transition';
/** Of as many calls as anybody will make. */
const ALWAYS = 1_000_000;
const SLOW = 3_000;

const rules = {
  slow: { service: '*', kind: 'slow', delayMs: SLOW, count: ALWAYS },
  down: { service: '*', kind: 'down', count: ALWAYS },
  'lost-answer': { service: 'workflow', path: TRANSITION, kind: 'lost-answer', count: 1 },
  'lost-write': { service: 'workflow', path: TRANSITION, kind: 'write-lost', count: 1 },
} as const;

type Faults = RunningSandbox['sandbox']['faults'];

export function setFaults(faults: Faults, wanted: readonly TrialFault[]): void {
  faults.clear();
  // What is lost comes first: a call that is late is not lost any more.
  for (const each of ['lost-answer', 'lost-write', 'down', 'slow'] as const)
    if (wanted.includes(each)) faults.set(rules[each]);
}

/** Those that are on still: one that happened once is over. */
export function listFaults(faults: Faults): TrialFault[] {
  const kinds = new Set<string>(faults.list().map(({ kind }) => kind));
  return (['slow', 'down', 'lost-answer', 'lost-write'] as const).filter((each) => kinds.has(rules[each].kind));
}
