import { planPublish } from '@nirmaan/publisher';
import { z } from 'zod';
import { listPeopleChanges } from '../../../features/publish/people-changes';
import { members } from '../../policies';
import { artifactsOf, getCandidate } from '../../releases';
import { isSame } from '../../version-numbers';
import { procedure } from '../procedure';
import { Cities, checkCities } from './chosen-cities';

export const PlanInput = z.object({
  code: z.string(),
  cities: Cities,
  /** The revision of the draft the plan is for. */
  revision: z.number().int(),
  /** Write over what was changed in DIGIT by hand. */
  overwrite: z.boolean().default(false),
});

/** What publishing would do, for people and in DIGIT. Writes nothing; DIGIT being down is a problem of the plan. */
export const planPublication = procedure
  .policy(members)
  .input(PlanInput)
  .query(async ({ ctx: { builder, session }, input }) => {
    const { realm, actor } = session;
    const cities = checkCities(realm, input.cities);
    const candidate = await getCandidate(builder, { realm, code: input.code, revision: input.revision, actor });
    const { definition, live, previous, version } = candidate;
    const plan = await planPublish(
      artifactsOf(realm, { ...candidate, cities }),
      builder.digit,
      { actor },
      { previous, overwrite: input.overwrite },
    );
    return {
      version,
      steps: plan.steps,
      problems: plan.problems,
      people: listPeopleChanges(live?.definition, definition),
      liveVersion: live?.version,
      /** Nobody would notice it: the same service in the same cities. */
      isNothingNew:
        live?.definition !== undefined && isSame(live.definition, definition) && isSame(live.cities.toSorted(), cities),
    };
  });
