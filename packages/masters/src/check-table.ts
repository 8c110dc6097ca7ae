import { hasErrors, type Issue, issue, localize } from '@nirmaan/lexicon';
import { parseTable } from '@nirmaan/rules/parse';
import {
  type AnalysisOptions,
  analyseTable,
  type DecisionTable,
  type TableAnalysis,
  type TableFinding,
  type TableRegion,
} from '@nirmaan/rules/tables';
import type { MasterRow } from './model/master';
import type { TableMaster } from './model/table-master';

export type TableJudgement = {
  issues: Issue[];
  /** The rows that can be read: one wrong cell must not hide what the others say. */
  table?: DecisionTable;
  /** Of those rows; not there as long as nobody has written one. */
  analysis?: TableAnalysis;
};

/**
 * What is wrong with a table: cells that cannot be read, and, once all can, what the rows leave out or say twice. Paths:
 * `/rows/3/area`, `/table/inputs/1/code`; a gap is at `/rows`, since no row is to blame.
 */
export function checkTable(master: TableMaster): Issue[] {
  const { table, issues } = parseTable(toParse(master));
  return table && isWhole(table, issues) ? [...issues, ...found(analyseTable(table), master)] : issues;
}

/** The same, with what the rows say for as far as they can be read. `options`: how long is looked. */
export function judgeTable(master: TableMaster, options?: AnalysisOptions): TableJudgement {
  const { table: whole, issues } = parseTable(toParse(master));
  const table = hasErrors(issues) ? parseTable(toParse(master, withoutWrong(master.rows, issues))).table : whole;
  if (!table || table.rows.length === 0) return { issues, ...(table && { table }) };
  const analysis = analyseTable(table, options);
  return { issues: isWhole(table, issues) ? [...issues, ...found(analysis, master)] : issues, table, analysis };
}

function toParse({ code, name, table: shape, rows }: TableMaster, readable: readonly MasterRow[] = rows) {
  return { code, name, shape, rows: readable };
}

function isWhole({ rows }: DecisionTable, issues: readonly Issue[]): boolean {
  return !hasErrors(issues) && rows.length > 0;
}

function withoutWrong(rows: readonly MasterRow[], issues: readonly Issue[]): MasterRow[] {
  const wrong = new Set(
    issues
      .filter((each) => each.severity === 'error')
      .map((each) => Number(/^\/rows\/(\d+)/.exec(each.path)?.[1] ?? Number.NaN)),
  );
  return rows.filter((_, at) => !wrong.has(at));
}

function found(analysis: TableAnalysis, master: TableMaster): Issue[] {
  const places = new Map(master.rows.map((row, at) => [String(row.id), `/rows/${at}`]));
  const issues = analysis.findings.map((finding) => toIssue(finding, master, places));
  if (analysis.more > 0) issues.push(issue('tables.more-findings', '/rows', { more: analysis.more }, 'info'));
  if (!analysis.isComplete) issues.push(issue('tables.too-large', '/rows', {}, 'info'));
  if (analysis.notJudged.length > 0)
    issues.push(issue('tables.not-judged', '/rows', { rows: analysis.notJudged.join(', ') }, 'info'));
  return issues;
}

function toIssue(finding: TableFinding, master: TableMaster, places: Map<string, string>): Issue {
  const { severity } = finding;
  if (finding.kind === 'gap') return issue('tables.gap', '/rows', { where: whereOf(finding, master) }, severity);
  const rows = finding.rows.join(', ');
  const place = (id: string | undefined) => places.get(id ?? '') ?? '/rows';
  switch (finding.kind) {
    case 'overlap': {
      // The row that came later is the one somebody has just written.
      const path = place(finding.rows.at(-1));
      const code = master.table.hitPolicy === 'U' ? 'overlap' : finding.isSure ? 'rows-disagree' : 'rows-may-disagree';
      return issue(`tables.${code}`, path, { rows, where: whereOf(finding, master) }, severity);
    }
    case 'shadowed':
      return issue('tables.shadowed', place(finding.rows[0]), { rows, by: finding.by.join(', ') }, severity);
    case 'never':
      return issue('tables.never', `${place(finding.rows[0])}/${finding.input}`, { rows }, severity);
  }
}

/** The cases as names and cells: `Kind of trade "MILL", Area > 50, 2026-04-01 –`. In words: `findingInWords` of rules. */
function whereOf({ where, from, to }: TableRegion, { table }: TableMaster): string {
  const parts = table.inputs.flatMap(({ code, name }) => {
    const cell = where[code] ?? '-';
    return cell === '-' ? [] : [`${localize(name, 'en') || code} ${cell}`];
  });
  if (from || to) parts.push(`${from ?? ''} – ${to ?? ''}`.trim());
  return parts.join(', ') || '-';
}
