'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableRow, TableShape } from '@nirmaan/rules/tables';
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { moveSelection, type Rectangle, rectangleOf, type Selection } from '../selection';
import { useWindow } from '../use-window';
import type { ShownGap } from './analysis-view';
import type { CommitMove } from './cell-editor';
import { TableColumnHead } from './column-head';
import type { GridColumn } from './columns';
import { GapRow } from './gap-row';
import { GridHead } from './grid-head';
import { linesOf } from './lines';
import { TableCell } from './table-cell';
import type { EditTable } from './table-editor';
import * as edits from './table-edits';

export type GridHandle = {
  /** Selects the cell and goes there. */
  showCell(row: number, code?: string): void;
  showGap(key: string): void;
  /** What row commands act on; without rows where the line not yet there is selected. */
  rectangle(): Rectangle;
};

export type TableGridProps = {
  name: string;
  shape: TableShape;
  rows: readonly TableRow[];
  columns: readonly GridColumn[];
  gaps: readonly ShownGap[];
  marks: ReadonlyMap<number, 'hit' | 'finding'>;
  /** Rows that do not count on the day that is looked at. */
  dimmed: ReadonlySet<number>;
  issues: readonly Issue[];
  edit: EditTable;
  messages: Messages;
  languages: readonly string[];
  inWords(text: string, column: GridColumn): string;
  /** What is kept when this is typed. */
  read(text: string, column: GridColumn): string;
  onAddGap(gap: ShownGap): void;
  onPaste(text: string, at: { row: number; column: number }): void;
  onSelect?(row: number): void;
  /** Where Escape leads. */
  onLeave(): void;
  handle: Ref<GridHandle>;
};

/** Lines of the two heads. */
const HEADS = 2;
const ROW_HEIGHT = 34;

/**
 * The rows of a table as a spreadsheet. The table itself holds the focus and names its active cell, so that only the rows
 * in sight need to exist; rows that are missing stand between them, where they would be looked for.
 */
