import type { IssueSeverity, JsonObject } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import {
  cellInWords,
  findingInWords,
  type TableAnalysis,
  type TableExample,
  type TableGap,
  type TableRegion,
  type TableRow,
  type TableShape,
  valueInWords,
} from '@nirmaan/rules/tables';
import { type GridColumn, gridColumnsOf } from './columns';

/** A row that is missing, as the grid shows it. */
export type ShownGap = {
  key: string;
  /** By input: the cell of the row that would fill it, and the same in words. */
  cells: Record<string, string>;
  words: Record<string, string>;
  /** When it is open, if not always; in words, and as days. */
  days?: string;
  region: Pick<TableRegion, 'from' | 'to'>;
  text: string;
  example: JsonObject;
  on?: string;
  /** What a row that fills it holds, apart from its results. */
  row: TableRow;
};

/** Rows that contradict one another, or that never count. */
export type ShownConflict = {
  key: string;
  kind: 'overlap' | 'shadowed' | 'never';
  severity: IssueSeverity;
  /** Places from the top, from 0. */
  rows: number[];
  text: string;
  example: JsonObject;
  on?: string;
};

export type AnalysisView = {
  gaps: ShownGap[];
  conflicts: ShownConflict[];
  /** False where there was too much to look at. */
  isComplete: boolean;
  /** Findings there are too many of to show. */
  more: number;
  /** Rows, counted from 1, that the search cannot judge. */
  notJudged: string[];
};

/** As long as nothing is known of the rows, or there are none. */
export const NOTHING_FOUND: AnalysisView = { gaps: [], conflicts: [], isComplete: true, more: 0, notJudged: [] };

/** Findings in words, at the places of the rows they name. */
export function viewOf(
  { findings, isComplete, more, notJudged }: TableAnalysis,
  shape: TableShape,
  rows: readonly TableRow[],
  messages: Messages,
): AnalysisView {
  const columns = gridColumnsOf(shape, messages).filter((column) => column.part === 'input');
  const places = new Map(rows.map((row, at) => [row.id, at]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
  const numbers = (at: readonly number[]) => at.map((place) => String(place + 1));
  const view: AnalysisView = {
    gaps: [],
    conflicts: [],
    isComplete,
    more,
    notJudged: numbers(placesOf(notJudged)),
  };
  for (const finding of findings) {
    if (finding.kind === 'gap') {
      view.gaps.push(gapOf(finding, shape, columns, messages));
      continue;
    }
    const at = placesOf(finding.rows);
    const numbered = {
      ...finding,
      rows: numbers(at),
      ...(finding.kind === 'shadowed' && { by: numbers(placesOf(finding.by)) }),
    };
    const text = findingInWords(numbered, shape, messages);
    const base = { kind: finding.kind, severity: finding.severity, rows: at };
    if (finding.kind !== 'overlap') {
      view.conflicts.push({ ...base, key: `${finding.kind} ${finding.rows.join(' ')}`, text, example: {} });
      continue;
    }
    const example = exampleInWords(finding.example, columns, messages);
    view.conflicts.push({
      ...base,
      key: `overlap ${finding.rows.join(' ')} ${keyOf(finding)}`,
      text: messages.text('tables.editor.finding.with-example', { text, example }),
      example: finding.example.inputs,
      ...(finding.example.on !== undefined && { on: finding.example.on }),
    });
  }
  return view;
}

function keyOf({ where, from = '', to = '' }: TableRegion): string {
  return [...Object.values(where), from, to].join('|');
}

function gapOf(gap: TableGap, shape: TableShape, columns: readonly GridColumn[], messages: Messages): ShownGap {
  const { where, from, to, example } = gap;
  const days = daysInWords(gap, messages);
  return {
    key: `gap ${keyOf(gap)}`,
    cells: where,
    words: Object.fromEntries(
      columns.map((column) => [column.code, cellInWords(where[column.code] ?? '-', column, messages)]),
    ),
    ...(days !== undefined && { days }),
    region: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    text: findingInWords(gap, shape, messages),
    example: example.inputs,
    ...(example.on !== undefined && { on: example.on }),
    row: {
      ...where,
      ...(from !== undefined && { validFrom: from }),
      ...(to !== undefined && { validTo: to }),
    },
  };
}

function exampleInWords({ inputs, on }: TableExample, columns: readonly GridColumn[], messages: Messages): string {
  const parts = columns.map((column) =>
    messages.text('tables.finding.input', {
      name: column.name,
      cell: valueInWords(inputs[column.code] ?? null, column, messages),
    }),
  );
  if (on !== undefined) parts.push(dayInWords(on, messages));
  return new Intl.ListFormat(messages.language, { type: 'unit' }).format(parts);
}

function daysInWords({ from, to }: Pick<TableRegion, 'from' | 'to'>, messages: Messages): string | undefined {
  const say = (key: string) =>
    messages.text(`tables.finding.${key}`, {
      from: from === undefined ? '' : dayInWords(from, messages),
      to: to === undefined ? '' : dayInWords(to, messages),
    });
  if (from !== undefined) return say(to === undefined ? 'from' : 'between');
  return to === undefined ? undefined : say('until');
}

function dayInWords(iso: string, messages: Messages): string {
  return valueInWords(iso, { type: 'date' }, messages);
}
