'use client';
import type { Issue } from '@nirmaan/lexicon';
import { Button, buttonClass, EmptyState, Note, Panel, Skeleton } from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  Archive,
  ArrowLeftRight,
  CircleCheck,
  CircleHelp,
  ClipboardList,
  Files,
  type LucideIcon,
  Tag,
  TriangleAlert,
  Wrench,
} from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { addressOf } from './places';
import { ProblemList } from './problems-drawer';
import { useService } from './service-context';

/** What an import did, what its author should look at first. */
const kinds = [
  { kind: 'placeholder', icon: CircleHelp },
  { kind: 'repaired', icon: Wrench },
  { kind: 'approximated', icon: ArrowLeftRight },
  { kind: 'kept', icon: Archive },
  { kind: 'renamed', icon: Tag },
  { kind: 'mapped', icon: CircleCheck },
] as const;
type Line = Omit<Issue, 'severity'> & { kind: (typeof kinds)[number]['kind']; file?: string | undefined };

/** What an import made of a file: what to look at now with repairs, then what was repaired, kept aside and taken over. */
export function ImportReport() {
  const say = useWords();
  const trpc = useTRPC();
  const { code, draft, issues } = useService();
  const report = useQuery(trpc.service.report.queryOptions({ code }));
  if (report.isPending) return <Skeleton className="m-8 h-64" />;
  if (!report.data)
    return (
      <EmptyState
        icon={ClipboardList}
        title={say('report.none')}
        action={<Link href={addressOf(code, 'map')}>{say('report.to-map')}</Link>}
      />
    );
  const { fileName, lines, others } = report.data;
  const isOfSeveral = new Set(lines.map((line) => line.file)).size > 1;
  return (
    <div className="mx-auto flex w-full max-w-[880px] flex-col gap-4 p-4 md:p-8">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1">
          <h1 className="text-20 font-strong">{say('report.title', { file: fileName })}</h1>
          <p className="text-text-2">
            {say('report.summary', {
              states: draft.workflow.states.length,
              actions: draft.workflow.actions.length,
              roles: draft.roles.length,
            })}
          </p>
        </div>
        <Link href={addressOf(code, 'workflow')} className={buttonClass('primary')}>
          {say('report.to-workflow')}
        </Link>
      </div>
      {others.length > 0 && <Others others={others} />}
      <Panel
        title={say('report.look-at')}
        icon={TriangleAlert}
        actions={say('report.problems', { count: issues.length })}
      >
        <ProblemList issues={issues} />
      </Panel>
      {kinds.map(({ kind, icon }) => (
        <Lines
          key={kind}
          kind={kind}
          icon={icon}
          lines={lines.filter((line) => line.kind === kind)}
          isOfSeveral={isOfSeveral}
        />
      ))}
    </div>
  );
}

type LinesProps = { kind: Line['kind']; icon: LucideIcon; lines: readonly Line[]; isOfSeveral: boolean };

/** `isOfSeveral`: each line says its file. */
function Lines({ kind, icon, lines, isOfSeveral }: LinesProps) {
  const say = useWords();
  const messages = useMessages();
  if (lines.length === 0) return null;
  return (
    <Panel title={say(`report.kinds.${kind}`)} icon={icon} actions={say('report.lines', { count: lines.length })}>
      <ul>
        {lines.map((line) => (
          <li
            key={`${line.file} ${line.code} ${line.path} ${JSON.stringify(line.params)}`}
            className="flex flex-wrap gap-x-3 border-b border-line px-4 py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-[1_1_20rem]">{messages.issue({ ...line, severity: 'info' })}</span>
            {(line.path || (isOfSeveral && line.file)) && (
              <code dir="ltr" className="break-all font-mono text-12 text-text-3">
                {isOfSeveral && line.file} {line.path}
              </code>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The other services of the same file: each can be taken as well. */
function Others({ others }: { others: readonly string[] }) {
  const say = useWords();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { code } = useService();
  const importing = useMutation(trpc.service.importAnother.mutationOptions());
  const take = async (service: string) => {
    const answer = await importing.mutateAsync({ code, service });
    await queryClient.invalidateQueries(trpc.service.list.queryFilter());
    if ('code' in answer) router.push(`/services/${answer.code}/imported`);
  };
  return (
    <Note tone="info">
      <p className="flex items-center gap-2 font-strong">
        <Files aria-hidden className="size-4" strokeWidth={1.75} />
        {say('report.others', { count: others.length })}
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {others.map((service) => (
          <li key={service}>
            <Button size="small" disabled={importing.isPending} onClick={() => void take(service)}>
              {say('report.take', { service })}
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
