import { countIssues } from '@nirmaan/lexicon';
import { checkService } from '@nirmaan/service';
import { listDrafts, listMasters } from '../../drafts';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** The cards of the first page, with what is live and how many problems there are. */
export const listServices = procedure.policy(members).query(async ({ ctx: { builder, session } }) => {
  const [drafts, masters, releases] = await Promise.all([
    listDrafts(builder, session.realm),
    listMasters(builder, session.realm),
    builder.drafts.listReleases(session.realm),
  ]);
  const context = { masters: masters.map((each) => each.master) };
  return drafts.map(({ code, draft, revision, updatedBy, updatedAt }) => {
    const live = releases.find((release) => release.service === code && release.liveSince !== undefined);
    return {
      code,
      name: draft.name,
      description: draft.description,
      defaultLanguage: draft.defaultLanguage,
      states: draft.workflow.states.length,
      problems: countIssues(checkService(draft, context).issues),
      live: live && { version: live.version, cities: live.cities.length, changes: revision - live.draftRevision },
      updatedBy,
      updatedAt,
    };
  });
});
