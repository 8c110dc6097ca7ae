'use client';
import { localize } from '@nirmaan/lexicon';
import { Badge, Button, EmptyState, Input, Kbd, Skeleton, Table, TableCell, TableHead, TableRow } from '@nirmaan/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { CloudOff, Inbox as InboxIcon, Search } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShell, useTRPC } from '../shell/providers';
import { TimeLeft } from '../shell/time-left';
import { useNow } from '../shell/use-now';
import { Preview } from './preview';

/** Cases that wait for my roles: a fast list by keyboard, a preview beside it. Search and filter live in the address. */
export function Inbox() {
  const { messages } = useShell();
  const trpc = useTRPC();
  const router = useRouter();
  const params = useSearchParams();
  const now = useNow();
  const search = params.get('q') ?? '';
  const state = params.get('state') ?? undefined;
  const [selected, setSelected] = useState(0);
  const searchBox = useRef<HTMLInputElement>(null);

  const inbox = useInfiniteQuery(
    trpc.searchInbox.infiniteQueryOptions(
      { ...(search && { search }), ...(state && { state }), limit: 50 },
      {
        getNextPageParam: (page) => page.cursor,
        placeholderData: keepPreviousData,
        refetchInterval: 15_000,
      },
    ),
  );
  const rows = useMemo(() => inbox.data?.pages.flatMap((page) => page.rows) ?? [], [inbox.data]);
  const total = inbox.data?.pages[0]?.total ?? 0;
  const current = rows[Math.min(selected, rows.length - 1)];

  const setParam = useCallback(
    (name: string, value: string | undefined) => {
      const next = new URLSearchParams(params);
      if (value) next.set(name, value);
      else next.delete(name);
      router.replace(`/work${next.size ? `?${next}` : ''}`, { scroll: false });
      setSelected(0);
    },
    [params, router],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) {
        if (event.key === 'Escape') event.target.blur();
        return;
      }
      if (event.key === 'j' || event.key === 'ArrowDown') setSelected((at) => Math.min(at + 1, rows.length - 1));
      else if (event.key === 'k' || event.key === 'ArrowUp') setSelected((at) => Math.max(at - 1, 0));
      else if (
        event.key === 'Enter' &&
        current &&
        !(event.target instanceof HTMLElement && event.target.closest('a, button'))
      )
        router.push(`/work/case/${current.id}`);
      else if (event.key === '/') searchBox.current?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [rows.length, current, router]);

  useEffect(() => {
    document.querySelector('tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <div className="flex h-full">
      <section className="flex min-w-0 flex-1 flex-col bg-surface" aria-labelledby="inbox-title">
        <header className="flex flex-wrap items-center gap-3 px-5 py-3">
          <h1 id="inbox-title" className="text-20 font-strong">
            {messages.text('workbench.inbox.title')}
          </h1>
          <span role="status" className="text-12 text-text-3">
            {inbox.data ? messages.text('workbench.inbox.count', { count: total }) : ''}
          </span>
          <search className="ms-auto">
            <form
              className="relative w-64"
              onSubmit={(event) => {
                event.preventDefault();
                setParam('q', searchBox.current?.value.trim() || undefined);
              }}
            >
              <Search
                aria-hidden
                className="pointer-events-none absolute start-2.5 top-2 size-4 text-text-3"
                strokeWidth={1.75}
              />
              <Input
                ref={searchBox}
                type="search"
                key={search}
                defaultValue={search}
                aria-label={messages.text('workbench.inbox.search')}
                placeholder={messages.text('workbench.inbox.search')}
                className="ps-8"
              />
            </form>
          </search>
        </header>
        {(state || search) && (
          <div className="flex flex-wrap items-center gap-2 px-5 pb-3">
            {[
              [
                'state',
                state && rows[0]?.state.code === state ? localize(rows[0].state.name, messages.language, 'en') : state,
              ],
              ['q', search && `“${search}”`],
            ].map(
              ([name, label]) =>
                name &&
                label && (
                  <Button key={name} variant="on" size="small" onClick={() => setParam(name, undefined)}>
                    {label} <span aria-hidden>×</span>
                    <span className="sr-only">{messages.text('workbench.inbox.removeFilter')}</span>
                  </Button>
                ),
            )}
          </div>
        )}
        <div className="min-h-0 flex-1 overflow-auto border-t border-line">{body()}</div>
        <footer className="hidden items-center gap-4 border-t border-line px-5 py-2 text-12 text-text-2 md:flex">
          <span>
            <Kbd>j</Kbd> <Kbd>k</Kbd> {messages.text('workbench.keys.move')}
          </span>
          <span>
            <Kbd>Enter</Kbd> {messages.text('workbench.keys.open')}
          </span>
          <span>
            <Kbd>/</Kbd> {messages.text('workbench.keys.search')}
          </span>
          <span className="ms-auto">
            {messages.text('workbench.inbox.shown', { shown: rows.length, count: total })}
          </span>
        </footer>
      </section>
      {current && (
        <aside
          className="hidden w-[420px] shrink-0 overflow-auto border-s border-line bg-surface lg:block"
          aria-label={messages.text('workbench.inbox.preview')}
        >
          <Preview row={current} now={now} />
        </aside>
      )}
    </div>
  );

  function body() {
    if (inbox.isPending)
      return (
        <div className="grid gap-2 p-5" aria-busy="true">
          {Array.from({ length: 8 }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing
            <Skeleton key={row} className="h-12 w-full" />
          ))}
        </div>
      );
    if (inbox.isError && rows.length === 0)
      return (
        <EmptyState
          icon={CloudOff}
          tone="error"
          title={messages.text('workbench.failed.title')}
          text={messages.text('workbench.failed.text')}
          action={<Button onClick={() => inbox.refetch()}>{messages.text('workbench.failed.retry')}</Button>}
        />
      );
    if (rows.length === 0)
      return (
        <EmptyState
          icon={InboxIcon}
          title={messages.text(search || state ? 'workbench.inbox.noneFound' : 'workbench.inbox.empty')}
          text={messages.text(search || state ? 'workbench.inbox.noneFoundText' : 'workbench.inbox.emptyText')}
        />
      );
    return (
      <>
        <Table caption={messages.text('workbench.inbox.title')}>
          <thead>
            <tr>
              <TableHead className="ps-5">{messages.text('workbench.inbox.applicant')}</TableHead>
              <TableHead>{messages.text('workbench.inbox.number')}</TableHead>
              <TableHead className="max-md:hidden">{messages.text('workbench.inbox.state')}</TableHead>
              <TableHead>{messages.text('workbench.inbox.timeLeft')}</TableHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, position) => {
              const isCurrent = row === current;
              return (
                <TableRow
                  key={row.id}
                  selected={isCurrent}
                  className={isCurrent ? 'inset-shadow-[3px_0_0] inset-shadow-action' : 'cursor-pointer'}
                  onClick={() => setSelected(position)}
                  onDoubleClick={() => router.push(`/work/case/${row.id}`)}
                >
                  <TableCell className="ps-5">
                    <a href={`/work/case/${row.id}`} className="font-strong text-text no-underline hover:underline">
                      {row.title || row.applicantName}
                    </a>
                    <span className="block text-12 text-text-2">
                      {row.title && `${row.applicantName} · `}
                      {localize(row.serviceName, messages.language, 'en')}
                    </span>
                  </TableCell>
                  <TableCell className="font-mono text-12">{row.number ?? row.reference}</TableCell>
                  <TableCell className="max-md:hidden">
                    <button
                      type="button"
                      className="text-start"
                      onClick={(event) => {
                        event.stopPropagation();
                        setParam('state', row.state.code);
                      }}
                    >
                      <Badge tone="info">{localize(row.state.name, messages.language, 'en')}</Badge>
                    </button>
                  </TableCell>
                  <TableCell>
                    <TimeLeft due={row.due} sla={row.due === undefined ? undefined : row.due - row.since} now={now} />
                  </TableCell>
                </TableRow>
              );
            })}
          </tbody>
        </Table>
        {inbox.hasNextPage && (
          <div className="p-4 text-center">
            <Button onClick={() => inbox.fetchNextPage()} disabled={inbox.isFetchingNextPage}>
              {messages.text('workbench.inbox.more')}
            </Button>
          </div>
        )}
      </>
    );
  }
}
