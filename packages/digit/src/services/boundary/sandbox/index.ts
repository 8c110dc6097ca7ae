import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { applyBoundary, BoundaryEffect } from './effects';

export const sandboxBoundary = defineSandboxService<'boundary', BoundaryEffect>({
  name: 'boundary',
  contexts: ['/boundary-service'],
  empty: () => ({ records: new Map() }),
  routes: { 'GET /boundary-service/health': health },
  effect: BoundaryEffect,
  apply: applyBoundary,
  unknownPath: noResource,
  http: tracerHttp,
});
