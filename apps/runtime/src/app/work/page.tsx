import { Inbox } from '../../features/inbox/inbox';
import { WorkShell } from '../../features/shell/work-shell';
import { requireWorkSession } from '../../server/work-session';

export default async function InboxPage() {
  const { actor, tenant } = await requireWorkSession('/work');
  return (
    <WorkShell name={actor.user.name} tenant={tenant} roles={actor.user.roles.map((role) => role.name ?? role.code)}>
      <Inbox />
    </WorkShell>
  );
}
