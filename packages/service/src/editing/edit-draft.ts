import { issue, type JsonValue } from '@nirmaan/lexicon';
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import { z } from 'zod';
import { IssueError } from '../model/issue-error';
import { ServiceDraft } from '../model/service';

enablePatches();

/** One small change of a draft: what an edit is stored as; its inverse is what undo applies. */
export const DraftPatch = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number().int()])).max(20),
  value: z.json().optional(),
});
export type DraftPatch = { op: 'add' | 'remove' | 'replace'; path: (string | number)[]; value?: JsonValue };

/** Runs a recipe on a copy of the draft; gives the copy and the patches there and back. */
export function editDraft(
  draft: ServiceDraft,
  recipe: (draft: ServiceDraft) => void,
): { draft: ServiceDraft; patches: DraftPatch[]; inverse: DraftPatch[] } {
  const [next, patches, inverse] = produceWithPatches(draft, (copy) => {
    recipe(copy as ServiceDraft);
  });
  return { draft: next, patches: patches.map(plain), inverse: inverse.map(plain) };
}

/** Without members that are not JSON (`undefined` becomes a removal). */
function plain({ op, path, value }: Patch): DraftPatch {
  if (value === undefined) return { op: 'remove', path };
  return { op, path, value: JSON.parse(JSON.stringify(value)) };
}

/** Applies patches from elsewhere. Throws IssueError where one does not fit or what comes out is no draft; then nothing was changed. */
export function applyDraftPatches(draft: ServiceDraft, patches: readonly DraftPatch[]): ServiceDraft {
  let next: unknown;
  try {
    next = applyPatches(draft, patches as Patch[]);
  } catch {
    throw new IssueError([issue('service.patch-does-not-fit', '')]);
  }
  const parsed = ServiceDraft.safeParse(next);
  if (!parsed.success)
    throw new IssueError([issue('service.patch-breaks-draft', `/${parsed.error.issues[0]?.path.join('/') ?? ''}`)]);
  return parsed.data;
}
