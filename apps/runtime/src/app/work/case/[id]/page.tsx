import { Case } from '../../../../features/case/case';
import { WorkShell } from '../../../../features/shell/work-shell';
import { requireWorkSession } from '../../../../server/work-session';

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, tenant } = await requireWorkSession(`/work/case/${encodeURIComponent(id)}`);
  return (
    <WorkShell name={actor.user.name} tenant={tenant} roles={actor.user.roles.map((role) => role.name ?? role.code)}>
      <Case id={id} />
    </WorkShell>
  );
}
