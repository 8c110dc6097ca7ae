import type { Session } from '@nirmaan/access';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getRuntime } from './composition';
import { WORK_COOKIE } from './session-cookie';

/** The officer's session of a page; who has none is sent to sign in and comes back to `here`. */
export async function requireWorkSession(here: string): Promise<Session> {
  const runtime = await getRuntime();
  const session = await runtime.sessions.find('work', (await cookies()).get(WORK_COOKIE)?.value);
  if (!session) redirect(`/work/sign-in?next=${encodeURIComponent(here)}`);
  return session;
}
