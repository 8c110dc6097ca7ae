'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Note } from '@nirmaan/ui';
import { Columns3, Plus, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { parsePastedRows } from '..';
import type { Master } from '../model/master';
import { ColumnHead } from './column-head';
import * as edits from './edits';
import { GridTable, NewRowMark } from './grid/grid-table';
import { issuesAt, issuesByCell } from './grid/issues-by-cell';
import { useGrid } from './grid/use-grid';
import { GridCell } from './grid-cell';
import type { Cell } from './selection';
import { ROW_HEIGHT } from './use-window';

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
  const leave = useRef<HTMLButtonElement>(null);
  const [pasteIssues, setPasteIssues] = useState<readonly Issue[]>([]);
  const cellIssues = useMemo(() => issuesByCell(issues), [issues]);
  const edited = ({ row, column: at }: Cell, text: string, label?: string) => {
    const column = columns[at];
    if (!column) return;
    edit(label ?? say('edited', { column: edits.columnName(column, messages.language) }), (draft) =>
      edits.setCell(draft, row, column, text),
    );
  };
  /** A tick is turned round; false where the column has none. */
  const toggle = (cell: Cell) => {
    const column = columns[cell.column];
    if (column?.type !== 'boolean') return false;
    edited(cell, rows[cell.row]?.[column.code] === true ? 'false' : 'true');
    return true;
  };
  const grid = useGrid({
    rows: rows.length,
    columns: columns.length,
    isRightToLeft: messages.direction === 'rtl',
    textOf: ({ row, column: at }) => (columns[at] ? edits.cellText(master, row, columns[at]) : ''),
    setText: edited,
    clear: (cells) => edit(say('cleared'), (draft) => edits.clearCells(draft, cells)),
    fill: (cells) => edit(say('filled'), (draft) => edits.fillDown(draft, cells)),
    copy: (cells) => edits.copyCells(master, cells),
    paste(cell, text, isBlock) {
      if (!isBlock) return edited(cell, text, say('pasted', { count: 1 }));
      const pasted = parsePastedRows(text, columns.slice(cell.column));
      const count = pasted.rows.length;
      setPasteIssues(pasted.issues);
      edit(say('pasted', { count }), (draft) => edits.pasteRows(draft, cell.row, pasted.rows));
      grid.select({ anchor: cell, focus: { row: cell.row + Math.max(count - 1, 0), column: cell.column } });
    },
    act: toggle,
    onKey: ({ key }, { focus }) => key === ' ' && toggle(focus),
    leave: () => leave.current?.focus(),
  });
  const { focus, rectangle } = grid;
  const focused = columns[focus.column];
  const [problem] = focused
    ? (cellIssues.get(`${focus.row}/${focused.code}`) ?? cellIssues.get(`${focus.row}`) ?? [])
    : [];
  const selectedRows = Math.max(0, Math.min(rectangle.bottom, rows.length - 1) - rectangle.top + 1);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        role="toolbar"
        aria-label={say('toolbar')}
        className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2"
      >
        <Button ref={leave} icon={Plus} onClick={() => grid.show({ row: rows.length, column: 0 })}>
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
      <div ref={grid.viewport} className="min-h-0 flex-1 overflow-auto bg-page">
        <GridTable
          grid={grid}
          label={say('label', { master: master.code })}
          rowCount={rows.length + 2}
          columnCount={columns.length + 1}
          active={focused && `${id}-${focus.row}-${focused.code}`}
          lines={rows.length + 1}
          className="w-max"
          head={
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
                  issues={issuesAt(issues, `/columns/${position}`)}
                  edit={edit}
                  messages={messages}
                  languages={languages}
                />
              ))}
            </tr>
          }
        >
          {Array.from({ length: grid.last - grid.first }, (_, offset) => grid.first + offset).map((row) => (
            <tr key={row} aria-rowindex={row + 2} style={{ height: ROW_HEIGHT }}>
              <th scope="row" className="border border-line bg-sunken px-2 text-end text-12 font-normal text-text-3">
                {row < rows.length ? row + 1 : <NewRowMark />}
              </th>
              {columns.map((column, position) => (
                <GridCell
                  key={column.code}
                  id={`${id}-${row}-${column.code}`}
                  column={column}
                  value={rows[row]?.[column.code]}
                  isNew={row === rows.length}
                  state={grid.cell(row, position)}
                  issues={cellIssues.get(`${row}/${column.code}`)}
                  messages={messages}
                />
              ))}
            </tr>
          ))}
        </GridTable>
        {columns.length === 0 && <p className="p-6 text-text-2">{say('no-columns')}</p>}
      </div>
      <p
        role="status"
        className="flex min-h-9 items-center gap-4 border-t border-line bg-surface px-4 text-12 text-text-2"
      >
        <span>{say('count', { count: rows.length })}</span>
        {problem && <span className="text-error">{messages.issue(problem)}</span>}
        <span className="ms-auto max-md:hidden">{say('hint')}</span>
      </p>
    </div>
  );
}
