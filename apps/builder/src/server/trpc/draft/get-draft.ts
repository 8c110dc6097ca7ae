import { z } from 'zod';
import { getDraft } from '../../drafts';
import { members } from '../../policies';
import { Change, HISTORY } from '../change';
import { procedure } from '../procedure';

/** A service to work on: its document, what can be undone, what is live. */
export const getDraftProcedure = procedure
  .policy(members)
  .input(z.object({ code: z.string() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    const [{ draft, revision }, changes, releases, report] = await Promise.all([
      getDraft(builder, session.realm, input.code),
      builder.drafts.listChanges(session.realm, input.code, HISTORY),
      builder.drafts.listReleases(session.realm, input.code),
      builder.drafts.findReport(session.realm, input.code),
    ]);
    const live = releases.find((release) => release.liveSince !== undefined);
    return {
      draft,
      revision,
      history: changes.map((each) => Change.parse(each)),
      live: live && {
        version: live.version,
        draftRevision: live.draftRevision,
        cities: live.cities,
        since: live.liveSince ?? 0,
      },
      isImported: report !== undefined,
    };
  });
