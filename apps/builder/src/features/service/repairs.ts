import { type Issue, parsePointer } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import { repairs } from '@nirmaan/workflow';

const WORKFLOW = '/workflow';

/** What mends a problem with one click, there and nowhere else; undefined where a person must decide. */
export function findRepair(issue: Issue): ((draft: ServiceDraft) => void) | undefined {
  const repair = Object.hasOwn(repairs, issue.code) ? repairs[issue.code] : undefined;
  if (!repair || parsePointer(issue.path)[0] !== 'workflow') return undefined;
  return (draft) => {
    draft.workflow = repair.apply(draft.workflow, issue.path.slice(WORKFLOW.length));
  };
}
