import type { Session } from '@nirmaan/access';
import type { Digit, DigitUser } from '@nirmaan/digit';
import { realmOfTrial, type Trial, type TrialPerson } from '@nirmaan/trials';
import type { Cookie } from '../citizen/ask';
import { CITIZEN_COOKIE, WORK_COOKIE } from '../session-cookie';
import type { TrialRuntime } from './trial-runtime';

/** What it takes to be somebody in a trial. */
export type Playing = Pick<TrialRuntime, 'trial' | 'users' | 'sessions' | 'serviceActor'> & {
  digit: { user: Pick<Digit['user'], 'search'> };
};

/** In seconds: as long as an officer's session lasts. */
const SIGNED_IN = 12 * 60 * 60;

export const citizensOf = (trial: Trial): TrialPerson[] =>
  trial.people.filter(({ audience }) => audience === 'citizen');

/**
 * Signs somebody in as a person of a trial. Nobody proves anything: whoever has the address of a trial may be everybody in
 * it. Undefined: there is no such person.
 */
export async function signInAs(runtime: Playing, userName: string): Promise<Cookie | undefined> {
  const person = runtime.trial.people.find((each) => each.userName === userName);
  const user = person && (await userOf(runtime, person));
  if (!person || !user) return undefined;
  const kind = person.audience === 'citizen' ? 'citizen' : 'work';
  // Their DIGIT trusts who calls it, so that no token is needed.
  const { secret } = await runtime.sessions.open(kind, { actor: { user, token: '' }, expiresInSeconds: SIGNED_IN });
  return { name: kind === 'citizen' ? CITIZEN_COOKIE : WORK_COOKIE, value: secret };
}

/** Is this session the person's? */
export function isOf(session: Session | undefined, person: TrialPerson): boolean {
  return session?.actor.user.userName === person.userName;
}

/** As their DIGIT knows them; asked once, so that playing goes on while it is said to be down. */
async function userOf(runtime: Playing, person: TrialPerson): Promise<DigitUser | undefined> {
  const { trial, users, digit } = runtime;
  const known = users.get(person.userName);
  if (known) return known;
  const isCitizen = person.audience === 'citizen';
  const realm = realmOfTrial(trial.id);
  const [found] = await digit.user.search(
    {
      tenant: isCitizen ? realm : trial.city,
      userName: person.userName,
      type: isCitizen ? 'CITIZEN' : 'EMPLOYEE',
      limit: 1,
    },
    { actor: await runtime.serviceActor(realm) },
  );
  if (found) users.set(person.userName, found);
  return found;
}
