import type { Instant } from '@nirmaan/lexicon';
import type { RefusalReason } from '../acting/may-act';
import { WHOLE_CASE } from '../model/scope';
import type { Workflow } from '../model/workflow';
import type { Simulation } from '../simulation/model';
import { settle } from '../simulation/settle';
import { startSimulation, takeAct } from '../simulation/simulation';
import { passTime } from '../simulation/time';
import { simulationOf, type Walk, walkOf } from '../simulation/walk';
import type { Scenario, ScenarioStep } from './scenario';

/** How a scenario went: the case at its end, or after the last step that was possible and why the next was not. */
export type ScenarioRun = {
  /** Absent where the workflow has no start. */
  simulation?: Simulation;
  /** Absent: it went as it was kept. */
  failure?: {
    /** Of the scenario's steps; absent: all were possible, but the case ended elsewhere. */
    step?: number;
    reason: RefusalReason;
  };
};

/** Runs a kept scenario anew, from when it was begun, or from `now` on. `timeZone` is that of dates in conditions. */
export function runScenario(workflow: Workflow, scenario: Scenario, now: Instant, timeZone?: string): ScenarioRun {
  const start = startSimulation(workflow, {
    now: scenario.startsAt ?? now,
    answers: scenario.answers,
    ...(timeZone && { timeZone }),
  });
  const walk = start && begin(start);
  if (!start || !walk) return { failure: { reason: { code: 'workflow.no-start', params: {} } } };
  for (const [position, step] of scenario.steps.entries()) {
    const reason = run(walk, step);
    if (reason)
      return { simulation: after(start, scenario.steps.slice(0, position)), failure: { step: position, reason } };
  }
  const simulation = simulationOf(walk);
  const state = walk.tokens[WHOLE_CASE]?.state ?? '';
  if (state === scenario.ends) return { simulation };
  const reason: RefusalReason = { code: 'workflow.ended-elsewhere', params: { state, expected: scenario.ends } };
  return { simulation, failure: { reason } };
}

function begin(start: Simulation): Walk {
  return walkOf({ ...start, assumed: NOTHING });
}

/** The case as it stood before a step was tried: what was refused may have been done half. */
function after(start: Simulation, steps: readonly ScenarioStep[]): Simulation {
  const walk = begin(start);
  for (const step of steps) run(walk, step);
  return simulationOf(walk);
}

const NOTHING = {};

function run(walk: Walk, step: ScenarioStep): RefusalReason | undefined {
  const { assumed = NOTHING } = step;
  if (assumed !== walk.assumed) {
    walk.assumed = assumed;
    const refusal = settle(walk);
    if (refusal) return refusal;
  }
  if (step.kind === 'act') {
    const { action, as, scope, picks } = step;
    return takeAct(walk, { action, roles: as, ...(scope !== undefined && { scope }), ...(picks && { picks }) });
  }
  passTime(walk, walk.now + step.milliseconds);
  return walk.stopped;
}
