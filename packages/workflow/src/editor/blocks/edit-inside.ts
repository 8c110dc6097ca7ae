import type { WorkflowDraft } from '../../editing/edit-workflow';
import { type Scope, scopesOf, WHOLE_CASE } from '../../model/scope';
import type { WorkflowLayout } from '../../model/workflow';

/**
 * Lets an edit see one branch as if it were the whole workflow: its places under the codes of its states, its blocks'
 * under theirs. What the edit puts in their stead is put back. False where the branch is not there (any more).
 */
export function editInside(draft: WorkflowDraft, scope: Scope, recipe: (draft: WorkflowDraft) => void): boolean {
  if (scope === WHOLE_CASE) {
    recipe(draft);
    return true;
  }
  const branch = scopesOf(draft.workflow).find((each) => each.scope === scope)?.branch;
  if (!branch) return false;
  const before = layoutInside(draft.layout, scope);
  const inner: WorkflowDraft = { ...draft, workflow: branch.workflow, layout: { ...before } };
  recipe(inner);
  if (inner.workflow !== branch.workflow) branch.workflow = inner.workflow;
  const prefix = `${scope}/`;
  for (const code of Object.keys(before)) if (!inner.layout[code]) delete draft.layout[`${prefix}${code}`];
  for (const [code, place] of Object.entries(inner.layout))
    if (place !== before[code]) draft.layout[`${prefix}${code}`] = place;
  return true;
}

/** The places of a branch, as those of a workflow. */
export function layoutInside(layout: WorkflowLayout, scope: Scope): WorkflowLayout {
  if (scope === WHOLE_CASE) return layout;
  const prefix = `${scope}/`;
  return Object.fromEntries(
    Object.entries(layout).flatMap(([key, place]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), place] as const] : [],
    ),
  );
}
