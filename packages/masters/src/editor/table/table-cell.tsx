'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import clsx from 'clsx';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { CellBox } from '../grid/cell-box';
import type { CellState } from '../grid/use-grid';
import { CellEditor } from './cell-editor';
import type { GridColumn } from './columns';

export type TableCellProps = {
  id: string;
  column: GridColumn;
  /** As it is kept, and in words. */
  text: string;
  words: string;
  state: CellState;
  /** The row that was tried, or that the finding names. */
  mark: 'hit' | 'finding' | undefined;
  isDimmed: boolean;
  issues: readonly Issue[] | undefined;
  messages: Messages;
};

export function TableCell({ id, column, text, words, state, mark, isDimmed, issues, messages }: TableCellProps) {
  const worst = issues?.find((each) => each.severity === 'error') ?? issues?.[0];
  const problem = worst && messages.issue(worst);
  const isError = worst?.severity === 'error';
  const isNumber = column.part === 'output' && (column.type === 'number' || column.type === 'amount');
  const isFaint = text === '' || text === '-';
  const Mark = isError ? CircleAlert : TriangleAlert;
  return (
    <CellBox
      id={id}
      state={state}
      isInvalid={isError}
      title={problem ?? (words.length > 24 ? words : undefined)}
      className={clsx(
        'max-w-64',
        isNumber && 'text-end tabular-nums',
        column.part === 'note' && 'text-text-2',
        mark === 'hit' && 'bg-brand-soft',
        mark === 'finding' && 'bg-warn-soft',
        state.isSelected && 'bg-brand-soft',
        isError && 'bg-error-soft text-error',
        isDimmed && 'text-text-3 line-through decoration-line-3 decoration-1',
      )}
    >
      <span className="flex items-center gap-1.5">
        <span className={clsx('min-w-0 flex-1 truncate', isFaint && !isError && 'text-text-3')}>
          <bdi>{words}</bdi>
        </span>
        {problem && (
          <>
            <Mark
              aria-hidden
              className={clsx('size-3.5 shrink-0', isError ? 'text-error-mark' : 'text-warn-mark')}
              strokeWidth={1.75}
            />
            <span className="sr-only">{problem}</span>
          </>
        )}
      </span>
      {state.typing !== undefined && (
        <CellEditor {...state} column={column} text={text} typing={state.typing} messages={messages} />
      )}
    </CellBox>
  );
}
