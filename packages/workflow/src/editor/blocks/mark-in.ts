import type { Issue } from '@nirmaan/lexicon';
import { isAt, type Mark } from '../graph/build-graph';

/** The worst problem at a place or inside it; hints are not marked. */
export function markIn(issues: readonly Issue[], place: string): Mark | undefined {
  const here = issues.filter((issue) => isAt(issue.path, place));
  if (here.some((issue) => issue.severity === 'error')) return 'error';
  return here.some((issue) => issue.severity === 'warning') ? 'warning' : undefined;
}
