import { countIssues, type Issue, type JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';

/** What was given is wrong in a way that leaves nothing to do; exit code 1. */
export class FoundProblems extends Error {
  override readonly name = 'FoundProblems';
  constructor(
    readonly place: string,
    readonly issues: Issue[],
    /** The text that could not be read, to name the line. */
    readonly text?: string,
  ) {
    super(`${place}: ${issues.map((each) => each.code).join(', ')}`);
  }
}

/** A problem a line: `service.json#/workflow/states/3: error: … [code]`. */
export function formatIssue(place: string, issue: Issue, messages: Messages, text?: string): string {
  const words = messages.issue(issue);
  const detail = words === issue.code && typeof issue.params.detail === 'string' ? issue.params.detail : words;
  const pointer =
    issue.path === '' ? lineOf(issue, text) : issue.path.startsWith('/') ? `#${issue.path}` : ` ${issue.path}`;
  return `${place}${pointer}: ${issue.severity}: ${detail} [${issue.code}]`;
}

/** `:3:14` where the parser of JSON gave up at a position; `:8` in a rule, which is a line. */
function lineOf(issue: Issue, text: string | undefined): string {
  if (typeof issue.params.from === 'number') return `:${issue.params.from + 1}`;
  const position = /position (\d+)/.exec(String(issue.params.detail ?? ''))?.[1];
  if (text === undefined || position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

export function formatIssues(place: string, issues: readonly Issue[], messages: Messages, text?: string): string {
  return issues.map((each) => `${formatIssue(place, each, messages, text)}\n`).join('');
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
