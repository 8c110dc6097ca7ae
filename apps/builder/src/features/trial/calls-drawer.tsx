'use client';
import { dateLocaleOf } from '@nirmaan/lexicon';
import type { TrialCall, TrialCase, TrialState } from '@nirmaan/trials';
import {
  Badge,
  Count,
  EmptyState,
  IconButton,
  Skeleton,
  Table,
  TableCell,
  TableHead,
  TableRow,
  tabClass,
} from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp, Layers } from 'lucide-react';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { useTRPC, useWords } from '../shell/providers';

const views = ['calls', 'messages', 'data'] as const;
type View = (typeof views)[number];

/** Below the panes: what DIGIT received and answered, what it would have sent, and what the case holds. */
export function CallsDrawer({
  id,
  state,
  found,
}: {
  id: string;
  state: TrialState | undefined;
  found: TrialCase | undefined;
}) {
  const say = useWords();
  const [view, setView] = useState<View>('calls');
  // In a small window the pages have the room.
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 1024px)').matches);
  const counts: Record<View, number | undefined> = {
    calls: state?.calls.total,
    messages: state?.messages.length,
    data: undefined,
  };
  return (
    <section aria-label={say('trial.heard')} className="shrink-0 border-t border-line bg-surface">
      <div className="flex h-10 items-center gap-1 px-4">
        <Layers aria-hidden className="size-4 text-text-2 max-sm:hidden" strokeWidth={1.75} />
        <div role="tablist" aria-label={say('trial.heard')} className="flex h-full min-w-0 overflow-x-auto">
          {views.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={view === each}
              tabIndex={view === each ? 0 : -1}
              className={tabClass(view === each)}
              onClick={() => {
                setView(each);
                setOpen(true);
              }}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const next = views[(views.indexOf(view) + by + views.length) % views.length];
                if (by === 0 || !next) return;
                setView(next);
                event.currentTarget.parentElement
                  ?.querySelectorAll<HTMLElement>('[role=tab]')
                  [views.indexOf(next)]?.focus();
              }}
            >
              {say(`trial.drawer.${each}`)}
              {counts[each] !== undefined && <Count>{counts[each]}</Count>}
            </button>
          ))}
        </div>
        <span className="ms-auto">
          <IconButton
            size="small"
            icon={isOpen ? ChevronDown : ChevronUp}
            label={say(isOpen ? 'trial.fold' : 'trial.unfold')}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </span>
      </div>
      {isOpen && (
        <div
          role="tabpanel"
          aria-label={say(`trial.drawer.${view}`)}
          className="h-40 overflow-auto border-t border-line [&>div]:overflow-visible"
        >
          {view === 'calls' && <Calls id={id} calls={state?.calls.latest} />}
          {view === 'messages' && <Messages state={state} />}
          {view === 'data' && (
            <pre dir="ltr" className="p-4 font-mono text-12 whitespace-pre-wrap">
              {found ? JSON.stringify(found.answers, null, 2) : say('trial.no-case')}
            </pre>
          )}
        </div>
      )}
    </section>
  );
}

function Calls({ id, calls }: { id: string; calls: readonly TrialCall[] | undefined }) {
  const say = useWords();
  const { language, draft } = useService();
  const [open, setOpen] = useState<number>();
  if (!calls) return <Skeleton className="m-4 h-24" />;
  const time = new Intl.DateTimeFormat(dateLocaleOf(language), {
    timeZone: draft.timeZone,
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
  });
  return (
    <Table caption={say('trial.drawer.calls')} className="text-12">
      <thead className="sticky top-0 z-10">
        <tr>
          {(['time', 'service', 'call', 'answer', 'what', 'ms'] as const).map((each) => (
            <TableHead key={each} className={each === 'ms' ? 'text-end!' : undefined}>
              {say(`trial.column.${each}`)}
            </TableHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => {
          const isOpen = open === call.number;
          return [
            <TableRow key={call.number} selected={isOpen}>
              <TableCell className="py-1 font-mono whitespace-nowrap">{time.format(call.at)}</TableCell>
              <TableCell className="py-1">{call.service ?? '–'}</TableCell>
              <TableCell className="py-1">
                <button
                  type="button"
                  aria-expanded={isOpen}
                  dir="ltr"
                  className="block min-w-60 text-start font-mono break-all"
                  onClick={() => setOpen(isOpen ? undefined : call.number)}
                >
                  {call.method} {call.path}
                </button>
              </TableCell>
              <TableCell className="py-1">
                <Badge tone={call.status === null ? 'warn' : call.status < 300 ? 'ok' : 'error'}>
                  {call.status ?? say('trial.no-answer')}
                </Badge>
              </TableCell>
              <TableCell className="py-1">
                {call.what ? say(`trial.call.${call.what.code}`, call.what.params) : ''}
              </TableCell>
              <TableCell className="py-1 text-end font-mono">{call.milliseconds}</TableCell>
            </TableRow>,
            isOpen && (
              <tr key={`${call.number} body`}>
                <td colSpan={6} className="border-b border-line bg-sunken p-3">
                  <CallBody id={id} number={call.number} />
                </td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </Table>
  );
}

function CallBody({ id, number }: { id: string; number: number }) {
  const say = useWords();
  const trpc = useTRPC();
  const { data, isError } = useQuery(
    trpc.trial.callBody.queryOptions({ id, number }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (isError) return <p>{say('trial.forgotten')}</p>;
  if (!data) return <Skeleton className="h-16" />;
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {(['request', 'answer'] as const).map((each) => (
        <div key={each} className="min-w-0">
          <h3 className="mb-1 font-strong">{say(`trial.body.${each}`)}</h3>
          <pre
            dir="ltr"
            className="max-h-56 overflow-auto rounded border border-line bg-surface p-2 font-mono text-12 whitespace-pre-wrap break-words"
          >
            {data[each] === undefined ? say('trial.body.none') : indented(data[each])}
          </pre>
        </div>
      ))}
    </div>
  );
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function Messages({ state }: { state: TrialState | undefined }) {
  const say = useWords();
  const { language, draft } = useService();
  if (!state) return <Skeleton className="m-4 h-24" />;
  if (state.messages.length === 0)
    return <EmptyState title={say('trial.no-messages')} text={say('trial.no-messages-text')} />;
  const time = new Intl.DateTimeFormat(dateLocaleOf(language), {
    timeZone: draft.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (
    <ul className="text-12">
      {state.messages.map(({ at, to, text }) => (
        <li key={`${at} ${to} ${text}`} className="flex flex-wrap gap-x-4 border-b border-line px-4 py-1.5">
          <span className="font-mono">{time.format(at)}</span>
          <bdi dir="ltr">{to}</bdi>
          <bdi className="min-w-0">{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
