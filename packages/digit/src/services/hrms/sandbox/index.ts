import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { applyHrms, HrmsEffect } from './effects';

export const sandboxHrms = defineSandboxService<'hrms', HrmsEffect>({
  name: 'hrms',
  contexts: ['/egov-hrms'],
  empty: () => ({ records: new Map() }),
  routes: { 'GET /egov-hrms/health': health },
  effect: HrmsEffect,
  apply: applyHrms,
  unknownPath: noResource,
  http: tracerHttp,
});