export function TableGrid(props: TableGridProps) {
  const { shape, rows, columns, gaps, marks, dimmed, issues, edit, messages, languages, inWords } = props;
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [selection, setSelection] = useState<Selection>({
    anchor: { row: 0, column: 0 },
    focus: { row: 0, column: 0 },
  });
  const [typing, setTyping] = useState<string>();
  const [shownGap, setShownGap] = useState<string>();
  const extent = { rows: rows.length + 1, columns: columns.length };
  const lines = useMemo(() => linesOf(rows, shape.inputs, gaps), [rows, shape.inputs, gaps]);
  const { viewport, first, last, page, reveal } = useWindow(lines.length, HEADS);
  const issuesAt = useMemo(() => byCell(issues), [issues]);
  const focus = {
    row: Math.min(selection.focus.row, rows.length),
    column: Math.min(selection.focus.column, columns.length - 1),
  };
  const rectangle = rectangleOf({
    anchor: { ...selection.anchor, row: Math.min(selection.anchor.row, rows.length) },
    focus,
  });
  const focused = columns[focus.column];
  const lineOfRow = (row: number) => lines.findIndex((line) => line.kind === 'row' && line.row === row);

  function select(next: Selection) {
    setSelection(next);
    props.onSelect?.(next.focus.row);
    reveal(lineOfRow(next.focus.row));
  }
  useImperativeHandle(props.handle, () => ({
    showCell(row, code) {
      const column = Math.max(0, code === undefined ? 0 : columns.findIndex((each) => each.code === code));
      select({ anchor: { row, column }, focus: { row, column } });
      table.current?.focus({ preventScroll: true });
    },
    showGap(key) {
      reveal(lines.findIndex((line) => line.kind === 'gap' && line.gap.key === key));
      setShownGap(key);
    },
    rectangle: () => rectangle,
  }));
  // The line may have to be drawn first.
  useEffect(() => {
    if (shownGap === undefined) return;
    const button = document.getElementById(`${id}-gap-${shownGap}`);
    if (!button) return;
    button.focus({ preventScroll: true });
    setShownGap(undefined);
  });

  function set(column: GridColumn, text: string) {
    const kept = props.read(text, column);
    if (kept === edits.cellText(rows[focus.row], column.code)) return;
    edit(say('edited', { column: column.name }), (draft) => edits.setCell(draft, focus.row, column.code, kept));
  }
  function commit(column: GridColumn, text: string, then: CommitMove) {
    setTyping(undefined);
    set(column, text);
    table.current?.focus({ preventScroll: true });
    if (then === 'stay') return;
    const after = moveSelection(
      { anchor: focus, focus },
      { ...extent, rows: Math.max(extent.rows, focus.row + 2) },
      { key: then === 'BackTab' ? 'Tab' : then, shift: then === 'BackTab', ctrl: false, isRightToLeft: false, page },
    );
    if (after) select(after);
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (typing !== undefined || !focused || event.target !== table.current) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const { key } = event;
    const hasRows = rectangle.top < rows.length;
    const done = () => event.preventDefault();
    if (key === 'Escape') {
      done();
      props.onLeave();
    } else if (ctrl && key === 'Enter') {
      done();
      const at = Math.min(focus.row + 1, rows.length);
      edit(say('row-added'), (draft) => edits.insertRows(draft, at, [{}]));
      setSelection({ anchor: { row: at, column: 0 }, focus: { row: at, column: 0 } });
    } else if (key === 'Enter' || key === 'F2') {
      done();
      setTyping(edits.cellText(rows[focus.row], focused.code));
    } else if (key === 'Delete' || key === 'Backspace') {
      done();
      edit(say('cleared'), (draft) => edits.clearCells(draft, rectangle, columns));
    } else if (ctrl && key.toLowerCase() === 'd') {
      done();
      edit(say('filled'), (draft) => edits.fillDown(draft, rectangle, columns));
    } else if (event.altKey && hasRows && (key === 'ArrowUp' || key === 'ArrowDown')) {
      done();
      const by = key === 'ArrowUp' ? -1 : 1;
      if (rectangle.top + by < 0 || rectangle.bottom + by >= rows.length) return;
      edit(say('rows-moved'), (draft) => void edits.moveRows(draft, rectangle, by));
      select({
        anchor: { ...selection.anchor, row: selection.anchor.row + by },
        focus: { ...focus, row: focus.row + by },
      });
    } else if (ctrl && key.toLowerCase() === 'a') {
      done();
      setSelection({
        anchor: { row: 0, column: 0 },
        focus: { row: Math.max(rows.length - 1, 0), column: columns.length - 1 },
      });
    } else if (!ctrl && !event.altKey && key.length === 1) {
      // What is typed replaces; keys of an input method arrive in the input itself.
      done();
      setTyping(key === ' ' ? edits.cellText(rows[focus.row], focused.code) : key);
    } else {
      const next = moveSelection({ anchor: selection.anchor, focus }, extent, {
        key,
        shift: event.shiftKey,
        ctrl,
        isRightToLeft: messages.direction === 'rtl',
        page,
      });
      if (next) {
        done();
        select(next);
      }
    }
  }
  function onPaste(event: React.ClipboardEvent) {
    if (typing !== undefined || !focused) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (/[\t\r\n]/.test(text.trimEnd())) props.onPaste(text, focus);
    else set(focused, text.trimEnd());
  }
  function copy(event: React.ClipboardEvent, isCut: boolean) {
    if (typing !== undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', edits.copyCells({ table: shape, rows: [...rows] }, rectangle, columns));
    if (isCut) edit(say('cleared'), (draft) => edits.clearCells(draft, rectangle, columns));
  }

  return (
    <div ref={viewport} className="relative min-h-0 flex-1 overflow-auto px-3 pb-3 md:px-5">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern for a table of editable cells
        role="grid"
        tabIndex={0}
        aria-label={say('rows-of', { table: props.name })}
        aria-rowcount={lines.length + HEADS}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        {...(focused && { 'aria-activedescendant': `${id}-${focus.row}-${focused.code}` })}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={(event) => copy(event, false)}
        onCut={(event) => copy(event, true)}
        className="group/grid w-full min-w-max border-collapse bg-surface outline-none focus-visible:shadow-none"
      >
        <thead className="sticky top-0 z-10 bg-surface">
          <GridHead shape={shape} messages={messages} />
          <tr aria-rowindex={2}>
            <td className="w-11 bg-surface" />
            {columns.map((column) => (
              <TableColumnHead
                // A new code must not close the settings it is typed in.
                key={`${column.part}-${column.at}`}
                column={column}
                shape={shape}
                issues={headIssues(issues, column)}
                edit={edit}
                messages={messages}
                languages={languages}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer lines={first} columns={columns.length + 1} />
          {lines.slice(first, last).map((line, offset) => {
            const rowIndex = first + offset + HEADS + 1;
            if (line.kind === 'gap')
              return (
                <GapRow
                  key={line.gap.key}
                  buttonId={`${id}-gap-${line.gap.key}`}
                  gap={line.gap}
                  columns={columns}
                  rowIndex={rowIndex}
                  messages={messages}
                  onAdd={() => props.onAddGap(line.gap)}
                />
              );
            const { row } = line;
            const mark = marks.get(row);
            const kept = rows[row];
            const rowKey = typeof kept?.id === 'string' && kept.id !== '' ? kept.id : `at-${row}`;
            return (
              <tr key={`${rowKey}-${row}`} aria-rowindex={rowIndex} style={{ height: ROW_HEIGHT }}>
                <th
                  scope="row"
                  className={
                    mark === 'hit'
                      ? 'px-2 text-end text-12 font-strong text-brand'
                      : 'px-2 text-end text-12 font-normal text-text-3'
                  }
                  onMouseDown={(event) => {
                    event.preventDefault();
                    select({
                      anchor: { row: event.shiftKey ? selection.anchor.row : row, column: 0 },
                      focus: { row, column: columns.length - 1 },
                    });
                    table.current?.focus({ preventScroll: true });
                  }}
                >
                  {row < rows.length ? row + 1 : <NewRowMark label={say('new-row')} />}
                </th>
                {columns.map((column, position) => {
                  const isFocused = row === focus.row && position === focus.column;
                  const text = edits.cellText(kept, column.code);
                  return (
                    <TableCell
                      key={column.code}
                      id={`${id}-${row}-${column.code}`}
                      column={column}
                      text={text}
                      words={kept ? inWords(text, column) : ''}
                      isFocused={isFocused}
                      isSelected={
                        row >= rectangle.top &&
                        row <= rectangle.bottom &&
                        position >= rectangle.start &&
                        position <= rectangle.end
                      }
                      mark={mark}
                      isDimmed={dimmed.has(row)}
                      typing={isFocused ? typing : undefined}
                      issues={
                        issuesAt.get(`${row}/${column.code}`) ?? (position === 0 ? issuesAt.get(`${row}`) : undefined)
                      }
                      messages={messages}
                      onSelect={(extend) => {
                        if (isFocused && typing !== undefined) return;
                        const next = { row, column: position };
                        setSelection({ anchor: extend ? selection.anchor : next, focus: next });
                        props.onSelect?.(row);
                        table.current?.focus({ preventScroll: true });
                      }}
                      onOpen={() => setTyping(text)}
                      onTyping={setTyping}
                      onCommit={(typed, then) => commit(column, typed, then)}
                      onCancel={() => {
                        setTyping(undefined);
                        table.current?.focus({ preventScroll: true });
                      }}
                    />
                  );
                })}
              </tr>
            );
          })}
          <Spacer lines={lines.length - last} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

function NewRowMark({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden className="text-ok">
        +
      </span>
      <span className="sr-only">{label}</span>
    </>
  );
}

/** The place of lines that are out of sight. */
function Spacer({ lines, columns }: { lines: number; columns: number }) {
  if (lines <= 0) return null;
  return (
    <tr aria-hidden style={{ height: lines * ROW_HEIGHT }}>
      <td colSpan={columns} />
    </tr>
  );
}

/** Issues by `row/column`, and by `row` for those of a whole row. */
function byCell(issues: readonly Issue[]): Map<string, Issue[]> {
  const cells = new Map<string, Issue[]>();
  for (const issue of issues) {
    const place = /^\/rows\/(\d+(?:\/[^/]+)?)/.exec(issue.path)?.[1];
    if (place !== undefined) cells.set(place, [...(cells.get(place) ?? []), issue]);
  }
  return cells;
}

function headIssues(issues: readonly Issue[], column: GridColumn): Issue[] {
  if (column.part !== 'input' && column.part !== 'output') return [];
  const path = `/table/${column.part}s/${column.at}`;
  return issues.filter((issue) => issue.path === path || issue.path.startsWith(`${path}/`));
}
