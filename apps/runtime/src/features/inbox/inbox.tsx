'use client';
import { localize, type Text } from '@nirmaan/lexicon';
import { Badge, Button, EmptyState, Input, Kbd, Skeleton, Table, TableCell, TableHead, TableRow } from '@nirmaan/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { CloudOff, Inbox as InboxIcon, Search } from 'lucide-react';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useBase, usePace, useShell, useTRPC } from '../shell/providers';
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
  const base = useBase();
  const pace = usePace(15_000);
  const search = params.get('q') ?? '';
  const state = params.get('state') ?? undefined;
  const service = params.get('service') ?? undefined;
  // By id: a list that loads anew may have other rows above.
  const [selectedId, setSelectedId] = useState<string>();
  const searchBox = useRef<HTMLInputElement>(null);

  const inbox = useInfiniteQuery(
    trpc.searchInbox.infiniteQueryOptions(
      { ...(search && { search }), ...(state && { state }), ...(service && { service }), limit: 50 },
      {
        getNextPageParam: (page) => page.cursor,
        placeholderData: keepPreviousData,
        refetchInterval: pace,
      },
    ),
  );
  const rows = useMemo(() => inbox.data?.pages.flatMap((page) => page.rows) ?? [], [inbox.data]);
  const total = inbox.data?.pages[0]?.total ?? 0;
  const position = Math.max(
    0,
    rows.findIndex((row) => row.id === selectedId),
  );
  const current = rows[position];
  const selectAt = useCallback((at: number) => setSelectedId(rows[at]?.id ?? rows.at(-1)?.id), [rows]);
  // Names of what is filtered by, kept for when no row shows them any more.
  const names = useRef(new Map<string, Text>());
  for (const row of rows) names.current.set(row.state.code, row.state.name).set(row.service, row.serviceName);
  const nameOf = (code: string) => localize(names.current.get(code), messages.language, 'en') || code;

  const setParam = useCallback(
    (name: string, value: string | undefined) => {
      const next = new URLSearchParams(params);
      if (value) next.set(name, value);
      else next.delete(name);
      router.replace(`${base}/work${next.size ? `?${next}` : ''}`, { scroll: false });
      setSelectedId(undefined);
    },
    [params, router, base],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"], [role="menu"]')) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) {
        if (event.key === 'Escape') event.target.blur();
        return;
      }
      if (event.key === 'j' || event.key === 'ArrowDown') selectAt(position + 1);
      else if (event.key === 'k' || event.key === 'ArrowUp') selectAt(Math.max(position - 1, 0));
      else if (
        event.key === 'Enter' &&
        current &&
        !(event.target instanceof HTMLElement && event.target.closest('a, button'))
      )
        router.push(`${base}/work/case/${current.id}`);
      else if (event.key === '/') searchBox.current?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [position, selectAt, current, router, base]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another row is selected
  useEffect(() => {
    document.querySelector('tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);

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
          <search className="ms-auto max-sm:w-full">
            <form
              className="relative w-full sm:w-64"
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
        {(state || search || service) && (
          <div className="flex flex-wrap items-center gap-2 px-5 pb-3">
            {[
              ['service', service && nameOf(service)],
              ['state', state && nameOf(state)],
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
    const isFiltered = Boolean(search || state || service);
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
          title={messages.text(isFiltered ? 'workbench.inbox.noneFound' : 'workbench.inbox.empty')}
          text={messages.text(isFiltered ? 'workbench.inbox.noneFoundText' : 'workbench.inbox.emptyText')}
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
            {rows.map((row) => {
              const isCurrent = row === current;
              return (
                <TableRow
                  key={row.id}
                  selected={isCurrent}
                  className={isCurrent ? 'inset-shadow-[3px_0_0] inset-shadow-action' : 'cursor-pointer'}
                  onClick={() => setSelectedId(row.id)}
                  onDoubleClick={() => router.push(`${base}/work/case/${row.id}`)}
                >
                  <TableCell className="ps-5">
                    <Link
                      href={`${base}/work/case/${row.id}`}
                      prefetch={false}
                      className="font-strong text-text no-underline hover:underline"
                    >
                      {row.title || row.applicantName}
                    </Link>
                    <span className="block text-12 text-text-2">
                      {row.title && `${row.applicantName} · `}
                      <button
                        type="button"
                        className="hover:underline"
                        title={messages.text('workbench.inbox.only', { what: nameOf(row.service) })}
                        onClick={(event) => {
                          event.stopPropagation();
                          setParam('service', row.service);
                        }}
                      >
                        {nameOf(row.service)}
                      </button>
                    </span>
                  </TableCell>
                  <TableCell className="font-mono text-12">{row.number ?? row.reference}</TableCell>
                  <TableCell className="max-md:hidden">
                    <button
                      type="button"
                      className="text-start"
                      title={messages.text('workbench.inbox.only', { what: nameOf(row.state.code) })}
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
