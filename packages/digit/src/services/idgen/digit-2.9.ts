import { z } from 'zod';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { toDigitError } from '../../wire/errors';
import type { IdgenPort } from './port';

/** A failure comes with HTTP 200: then there are Errors instead of ids. */
const Answer = z
  .object({ idResponses: z.array(z.object({ id: z.string() })).nullish(), Errors: z.array(z.unknown()).nullish() })
  .loose();

export function createIdgenClient(caller: Caller): IdgenPort {
  return {
    async generate({ tenant, name, count = 1 }, context) {
      const body = { idRequests: [{ idName: name, tenantId: tenant, ...(count !== 1 && { count }) }] };
      const answer = await caller.post({
        service: 'idgen',
        path: '/egov-idgen/id/_generate',
        body,
        answer: Answer,
        context,
      });
      const ids = answer.idResponses?.map((each) => each.id);
      if (answer.Errors?.length || !ids) throw toDigitError('idgen', 400, answer);
      if (ids.length !== count)
        throw new DigitError('idgen', 'unexpected-answer', false, `${ids.length} ids instead of ${count}`, true);
      return ids;
    },
  };
}
