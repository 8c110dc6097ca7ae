import { countIssues, type Issue, type JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';

/** What was given is wrong in a way that leaves nothing to do; exit code 1. */
export class FoundProblems extends Error {
  override readonly name = 'FoundProblems';
  constructor(
    readonly place: string,
    readonly issues: Issue[],
  ) {
    super(`${place}: ${issues.map((each) => each.code).join(', ')}`);
  }
}

/** A problem a line: `service.json#/workflow/states/3: error: … [code]`. */
export function formatIssue(place: string, issue: Issue, messages: Messages): string {
  const words = messages.issue(issue);
  const detail = words === issue.code && typeof issue.params.detail === 'string' ? issue.params.detail : words;
  const pointer = issue.path === '' ? lineOf(issue) : issue.path.startsWith('/') ? `#${issue.path}` : ` ${issue.path}`;
  return `${place}${pointer}: ${issue.severity}: ${detail} [${issue.code}]`;
}

/** `:3:14` where a text stops being JSON; `:8` in a rule, which is a line. */
function lineOf({ params: { from, line, column } }: Issue): string {
  if (typeof from === 'number') return `:${from + 1}`;
  return typeof line === 'number' && typeof column === 'number' ? `:${line}:${column}` : '';
}

export function formatIssues(place: string, issues: readonly Issue[], messages: Messages): string {
  return issues.map((each) => `${formatIssue(place, each, messages)}\n`).join('');
}

/** `2 errors, 1 warning`; empty where there is nothing. */
export function formatCounts(issues: readonly Issue[]): string {
  const counts = countIssues(issues);
  const part = (count: number, name: string) => (count > 0 ? [`${count} ${name}${count === 1 ? '' : 's'}`] : []);
  return [...part(counts.error, 'error'), ...part(counts.warning, 'warning'), ...part(counts.info, 'note')].join(', ');
}

/** Issues as `--json` prints them: with their words. */
export function issuesToJson(issues: readonly Issue[], messages: Messages): JsonValue {
  return issues.map((each) => ({ ...each, text: messages.issue(each) }));
}
