'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableRow, TableShape } from '@nirmaan/rules/tables';
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useState } from 'react';
import { GridTable, NewRowMark } from '../grid/grid-table';
import { issuesAt, issuesByCell } from '../grid/issues-by-cell';
import { useGrid } from '../grid/use-grid';
import type { Cell, Rectangle } from '../selection';
import { ROW_HEIGHT } from '../use-window';
import type { ShownGap } from './analysis-view';
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

/**
 * The rows of a table as a spreadsheet. The table itself holds the focus and names its active cell, so that only the rows
 * in sight need to exist; rows that are missing stand between them, where they would be looked for.
 */
export function TableGrid(props: TableGridProps) {
  const { shape, rows, columns, gaps, marks, dimmed, issues, edit, messages, languages, inWords } = props;
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const id = useId();
  const [shownGap, setShownGap] = useState<string>();
  const lines = useMemo(() => linesOf(rows, shape.inputs, gaps), [rows, shape.inputs, gaps]);
  const cellIssues = useMemo(() => issuesByCell(issues), [issues]);
  const set = ({ row, column: at }: Cell, text: string) => {
    const column = columns[at];
    if (!column) return;
    const kept = props.read(text, column);
    if (kept === edits.cellText(rows[row], column.code)) return;
    edit(say('edited', { column: column.name }), (draft) => edits.setCell(draft, row, column.code, kept));
  };
  const grid = useGrid({
    rows: rows.length,
    columns: columns.length,
    lines: {
      count: lines.length,
      of: (row) => lines.findIndex((line) => line.kind === 'row' && line.row === row),
    },
    heads: HEADS,
    isRightToLeft: messages.direction === 'rtl',
    textOf: ({ row, column }) => edits.cellText(rows[row], columns[column]?.code ?? ''),
    setText: set,
    clear: (cells) => edit(say('cleared'), (draft) => edits.clearCells(draft, cells, columns)),
    fill: (cells) => edit(say('filled'), (draft) => edits.fillDown(draft, cells, columns)),
    copy: (cells) => edits.copyCells({ table: shape, rows: [...rows] }, cells, columns),
    paste: (cell, text, isBlock) => (isBlock ? props.onPaste(text, cell) : set(cell, text)),
    onKey(event, { focus, rectangle }) {
      const { key } = event;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (key === ' ' && isPlain) grid.cell(focus.row, focus.column).onOpen();
      else if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        const row = Math.min(focus.row + 1, rows.length);
        edit(say('row-added'), (draft) => edits.insertRows(draft, row, [{}]));
        grid.show({ row, column: 0 });
      } else if (event.altKey && rectangle.top < rows.length && (key === 'ArrowUp' || key === 'ArrowDown')) {
        const by = key === 'ArrowUp' ? -1 : 1;
        if (rectangle.top + by < 0 || rectangle.bottom + by >= rows.length) return true;
        edit(say('rows-moved'), (draft) => void edits.moveRows(draft, rectangle, by));
        grid.shift(by);
      } else return false;
      return true;
    },
    ...(props.onSelect && { onSelect: props.onSelect }),
    leave: props.onLeave,
  });
  const { focus, rectangle, reveal } = grid;
  const focused = columns[focus.column];

  useImperativeHandle(props.handle, () => ({
    showCell(row, code) {
      const column = Math.max(0, code === undefined ? 0 : columns.findIndex((each) => each.code === code));
      grid.show({ row, column });
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

  return (
    <div ref={grid.viewport} className="relative min-h-0 flex-1 overflow-auto px-3 pb-3 md:px-5">
      <GridTable
        grid={grid}
        label={say('rows-of', { table: props.name })}
        rowCount={lines.length + HEADS}
        columnCount={columns.length + 1}
        active={focused && `${id}-${focus.row}-${focused.code}`}
        lines={lines.length}
        className="w-full min-w-max"
        head={
          <>
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
          </>
        }
      >
        {lines.slice(grid.first, grid.last).map((line, offset) => {
          const rowIndex = grid.first + offset + HEADS + 1;
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
                  grid.selectRow(row, event.shiftKey);
                }}
              >
                {row < rows.length ? row + 1 : <NewRowMark label={say('new-row')} />}
              </th>
              {columns.map((column, position) => {
                const text = edits.cellText(kept, column.code);
                const ofRow = position === 0 ? cellIssues.get(`${row}`) : undefined;
                return (
                  <TableCell
                    key={column.code}
                    id={`${id}-${row}-${column.code}`}
                    column={column}
                    text={text}
                    words={kept ? inWords(text, column) : ''}
                    state={grid.cell(row, position)}
                    mark={mark}
                    isDimmed={dimmed.has(row)}
                    issues={cellIssues.get(`${row}/${column.code}`) ?? ofRow}
                    messages={messages}
                  />
                );
              })}
            </tr>
          );
        })}
      </GridTable>
    </div>
  );
}

function headIssues(issues: readonly Issue[], { part, at }: GridColumn): Issue[] {
  return part === 'input' || part === 'output' ? issuesAt(issues, `/table/${part}s/${at}`) : [];
}
