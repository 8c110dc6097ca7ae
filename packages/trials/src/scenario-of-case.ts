import type { Instant, StateCode } from '@nirmaan/lexicon';
import {
  offerKey,
  runScenario,
  type Scenario,
  type ScenarioStep,
  type Simulation,
  type Workflow,
} from '@nirmaan/workflow';
import type { TrialCase } from './trial-state';

/**
 * What happened to a case of a trial, as a run that can be kept as a test and passes: what people did, and how long they
 * waited. Two things go another way in a simulation than they went: conditions that ask tables or masters, which nobody
 * loads there, are supposed to be as the case showed; and a wait ends before time would move the case on, since nobody
 * asks the DIGIT of a trial to escalate.
 */
export function scenarioOfCase(
  workflow: Workflow,
  { steps, answers, state, filedAt }: Pick<TrialCase, 'steps' | 'answers' | 'state' | 'filedAt'>,
  { name, now, timeZone }: { name: string; now: Instant; timeZone?: string },
): Scenario {
  const scenario = { name, startsAt: filedAt, answers, ends: state ?? '' };
  const run = (tried: ScenarioStep[]) => {
    const { simulation, failure } = runScenario(workflow, { ...scenario, steps: tried }, now, timeZone);
    return { simulation, isPossible: failure === undefined || failure.step === undefined };
  };
  let kept: ScenarioStep[] = [];
  let at = filedAt;
  for (const { at: then, action, from, by, roles } of steps.toReversed()) {
    const { assumed } = kept.at(-1) ?? {};
    const supposed = assumed && { assumed };
    if (then > at) {
      const milliseconds = waitWithin(
        { kept, wait: { kind: 'wait', milliseconds: then - at, ...supposed }, from },
        run,
      );
      if (milliseconds > 0) kept = [...kept, { kind: 'wait', milliseconds, ...supposed }];
      at = then;
    }
    if (by === undefined) continue;
    const act: ScenarioStep = { kind: 'act', action, as: roles, ...supposed };
    const likeTheCase: ScenarioStep = { ...act, assumed: { ...assumed, [offerKey('', { code: action, from })]: true } };
    const isSupposed = !run([...kept, act]).isPossible && run([...kept, likeTheCase]).isPossible;
    kept = [...kept, isSupposed ? likeTheCase : act];
  }
  return { ...scenario, steps: kept };
}

type Run = (steps: ScenarioStep[]) => { simulation: Simulation | undefined; isPossible: boolean };

/** How many milliseconds of a wait pass before the case leaves the state it stays in by itself. */
function waitWithin(
  { kept, wait, from }: { kept: ScenarioStep[]; wait: ScenarioStep & { kind: 'wait' }; from: StateCode },
  run: Run,
): number {
  const before = run(kept).simulation;
  const { simulation: after, isPossible } = run([...kept, wait]);
  if (!before || stateOf(before) !== from || (isPossible && stateOf(after) === from)) return wait.milliseconds;
  const moved = isPossible ? after?.steps[before.steps.length] : undefined;
  return moved ? moved.at - before.now - 1 : 0;
}

const stateOf = (simulation: Simulation | undefined) => simulation?.tokens['']?.state;
