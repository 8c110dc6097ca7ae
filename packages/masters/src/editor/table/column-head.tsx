'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableShape } from '@nirmaan/rules/tables';
import type { SayInHead } from '../grid/column-fields';
import { HeadCell } from '../grid/head-cell';
import { ColumnSettings } from './column-settings';
import type { GridColumn } from './columns';
import type { EditTable } from './table-editor';

export type TableColumnHeadProps = {
  column: GridColumn;
  shape: TableShape;
  issues: readonly Issue[];
  edit: EditTable;
  messages: Messages;
  languages: readonly string[];
};

const widths: Record<GridColumn['part'], string> = {
  input: 'w-32 min-w-28',
  output: 'w-28 min-w-24',
  note: 'w-28 min-w-24',
  validFrom: 'w-26 min-w-26',
  validTo: 'w-26 min-w-26',
};

/** The name of a column; opens what it is. What every table has cannot be changed. */
export function TableColumnHead(props: TableColumnHeadProps) {
  const { column, issues, messages } = props;
  const say: SayInHead = (key, params) => messages.text(`tables.editor.${key}`, params);
  const isOwn = column.part === 'input' || column.part === 'output';
  return (
    <HeadCell
      name={column.name}
      issues={issues}
      say={say}
      className={widths[column.part]}
      isNumber={column.part === 'output' && (column.type === 'number' || column.type === 'amount')}
      {...(isOwn && { settings: (close) => <ColumnSettings {...props} say={say} onGone={close} /> })}
    />
  );
}
