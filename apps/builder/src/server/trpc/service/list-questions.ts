import { listDrafts } from '../../drafts';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** What each service of the realm asks on the pages of its first form: for a question that looks up an earlier application. */
export const listQuestions = procedure.policy(members).query(async ({ ctx: { builder, session } }) => {
  const drafts = await listDrafts(builder, session.realm);
  return drafts.map(({ code, draft }) => ({
    code,
    name: draft.name,
    questions: (draft.forms[0]?.pages ?? []).flatMap((page) =>
      page.fields.map((field) => ({ code: field.code, label: field.label, type: field.type })),
    ),
  }));
});
