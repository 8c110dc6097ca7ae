'use client';
import { localize } from '@nirmaan/lexicon';
import { checkMaster } from '@nirmaan/masters';
import { MasterGrid, TableEditor } from '@nirmaan/masters/editor';
import { Button, Count, EmptyState, Skeleton } from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { ConflictNote } from '../editing/conflict-note';
import { SavedMark } from '../editing/saved-mark';
import { useUndoKeys } from '../editing/use-undo-keys';
import { addressOf } from '../service/places';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { languagesOf } from './master-languages';
import { todayHere } from './today';
import { type OpenedMaster, useMasterEditor } from './use-master-editor';

export function MasterScreen({ code }: { code: string }) {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const opened = useQuery({
    ...trpc.master.get.queryOptions({ code }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (opened.data) return <MasterEditor key={code} code={code} opened={opened.data} />;
  return (
    <Shell crumbs={[{ label: say('shell.masters'), href: '/masters' }, { label: code }]} folded>
      {opened.error ? (
        <EmptyState
          icon={CircleAlert}
          tone="error"
          title={say('masters.failed')}
          text={failureText(messages, opened.error)}
          action={<Button onClick={() => opened.refetch()}>{say('try-again')}</Button>}
          className="grow"
        />
      ) : (
        <Skeleton className="m-4 h-96" />
      )}
    </Shell>
  );
}

function MasterEditor({ code, opened }: { code: string; opened: OpenedMaster }) {
  const say = useWords();
  const messages = useMessages();
  const [editor, state] = useMasterEditor(code, opened);
  useUndoKeys(editor);
  const { document: master } = state;
  // Judging a large table takes a moment; typing does not wait for it.
  const judged = useDeferredValue(master);
  const issues = useMemo(() => checkMaster(judged), [judged]);
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const languages = useMemo(() => languagesOf(master, messages.language), [master, messages.language]);
  const name = localize(master.name, messages.language, 'en') || code;
  useEffect(() => {
    document.title = `${name} · Nirmaan`;
  }, [name]);
  const title = (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
      <h1 className="text-16 font-strong">{name}</h1>
      <code className="font-mono text-12 text-text-3">{code}</code>
      <span className="text-12 text-text-2">
        {opened.usedBy.length === 0 ? (
          say('masters.unused-text')
        ) : (
          <>
            {say('masters.used-by')}:{' '}
            {opened.usedBy.map((use) => (
              <Link
                key={use.code}
                href={addressOf(use.code, master.kind === 'table' ? 'rules' : 'masters')}
                className="me-2 text-brand"
              >
                {localize(use.name, messages.language, 'en') || use.code}
              </Link>
            ))}
          </>
        )}
      </span>
    </div>
  );
  const grid = {
    master,
    edit: editor.edit,
    issues,
    messages,
    languages,
    undo: editor.undo,
    redo: editor.redo,
    canUndo: state.undo !== undefined,
    canRedo: state.redo !== undefined,
  };
  return (
    <Shell
      folded
      crumbs={[{ label: say('shell.masters'), href: '/masters' }, { label: name }]}
      status={
        <>
          {errors > 0 && (
            <Count tone="error" label={say('problems.errors', { count: errors })}>
              {errors}
            </Count>
          )}
          <SavedMark status={state.status} />
        </>
      }
      keys={gridKeys.map(({ keys, text }) => ({ keys, text: say(`keys.${text}`) }))}
    >
      {state.status === 'conflict' && (
        <ConflictNote fileName={`${code}.json`} mine={master} onTakeTheirs={editor.takeTheirs} />
      )}
      {master.kind === 'table' ? (
        <TableEditor {...grid} name={name} title={title} today={todayHere()} />
      ) : (
        <>
          <div className="border-b border-line bg-surface px-4 py-2">{title}</div>
          <MasterGrid {...grid} />
        </>
      )}
    </Shell>
  );
}

const gridKeys = [
  { keys: ['Enter', 'F2'], text: 'cell-edit' },
  { keys: ['Tab'], text: 'cell-next' },
  { keys: ['Del'], text: 'cell-clear' },
  { keys: ['Ctrl', 'V'], text: 'cell-paste' },
  { keys: ['Ctrl', 'D'], text: 'cell-fill' },
  { keys: ['Ctrl', 'Z'], text: 'undo' },
];
