import { Master } from '@nirmaan/masters';
import { applyPatches, enablePatches } from 'immer';
import { z } from 'zod';
import { getMaster } from '../../drafts';
import { masterMakers } from '../../policies';
import { Change } from '../change';
import { Failure, procedure } from '../procedure';

enablePatches();

/** As `saveDraft`, for a master. */
export const saveMaster = procedure
  .policy(masterMakers)
  .input(z.object({ code: z.string(), baseRevision: z.number().int(), changes: z.array(Change).min(1).max(500) }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const { master, revision } = await getMaster(builder, session.realm, input.code);
    if (revision !== input.baseRevision) return { conflict: { document: master, revision } };
    const edited = Master.safeParse(applyChanges(master, input.changes));
    if (!edited.success || edited.data.code !== input.code)
      throw new Failure({ code: 'patches-do-not-fit', params: {} });
    const saved = await builder.masters.save(session.realm, input.code, {
      baseRevision: input.baseRevision,
      content: edited.data,
      changes: input.changes,
      by: session.actor.user.userName,
      at: builder.now(),
    });
    if (saved !== undefined) return { revision: saved };
    const now = await getMaster(builder, session.realm, input.code);
    return { conflict: { document: now.master, revision: now.revision } };
  });

function applyChanges(master: Master, changes: Change[]): unknown {
  try {
    return changes.reduce((before, change) => applyPatches(before, change.patches), master);
  } catch {
    return undefined;
  }
}
