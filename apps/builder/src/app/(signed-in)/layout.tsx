import { rolesIn } from '@nirmaan/access';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { PersonProvider } from '../../features/shell/person';
import { getBuilder } from '../../server/composition';
import { BUILDER_COOKIE } from '../../server/session-cookie';

/** Sends strangers to the sign-in page. What somebody may do is decided in the procedures. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const builder = await getBuilder();
  const session = await builder.sessions.find('builder', (await cookies()).get(BUILDER_COOKIE)?.value);
  if (!session) redirect('/sign-in');
  const { user } = session.actor;
  return (
    <PersonProvider
      person={{
        name: user.name,
        userName: user.userName,
        realm: session.realm,
        roles: rolesIn(session.actor, session.realm),
        runtimeUrl: builder.runtimeUrl,
        isDemo: builder.isDemo,
      }}
    >
      {children}
    </PersonProvider>
  );
}
