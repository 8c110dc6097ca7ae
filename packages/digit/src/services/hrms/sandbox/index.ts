import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { countEmployees } from './count';
import { createEmployees } from './create';
import { applyHrms, HrmsEffect } from './effects';
import { searchEmployees } from './search';
import { updateEmployees } from './update';

/**
 * egov-hrms 2.9.0. Unverified: no installation was recorded, so this follows what is known of it by reading alone
 * (`README.md` says what that leaves open).
 */
export const sandboxHrms = defineSandboxService<'hrms', HrmsEffect>({
  name: 'hrms',
  contexts: ['/egov-hrms'],
  verified: false,
  empty: () => ({ employees: new Map(), lastPosition: 0 }),
  routes: {
    'POST /egov-hrms/employees/_create': createEmployees,
    'POST /egov-hrms/employees/_update': updateEmployees,
    'POST /egov-hrms/employees/_search': searchEmployees,
    'POST /egov-hrms/employees/_count': countEmployees,
    'GET /egov-hrms/health': health,
  },
  effect: HrmsEffect,
  apply: applyHrms,
  unknownPath: noResource,
  http: tracerHttp,
});
