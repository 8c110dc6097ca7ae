import { Case } from '../../../../features/case/case';
import { WorkShell } from '../../../../features/shell/work-shell';
import { describePerson, requireWorkSession } from '../../../../server/work-session';

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const session = await requireWorkSession(`/work/case/${encodeURIComponent(id)}`);
  return (
    <WorkShell person={await describePerson(session)}>
      <Case id={id} />
    </WorkShell>
  );
}
