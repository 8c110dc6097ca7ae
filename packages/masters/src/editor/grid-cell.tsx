'use client';
import type { Issue, JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import clsx from 'clsx';
import { CircleAlert, Square, SquareCheck } from 'lucide-react';
import type { Column } from '../model/master';
import { showCell } from './cell-values';

export type GridCellProps = {
  id: string;
  column: Column;
  value: JsonValue | undefined;
  /** In the row that is not yet there. */
  isNew: boolean;
  isFocused: boolean;
  isSelected: boolean;
  /** The text being typed here; undefined = looked at. */
  typing: string | undefined;
  issues: readonly Issue[] | undefined;
  messages: Messages;
  onSelect(extend: boolean): void;
  onOpen(): void;
  onTyping(text: string): void;
  onCommit(text: string, then: 'ArrowDown' | 'Tab' | 'BackTab' | 'stay'): void;
  onCancel(): void;
};

export function GridCell(props: GridCellProps) {
  const { id, column, value, isNew, isFocused, isSelected, typing, issues, messages, onSelect, onOpen } = props;
  const problem = issues?.[0] && messages.issue(issues[0]);
  const isNumber = column.type === 'number' || column.type === 'amount';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table handles the keys of its active cell
    // biome-ignore lint/a11y/useFocusableInteractive: the table holds the focus and names its active cell
    <td
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: said, because not every reader derives it
      role="gridcell"
      aria-selected={isSelected}
      aria-invalid={problem ? true : undefined}
      title={problem}
      onMouseDown={(event) => {
        if (typing !== undefined) return;
        event.preventDefault();
        onSelect(event.shiftKey);
      }}
      onClick={(event) => {
        if (typing === undefined && column.type === 'boolean' && event.target instanceof SVGElement) onOpen();
      }}
      onDoubleClick={() => typing === undefined && column.type !== 'boolean' && onOpen()}
      className={clsx(
        'relative h-[34px] max-w-80 cursor-default truncate border border-line px-2.5 select-none',
        isNumber && 'text-end',
        isSelected && 'bg-brand-soft',
        problem && 'bg-error-soft text-error',
        isFocused && 'outline-2 -outline-offset-2 outline-line-in group-focus-within/grid:outline-brand',
      )}
    >
      {typing === undefined ? (
        <Shown column={column} value={value} isNew={isNew} messages={messages} problem={problem} />
      ) : (
        <Typing {...props} typing={typing} />
      )}
    </td>
  );
}

function Shown({
  column,
  value,
  isNew,
  messages,
  problem,
}: {
  column: Column;
  value: JsonValue | undefined;
  isNew: boolean;
  messages: Messages;
  problem: string | undefined;
}) {
  if (column.type === 'boolean' && (value === undefined || typeof value === 'boolean')) {
    if (isNew) return null;
    const Icon = value ? SquareCheck : Square;
    return (
      <span className="flex justify-center">
        <Icon aria-hidden className={clsx('size-4', value ? 'text-brand' : 'text-line-3')} strokeWidth={1.75} />
        <span className="sr-only">{messages.text(value ? 'builder.grid.yes' : 'builder.grid.no')}</span>
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1.5">
      <span className="min-w-0 flex-1 truncate" dir="auto">
        {showCell(column.type, value, messages.language)}
      </span>
      {problem && (
        <>
          <CircleAlert aria-hidden className="size-3.5 shrink-0 text-error-mark" strokeWidth={1.75} />
          <span className="sr-only">{problem}</span>
        </>
      )}
    </span>
  );
}

function Typing({ column, typing, messages, onTyping, onCommit, onCancel }: GridCellProps & { typing: string }) {
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: editing begins by a key in this very cell
      autoFocus
      aria-label={messages.text('builder.grid.editing', { column: column.code })}
      type={column.type === 'date' && (typing === '' || /^\d{4}-\d{2}-\d{2}$/.test(typing)) ? 'date' : 'text'}
      inputMode={column.type === 'number' || column.type === 'amount' ? 'decimal' : undefined}
      dir="auto"
      value={typing}
      onChange={(event) => onTyping(event.target.value)}
      onBlur={(event) => onCommit(event.target.value, 'stay')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onCommit(typing, 'ArrowDown');
        else if (event.key === 'Tab') onCommit(typing, event.shiftKey ? 'BackTab' : 'Tab');
        else if (event.key === 'Escape') onCancel();
        else return;
        event.preventDefault();
      }}
      className="absolute inset-0 size-full bg-surface px-2.5 text-text outline-2 -outline-offset-2 outline-brand focus-visible:shadow-none"
    />
  );
}
