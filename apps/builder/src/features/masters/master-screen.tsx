'use client';
import { localize } from '@nirmaan/lexicon';
import { MasterGrid, TableEditor } from '@nirmaan/masters/editor';
import { Count } from '@nirmaan/ui';
import Link from 'next/link';
import { useEffect } from 'react';
import { ConflictNote } from '../editing/conflict-note';
import { SavedMark } from '../editing/saved-mark';
import { useUndoKeys } from '../editing/use-undo-keys';
import { addressOf } from '../service/places';
import { useMessages, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { OpeningMaster } from './opening-master';
import { todayHere } from './today';
import type { OpenedMaster } from './use-master-editor';
import { useOpenMaster } from './use-open-master';

export function MasterScreen({ code }: { code: string }) {
  const say = useWords();
  return (
    <OpeningMaster
      code={code}
      around={(waiting) => (
        <Shell crumbs={[{ label: say('shell.masters'), href: '/masters' }, { label: code }]} folded>
          {waiting}
        </Shell>
      )}
    >
      {(opened) => <MasterEditor key={code} code={code} opened={opened} />}
    </OpeningMaster>
  );
}

function MasterEditor({ code, opened }: { code: string; opened: OpenedMaster }) {
  const say = useWords();
  const messages = useMessages();
  const { editor, state, judged, grid } = useOpenMaster(code, opened);
  useUndoKeys(editor);
  const { master } = grid;
  const errors = judged.issues.filter((issue) => issue.severity === 'error').length;
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
      keys={gridKeys.map(({ keys, text }) => ({ ways: [keys], text: say(`keys.${text}`) }))}
    >
      {state.status === 'conflict' && (
        <ConflictNote fileName={`${code}.json`} mine={master} onTakeTheirs={editor.takeTheirs} />
      )}
      {master.kind === 'table' ? (
        <TableEditor {...grid} judged={judged} name={name} title={title} today={todayHere()} />
      ) : (
        <>
          <div className="border-b border-line bg-surface px-4 py-2">{title}</div>
          <MasterGrid {...grid} issues={judged.issues} />
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
