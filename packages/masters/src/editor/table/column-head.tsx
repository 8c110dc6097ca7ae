'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableShape } from '@nirmaan/rules/tables';
import { Popover } from '@nirmaan/ui';
import clsx from 'clsx';
import { CircleAlert, Settings2 } from 'lucide-react';
import { useState } from 'react';
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
  input: 'w-40 min-w-28',
  output: 'w-32 min-w-24',
  note: 'w-36 min-w-24',
  validFrom: 'w-28 min-w-28',
  validTo: 'w-28 min-w-28',
};

/** The name of a column; opens what it is. What every table has cannot be changed. */
export function TableColumnHead(props: TableColumnHeadProps) {
  const { column, issues, messages } = props;
  const [isOpen, setOpen] = useState(false);
  const isNumber = column.part === 'output' && (column.type === 'number' || column.type === 'amount');
  const isOwn = column.part === 'input' || column.part === 'output';
  const settings = messages.text('tables.editor.column-settings', { column: column.name });
  return (
    <th
      scope="col"
      className={clsx(
        'h-[34px] border border-line bg-sunken p-0 text-start text-12 font-strong text-text-2',
        widths[column.part],
      )}
    >
      {isOwn ? (
        <Popover
          label={settings}
          className="max-h-[70vh] w-80 overflow-y-auto"
          open={isOpen}
          onOpenChange={setOpen}
          trigger={
            <button
              type="button"
              title={settings}
              className={clsx(
                'group flex h-full w-full items-center gap-1.5 px-2.5 hover:bg-hover focus-visible:shadow-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-brand',
                isNumber ? 'flex-row-reverse text-end' : 'text-start',
                issues.length > 0 && 'text-error',
              )}
            >
              <span className="min-w-0 flex-1 truncate">{column.name}</span>
              {issues.length > 0 ? (
                <CircleAlert
                  aria-label={messages.text('tables.editor.column-problem')}
                  className="size-3.5 shrink-0 text-error-mark"
                  strokeWidth={1.75}
                />
              ) : (
                <Settings2
                  aria-hidden
                  className="size-3.5 shrink-0 text-text-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
                  strokeWidth={1.75}
                />
              )}
            </button>
          }
        >
          <ColumnSettings {...props} onGone={() => setOpen(false)} />
        </Popover>
      ) : (
        <span className="block truncate px-2.5">{column.name}</span>
      )}
    </th>
  );
}
