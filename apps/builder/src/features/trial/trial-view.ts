import type { StateCode } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import type { TrialCase, TrialMessage, TrialPerson, TrialState } from '@nirmaan/trials';

const DAY = 86_400_000;
/** A message lies over the phone for so long, by the clock of the trial. */
const FRESH = 60_000;

/** Which day of a case it is by the trial's clock; the day it was filed is the first. */
export function dayOfCase({ filedAt }: Pick<TrialCase, 'filedAt'>, now: number): number {
  return Math.max(1, Math.floor((now - filedAt) / DAY) + 1);
}

/** The states a case came into, oldest first, and the one it is in. */
export function wayOf({ steps, state }: Pick<TrialCase, 'steps' | 'state'>): { state: StateCode; isNow: boolean }[] {
  const oldest = steps.toReversed().filter(({ from, to }) => from !== to);
  const way = [...oldest.slice(0, 1).map(({ from }) => from), ...oldest.map(({ to }) => to)];
  const all = way.length > 0 ? way : state === undefined ? [] : [state];
  return all.map((each, at) => ({ state: each, isNow: at === all.length - 1 }));
}

/** People a case waits for: those who may do something that moves it. */
export function waitingFor(
  { state, isOpen }: Pick<TrialCase, 'state' | 'isOpen'>,
  workflow: ServiceDraft['workflow'],
  people: readonly TrialPerson[],
): TrialPerson[] {
  if (!isOpen) return [];
  const roles = new Set(
    workflow.actions.filter(({ from, to }) => from === state && to !== from).flatMap((action) => action.roles),
  );
  return people.filter((person) => person.roles.some((role) => roles.has(role)));
}

/** The newest message to one of the citizens, while it is news. */
export function freshMessage({
  messages,
  now,
  trial,
}: Pick<TrialState, 'messages' | 'now' | 'trial'>): TrialMessage | undefined {
  const numbers = new Set(trial.people.map(({ mobileNumber }) => mobileNumber));
  return messages.find(({ at, to }) => numbers.has(to) && now - at < FRESH);
}
