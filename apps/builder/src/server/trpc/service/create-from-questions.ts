import { Answers, draftService, serviceCodeOf } from '@nirmaan/service';
import { z } from 'zod';
import { insertDraft } from '../../drafts';
import { authors } from '../../policies';
import { Failure, procedure } from '../procedure';

/** As many services may be called the same. */
const MOST = 99;

/** A service drafted from the six answers, under the first code of its name that is free; roles and numbers are named after it. */
export const createFromQuestions = procedure
  .policy(authors)
  .input(z.object({ answers: Answers }))
  .mutation(async ({ ctx: { builder, session }, input: { answers } }) => {
    for (let number = 1; number <= MOST; number++) {
      const code = serviceCodeOf(answers.name, answers.kind, number);
      if (await builder.drafts.find(session.realm, code)) continue;
      const { draft } = draftService(answers, { code, languages: [answers.language] });
      return { code: await insertDraft(builder, session.realm, { draft, by: session.actor.user.userName }) };
    }
    throw new Failure({ code: 'code-taken', params: { code: serviceCodeOf(answers.name, answers.kind) } }, 'CONFLICT');
  });
