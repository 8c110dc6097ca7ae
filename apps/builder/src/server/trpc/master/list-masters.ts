import { countIssues } from '@nirmaan/lexicon';
import { checkMaster } from '@nirmaan/masters';
import { listDrafts, listMasters } from '../../drafts';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** Every master of the realm, with its problems and the services that read it. */
export const listMastersProcedure = procedure.policy(members).query(async ({ ctx: { builder, session } }) => {
  const [masters, drafts] = await Promise.all([
    listMasters(builder, session.realm),
    listDrafts(builder, session.realm),
  ]);
  return masters.map(({ code, master, updatedBy, updatedAt }) => ({
    code,
    name: master.name,
    columns: master.columns.length,
    rows: master.rows.length,
    problems: countIssues(checkMaster(master)),
    usedBy: drafts
      .filter(({ draft }) => draft.masters.some((use) => use.code === code))
      .map(({ draft }) => ({ code: draft.code, name: draft.name })),
    updatedBy,
    updatedAt,
  }));
});

/** The masters with columns and rows, as forms and checks read them. */
export const listMasterContents = procedure
  .policy(members)
  .query(async ({ ctx: { builder, session } }) =>
    (await listMasters(builder, session.realm)).map((each) => each.master),
  );
