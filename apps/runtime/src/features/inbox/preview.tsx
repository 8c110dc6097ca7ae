'use client';
import type { InboxRow } from '@nirmaan/applications';
import { evaluateForm } from '@nirmaan/forms';
import { FormSummary } from '@nirmaan/forms/renderer';
import { localize } from '@nirmaan/lexicon';
import { Badge, buttonClass, EmptyState, Kbd, Note, Skeleton } from '@nirmaan/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import Link from 'next/link';
import { formContextOf } from '../case/form-context';
import { whyNotInWords } from '../case/why-not';
import { usePace, useShell, useTRPC } from '../shell/providers';
import { TimeLeft } from '../shell/time-left';

type Props = { row: InboxRow; now: number };

/** The selected case in short, and what stops the next step, before it is opened. */
export function Preview({ row, now }: Props) {
  const { messages, base, isTrial } = useShell();
  const trpc = useTRPC();
  const pace = usePace(20_000);
  const found = useQuery(
    trpc.openCase.queryOptions(
      { id: row.id },
      { placeholderData: keepPreviousData, ...(isTrial && { refetchInterval: pace }) },
    ),
  );
  const view = found.data?.id === row.id ? found.data : undefined;
  const form = view?.definition.forms[0];
  const refused = view?.actions.filter((each) => each.refusal && each.refusal.code !== 'workflow.role') ?? [];
  return (
    <div className="grid gap-4 p-5">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-16 font-strong">{row.title || row.applicantName}</h2>
          <p className="font-mono text-12 text-text-2">{row.number ?? row.reference}</p>
        </div>
        <Link href={`${base}/work/case/${row.id}`} className={buttonClass('secondary')}>
          {messages.text('workbench.inbox.open')} <Kbd>↵</Kbd>
        </Link>
      </div>
      {found.isError && !view && (
        <EmptyState icon={CloudOff} tone="error" title={messages.text('workbench.failed.title')} />
      )}
      {!view && !found.isError && <Skeleton className="h-64 w-full" />}
      {view && form && (
        <>
          <div className="flex items-center gap-3">
            <Badge tone="info">{localize(view.state.name, messages.language, view.definition.defaultLanguage)}</Badge>
            <TimeLeft due={row.due} sla={row.due === undefined ? undefined : row.due - row.since} now={now} />
          </div>
          {refused.map(({ action, refusal }) => (
            <Note key={action.code} tone="warn">
              <span className="block font-strong">
                {localize(action.name, messages.language, view.definition.defaultLanguage)}
              </span>
              {refusal && whyNotInWords(refusal, view, messages)}
            </Note>
          ))}
          <div className="n-page n-dense">
            <FormSummary
              form={form}
              evaluation={evaluateForm(form, view.answers, formContextOf(view, messages.language))}
              messages={messages}
              language={messages.language}
              defaultLanguage={view.definition.defaultLanguage}
              documentHref={(ref) => `${base}/api/work/document/${view.id}/${encodeURIComponent(ref)}`}
            />
          </div>
        </>
      )}
    </div>
  );
}
