/** A cell by its place; row and column count from 0. */
export type Cell = { row: number; column: number };
/** The rectangle between `anchor` and `focus`; both included. The keyboard acts at `focus`. */
export type Selection = { anchor: Cell; focus: Cell };
export type Extent = { rows: number; columns: number };

export type MoveKey = {
  key: string;
  shift: boolean;
  ctrl: boolean;
  /** In a right-to-left table, left is forward. */
  isRightToLeft: boolean;
  /** Rows that fit on the screen. */
  page: number;
};

/** Where a key leads; undefined when it moves nothing here (Tab at the very end leaves the table). */
export function moveSelection(selection: Selection, extent: Extent, move: MoveKey): Selection | undefined {
  if (move.key === 'Tab') return tab(selection, extent, move.shift);
  const focus = target(selection.focus, extent, move);
  if (!focus) return undefined;
  return { anchor: move.shift ? selection.anchor : focus, focus };
}

function target({ row, column }: Cell, extent: Extent, { key, ctrl, isRightToLeft, page }: MoveKey): Cell | undefined {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const sideways = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return clamp({ row: ctrl ? lastRow : row + 1, column }, extent);
    case 'ArrowUp':
      return clamp({ row: ctrl ? 0 : row - 1, column }, extent);
    case 'ArrowRight':
      return clamp({ row, column: column + (ctrl ? extent.columns : 1) * sideways }, extent);
    case 'ArrowLeft':
      return clamp({ row, column: column - (ctrl ? extent.columns : 1) * sideways }, extent);
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : row, column: lastColumn };
    case 'PageDown':
      return clamp({ row: row + page, column }, extent);
    case 'PageUp':
      return clamp({ row: row - page, column }, extent);
    default:
      return undefined;
  }
}

function tab({ focus: { row, column } }: Selection, extent: Extent, back: boolean): Selection | undefined {
  const place = row * extent.columns + column + (back ? -1 : 1);
  if (place < 0 || place >= extent.rows * extent.columns) return undefined;
  const focus = { row: Math.floor(place / extent.columns), column: place % extent.columns };
  return { anchor: focus, focus };
}

/** The nearest cell that exists. */
export function clamp({ row, column }: Cell, { rows, columns }: Extent): Cell {
  return {
    row: Math.min(Math.max(row, 0), Math.max(rows - 1, 0)),
    column: Math.min(Math.max(column, 0), Math.max(columns - 1, 0)),
  };
}

export type Rectangle = { top: number; bottom: number; start: number; end: number };

export function rectangleOf({ anchor, focus }: Selection): Rectangle {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    start: Math.min(anchor.column, focus.column),
    end: Math.max(anchor.column, focus.column),
  };
}
