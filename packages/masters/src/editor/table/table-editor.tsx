'use client';
import type { JsonObject } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { type HitPolicy, isBeforeAllRows, type TableRow, type TableShape } from '@nirmaan/rules/tables';
import { Button, Drawer } from '@nirmaan/ui';
import { FlaskConical } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Master } from '../../model/master';
import { isTable } from '../../model/table-master';
import type { Judged } from '../use-judged';
import { NOTHING_FOUND, viewOf } from './analysis-view';
import { gridColumnsOf } from './columns';
import { EmptyShape } from './empty-shape';
import { FindingsNote } from './findings-note';
import { placeOfGap } from './gap-places';
import { inForceOn } from './in-force';
import { PasteReport } from './paste-report';
import { readTyped, rememberWords } from './stored-cell';
import * as edits from './table-edits';
import { type GridHandle, TableGrid } from './table-grid';
import { TableTools } from './table-tools';
import { TryTable } from './try-table';
import { usePaste } from './use-paste';
import { useTrial } from './use-trial';

/** One edit of a table; the host applies it to its document at once, and keeps undo. */
export type EditTable = (label: string, recipe: (table: edits.EditedTable) => void) => void;

export type TableEditorProps = {
  /** Of kind table. */
  master: Master;
  edit(label: string, recipe: (master: Master) => void): void;
  /** From `useJudged`: what is wrong, shown where it is, and what the rows say. */
  judged: Judged;
  messages: Messages;
  /** Languages of names and labels, the reader's first. */
  languages: readonly string[];
  /** The day it is, ISO; rows are looked at as of it first. */
  today: string;
  /** ISO 4217, for amounts in words. */
  currency?: string;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  /** What the table is: its name, who uses it. */
  title: ReactNode;
  name: string;
  /** JSON pointer into the master of what to show: `/rows/3/area`; `/rows` for what is missing among them. */
  at?: string;
  /** Below the trial: what the host adds. */
  aside?: ReactNode;
};

/** A decision table as a spreadsheet that knows what is missing, with a trial beside it. */
export function TableEditor(props: TableEditorProps) {
  const { master, edit: editMaster } = props;
  const shape = master.table;
  const edit = useMemo<EditTable>(
    () => (label, recipe) =>
      editMaster(label, (draft) => {
        if (isTable(draft)) recipe(draft);
      }),
    [editMaster],
  );
  if (!shape) return null;
  return <OpenTable {...props} shape={shape} rows={master.rows} editTable={edit} />;
}

