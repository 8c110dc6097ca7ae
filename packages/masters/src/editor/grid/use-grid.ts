'use client';
import { useRef, useState } from 'react';
import { type Cell, moveSelection, type Rectangle, rectangleOf, type Selection } from '../selection';
import { useWindow } from '../use-window';

/** Where the selection goes when a cell has been typed. */
export type CommitMove = 'ArrowDown' | 'Tab' | 'BackTab' | 'stay';

/** What a grid shows, and what its keys do. `rows` is the row not yet there. */
export type GridHost = {
  rows: number;
  columns: number;
  /** Lines on the screen, where there are others between the rows; and the line of a row. */
  lines?: { count: number; of(row: number): number };
  /** Lines of the head. */
  heads?: number;
  isRightToLeft: boolean;
  /** What stands in a cell when its editing begins. */
  textOf(cell: Cell): string;
  setText(cell: Cell, text: string): void;
  clear(rectangle: Rectangle): void;
  /** The first row of the rectangle in all of its rows. */
  fill(rectangle: Rectangle): void;
  /** The rectangle as spreadsheets exchange it. */
  copy(rectangle: Rectangle): string;
  /** One cell, or several: with tabs or line ends. */
  paste(cell: Cell, text: string, isBlock: boolean): void;
  /** A cell that Enter, F2 or two clicks act on without typing: true where it did. */
  act?(cell: Cell): boolean;
  /** Keys of this grid alone, asked first: true where it did something. */
  onKey?(event: React.KeyboardEvent, at: { focus: Cell; rectangle: Rectangle }): boolean;
  onSelect?(row: number): void;
  /** Where Escape leads. */
  leave(): void;
};

/** Selection, keys, typing and clipboard of a grid whose table holds the focus and names its active cell. */
export function useGrid(host: GridHost) {
  const table = useRef<HTMLTableElement>(null);
  const [selection, setSelection] = useState<Selection>(() => at({ row: 0, column: 0 }));
  const [typing, setTyping] = useState<string>();
  const extent = { rows: host.rows + 1, columns: host.columns };
  const lines = host.lines ?? { count: extent.rows, of: (row: number) => row };
  const { viewport, first, last, page, reveal } = useWindow(lines.count, host.heads);
  const inside = ({ row, column }: Cell) => ({
    row: Math.min(row, host.rows),
    column: Math.min(column, host.columns - 1),
  });
  const focus = inside(selection.focus);
  const anchor = { ...selection.anchor, row: Math.min(selection.anchor.row, host.rows) };
  const rectangle = rectangleOf({ anchor, focus });
  const hasCell = host.columns > 0;

  const refocus = () => table.current?.focus({ preventScroll: true });
  function select(next: Selection) {
    setSelection(next);
    host.onSelect?.(next.focus.row);
    reveal(lines.of(next.focus.row));
  }
  function open(cell: Cell) {
    if (!host.act?.(cell)) setTyping(host.textOf(cell));
  }
  function commit(text: string, then: CommitMove) {
    setTyping(undefined);
    host.setText(focus, text);
    refocus();
    if (then === 'stay') return;
    const key = then === 'BackTab' ? 'Tab' : then;
    const after = moveSelection(
      at(focus),
      { ...extent, rows: Math.max(extent.rows, focus.row + 2) },
      { key, shift: then === 'BackTab', ctrl: false, isRightToLeft: false, page },
    );
    if (after) select(after);
  }
  /** What a key does; undefined where it does nothing here. */
  function actionOf(event: React.KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (key === 'Escape') return host.leave;
    if (key === 'Enter' || key === 'F2') return () => open(focus);
    if (key === 'Delete' || key === 'Backspace') return () => host.clear(rectangle);
    if (ctrl && key.toLowerCase() === 'd') return () => host.fill(rectangle);
    if (ctrl && key.toLowerCase() === 'a')
      return () =>
        setSelection({
          anchor: { row: 0, column: 0 },
          focus: { row: Math.max(host.rows - 1, 0), column: host.columns - 1 },
        });
    // What is typed replaces; keys of an input method arrive in the input itself.
    if (!ctrl && !event.altKey && key.length === 1) return () => setTyping(key);
    const next = moveSelection({ anchor: selection.anchor, focus }, extent, {
      key,
      shift,
      ctrl,
      isRightToLeft: host.isRightToLeft,
      page,
    });
    return next && (() => select(next));
  }
  const isLookedAt = typing === undefined && hasCell;
  const copy = (event: React.ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', host.copy(rectangle));
  };

  return {
    viewport,
    first,
    last,
    focus,
    rectangle,
    typing,
    select,
    /** Selects one cell and goes there. */
    show(cell: Cell) {
      select(at(cell));
      refocus();
    },
    /** The rows between the anchor and this one, whole. */
    selectRow(row: number, extend: boolean) {
      select({
        anchor: { row: extend ? selection.anchor.row : row, column: 0 },
        focus: { row, column: host.columns - 1 },
      });
      refocus();
    },
    /** The selection moves with its rows. */
    shift(by: number) {
      select({ anchor: { ...anchor, row: anchor.row + by }, focus: { ...focus, row: focus.row + by } });
    },
    reveal,
    /** For the table element. */
    handlers: {
      ref: table,
      onKeyDown(event: React.KeyboardEvent) {
        if (!isLookedAt || event.target !== table.current) return;
        const action = host.onKey?.(event, { focus, rectangle }) ? () => {} : actionOf(event);
        if (!action) return;
        event.preventDefault();
        action();
      },
      onPaste(event: React.ClipboardEvent) {
        if (!isLookedAt) return;
        event.preventDefault();
        const text = event.clipboardData.getData('text/plain');
        const isBlock = /[\t\r\n]/.test(text.trimEnd());
        host.paste(focus, isBlock ? text : text.trimEnd(), isBlock);
      },
      onCopy(event: React.ClipboardEvent) {
        if (typing === undefined) copy(event);
      },
      onCut(event: React.ClipboardEvent) {
        if (typing !== undefined) return;
        copy(event);
        host.clear(rectangle);
      },
    },
    /** For the cell that stands there. */
    cell(row: number, column: number): CellState {
      const isFocused = row === focus.row && column === focus.column;
      return {
        isFocused,
        isSelected:
          row >= rectangle.top && row <= rectangle.bottom && column >= rectangle.start && column <= rectangle.end,
        typing: isFocused ? typing : undefined,
        onSelect(extend) {
          if (isFocused && typing !== undefined) return;
          setSelection({ anchor: extend ? selection.anchor : { row, column }, focus: { row, column } });
          host.onSelect?.(row);
          refocus();
        },
        onOpen: () => open({ row, column }),
        onTyping: setTyping,
        onCommit: commit,
        onCancel() {
          setTyping(undefined);
          refocus();
        },
      };
    },
  };
}

/** A cell as the grid's selection has it. */
export type CellState = {
  isFocused: boolean;
  isSelected: boolean;
  /** The text being typed here; undefined = looked at. */
  typing: string | undefined;
  onSelect(extend: boolean): void;
  onOpen(): void;
  onTyping(text: string): void;
  onCommit(text: string, then: CommitMove): void;
  onCancel(): void;
};

export type Grid = ReturnType<typeof useGrid>;

function at(cell: Cell): Selection {
  return { anchor: cell, focus: cell };
}
