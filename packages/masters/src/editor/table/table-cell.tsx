'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import clsx from 'clsx';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { CellEditor, type CommitMove } from './cell-editor';
import type { GridColumn } from './columns';

export type TableCellProps = {
  id: string;
  column: GridColumn;
  /** As it is kept, and in words. */
  text: string;
  words: string;
  isFocused: boolean;
  isSelected: boolean;
  /** The row that was tried, or that the finding names. */
  mark: 'hit' | 'finding' | undefined;
  isDimmed: boolean;
  /** The text being typed here; undefined = looked at. */
  typing: string | undefined;
  issues: readonly Issue[] | undefined;
  messages: Messages;
  onSelect(extend: boolean): void;
  onOpen(): void;
  onTyping(text: string): void;
  onCommit(text: string, then: CommitMove): void;
  onCancel(): void;
};

export function TableCell(props: TableCellProps) {
  const { id, column, text, words, isFocused, isSelected, mark, isDimmed, typing, issues, messages } = props;
  const worst = issues?.find((each) => each.severity === 'error') ?? issues?.[0];
  const problem = worst && messages.issue(worst);
  const isError = worst?.severity === 'error';
  const isNumber = column.part === 'output' && (column.type === 'number' || column.type === 'amount');
  const isFaint = text === '' || text === '-';
  const Mark = isError ? CircleAlert : TriangleAlert;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the table holds the focus and names its active cell
    <td
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: said, because not every reader derives it
      role="gridcell"
      aria-selected={isSelected}
      aria-invalid={isError || undefined}
      title={problem ?? (words.length > 24 ? words : undefined)}
      onMouseDown={(event) => {
        if (typing !== undefined) return;
        event.preventDefault();
        props.onSelect(event.shiftKey);
      }}
      onDoubleClick={() => typing === undefined && props.onOpen()}
      className={clsx(
        'relative h-[34px] max-w-64 cursor-default border border-line px-2.5 select-none',
        isNumber && 'text-end tabular-nums',
        column.part === 'note' && 'text-text-2',
        mark === 'hit' && 'bg-brand-soft',
        mark === 'finding' && 'bg-warn-soft',
        isSelected && 'bg-brand-soft',
        isError && 'bg-error-soft text-error',
        isDimmed && 'text-text-3 line-through decoration-line-3 decoration-1',
        isFocused && 'outline-2 -outline-offset-2 outline-line-in group-focus-within/grid:outline-brand',
      )}
    >
      <span className="flex items-center gap-1.5">
        <span className={clsx('min-w-0 flex-1 truncate', isFaint && !isError && 'text-text-3')} dir="auto">
          {words}
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
      {typing !== undefined && (
        <CellEditor
          column={column}
          text={text}
          typing={typing}
          messages={messages}
          onTyping={props.onTyping}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
        />
      )}
    </td>
  );
}
