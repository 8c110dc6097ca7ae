import type { Session } from '@nirmaan/access';
import { cityOf } from '@nirmaan/lexicon';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { WorkPerson } from '../features/shell/work-shell';
import { getRuntime, getTrialRuntime, type Runtime } from './composition';
import { WORK_COOKIE } from './session-cookie';
import { baseOfTrial, TRIAL_HEADER } from './trials/trial-path';
import { workLanguage } from './work-language';

/** Whose page this is; where its trial is over, the page that says so comes instead. */
export async function pageRuntime(): Promise<Runtime> {
  const trial = (await headers()).get(TRIAL_HEADER);
  const runtime = trial ? await getTrialRuntime(trial) : await getRuntime();
  if (!runtime) redirect(baseOfTrial(trial ?? ''));
  return runtime;
}

/** The officer's session of a page; who has none is sent to sign in and comes back to `here`. */
export async function requireWorkSession(here: string): Promise<Session> {
  const { base, cookieName, sessions, trial } = await pageRuntime();
  const session = await sessions.find('work', (await cookies()).get(cookieName(WORK_COOKIE))?.value);
  // In a trial nobody has a password: who to be is chosen on its own page.
  if (!session) redirect(trial ? base : `${base}/work/sign-in?next=${encodeURIComponent(base + here)}`);
  return session;
}

/** How the bar names somebody: the city by its name in DIGIT, roles without the one every employee has. */
export async function describePerson({ actor, tenant }: Session): Promise<WorkPerson> {
  const { catalogue, realm } = await pageRuntime();
  // Without DIGIT the id has to do.
  const cities = await catalogue.cities(realm, await workLanguage()).catch(() => []);
  return {
    name: actor.user.name,
    city: cities.find((each) => each.tenant === tenant)?.name ?? cityOf(tenant),
    roles: actor.user.roles.filter((role) => role.code !== 'EMPLOYEE').map((role) => role.name ?? role.code),
  };
}
