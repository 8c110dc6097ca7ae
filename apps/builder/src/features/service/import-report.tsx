'use client';
import { buttonClass, EmptyState, Panel, Skeleton } from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, ClipboardList, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { addressOf } from './places';
import { ProblemList } from './problems-drawer';
import { useService } from './service-context';

/** What an import made of a file: mapped, kept aside, and what to look at now, with repairs. */
export function ImportReport() {
  const say = useWords();
  const messages = useMessages();
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
  const { fileName, lines } = report.data;
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
      <Panel
        title={say('report.look-at')}
        icon={TriangleAlert}
        actions={say('report.problems', { count: issues.length })}
      >
        <ProblemList issues={issues} />
      </Panel>
      <Panel title={say('report.mapped')} icon={CircleCheck} actions={say('report.lines', { count: lines.length })}>
        <ul>
          {lines.map((line) => (
            <li
              key={`${line.code} ${line.path} ${JSON.stringify(line.params)}`}
              className="flex gap-3 border-b border-line px-4 py-2 last:border-b-0"
            >
              <span className="min-w-0 flex-1">{messages.issue({ ...line, severity: 'info' })}</span>
              {line.path && <code className="break-all font-mono text-12 text-text-3">{line.path}</code>}
            </li>
          ))}
          {lines.length === 0 && <li className="px-4 py-3 text-text-2">{say('report.nothing')}</li>}
        </ul>
      </Panel>
    </div>
  );
}
