import type { SandboxRequest, SandboxResponse } from '../../../sandbox/exchange';
import { defineSandboxService } from '../../../sandbox/service';
import { health } from '../../../sandbox/tracer-http';
import { applyIdgen, IdgenEffect } from './effects';
import { generateIds } from './generate';
import { failed } from './refusals';

const GENERATE = '/egov-idgen/id/_generate';

/** egov-idgen with formats of MDMS and `autocreate.new.seq=true`, as every published installation has it. */
export const sandboxIdgen = defineSandboxService<'idgen', IdgenEffect>({
  name: 'idgen',
  contexts: ['/egov-idgen'],
  empty: () => ({ sequences: new Map() }),
  routes: {
    [`POST ${GENERATE}`]: generateIds,
    'GET /egov-idgen/health': health,
  },
  effect: IdgenEffect,
  apply: applyIdgen,
  unknownPath,
});

function unknownPath(request: SandboxRequest): SandboxResponse {
  if (request.path === GENERATE) return failed(`Request method '${request.method}' is not supported`).response;
  return failed(`No static resource ${request.path.replace(/^\/egov-idgen\/?/, '')}.`).response;
}
