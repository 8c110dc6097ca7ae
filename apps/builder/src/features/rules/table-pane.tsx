'use client';
import { localize, parsePointer, toPointer } from '@nirmaan/lexicon';
import { TableEditor } from '@nirmaan/masters/editor';
import Link from 'next/link';
import { useEffect } from 'react';
import { ConflictNote } from '../editing/conflict-note';
import { SavedMark } from '../editing/saved-mark';
import { OpeningMaster } from '../masters/opening-master';
import { todayHere } from '../masters/today';
import type { OpenedMaster } from '../masters/use-master-editor';
import { useOpenMaster } from '../masters/use-open-master';
import { useService } from '../service/service-context';
import { UsePanel } from './use-panel';
import { useTableWords } from './use-table-words';

/** Of the other services that use the table. */
const MOST_NAMED = 3;

/** One table of the service: its rows are the table's own document, how it is used is the service's. */
export function TablePane({ position }: { position: number }) {
  const { draft } = useService();
  const code = draft.tables[position]?.code ?? '';
  return (
    <OpeningMaster code={code}>
      {(opened) => <OpenTable code={code} position={position} opened={opened} />}
    </OpeningMaster>
  );
}

function OpenTable({ code, position, opened }: { code: string; position: number; opened: OpenedMaster }) {
  const tell = useTableWords();
  const { draft, at, language } = useService();
  const { editor, state, judged, grid } = useOpenMaster(code, opened);
  const { master } = grid;
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
        {...grid}
        judged={judged}
        today={todayHere()}
        currency={draft.currency}
        name={name}
        {...(cell !== undefined && { at: cell })}
        title={
          <>
            <h1 className="text-20 font-strong">{name}</h1>
            <p className="flex flex-wrap items-center gap-x-2 text-12 text-text-2">
              {state.status !== 'saved' && <SavedMark status={state.status} />}
              {use && tell(`as-of.${use.asOf}`)}
              {others.length > 0 && (
                <>
                  {' · '}
                  {tell('also-used-by')}{' '}
                  {others.slice(0, MOST_NAMED).map((each) => (
                    <Link
                      key={each.code}
                      href={`/services/${each.code}/rules`}
                      className="inline-flex min-h-6 items-center text-brand underline"
                    >
                      {localize(each.name, language, 'en') || each.code}
                    </Link>
                  ))}
                  {others.length > MOST_NAMED && tell('and-more', { count: others.length - MOST_NAMED })}
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
