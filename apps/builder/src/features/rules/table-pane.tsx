'use client';
import { localize, parsePointer, toPointer } from '@nirmaan/lexicon';
import { checkMaster } from '@nirmaan/masters';
import { TableEditor } from '@nirmaan/masters/editor';
import { Button, EmptyState, Skeleton } from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { ConflictNote } from '../editing/conflict-note';
import { SavedMark } from '../editing/saved-mark';
import { languagesOf } from '../masters/master-languages';
import { todayHere } from '../masters/today';
import { type OpenedMaster, useMasterEditor } from '../masters/use-master-editor';
import { useService } from '../service/service-context';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { UsePanel } from './use-panel';
import { useTableWords } from './use-table-words';

/** One table of the service: its rows are the table's own document, how it is used is the service's. */
export function TablePane({ position }: { position: number }) {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const { draft } = useService();
  const code = draft.tables[position]?.code ?? '';
  const opened = useQuery({
    ...trpc.master.get.queryOptions({ code }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (opened.data) return <OpenTable code={code} position={position} opened={opened.data} />;
  if (opened.error)
    return (
      <EmptyState
        icon={CircleAlert}
        tone="error"
        title={say('masters.failed')}
        text={failureText(messages, opened.error)}
        action={<Button onClick={() => opened.refetch()}>{say('try-again')}</Button>}
        className="grow"
      />
    );
  return <Skeleton className="m-4 h-96 grow" />;
}

function OpenTable({ code, position, opened }: { code: string; position: number; opened: OpenedMaster }) {
  const tell = useTableWords();
  const messages = useMessages();
  const { draft, at, language } = useService();
  const [editor, state] = useMasterEditor(code, opened);
  const { document: master } = state;
  const judged = useDeferredValue(master);
  const issues = useMemo(() => checkMaster(judged), [judged]);
  const languages = useMemo(() => languagesOf(master, messages.language), [master, messages.language]);
  const use = draft.tables[position];
  const name = localize(master.name, language, draft.defaultLanguage) || code;
  const others = opened.usedBy.filter((each) => each.code !== draft.code);
  // Only what was asked for when the pane opened or afterwards: `/tables/0/rows/3/area` is the row's cell.
  const [, , ...inside] = parsePointer(at);
  const cell = inside[0] === 'rows' ? toPointer(inside) : undefined;
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') void editor.flush();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [editor]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside, before the service takes them
    <div
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      onKeyDown={(event) => {
        // The table's own edits: the service's undo, which listens further out, is not meant.
        const key = event.key.toLowerCase();
        if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
        if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
        // How the service uses the table is the service's.
        if (event.target.closest('[data-of="service"]')) return;
        event.preventDefault();
        if (key === 'y' || event.shiftKey) editor.redo();
        else editor.undo();
      }}
    >
      {state.status === 'conflict' && (
        <ConflictNote fileName={`${code}.json`} mine={master} onTakeTheirs={editor.takeTheirs} />
      )}
      <TableEditor
        master={master}
        edit={editor.edit}
        issues={issues}
        messages={messages}
        languages={languages}
        today={todayHere()}
        currency={draft.currency}
        undo={editor.undo}
        redo={editor.redo}
        canUndo={state.undo !== undefined}
        canRedo={state.redo !== undefined}
        name={name}
        {...(cell !== undefined && { at: cell })}
        title={
          <>
            <div className="flex flex-wrap items-center gap-x-3">
              <h1 className="text-20 font-strong">{name}</h1>
              {state.status !== 'saved' && <SavedMark status={state.status} />}
            </div>
            <p className="text-12 text-text-2">
              {use && tell(`as-of.${use.asOf}`)}
              {others.length > 0 && (
                <>
                  {' · '}
                  {tell('also-used-by')}{' '}
                  {others.map((each) => (
                    <Link key={each.code} href={`/services/${each.code}/rules`} className="me-2 text-brand underline">
                      {localize(each.name, language, 'en') || each.code}
                    </Link>
                  ))}
                </>
              )}
            </p>
          </>
        }
        aside={<UsePanel position={position} master={master} />}
      />
    </div>
  );
}
