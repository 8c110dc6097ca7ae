'use client';
import { localize } from '@nirmaan/lexicon';
import { Badge, Button, buttonClass, EmptyState, Note, Panel, Skeleton } from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, CloudOff, FileQuestion, Printer } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBase, usePace, useShell, useTRPC } from '../shell/providers';
import { TimeLeft } from '../shell/time-left';
import { useNow } from '../shell/use-now';
import { momentOf } from '../shell/when';
import { ActionPanel } from './action-panel';
import { AnswersInWords } from './answers-in-words';
import { Computed } from './computed';
import { DocumentBeside, type OpenDocument } from './document-beside';
import { Timeline } from './timeline';

/** One case: the answers as filed, what I can do and why not, what happened so far. */
export function Case({ id }: { id: string }) {
  const { messages } = useShell();
  const trpc = useTRPC();
  const router = useRouter();
  const now = useNow();
  const base = useBase();
  const pace = usePace(20_000);
  const found = useQuery(
    trpc.openCase.queryOptions(
      { id },
      // While DIGIT is being told, the page follows by itself.
      { refetchInterval: (query) => (query.state.data?.processing ? 1_000 : pace) },
    ),
  );
  const [beside, setBeside] = useState<OpenDocument>();
  const openedBy = useRef<HTMLElement>(null);
  const closeDocument = useCallback(() => {
    setBeside(undefined);
    openedBy.current?.focus();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      // What lies on top closes first, and says so.
      if (event.defaultPrevented || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') beside ? closeDocument() : router.push(`${base}/work`);
      else if (event.key === 'a') document.querySelector<HTMLElement>('[data-actions] button:not([disabled])')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router, beside, closeDocument, base]);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
      const link = event.target.closest<HTMLAnchorElement>('[data-documents] a[href*="/api/work/document/"]');
      if (!link) return;
      event.preventDefault();
      openedBy.current = link;
      setBeside({ href: link.href, name: link.textContent ?? '' });
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);

  if (found.isPending)
    return (
      <div className="grid gap-4 p-6 lg:grid-cols-[1fr_340px]" aria-busy="true">
        <h1 className="sr-only">{messages.text('workbench.loading')}</h1>
        <Skeleton className="h-96 w-full" />
        <Skeleton className="h-96 w-full" />
      </div>
    );
  if (!found.data) {
    const isMissing = found.error?.data?.code === 'NOT_FOUND';
    return (
      <EmptyState
        icon={isMissing ? FileQuestion : CloudOff}
        tone={isMissing ? 'neutral' : 'error'}
        title={messages.text(isMissing ? 'workbench.case.missing' : 'workbench.failed.title')}
        text={messages.text(isMissing ? 'workbench.case.missingText' : 'workbench.failed.text')}
        action={
          isMissing ? (
            <Link href={`${base}/work`}>{messages.text('workbench.case.toInbox')}</Link>
          ) : (
            <Button onClick={() => found.refetch()}>{messages.text('workbench.failed.retry')}</Button>
          )
        }
      />
    );
  }
  const view = found.data;
  const { definition } = view;
  const form = definition.forms[0];
  const inWords = (text: Record<string, string>) => localize(text, messages.language, definition.defaultLanguage);
  const filed = momentOf(view.filedAt, messages.language, definition.timeZone, true);
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-surface px-5 py-2.5">
        <Link
          href={`${base}/work`}
          className="inline-flex items-center gap-1 text-12 text-text-2 no-underline hover:text-text print:hidden"
        >
          <ChevronLeft aria-hidden className="mirror size-4" strokeWidth={1.75} />{' '}
          {messages.text('workbench.inbox.title')}
        </Link>
        <div className="min-w-0">
          <h1 className="flex items-center gap-2 text-20 font-strong">
            <span className="truncate">{view.title || view.applicant.name}</span>
            <Badge tone={view.state.outcome === 'ok' ? 'ok' : view.state.outcome === 'fail' ? 'error' : 'info'}>
              {inWords(view.state.name)}
            </Badge>
          </h1>
          <p className="text-12 text-text-2">
            <span className="font-mono">{view.number ?? view.reference}</span> · {inWords(view.serviceName)} ·{' '}
            {view.applicant.name} · {messages.text('workbench.case.filed', { at: filed })}
          </p>
        </div>
        <div className="ms-auto flex items-center gap-4">
          <TimeLeft due={view.due} sla={view.state.sla} now={now} />
          <a href="#actions" className={buttonClass('secondary', 'normal', 'lg:hidden print:hidden')}>
            {messages.text('workbench.actions.title')}
          </a>
          <Button icon={Printer} className="max-sm:hidden print:hidden" onClick={() => window.print()}>
            {messages.text('workbench.case.print')}
          </Button>
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-auto lg:grid lg:grid-cols-[minmax(0,1fr)_340px] lg:overflow-hidden">
        <div
          className={
            beside
              ? 'flex min-h-0 flex-col lg:overflow-auto xl:grid xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:overflow-hidden'
              : 'min-h-0 lg:overflow-auto'
          }
        >
          <div data-documents className="grid content-start gap-4 p-3 sm:p-5 xl:overflow-auto">
            {!view.proven && <Note tone="warn">{messages.text('workbench.case.unproven')}</Note>}
            {view.quarantined && <Note tone="error">{messages.text('workbench.case.quarantined')}</Note>}
            <Panel title={messages.text('workbench.case.answers')} actions={messages.text('workbench.case.asFiled')}>
              <div className="n-page n-dense p-4">
                {form && <AnswersInWords view={view} form={form} answers={view.answers} />}
                {form && <Computed view={view} />}
              </div>
            </Panel>
            <Timeline view={view} />
          </div>
          {beside && <DocumentBeside document={beside} onClose={closeDocument} />}
        </div>
        <ActionPanel view={view} />
      </div>
    </div>
  );
}
