import { Validator } from '@cfworker/json-schema';
import { type Issue, issue } from '@nirmaan/lexicon';
import type { AnalysisOptions } from '@nirmaan/rules/tables';
import { checkTable, judgeTable, type TableJudgement } from './check-table';
import type { Master } from './model/master';
import { columnsOf, isTable } from './model/table-master';
import { toMdmsData, toMdmsSchema, uniqueIdentifierOf } from './to-mdms-schema';

/** The column of mdms-v2's unique identifier. */
const LONGEST_IDENTIFIER = 255;

/** What is wrong with a master and its rows; judged by the very schema that DIGIT will judge by. Paths: `/columns/1/code`, `/rows/3/fee`. */
export function checkMaster(master: Master): Issue[] {
  return isTable(master) ? withRows(master, checkTable(master)) : checkList(master);
}

/** `checkMaster`, and for a table what its rows say. `options`: how long is looked. */
export function judgeMaster(master: Master, options?: AnalysisOptions): TableJudgement {
  if (!isTable(master)) return { issues: checkList(master) };
  const judged = judgeTable(master, options);
  return { ...judged, issues: withRows(master, judged.issues) };
}

function checkList(master: Master): Issue[] {
  return master.kind === 'table'
    ? [issue('tables.no-shape', '/table')]
    : [...checkColumns(master), ...checkRows(master)];
}

/** What the schema says of a place is only told where the table has said nothing of it. */
function withRows(master: Master, issues: readonly Issue[]): Issue[] {
  const told = new Set(issues.map((each) => each.path));
  return [...issues, ...checkRows(master).filter((each) => !told.has(each.path))];
}

function checkColumns(master: Master): Issue[] {
  const issues: Issue[] = [];
  if (master.columns.length === 0) issues.push(issue('masters.no-columns', '/columns'));
  const codes = new Set<string>();
  master.columns.forEach((column, at) => {
    if (codes.has(column.code))
      issues.push(issue('masters.duplicate-column', `/columns/${at}/code`, { code: column.code }));
    codes.add(column.code);
  });
  if (master.columns.length > 0 && !master.columns.some((column) => column.unique))
    issues.push(issue('masters.no-unique-column', '/columns'));
  return issues;
}

function checkRows(master: Master): Issue[] {
  const issues: Issue[] = [];
  const columns = columnsOf(master);
  const validator = new Validator(toMdmsSchema(master), '4', false);
  const seen = new Map<string, number>();
  master.rows.forEach((row, at) => {
    for (const { code, required, unique } of columns)
      if ((required || unique) && isEmpty(row[code]))
        issues.push(issue('masters.empty-cell', `/rows/${at}/${code}`, { row: at + 1, column: code }));
    for (const error of validator.validate(toMdmsData(master, row)).errors) {
      const [, column = ''] = error.instanceLocation.split('/');
      // `required` was told above; `properties` only repeats what its members say.
      if (column === '' || error.keyword === 'properties' || isEmpty(row[column])) continue;
      const type = columns.find((each) => each.code === column)?.type ?? 'text';
      issues.push(
        issue(`masters.not-${type}`, `/rows/${at}/${column}`, {
          row: at + 1,
          column,
          value: String(row[column]).slice(0, 50),
        }),
      );
    }
    const identifier = uniqueIdentifierOf(master, row);
    const earlier = seen.get(identifier);
    const [first] = columns.filter((column) => column.unique);
    if (first && earlier !== undefined && identifier !== '')
      issues.push(
        issue('masters.duplicate-row', `/rows/${at}/${first.code}`, { row: at + 1, other: earlier + 1, identifier }),
      );
    else seen.set(identifier, at);
    if (first && identifier.length > LONGEST_IDENTIFIER)
      issues.push(
        issue('masters.identifier-too-long', `/rows/${at}/${first.code}`, { row: at + 1, longest: LONGEST_IDENTIFIER }),
      );
  });
  return issues;
}

function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === '';
}
