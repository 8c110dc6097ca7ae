import type { Instant } from '@nirmaan/lexicon';
import { findState } from '../../analysis/find';
import { scopesOf } from '../../model/scope';
import type { SimulatedStep, Simulation } from '../../simulation/model';
import { advanceTime, nextDeadline, timeLeft } from '../../simulation/simulation';

export type TimelineMark = { at: Instant } & (
  | { kind: 'step'; step: SimulatedStep; position: number; isLate: boolean }
  /** A time limit that had passed before somebody moved the case on. */
  | { kind: 'passed' }
  | { kind: 'now' }
  /** The next moment at which time alone changes something. */
  | { kind: 'due'; deadline: Deadline }
);

/** What happened to a case in the order it happened, with the time limits that passed and what is due next. */
export function timelineOf(simulation: Simulation): TimelineMark[] {
  const limits = new Map(
    scopesOf(simulation.workflow).map(({ scope, workflow }) => [
      scope,
      (state: string) => findState(workflow, state)?.sla,
    ]),
  );
  const enteredAt = new Map<string, Instant>();
  const marks: TimelineMark[] = [];
  for (const [position, step] of simulation.steps.entries()) {
    const entered = enteredAt.get(step.scope) ?? simulation.startedAt;
    const limit = limits.get(step.scope)?.(step.from);
    const isLate = limit !== undefined && step.at > entered + limit;
    if (isLate && limit !== undefined) marks.push({ kind: 'passed', at: entered + limit });
    marks.push({ kind: 'step', at: step.at, step, position, isLate });
    enteredAt.set(step.scope, step.at);
  }
  const left = timeLeft(simulation).state;
  if (left !== undefined && left < 0) marks.push({ kind: 'passed', at: simulation.now + left });
  marks.push({ kind: 'now', at: simulation.now });
  const deadline = deadlineOf(simulation);
  if (deadline) marks.push({ kind: 'due', at: deadline.at, deadline });
  return marks.toSorted((one, other) => one.at - other.at);
}

const MINUTE = 60_000;

/**
 * How much of the line lies before each mark: more for a longer time, but a week is not ten thousand times a minute, so
 * that all names can be read.
 */
export function sharesOf(marks: readonly TimelineMark[]): number[] {
  return marks.map(({ at }, position) => {
    const before = marks[position - 1];
    return before ? 1 + Math.log10(1 + Math.max(0, at - before.at) / MINUTE) : 0;
  });
}

type Deadline = {
  at: Instant;
  /** What the system does then. */
  steps: SimulatedStep[];
  /** Whose time is up, where nothing is done. */
  late: 'state' | 'case' | 'branch';
};

/** The next moment at which time alone changes something, and what. */
export function deadlineOf(simulation: Simulation): Deadline | undefined {
  const at = nextDeadline(simulation);
  if (at === undefined) return undefined;
  const then = advanceTime(simulation, at - simulation.now);
  const left = timeLeft(simulation);
  return {
    at,
    steps: then.steps.slice(simulation.steps.length),
    late: left.state === at - simulation.now ? 'state' : left.case === at - simulation.now ? 'case' : 'branch',
  };
}
