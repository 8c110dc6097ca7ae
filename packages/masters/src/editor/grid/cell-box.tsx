'use client';
import clsx from 'clsx';
import { type ReactNode, useRef } from 'react';
import type { CellState } from './use-grid';

export type CellBoxProps = {
  id: string;
  state: CellState;
  isInvalid: boolean;
  title: string | undefined;
  onClick?(event: React.MouseEvent): void;
  className: string;
  children: ReactNode;
};

/** One cell of a grid. */
export function CellBox({ id, state, isInvalid, title, onClick, className, children }: CellBoxProps) {
  const isTyping = state.typing !== undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table handles the keys of its active cell
    // biome-ignore lint/a11y/useFocusableInteractive: the table holds the focus and names its active cell
    <td
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: said, because not every reader derives it
      role="gridcell"
      aria-selected={state.isSelected}
      aria-invalid={isInvalid || undefined}
      title={title}
      onMouseDown={(event) => {
        if (isTyping) return;
        event.preventDefault();
        state.onSelect(event.shiftKey);
      }}
      onClick={onClick}
      onDoubleClick={() => !isTyping && state.onOpen()}
      className={clsx(
        'relative h-[34px] cursor-default border border-line px-2.5 select-none',
        className,
        state.isFocused && 'outline-2 -outline-offset-2 outline-line-in group-focus-within/grid:outline-brand',
      )}
    >
      {children}
    </td>
  );
}

export type CellInputProps = Pick<CellState, 'onTyping' | 'onCommit' | 'onCancel'> & {
  label: string;
  typing: string;
  /** A day is chosen; what is no day is edited as text. */
  isDay: boolean;
  inputMode?: 'decimal' | undefined;
};

/** Typing in a cell: Enter goes down, Tab goes on, Escape leaves it as it was. */
export function CellInput({ label, typing, isDay, inputMode, onTyping, onCommit, onCancel }: CellInputProps) {
  // Leaving by a key commits once; the blur that follows is not another.
  const isDone = useRef(false);
  const end = (how: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    how();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: editing begins by a key in this very cell
      autoFocus
      aria-label={label}
      type={isDay && (typing === '' || /^\d{4}-\d{2}-\d{2}$/.test(typing)) ? 'date' : 'text'}
      inputMode={inputMode}
      dir="auto"
      value={typing}
      onChange={(event) => onTyping(event.target.value)}
      onBlur={(event) => {
        const { value } = event.target;
        end(() => onCommit(value, 'stay'));
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const { key, shiftKey } = event;
        if (key === 'Enter') end(() => onCommit(typing, 'ArrowDown'));
        else if (key === 'Tab') end(() => onCommit(typing, shiftKey ? 'BackTab' : 'Tab'));
        else if (key === 'Escape') end(onCancel);
        else return;
        event.preventDefault();
      }}
      className="absolute inset-0 size-full bg-surface px-2.5 text-start text-text outline-2 -outline-offset-2 outline-brand focus-visible:shadow-none"
    />
  );
}