function OpenTable({
  master: _edited,
  shape,
  rows,
  editTable: edit,
  edit: _master,
  judged,
  messages,
  languages,
  today,
  currency,
  title,
  name,
  at,
  aside,
  ...history
}: TableEditorProps & { shape: TableShape; rows: readonly TableRow[]; editTable: EditTable }) {
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const grid = useRef<GridHandle>(null);
  const tools = useId();
  const [on, setOn] = useState(today);
  const [isTrying, setTrying] = useState(false);
  const [shown, setShown] = useState<string>();
  const columns = useMemo(() => gridColumnsOf(shape, messages), [shape, messages]);
  const inWords = useMemo(() => rememberWords(messages), [messages]);
  const { table, issues } = judged;
  const view = useMemo(() => {
    const { analysis, master } = judged;
    return analysis && master.table ? viewOf(analysis, master.table, master.rows, messages) : NOTHING_FOUND;
  }, [judged, messages]);
  const { gaps, conflicts } = view;
  const trial = useTrial(table, shape, on, today);
  const paste = usePaste({ shape, rows, edit, messages });
  const dimmed = useMemo(() => new Set(rows.flatMap((row, index) => (inForceOn(row, on) ? [] : [index]))), [rows, on]);
  const placeOf = (id: string) => rows.findIndex((row) => row.id === id);
  const marks = useMemo(() => {
    const found = new Map<number, 'hit' | 'finding'>();
    for (const { key, rows: places } of conflicts)
      if (!conflicts.some((each) => each.key === shown) || key === shown)
        for (const row of places) found.set(row, 'finding');
    for (const id of trial?.explanation.decision.rows ?? []) {
      const row = rows.findIndex((each) => each.id === id);
      if (row !== -1 && trial?.isAsked) found.set(row, 'hit');
    }
    return found;
  }, [conflicts, shown, trial, rows]);
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    awaited.current = at;
    const place = /^\/rows\/(\d+)(?:\/([^/]+))?/.exec(at ?? '');
    if (place?.[1] !== undefined) grid.current?.showCell(Number(place[1]), place[2]);
  }, [at]);
  // What is missing is known a moment after the table is there.
  useEffect(() => {
    if (awaited.current !== '/rows') return;
    const gap = gaps.find((each) => !isBeforeAllRows(each.region)) ?? gaps[0];
    if (!gap) return;
    awaited.current = undefined;
    grid.current?.showGap(gap.key);
  });

  /** Tries the example of a finding. */
  function ask({ example, on: day }: { example: JsonObject; on?: string }) {
    if (Object.keys(example).length > 0) trial?.setInputs(example);
    if (day !== undefined) setOn(day);
  }
  function addRow() {
    grid.current?.showCell(rows.length, columns[0]?.code);
  }
  const panel = trial && (
    <TryTable
      trial={trial}
      shape={shape}
      rows={rows}
      table={table}
      gaps={gaps}
      columns={columns}
      on={on}
      messages={messages}
      {...(currency !== undefined && { currency })}
      onShowRow={(id) => {
        setTrying(false);
        grid.current?.showCell(placeOf(id));
      }}
    />
  );
  return (
    <div className="flex min-h-0 min-w-0 flex-1">
      <section className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface" aria-label={name}>
        <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2.5 md:px-5">
          <div className="min-w-40 flex-1">{title}</div>
          <Button icon={FlaskConical} size="small" className="xl:hidden" onClick={() => setTrying(true)}>
            {say('try')}
          </Button>
          <TableTools
            id={tools}
            shape={shape}
            edit={edit}
            messages={messages}
            language={languages[0] ?? 'en'}
            rowCount={rows.length}
            rectangle={() => grid.current?.rectangle()}
            onAddRow={addRow}
            onPolicy={(policy: HitPolicy) =>
              edit(say('policy-changed'), (draft) => {
                draft.table.hitPolicy = policy;
              })
            }
            on={on}
            onDay={setOn}
            {...history}
          />
        </header>
        {shape.inputs.length === 0 && shape.outputs.length === 0 ? (
          <EmptyShape edit={edit} messages={messages} language={languages[0] ?? 'en'} />
        ) : (
          <>
            <FindingsNote
              view={view}
              messages={messages}
              onShowGap={(gap) => {
                ask(gap);
                grid.current?.showGap(gap.key);
              }}
              onShowConflict={(conflict) => {
                setShown(conflict.key);
                ask(conflict);
                const [first] = conflict.rows;
                if (first !== undefined) grid.current?.showCell(first, columns[0]?.code);
              }}
            />
            {paste.report && (
              <PasteReport report={paste.report} messages={messages} onDone={paste.dismiss} onReplace={paste.replace} />
            )}
            <TableGrid
              handle={grid}
              name={name}
              shape={shape}
              rows={rows}
              columns={columns}
              gaps={gaps}
              marks={marks}
              dimmed={dimmed}
              issues={issues}
              edit={edit}
              messages={messages}
              languages={languages}
              inWords={inWords}
              read={readTyped}
              onAddGap={(gap) => {
                const place = placeOfGap(rows, shape.inputs, gap.cells);
                edit(say('gap-filled'), (draft) => edits.insertRows(draft, place, [gap.row]));
                const output = columns.find((column) => column.part === 'output');
                // The new row is there once the host has made the edit.
                requestAnimationFrame(() => grid.current?.showCell(place, output?.code));
              }}
              onPaste={paste.paste}
              onLeave={() => document.getElementById(tools)?.focus()}
            />
          </>
        )}
        <p className="flex min-h-9 items-center gap-4 border-t border-line px-3 text-12 text-text-2 md:px-5">
          <span role="status">
            {say('summary', {
              search: view.isComplete ? 'complete' : 'partial',
              conflicts: conflicts.length,
              gaps: gaps.length,
              rows: rows.length,
              outputs: shape.outputs.length,
            })}
          </span>
          {judged.isLooking && <span role="status">{say('finding.looking')}</span>}
          {rows.length > 0 && <span className="ms-auto max-lg:hidden">{say('keys')}</span>}
        </p>
      </section>
      <aside
        aria-label={say('try')}
        className="w-80 shrink-0 overflow-y-auto border-s border-line bg-surface max-xl:hidden"
      >
        {panel}
        {aside}
      </aside>
      <Drawer open={isTrying} onOpenChange={setTrying} title={say('try')}>
        {panel}
        {aside}
      </Drawer>
    </div>
  );
}
