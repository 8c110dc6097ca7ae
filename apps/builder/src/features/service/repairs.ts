import { type Issue, type JsonValue, parsePointer, valueAt } from '@nirmaan/lexicon';
import { Rule, RuleAst } from '@nirmaan/rules';
import type { ServiceDraft } from '@nirmaan/service';
import { repairs } from '@nirmaan/workflow';

const WORKFLOW = '/workflow';

/** What mends a problem with one click, there and nowhere else; undefined where a person must decide. */
export function findRepair(issue: Issue): ((draft: ServiceDraft) => void) | undefined {
  return findRereading(issue) ?? findWorkflowRepair(issue);
}

/** A rule whose names are of another type since it was read: it is read again, its text stays. */
function findRereading({ code, path, params }: Issue): ((draft: ServiceDraft) => void) | undefined {
  const tree = RuleAst.safeParse(params.tree);
  if (!tree.success || (code !== 'rules.stale-tree' && params.problem !== 'rules.stale-tree')) return undefined;
  return (draft) => {
    const rule = valueAt(draft as unknown as JsonValue, path);
    if (Rule.safeParse(rule).success) Object.assign(rule as object, { ast: tree.data });
  };
}

function findWorkflowRepair(issue: Issue): ((draft: ServiceDraft) => void) | undefined {
  const repair = Object.hasOwn(repairs, issue.code) ? repairs[issue.code] : undefined;
  if (!repair || parsePointer(issue.path)[0] !== 'workflow') return undefined;
  return (draft) => {
    draft.workflow = repair.apply(draft.workflow, issue.path.slice(WORKFLOW.length));
  };
}
