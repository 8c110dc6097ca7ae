import { hasErrors } from '@nirmaan/lexicon';
import { startPublication as newPublication, planPublish } from '@nirmaan/publisher';
import { z } from 'zod';
import { publishers } from '../../policies';
import { beginPublication } from '../../publications';
import { artifactsOf, getCandidate } from '../../releases';
import { Failure, procedure } from '../procedure';
import { Cities, checkCities } from './chosen-cities';
import { PlanInput } from './plan-publication';

/** Plans once more, and publishes only what can be carried out whole. It runs on the server; pages look at it. */
export const startPublication = procedure
  .policy(publishers)
  .input(PlanInput.extend({ cities: Cities.min(1), note: z.string().trim().max(200).default('') }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const { realm, actor } = session;
    const cities = checkCities(realm, input.cities);
    const candidate = await getCandidate(builder, { realm, code: input.code, revision: input.revision, actor });
    const { definition, masters, draftRevision, version, workflowVersion, previous } = candidate;
    const artifacts = artifactsOf(realm, { ...candidate, cities });
    const plan = await planPublish(artifacts, builder.digit, { actor }, { previous, overwrite: input.overwrite });
    if (hasErrors(plan.problems)) throw new Failure({ code: 'plan-blocked', params: {} }, 'CONFLICT');
    const startedBy = actor.user.userName;
    const publication = newPublication(artifacts, { id: builder.newId(), startedBy, startedAt: builder.now() });
    await beginPublication(builder, publication, {
      service: input.code,
      version,
      workflowVersion,
      draftRevision,
      definition,
      masters,
      cities,
      publicationId: publication.id,
      note: input.note,
      createdBy: startedBy,
      createdAt: publication.startedAt,
    });
    return { version };
  });
