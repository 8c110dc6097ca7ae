import { type Issue, parsePointer } from '@nirmaan/lexicon';
import type { FormEvaluation } from '../model/evaluation';
import type { Page } from '../model/form';

/**
 * The problems a page shows, in the order of its questions: what the evaluation found (once asked for), and what only
 * the server knows. Of a file that was refused the server's word is enough: that it is missing then goes without saying.
 */
export function shownIssues({
  page,
  evaluation,
  showIssues,
  serverIssues = [],
}: {
  page: Page;
  evaluation: FormEvaluation;
  showIssues: boolean;
  serverIssues?: Issue[] | undefined;
}): Issue[] {
  const refused = new Set(serverIssues.map((issue) => issue.path));
  const found = showIssues ? evaluation.issues.filter((issue) => !refused.has(issue.path)) : [];
  const place = ({ path }: Issue) => page.fields.findIndex((field) => field.code === parsePointer(path)[0]);
  return [...found, ...serverIssues]
    .filter((issue) => issue.severity === 'error' && place(issue) >= 0)
    .sort((a, b) => place(a) - place(b));
}
