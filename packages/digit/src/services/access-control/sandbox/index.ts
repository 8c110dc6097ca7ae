import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { AccessControlEffect, applyAccessControl } from './effects';

export const sandboxAccessControl = defineSandboxService<'accessControl', AccessControlEffect>({
  name: 'accessControl',
  contexts: ['/access'],
  empty: () => ({ records: new Map() }),
  routes: { 'GET /access/health': health },
  effect: AccessControlEffect,
  apply: applyAccessControl,
  unknownPath: noResource,
  http: tracerHttp,
});
