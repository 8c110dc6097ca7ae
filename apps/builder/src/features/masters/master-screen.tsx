'use client';
import { issuesFromZod, type JsonValue, localize } from '@nirmaan/lexicon';
import { checkMaster, Master } from '@nirmaan/masters';
import { MasterGrid } from '@nirmaan/masters/editor';
import { Button, Count, EmptyState, Skeleton, useToast } from '@nirmaan/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useMemo } from 'react';
import { ConflictNote } from '../editing/conflict-note';
import type { Change, Patch } from '../editing/document-editor';
import { SavedMark } from '../editing/saved-mark';
import { useDocumentEditor } from '../editing/use-document-editor';
import { useUndoKeys } from '../editing/use-undo-keys';
import { addressOf } from '../service/places';
import { failureText } from '../shell/failure';
import { interfaceLanguages } from '../shell/preferences';
import { useMessages, useTRPC, useTRPCClient, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';

enablePatches();

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

type OpenedMaster = {
  master: Master;
  revision: number;
  history: readonly Change[];
  usedBy: { code: string; name: Record<string, string> }[];
};

function MasterEditor({ code, opened }: { code: string; opened: OpenedMaster }) {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [editor, state] = useDocumentEditor<Master>(
    {
      key: `nirmaan.unsaved.master.${code}`,
      document: opened.master,
      revision: opened.revision,
      history: opened.history,
    },
    {
      produce(document, recipe) {
        const [next, patches, inverse] = produceWithPatches(document, (draft) => void recipe(draft));
        return { document: next, patches: patches.map(toPatch), inverse: inverse.map(toPatch) };
      },
      apply: (document, patches) => applyPatches(document, [...patches]),
      check(document) {
        const parsed = Master.safeParse(document);
        return parsed.success ? [] : issuesFromZod(parsed.error);
      },
      async save(baseRevision, changes) {
        const answer = await client.master.save.mutate({ code, baseRevision, changes });
        void queryClient.invalidateQueries(trpc.master.list.queryFilter());
        void queryClient.invalidateQueries(trpc.master.contents.queryFilter());
        if (answer.conflict) return { conflict: answer.conflict };
        return { revision: answer.revision };
      },
      onRefused: ([issue]) => toast({ tone: 'error', text: issue ? messages.issue(issue) : say('failure.unknown') }),
    },
  );
  useUndoKeys(editor);
  const { document: master } = state;
  const issues = useMemo(() => checkMaster(master), [master]);
  const languages = useMemo(
    () =>
      [
        ...new Set([
          messages.language,
          'en',
          ...Object.keys(master.name),
          ...master.columns.flatMap((column) => Object.keys(column.name)),
        ]),
      ].filter((each) => interfaceLanguages.includes(each)),
    [messages.language, master.name, master.columns],
  );
  const name = localize(master.name, messages.language, 'en') || code;
  useEffect(() => {
    document.title = `${name} · Nirmaan`;
  }, [name]);
  return (
    <Shell
      folded
      crumbs={[{ label: say('shell.masters'), href: '/masters' }, { label: name }]}
      status={
        <>
          {issues.length > 0 && (
            <Count tone="error" label={say('problems.errors', { count: issues.length })}>
              {issues.length}
            </Count>
          )}
          <SavedMark status={state.status} />
        </>
      }
      keys={gridKeys.map(({ keys, text }) => ({ keys, text: say(`keys.${text}`) }))}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-2">
        <h1 className="text-16 font-strong">{name}</h1>
        <code className="font-mono text-12 text-text-3">{code}</code>
        <span className="text-12 text-text-2">
          {opened.usedBy.length === 0 ? (
            say('masters.unused-text')
          ) : (
            <>
              {say('masters.used-by')}:{' '}
              {opened.usedBy.map((use) => (
                <Link key={use.code} href={addressOf(use.code, 'masters')} className="me-2 text-brand">
                  {localize(use.name, messages.language, 'en') || use.code}
                </Link>
              ))}
            </>
          )}
        </span>
      </div>
      {state.status === 'conflict' && (
        <ConflictNote fileName={`${code}.json`} mine={master} onTakeTheirs={editor.takeTheirs} />
      )}
      <MasterGrid
        master={master}
        edit={editor.edit}
        issues={issues}
        messages={messages}
        languages={languages}
        undo={editor.undo}
        redo={editor.redo}
        canUndo={state.undo !== undefined}
        canRedo={state.redo !== undefined}
      />
    </Shell>
  );
}

/** Immer types the values of patches as anything; ours come from JSON and stay JSON. */
function toPatch({
  op,
  path,
  value,
}: {
  op: 'add' | 'remove' | 'replace';
  path: (string | number)[];
  value?: JsonValue;
}): Patch {
  return { op, path, ...(value !== undefined && { value }) };
}

const gridKeys = [
  { keys: ['Enter', 'F2'], text: 'cell-edit' },
  { keys: ['Tab'], text: 'cell-next' },
  { keys: ['Del'], text: 'cell-clear' },
  { keys: ['Ctrl', 'V'], text: 'cell-paste' },
  { keys: ['Ctrl', 'D'], text: 'cell-fill' },
  { keys: ['Ctrl', 'Z'], text: 'undo' },
];
