import { z } from 'zod';
import { getMaster, listDrafts } from '../../drafts';
import { members } from '../../policies';
import { Change, HISTORY } from '../change';
import { procedure } from '../procedure';
import { usesOf } from './uses-of';

export const getMasterProcedure = procedure
  .policy(members)
  .input(z.object({ code: z.string() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    const [{ master, revision }, changes, drafts] = await Promise.all([
      getMaster(builder, session.realm, input.code),
      builder.masters.listChanges(session.realm, input.code, HISTORY),
      listDrafts(builder, session.realm),
    ]);
    return {
      master,
      revision,
      history: changes.map((each) => Change.parse(each)),
      usedBy: usesOf(input.code, drafts),
    };
  });
