import { answer, answerEmpty, type SandboxRequest, type SandboxResponse } from '../../../sandbox/exchange';
import { unhandled } from '../../../sandbox/refusals';
import { defineSandboxService, type SandboxHandler } from '../../../sandbox/service';
import { createRow, updateRow } from './data';
import { applyMdms, MdmsEffect } from './effects';
import { createSchema, searchSchemas } from './schemas';
import { countRows, searchRows } from './search';
import { searchMastersV1 } from './search-v1';

const routes: Record<string, SandboxHandler<MdmsEffect>> = {
  'POST /mdms-v2/schema/v1/_create': createSchema,
  'POST /mdms-v2/schema/v1/_search': searchSchemas,
  'POST /mdms-v2/schema/v1/_update': () => answerEmpty(501),
  'POST /mdms-v2/v2/_create/{schemaCode}': createRow,
  'POST /mdms-v2/v2/_update/{schemaCode}': updateRow,
  'POST /mdms-v2/v2/_search': searchRows,
  'POST /mdms-v2/v2/_count': countRows,
  'POST /mdms-v2/v1/_search': searchMastersV1,
  'POST /egov-mdms-service/v1/_search': searchMastersV1,
  'GET /mdms-v2/health': () => answer(200, { status: 'UP' }, 'application/vnd.spring-boot.actuator.v3+json'),
};

const known = Object.keys(routes).map(
  (route) => new RegExp(`^${(route.split(' ')[1] ?? '').replace(/\{\w+\}/, '[^/]+')}$`),
);

/** mdms-v2, with the address of its predecessor. */
export const sandboxMdms = defineSandboxService<'mdms', MdmsEffect>({
  name: 'mdms',
  contexts: ['/mdms-v2', '/egov-mdms-service'],
  empty: () => ({ schemas: new Map(), rows: new Map(), levels: new Map(), codes: new Map() }),
  routes,
  effect: MdmsEffect,
  apply: applyMdms,
  unknownPath,
});

function unknownPath(request: SandboxRequest): SandboxResponse {
  if (known.some((path) => path.test(request.path)))
    return unhandled('HttpRequestMethodNotSupportedException', `Request method '${request.method}' is not supported`)
      .response;
  const below = request.path.replace(/^\/[^/]+\/?/, '');
  return unhandled('NoResourceFoundException', `No static resource ${below}.`).response;
}
