import { countIssues } from '@nirmaan/lexicon';
import { checkMaster } from '@nirmaan/masters';
import { listDrafts, listMasters } from '../../drafts';
import { members } from '../../policies';
import { procedure } from '../procedure';
import { usesOf } from './uses-of';

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
    kind: master.kind ?? 'list',
    usedBy: usesOf(code, drafts),
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
