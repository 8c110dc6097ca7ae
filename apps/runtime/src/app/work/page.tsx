import { Inbox } from '../../features/inbox/inbox';
import { WorkShell } from '../../features/shell/work-shell';
import { describePerson, requireWorkSession } from '../../server/work-session';

export default async function InboxPage() {
  const session = await requireWorkSession('/work');
  return (
    <WorkShell person={await describePerson(session)}>
      <Inbox />
    </WorkShell>
  );
}
