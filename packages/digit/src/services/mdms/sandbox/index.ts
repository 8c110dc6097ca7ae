import { answerEmpty } from '../../../sandbox/exchange';
import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { createRow, updateRow } from './data';
import { applyMdms, MdmsEffect } from './effects';
import { createSchema, searchSchemas } from './schemas';
import { countRows, searchRows } from './search';
import { searchMastersV1 } from './search-v1';

/** mdms-v2, with the address of its predecessor. */
export const sandboxMdms = defineSandboxService<'mdms', MdmsEffect>({
  name: 'mdms',
  contexts: ['/mdms-v2', '/egov-mdms-service'],
  empty: () => ({ schemas: new Map(), rows: new Map(), levels: new Map(), codes: new Map() }),
  routes: {
    'POST /mdms-v2/schema/v1/_create': createSchema,
    'POST /mdms-v2/schema/v1/_search': searchSchemas,
    'POST /mdms-v2/schema/v1/_update': () => answerEmpty(501),
    'POST /mdms-v2/v2/_create/{schemaCode}': createRow,
    'POST /mdms-v2/v2/_update/{schemaCode}': updateRow,
    'POST /mdms-v2/v2/_search': searchRows,
    'POST /mdms-v2/v2/_count': countRows,
    'POST /mdms-v2/v1/_search': searchMastersV1,
    'POST /egov-mdms-service/v1/_search': searchMastersV1,
    'GET /mdms-v2/health': health,
  },
  effect: MdmsEffect,
  apply: applyMdms,
  unknownPath: noResource,
  http: tracerHttp,
});
