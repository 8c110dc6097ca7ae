import type { Issue } from '@nirmaan/lexicon';

/** Issues by `row/column`, and by `row` for those of a whole row. */
export function issuesByCell(issues: readonly Issue[]): Map<string, Issue[]> {
  const cells = new Map<string, Issue[]>();
  for (const issue of issues) {
    const place = /^\/rows\/(\d+(?:\/[^/]+)?)/.exec(issue.path)?.[1];
    if (place !== undefined) cells.set(place, [...(cells.get(place) ?? []), issue]);
  }
  return cells;
}

/** Those of one place and of what is below it. */
export function issuesAt(issues: readonly Issue[], path: string): Issue[] {
  return issues.filter((issue) => issue.path === path || issue.path.startsWith(`${path}/`));
}
