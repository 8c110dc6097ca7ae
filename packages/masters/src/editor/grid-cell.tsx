'use client';
import type { Issue, JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import clsx from 'clsx';
import { CircleAlert, Square, SquareCheck } from 'lucide-react';
import type { Column } from '../model/master';
import { showCell } from './cell-values';
import { CellBox, CellInput } from './grid/cell-box';
import type { CellState } from './grid/use-grid';

export type GridCellProps = {
  id: string;
  column: Column;
  value: JsonValue | undefined;
  /** In the row that is not yet there. */
  isNew: boolean;
  state: CellState;
  issues: readonly Issue[] | undefined;
  messages: Messages;
};

export function GridCell({ id, column, value, isNew, state, issues, messages }: GridCellProps) {
  const problem = issues?.[0] && messages.issue(issues[0]);
  const isNumber = column.type === 'number' || column.type === 'amount';
  const isBoolean = column.type === 'boolean';
  return (
    <CellBox
      id={id}
      // One click on the box ticks it.
      state={isBoolean ? { ...state, onOpen: () => {} } : state}
      isInvalid={problem !== undefined}
      title={problem}
      onClick={(event) => {
        if (state.typing === undefined && isBoolean && event.target instanceof SVGElement) state.onOpen();
      }}
      className={clsx(
        'max-w-80 truncate',
        isNumber && 'text-end',
        state.isSelected && 'bg-brand-soft',
        problem && 'bg-error-soft text-error',
      )}
    >
      {state.typing === undefined ? (
        <Shown column={column} value={value} isNew={isNew} messages={messages} problem={problem} />
      ) : (
        <CellInput
          {...state}
          label={messages.text('builder.grid.editing', { column: column.code })}
          typing={state.typing}
          isDay={column.type === 'date'}
          inputMode={isNumber ? 'decimal' : undefined}
        />
      )}
    </CellBox>
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
