'use client';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { ROW_HEIGHT } from '../use-window';
import type { Grid } from './use-grid';

export type GridTableProps = {
  grid: Grid;
  label: string;
  /** With those of the head, and with the column of row numbers. */
  rowCount: number;
  columnCount: number;
  /** Id of the cell that is selected. */
  active: string | undefined;
  head: ReactNode;
  /** Lines there are; the children are those in sight. */
  lines: number;
  children: ReactNode;
  className?: string;
};

/** The table of a grid. It holds the focus and names its active cell, so that only the lines in sight need to exist. */
export function GridTable({
  grid,
  label,
  rowCount,
  columnCount,
  active,
  head,
  lines,
  children,
  className,
}: GridTableProps) {
  return (
    <table
      {...grid.handlers}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern for a table of editable cells
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rowCount}
      aria-colcount={columnCount}
      aria-multiselectable
      {...(active !== undefined && { 'aria-activedescendant': active })}
      className={clsx('group/grid border-collapse bg-surface outline-none focus-visible:shadow-none', className)}
    >
      <thead className="sticky top-0 z-10 bg-surface">{head}</thead>
      <tbody>
        <Spacer lines={grid.first} columns={columnCount} />
        {children}
        <Spacer lines={lines - grid.last} columns={columnCount} />
      </tbody>
    </table>
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

/** In place of the number of the row that is not yet there. */
export function NewRowMark({ label }: { label?: string }) {
  if (label === undefined) return <span className="text-ok">+</span>;
  return (
    <>
      <span aria-hidden className="text-ok">
        +
      </span>
      <span className="sr-only">{label}</span>
    </>
  );
}
