'use client';
import type { Issue } from '@nirmaan/lexicon';
import { Popover } from '@nirmaan/ui';
import clsx from 'clsx';
import { CircleAlert, Settings2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SayInHead } from './column-fields';

export type HeadCellProps = {
  name: string;
  issues: readonly Issue[];
  say: SayInHead;
  /** Width of the column. */
  className: string;
  isNumber?: boolean;
  /** Beside the name. */
  mark?: ReactNode;
  /** What the name opens; `close` where another column stands here now. Without it the column cannot be changed. */
  settings?(close: () => void): ReactNode;
};

/** The name of a column; opens what it is. */
export function HeadCell({ name, issues, say, className, isNumber, mark, settings }: HeadCellProps) {
  const [isOpen, setOpen] = useState(false);
  const label = say('column-settings', { column: name });
  const hasProblem = issues.length > 0;
  return (
    <th
      scope="col"
      className={clsx(
        'h-[34px] border border-line bg-sunken p-0 text-start text-12 font-strong text-text-2',
        className,
      )}
    >
      {settings ? (
        <Popover
          label={label}
          className="max-h-[70vh] w-80 overflow-y-auto"
          open={isOpen}
          onOpenChange={setOpen}
          trigger={
            <button
              type="button"
              title={label}
              className={clsx(
                'group flex h-full w-full items-center gap-1.5 px-2.5 hover:bg-hover focus-visible:shadow-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-brand',
                isNumber ? 'flex-row-reverse text-end' : 'text-start',
                hasProblem && 'text-error',
              )}
            >
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {mark}
              {hasProblem ? (
                <CircleAlert
                  aria-label={say('column-problem')}
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
          {settings(() => setOpen(false))}
        </Popover>
      ) : (
        <span className="block truncate px-2.5">{name}</span>
      )}
    </th>
  );
}
