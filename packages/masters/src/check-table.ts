import { hasErrors, type Issue, issue, localize } from '@nirmaan/lexicon';
import { parseTable } from '@nirmaan/rules/parse';
import { analyseTable, type TableFinding, type TableRegion } from '@nirmaan/rules/tables';
import type { TableMaster } from './model/table-master';

/**
 * What is wrong with a table: cells that cannot be read, and, once all can, what the rows leave out or say twice. Paths:
 * `/rows/3/area`, `/table/inputs/1/code`; a gap is at `/rows`, since no row is to blame.
 */
export function checkTable(master: TableMaster): Issue[] {
  const { code, name, table: shape, rows } = master;
  const { table, issues } = parseTable({ code, name, shape, rows });
  if (!table || hasErrors(issues) || rows.length === 0) return issues;
  const analysis = analyseTable(table);
  const places = new Map(rows.map((row, at) => [String(row.id), `/rows/${at}`]));
  const found = analysis.findings.map((finding) => toIssue(finding, master, places));
  if (analysis.more > 0) found.push(issue('tables.more-findings', '/rows', { more: analysis.more }, 'info'));
  if (!analysis.isComplete) found.push(issue('tables.too-large', '/rows', {}, 'info'));
  if (analysis.notJudged.length > 0)
    found.push(issue('tables.not-judged', '/rows', { rows: analysis.notJudged.join(', ') }, 'info'));
  return [...issues, ...found];
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
