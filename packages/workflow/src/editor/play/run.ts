import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { Workflow } from '../../model/workflow';
import type { Scenario, ScenarioStep } from '../../scenarios/scenario';
import type { SimulatedAct, Simulation } from '../../simulation/model';
import { advanceTime, assume, changeAnswers, startSimulation, stepSimulation } from '../../simulation/simulation';

/** One thing that happened while a case was played. */
export type Happening =
  | { kind: 'act'; act: SimulatedAct }
  | { kind: 'wait'; milliseconds: number }
  | { kind: 'answers'; answers: JsonObject }
  | { kind: 'assume'; key: string; holds: boolean | undefined };

/**
 * A case that is played: what it began with and what happened. Where it stands is worked out from that (`playRun`), so
 * that a step back is one happening less, and an edit of the workflow plays the same again.
 */
export type Run = {
  startedAt: Instant;
  /** Of dates in conditions. */
  timeZone?: string | undefined;
  answers: JsonObject;
  happenings: readonly Happening[];
  /** How many of them happened; those after were taken back, or are still to be replayed. */
  done: number;
};

type RunStart = { startedAt: Instant; timeZone?: string | undefined; answers?: JsonObject };

export function startRun({ startedAt, timeZone, answers = {} }: RunStart): Run {
  return { startedAt, timeZone, answers, happenings: [], done: 0 };
}

/** The case where a run stands; undefined where the workflow has no start. What is not possible (any more) is left out. */
export function playRun(workflow: Workflow, run: Run): Simulation | undefined {
  return run.happenings.slice(0, run.done).reduce<Simulation | undefined>(
    (simulation, happening) => simulation && afterHappening(simulation, happening),
    startSimulation(workflow, {
      now: run.startedAt,
      answers: run.answers,
      ...(run.timeZone && { timeZone: run.timeZone }),
    }),
  );
}

function afterHappening(simulation: Simulation, happening: Happening): Simulation {
  switch (happening.kind) {
    case 'act':
      return stepSimulation(simulation, happening.act).simulation;
    case 'wait':
      return advanceTime(simulation, happening.milliseconds);
    case 'answers':
      return changeAnswers(simulation, happening.answers);
    case 'assume':
      return assume(simulation, happening.key, happening.holds);
  }
}

/** The run with one more; what was taken back before is forgotten. Answers given one after the other are one change. */
export function goOn(run: Run, happening: Happening): Run {
  const done = run.happenings.slice(0, run.done);
  if (happening.kind === 'answers' && done.at(-1)?.kind === 'answers') done.pop();
  const happenings = [...done, happening];
  return { ...run, happenings, done: happenings.length };
}

export function goTo(run: Run, done: number): Run {
  return { ...run, done: Math.max(0, Math.min(done, run.happenings.length)) };
}

/** A kept run, to be replayed from its beginning: from when it was begun, or from `start` where that does not matter. */
export function runOfScenario({ steps, answers, startsAt }: Scenario, start: RunStart): Run {
  let assumed: Readonly<Record<string, boolean>> = {};
  const happenings = steps.flatMap((step) => {
    const { assumed: next = {} } = step;
    const suppositions = [...new Set([...Object.keys(assumed), ...Object.keys(next)])]
      .filter((key) => assumed[key] !== next[key])
      .map((key): Happening => ({ kind: 'assume', key, holds: next[key] }));
    assumed = next;
    return [...suppositions, toHappening(step)];
  });
  return { ...startRun({ ...start, startedAt: startsAt ?? start.startedAt, answers }), happenings };
}

function toHappening(step: ScenarioStep): Happening {
  if (step.kind === 'wait') return { kind: 'wait', milliseconds: step.milliseconds };
  const { action, as, scope, picks } = step;
  return { kind: 'act', act: { action, roles: as, ...(scope && { scope }), ...(picks && { picks }) } };
}

/** How much of a run had happened when the case made its step at `position`. */
export function doneAfter(workflow: Workflow, run: Run, position: number): number {
  for (let done = 0; done < run.done; done++)
    if ((playRun(workflow, { ...run, done })?.steps.length ?? 0) > position) return done;
  return run.done;
}
