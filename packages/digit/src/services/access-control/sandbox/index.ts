import { defineSandboxService, type SandboxHandler } from '../../../sandbox/service';
import { health, noResource } from '../../../sandbox/tracer-http';
import { authorize } from './authorize';
import { AccessControlEffect, applyAccessControl } from './effects';
import { accessHttp, answersInUtf8, inUtf8 } from './http';
import { getMdmsActions, searchActions } from './mdms-actions';
import { searchRoles } from './mdms-roles';
import { getOwnActions, listModules, writeActions } from './own-actions';
import { createRoleActions, validateAction, writeRoles } from './own-roles';

const routes: Record<string, SandboxHandler<AccessControlEffect>> = {
  'POST /access/v1/actions/_authorize': authorize,
  'POST /access/v1/actions/mdms/_get': getMdmsActions,
  'POST /access/v1/actions/_search': searchActions,
  'POST /access/v1/roles/_search': searchRoles,
  'POST /access/v1/actions/_create': writeActions('create'),
  'POST /access/v1/actions/_update': writeActions('update'),
  'POST /access/v1/actions/_get': getOwnActions,
  'POST /access/v1/actions/_list': listModules,
  'POST /access/v1/actions/_validate': validateAction,
  'POST /access/v1/roles/_create': writeRoles('create'),
  'POST /access/v1/roles/_update': writeRoles('update'),
  'POST /access/v1/role-actions/_create': createRoleActions,
  'GET /access/health': health,
};

/** egov-accesscontrol: who may call what, by MDMS; and its own tables of old, which decide nothing. */
export const sandboxAccessControl = defineSandboxService<'accessControl', AccessControlEffect>({
  name: 'accessControl',
  contexts: ['/access'],
  empty: () => ({ actions: new Map(), roles: new Map(), roleActions: [], nextActionId: 1 }),
  routes: Object.fromEntries(Object.entries(routes).map(([route, handler]) => [route, answersInUtf8(handler)])),
  effect: AccessControlEffect,
  apply: applyAccessControl,
  unknownPath: (request) => inUtf8(noResource(request)),
  http: accessHttp,
});
