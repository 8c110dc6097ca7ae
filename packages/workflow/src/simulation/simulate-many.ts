import type { Instant, JsonObject } from '@nirmaan/lexicon';
import { isArrival } from '../analysis/find';
import { placeKey, type Scope, WHOLE_CASE } from '../model/scope';
import type { Action, State, Workflow } from '../model/workflow';
import type { SimulatedStep } from './model';
import { startSimulation } from './simulation';
import { offerKey, type Walk, walkOf } from './walk';
import { type Random, walkRandomly } from './walk-randomly';
import { indexOf } from './workflow-index';

export type ManyRuns = {
  runs: number;
  /**
   * Cases by where they arrived first, well or badly (a licence granted and expired later was granted); those that had not
   * arrived after `longest` steps; those in which nobody could do anything more before.
   */
  ok: number;
  failed: number;
  open: number;
  stuck: number;
  /** Milliseconds and steps until those arrived that did; undefined: none did. */
  medianTime?: number | undefined;
  medianSteps?: number | undefined;
  /** The run with the most steps. */
  longestWay: readonly SimulatedStep[];
  /** How often a state was entered, by `placeKey`, and an action taken, by `offerKey`; what never was is not in it. */
  entered: Readonly<Record<string, number>>;
  taken: Readonly<Record<string, number>>;
  neverEntered: readonly { scope: Scope; state: State }[];
  neverTaken: readonly { scope: Scope; action: Action }[];
};

export type ManyRunsOptions = {
  runs: number;
  random: Random;
  now: Instant;
  /** Absent: every condition is thrown dice for, so that each way is gone. */
  answers?: JsonObject | undefined;
  timeZone?: string | undefined;
  /** Steps after which a case counts as still open; 200 where nothing is said. */
  longest?: number | undefined;
};

/**
 * Plays many cases by chance, with the chance that comes in: same numbers, same cases. Yields how many are done after
 * each, so that who draws it can stop, paint, or go on; returns what they came to. No start: no case, all is never seen.
 */
export function* simulateMany(workflow: Workflow, options: ManyRunsOptions): Generator<number, ManyRuns> {
  const { runs, random, now, answers, timeZone, longest = 200 } = options;
  const tally = startTally();
  const start = startSimulation(workflow, { now, ...(answers && { answers }), ...(timeZone && { timeZone }) });
  for (let done = 0; start && done < runs; done++) {
    const walk = walkOf(start);
    count(tally, walk, walkRandomly(walk, { random, longest, dice: !answers }));
    yield done + 1;
  }
  return toManyRuns(tally, workflow);
}

/** The same at one go. */
export function simulateAll(workflow: Workflow, options: ManyRunsOptions): ManyRuns {
  const running = simulateMany(workflow, options);
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
}

type Tally = {
  ends: Record<'ok' | 'failed' | 'open' | 'stuck', number>;
  times: number[];
  lengths: number[];
  longestWay: readonly SimulatedStep[];
  entered: Record<string, number>;
  taken: Record<string, number>;
};

function startTally(): Tally {
  const ends = { ok: 0, failed: 0, open: 0, stuck: 0 };
  return { ends, times: [], lengths: [], longestWay: [], entered: {}, taken: {} };
}

function count(tally: Tally, walk: Walk, ended: 'ended' | 'open' | 'stuck'): void {
  const arrival = walk.steps.findIndex((step) => outcomeOf(walk, step) !== undefined);
  const arrived = walk.steps[arrival];
  if (arrived) {
    tally.ends[outcomeOf(walk, arrived) === 'ok' ? 'ok' : 'failed'] += 1;
    tally.times.push(arrived.at - walk.startedAt);
    tally.lengths.push(arrival + 1);
  } else tally.ends[ended === 'stuck' ? 'stuck' : 'open'] += 1;
  if (walk.steps.length > tally.longestWay.length) tally.longestWay = walk.steps;
  for (const { scope, from, to, action } of walk.steps) {
    const [taken, entered] = [offerKey(scope, { from, code: action }), placeKey(scope, to)];
    tally.taken[taken] = (tally.taken[taken] ?? 0) + 1;
    if (to !== from) tally.entered[entered] = (tally.entered[entered] ?? 0) + 1;
  }
}

/** What a step of the whole case means for the applicant; undefined: it goes on. */
function outcomeOf(walk: Walk, { scope, to }: SimulatedStep): 'ok' | 'fail' | undefined {
  const state = scope === WHOLE_CASE ? walk.index.scopes.get(WHOLE_CASE)?.states.get(to) : undefined;
  return state && isArrival(state) ? (state.outcome ?? 'fail') : undefined;
}

function toManyRuns({ ends, times, lengths, longestWay, entered, taken }: Tally, workflow: Workflow): ManyRuns {
  const scopes = [...indexOf(workflow).scopes.values()];
  return {
    ...{ runs: ends.ok + ends.failed + ends.open + ends.stuck, ...ends },
    ...{ medianTime: medianOf(times), medianSteps: medianOf(lengths), longestWay, entered, taken },
    neverEntered: scopes.flatMap(({ scope, workflow: { states } }) =>
      states
        .filter((state) => state.kind !== 'start' && !Object.hasOwn(entered, placeKey(scope, state.code)))
        .map((state) => ({ scope, state })),
    ),
    neverTaken: scopes.flatMap(({ scope, workflow: { actions } }) =>
      actions.filter((action) => !Object.hasOwn(taken, offerKey(scope, action))).map((action) => ({ scope, action })),
    ),
  };
}

function medianOf(numbers: number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}
