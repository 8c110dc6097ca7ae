import type { Issue } from '@nirmaan/lexicon';

/** Something from outside was not what it must be; carries what was wrong, with places. */
export class IssueError extends Error {
  override readonly name = 'IssueError';
  constructor(readonly issues: Issue[]) {
    super(issues.map((each) => `${each.code} at ${each.path || '/'}`).join('; '));
  }
}
