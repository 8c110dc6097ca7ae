import type { Session } from '@nirmaan/access';
import { cityOf } from '@nirmaan/lexicon';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { WorkPerson } from '../features/shell/work-shell';
import { getRuntime } from './composition';
import { WORK_COOKIE } from './session-cookie';

/** The officer's session of a page; who has none is sent to sign in and comes back to `here`. */
export async function requireWorkSession(here: string): Promise<Session> {
  const runtime = await getRuntime();
  const session = await runtime.sessions.find('work', (await cookies()).get(WORK_COOKIE)?.value);
  if (!session) redirect(`/work/sign-in?next=${encodeURIComponent(here)}`);
  return session;
}

/** How the bar names somebody: the city by its name in DIGIT, roles without the one every employee has. */
export async function describePerson({ actor, tenant }: Session): Promise<WorkPerson> {
  const runtime = await getRuntime();
  // Without DIGIT the id has to do.
  const tenants = await runtime.tenants().catch(() => []);
  return {
    name: actor.user.name,
    city: tenants.find((each) => each.id === tenant)?.name ?? cityOf(tenant),
    roles: actor.user.roles.filter((role) => role.code !== 'EMPLOYEE').map((role) => role.name ?? role.code),
  };
}
