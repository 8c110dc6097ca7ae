import type { Issue } from '@nirmaan/lexicon';
import { toText } from '../../explain/to-text';
import { checkRule } from '../../parse/check-rule';
import { findName, type Scope, scopeOfEntry } from '../names';
import { fromEntry } from './from-rows';
import type { RowEntry } from './model';
import { pathOf } from './values';

/** What is wrong with one row by itself; of rows about entries, with their list: the rows inside tell for themselves. */
export function issuesOfRow(entry: RowEntry, { types }: Scope): Issue[] {
  if (entry.kind === 'group') return [];
  if (entry.kind === 'text') return checkRule(entry.text, types, 'boolean');
  if (entry.kind === 'entries') return checkRule(toText(entry.list), types);
  const ast = fromEntry(entry);
  return ast ? checkRule(toText(ast), types, 'boolean') : [];
}

/** Of the faults of a whole rule those that no single row shows, as two conditions that can never be true together. */
export function issuesBesideRows(issues: readonly Issue[], entry: RowEntry, scope: Scope): Issue[] {
  const shown = new Set(issuesBelow(entry, scope).map(withoutPlace));
  return issues.filter((issue) => !shown.has(withoutPlace(issue)));
}

function issuesBelow(entry: RowEntry, scope: Scope): Issue[] {
  if (entry.kind === 'group') return entry.entries.flatMap((each) => issuesBelow(each, scope));
  const own = issuesOfRow(entry, scope);
  if (entry.kind !== 'entries') return own;
  const list = findName(scope.names, pathOf(entry.list) ?? []);
  return [...own, ...issuesBelow(entry.group, scopeOfEntry(scope, entry.name, list))];
}

function withoutPlace({ code, params: { from, to, ...params } }: Issue): string {
  return JSON.stringify([code, params]);
}
