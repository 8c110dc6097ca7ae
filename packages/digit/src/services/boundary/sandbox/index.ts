import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { emptyBoundarySlice } from '../slice';
import { applyBoundary, BoundaryEffect } from './effects';
import { createEntities, searchEntities, updateEntities } from './entities';
import { createHierarchy, searchHierarchies } from './hierarchies';
import { createRelationship, updateRelationship } from './relationships';
import { searchRelationships } from './search-relationships';

/** boundary-service. Its bean validation has no provider on the class path: declared limits are those of the columns. */
export const sandboxBoundary = defineSandboxService<'boundary', BoundaryEffect>({
  name: 'boundary',
  contexts: ['/boundary-service'],
  empty: emptyBoundarySlice,
  routes: {
    'POST /boundary-service/boundary/_create': createEntities,
    'POST /boundary-service/boundary/_search': searchEntities,
    'POST /boundary-service/boundary/_update': updateEntities,
    'POST /boundary-service/boundary-hierarchy-definition/_create': createHierarchy,
    'POST /boundary-service/boundary-hierarchy-definition/_search': searchHierarchies,
    'POST /boundary-service/boundary-relationships/_create': createRelationship,
    'POST /boundary-service/boundary-relationships/_search': searchRelationships,
    'POST /boundary-service/boundary-relationships/_update': updateRelationship,
    'GET /boundary-service/health': health,
  },
  effect: BoundaryEffect,
  apply: applyBoundary,
  unknownPath: noResource,
  http: tracerHttp,
});
