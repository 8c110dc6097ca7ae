'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Note } from '@nirmaan/ui';
import { Columns3, Plus, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { parsePastedRows } from '..';
import type { Column, Master } from '../model/master';
import { ColumnHead } from './column-head';
import * as edits from './edits';
import { GridCell } from './grid-cell';
import { moveSelection, rectangleOf, type Selection } from './selection';
import { ROW_HEIGHT, useWindow } from './use-window';

export type MasterGridProps = {
  master: Master;
  /** One edit; the host applies it to its document at once, and keeps undo. */
  edit(label: string, recipe: (master: Master) => void): void;
  /** From `checkMaster`; shown in the cells they name. */
  issues: readonly Issue[];
  messages: Messages;
  /** Languages of column names. */
  languages: readonly string[];
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
};

const SHOWN_ISSUES = 5;

/**
 * Rows and columns of one master. The table itself holds the focus and names its active cell, so that only the rows in
 * sight need to exist. The last row is the one not yet there: typing or pasting in it adds rows.
 */
export function MasterGrid({
  master,
  edit,
  issues,
  messages,
  languages,
  undo,
  redo,
  canUndo,
  canRedo,
}: MasterGridProps) {
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`builder.grid.${key}`, params);
  const { columns, rows } = master;
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const [selection, setSelection] = useState<Selection>({
    anchor: { row: 0, column: 0 },
    focus: { row: 0, column: 0 },
  });
  const [typing, setTyping] = useState<string>();
  const [pasteIssues, setPasteIssues] = useState<readonly Issue[]>([]);
  const extent = { rows: rows.length + 1, columns: columns.length };
  const { viewport, first, last, page, reveal } = useWindow(extent.rows);
  const issuesAt = useMemo(() => byCell(issues), [issues]);
  const focus = {
    row: Math.min(selection.focus.row, rows.length),
    column: Math.min(selection.focus.column, columns.length - 1),
  };
  const rectangle = rectangleOf({ anchor: selection.anchor, focus });
  const focused = columns[focus.column];
  const focusedIssues = focused
    ? (issuesAt.get(`${focus.row}/${focused.code}`) ?? issuesAt.get(`${focus.row}`) ?? [])
    : [];

  function select(next: Selection) {
    setSelection(next);
    reveal(next.focus.row);
  }
  function commit(column: Column, text: string, then: 'ArrowDown' | 'Tab' | 'BackTab' | 'stay') {
    setTyping(undefined);
    edit(say('edited', { column: edits.columnName(column, messages.language) }), (draft) =>
      edits.setCell(draft, focus.row, column, text),
    );
    table.current?.focus();
    if (then === 'stay') return;
    const after = moveSelection(
      { anchor: focus, focus },
      { ...extent, rows: Math.max(extent.rows, focus.row + 2) },
      { key: then === 'BackTab' ? 'Tab' : then, shift: then === 'BackTab', ctrl: false, isRightToLeft: false, page },
    );
    if (after) select(after);
  }
  function toggle(column: Column) {
    edit(say('edited', { column: edits.columnName(column, messages.language) }), (draft) =>
      edits.setCell(draft, focus.row, column, rows[focus.row]?.[column.code] === true ? 'false' : 'true'),
    );
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (typing !== undefined || !focused || event.target !== table.current) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const { key } = event;
    const done = () => event.preventDefault();
    if (key === 'Escape') {
      done();
      leave.current?.focus();
    } else if (key === 'Enter' || key === 'F2' || (key === ' ' && focused.type === 'boolean')) {
      done();
      if (focused.type === 'boolean') toggle(focused);
      else setTyping(edits.cellText(master, focus.row, focused));
    } else if (key === 'Delete' || key === 'Backspace') {
      done();
      edit(say('cleared'), (draft) => edits.clearCells(draft, rectangle));
    } else if (ctrl && key.toLowerCase() === 'd') {
      done();
      edit(say('filled'), (draft) => edits.fillDown(draft, rectangle));
    } else if (ctrl && key.toLowerCase() === 'a') {
      done();
      setSelection({
        anchor: { row: 0, column: 0 },
        focus: { row: Math.max(rows.length - 1, 0), column: columns.length - 1 },
      });
    } else if (!ctrl && !event.altKey && key.length === 1) {
      // What is typed replaces; keys of an input method arrive in the input itself.
      done();
      setTyping(key);
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
    if (!/[\t\r\n]/.test(text.trimEnd())) {
      edit(say('pasted', { count: 1 }), (draft) => edits.setCell(draft, focus.row, focused, text.trimEnd()));
      return;
    }
    const pasted = parsePastedRows(text, columns.slice(focus.column));
    setPasteIssues(pasted.issues);
    edit(say('pasted', { count: pasted.rows.length }), (draft) => edits.pasteRows(draft, focus.row, pasted.rows));
    select({ anchor: focus, focus: { row: focus.row + Math.max(pasted.rows.length - 1, 0), column: focus.column } });
  }
  function copy(event: React.ClipboardEvent, isCut: boolean) {
    if (typing !== undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', edits.copyCells(master, rectangle));
    if (isCut) edit(say('cleared'), (draft) => edits.clearCells(draft, rectangle));
  }
  function addRow() {
    select({ anchor: { row: rows.length, column: 0 }, focus: { row: rows.length, column: 0 } });
    table.current?.focus();
  }
  const selectedRows = Math.max(0, Math.min(rectangle.bottom, rows.length - 1) - rectangle.top + 1);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        role="toolbar"
        aria-label={say('toolbar')}
        className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2"
      >
        <Button ref={leave} icon={Plus} onClick={addRow}>
          {say('add-row')}
        </Button>
        <Button
          icon={Trash2}
          disabled={selectedRows === 0}
          onClick={() =>
            edit(say('remove-rows', { count: selectedRows }), (draft) => edits.removeRows(draft, rectangle))
          }
        >
          {say('remove-rows', { count: selectedRows })}
        </Button>
        <Button
          icon={Columns3}
          onClick={() =>
            edit(say('add-column'), (draft) => edits.addColumn(draft, say('new-column'), messages.language))
          }
        >
          {say('add-column')}
        </Button>
        <span className="ms-auto flex gap-1">
          <Button variant="quiet" icon={Undo2} disabled={!canUndo} onClick={undo}>
            {say('undo')}
          </Button>
          <Button variant="quiet" icon={Redo2} disabled={!canRedo} onClick={redo}>
            {say('redo')}
          </Button>
        </span>
      </div>
      {pasteIssues.length > 0 && (
        <Note tone="warn" role="alert" className="m-3">
          <p className="font-strong">{say('paste-problems')}</p>
          {pasteIssues.slice(0, SHOWN_ISSUES).map((issue) => (
            <p key={`${issue.code}${issue.path}`}>{messages.issue(issue)}</p>
          ))}
          <Button size="small" className="mt-1" onClick={() => setPasteIssues([])}>
            {say('understood')}
          </Button>
        </Note>
      )}
      <div ref={viewport} className="min-h-0 flex-1 overflow-auto bg-page">
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern for a table of editable cells
          role="grid"
          tabIndex={0}
          aria-label={say('label', { master: master.code })}
          aria-rowcount={extent.rows + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          {...(focused && { 'aria-activedescendant': `${id}-${focus.row}-${focused.code}` })}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onCopy={(event) => copy(event, false)}
          onCut={(event) => copy(event, true)}
          className="group/grid w-max border-collapse bg-surface outline-none focus-visible:shadow-none"
        >
          <thead className="sticky top-0 z-10">
            <tr aria-rowindex={1}>
              <th scope="col" className="h-[34px] w-12 border border-line bg-sunken text-12 text-text-3">
                <span className="sr-only">{say('row-number')}</span>
              </th>
              {columns.map((column, position) => (
                <ColumnHead
                  // biome-ignore lint/suspicious/noArrayIndexKey: a new code must not close the settings it is typed in
                  key={position}
                  column={column}
                  position={position}
                  columns={columns}
                  issues={issues.filter(
                    (issue) => issue.path === `/columns/${position}` || issue.path.startsWith(`/columns/${position}/`),
                  )}
                  edit={edit}
                  messages={messages}
                  languages={languages}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && (
              <tr aria-hidden style={{ height: first * ROW_HEIGHT }}>
                <td colSpan={columns.length + 1} />
              </tr>
            )}
            {Array.from({ length: last - first }, (_, offset) => first + offset).map((row) => (
              <tr key={row} aria-rowindex={row + 2} style={{ height: ROW_HEIGHT }}>
                <th scope="row" className="border border-line bg-sunken px-2 text-end text-12 font-normal text-text-3">
                  {row < rows.length ? row + 1 : <span className="text-ok">+</span>}
                </th>
                {columns.map((column, position) => {
                  const isFocused = row === focus.row && position === focus.column;
                  return (
                    <GridCell
                      key={column.code}
                      id={`${id}-${row}-${column.code}`}
                      column={column}
                      value={rows[row]?.[column.code]}
                      isNew={row === rows.length}
                      isFocused={isFocused}
                      isSelected={
                        row >= rectangle.top &&
                        row <= rectangle.bottom &&
                        position >= rectangle.start &&
                        position <= rectangle.end
                      }
                      typing={isFocused ? typing : undefined}
                      issues={issuesAt.get(`${row}/${column.code}`)}
                      messages={messages}
                      onSelect={(extend) => {
                        if (isFocused && typing !== undefined) return;
                        const next = { row, column: position };
                        setSelection({ anchor: extend ? selection.anchor : next, focus: next });
                        table.current?.focus({ preventScroll: true });
                      }}
                      onOpen={() =>
                        column.type === 'boolean' ? toggle(column) : setTyping(edits.cellText(master, row, column))
                      }
                      onTyping={setTyping}
                      onCommit={(text, then) => commit(column, text, then)}
                      onCancel={() => {
                        setTyping(undefined);
                        table.current?.focus();
                      }}
                    />
                  );
                })}
              </tr>
            ))}
            {last < extent.rows && (
              <tr aria-hidden style={{ height: (extent.rows - last) * ROW_HEIGHT }}>
                <td colSpan={columns.length + 1} />
              </tr>
            )}
          </tbody>
        </table>
        {columns.length === 0 && <p className="p-6 text-text-2">{say('no-columns')}</p>}
      </div>
      <p
        role="status"
        className="flex min-h-9 items-center gap-4 border-t border-line bg-surface px-4 text-12 text-text-2"
      >
        <span>{say('count', { count: rows.length })}</span>
        {focusedIssues[0] && <span className="text-error">{messages.issue(focusedIssues[0])}</span>}
        <span className="ms-auto max-md:hidden">{say('hint')}</span>
      </p>
    </div>
  );
}

/** Issues by `row/column`, and by `row` for those of a whole row. */
function byCell(issues: readonly Issue[]): Map<string, Issue[]> {
  const cells = new Map<string, Issue[]>();
  for (const issue of issues) {
    const place = /^\/rows\/(\d+(?:\/[^/]+)?)/.exec(issue.path)?.[1];
    if (place === undefined) continue;
    cells.set(place, [...(cells.get(place) ?? []), issue]);
  }
  return cells;
}
