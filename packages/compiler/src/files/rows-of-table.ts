import { toFieldCode } from '@nirmaan/forms/formats';
import type { JsonObject, JsonValue, Language } from '@nirmaan/lexicon';
import { type Column, type ColumnType, toCell } from '@nirmaan/masters';
import type { FoundMaster } from './recognised-file';

/** A master of a table whose first line names the columns; undefined where there is nothing below it. */
export function masterOfTable(
  code: string,
  [head = [], ...lines]: readonly (readonly string[])[],
  language: Language,
): FoundMaster | undefined {
  const named = head.flatMap((name, at) => (name.trim() === '' ? [] : [{ name: name.trim(), at }]));
  if (named.length === 0 || lines.length === 0) return undefined;
  const taken = new Set<string>();
  const columns = named.map(({ name, at }) => {
    const cells = lines.map((line) => line[at]?.trim() ?? '');
    return { at, column: columnOf(name, cells, taken, language) };
  });
  const rows = lines.map(
    (line): JsonObject =>
      Object.fromEntries(columns.map(({ at, column }) => [column.code, toCell(line[at] ?? '', column)])),
  );
  return {
    code,
    columns: withUnique(
      columns.map(({ column }) => column),
      rows,
    ),
    isDeclared: false,
    rows,
  };
}

/**
 * A master of objects. Cells that hold lists or objects become their JSON, and `nested` names those columns: a cell is one
 * value here.
 */
export function masterOfObjects(
  code: string,
  objects: readonly JsonObject[],
  language: Language,
): FoundMaster & { nested: string[] } {
  const names = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const taken = new Set<string>();
  const nested = new Set<string>();
  const flat = (name: string, value: JsonValue | undefined): JsonValue => {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object') return value;
    nested.add(name);
    return JSON.stringify(value);
  };
  const cellsOf = (name: string) => objects.map((each) => flat(name, Object.hasOwn(each, name) ? each[name] : null));
  const columns = names.map((name) => {
    const cells = cellsOf(name);
    const column = columnOf(
      name,
      cells.map((cell) => (cell === null ? '' : String(cell))),
      taken,
      language,
    );
    // A text of digits was written as a text on purpose.
    const isText = cells.some((cell) => typeof cell === 'string') && column.type !== 'date';
    return { cells, column: isText ? { ...column, type: 'text' as const } : column };
  });
  const rows = objects.map(
    (_, at): JsonObject => Object.fromEntries(columns.map(({ cells, column }) => [column.code, cells[at] ?? null])),
  );
  const found = withUnique(
    columns.map(({ column }) => column),
    rows,
  );
  return { code, columns: found, isDeclared: false, rows, nested: [...nested] };
}

function columnOf(name: string, cells: readonly string[], taken: Set<string>, language: Language): Column {
  const filled = cells.filter((cell) => cell !== '');
  return {
    code: toFieldCode(name, taken),
    name: { [language]: name },
    type: typeOf(filled),
    required: filled.length === cells.length,
    unique: false,
  };
}

/** Numbers that begin with 0 are codes: as numbers they would lose it. */
const TYPES: readonly [ColumnType, RegExp][] = [
  ['number', /^-?(0|[1-9]\d{0,14})(\.\d+)?$/],
  ['boolean', /^(true|false)$/i],
  ['date', /^\d{4}-\d{2}-\d{2}$/],
];

function typeOf(filled: readonly string[]): ColumnType {
  if (filled.length === 0) return 'text';
  return TYPES.find(([, pattern]) => filled.every((cell) => pattern.test(cell)))?.[0] ?? 'text';
}

/** The first column whose values are all there and all different tells rows apart, else all columns together. */
function withUnique(columns: Column[], rows: readonly JsonObject[]): Column[] {
  const key = columns.find(
    ({ code, required }) => required && new Set(rows.map((row) => String(row[code]))).size === rows.length,
  );
  return columns.map((column) => ({ ...column, unique: key === undefined || key === column }));
}
