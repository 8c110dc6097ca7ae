'use client';
import { hasErrors } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { parseTable } from '@nirmaan/rules/parse';
import { analyseTable, type DecisionTable } from '@nirmaan/rules/tables';
import { useEffect, useMemo, useState } from 'react';
import type { Master } from '../../model/master';
import { type AnalysisView, viewOf } from './analysis-view';

const AFTER = 120;
const nothing: AnalysisView = { gaps: [], conflicts: [], isPartial: false };

type Judged = { table: DecisionTable | undefined; view: AnalysisView };

/** What can be asked of the table, and what is wrong with it as a whole; judged again shortly after every edit, so that typing never waits. */
export function useAnalysis(master: Master, messages: Messages): Judged {
  const [judged, setJudged] = useState(master);
  useEffect(() => {
    const timer = setTimeout(() => setJudged(master), AFTER);
    return () => clearTimeout(timer);
  }, [master]);
  return useMemo(() => {
    const table = readableTableOf(judged);
    if (!table || !judged.table) return { table, view: nothing };
    // A table nobody has written a row of has one gap: everything.
    if (table.rows.length === 0) return { table, view: nothing };
    return { table, view: viewOf(analyseTable(table), judged.table, judged.rows, messages) };
  }, [judged, messages]);
}

/** The table of the rows that can be read: one wrong cell must not hide what is wrong with all the others. */
export function readableTableOf({ code, name, table: shape, rows }: Master): DecisionTable | undefined {
  if (!shape) return undefined;
  const whole = parseTable({ code, name, shape, rows });
  if (whole.table || !hasErrors(whole.issues)) return whole.table;
  const wrong = new Set(
    whole.issues
      .filter((issue) => issue.severity === 'error')
      .map((issue) => Number(/^\/rows\/(\d+)/.exec(issue.path)?.[1] ?? Number.NaN)),
  );
  return parseTable({ code, name, shape, rows: rows.filter((_, at) => !wrong.has(at)) }).table;
}
