import { applyDraftPatches, parseDraft } from '@nirmaan/service';
import { z } from 'zod';
import { getDraft } from '../../drafts';
import { authors } from '../../policies';
import { Change } from '../change';
import { Failure, procedure } from '../procedure';

/**
 * Applies edits to the stored draft. When somebody else saved since `baseRevision`, nothing is written and the stored
 * document comes back, so that the browser can put its edits on top of it.
 */
export const saveDraft = procedure
  .policy(authors)
  .input(z.object({ code: z.string(), baseRevision: z.number().int(), changes: z.array(Change).min(1).max(500) }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const { draft, revision } = await getDraft(builder, session.realm, input.code);
    if (revision !== input.baseRevision) return { conflict: { document: draft, revision } };
    const edited = input.changes.reduce((before, change) => applyDraftPatches(before, change.patches), draft);
    const { draft: content } = parseDraft(edited);
    if (!content || content.code !== input.code) throw new Failure({ code: 'patches-do-not-fit', params: {} });
    const saved = await builder.drafts.save(session.realm, input.code, {
      baseRevision: input.baseRevision,
      content,
      changes: input.changes,
      by: session.actor.user.userName,
      at: builder.now(),
    });
    if (saved !== undefined) return { revision: saved };
    const now = await getDraft(builder, session.realm, input.code);
    return { conflict: { document: now.draft, revision: now.revision } };
  });
