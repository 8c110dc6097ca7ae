import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { createBusinessServices, updateBusinessServices } from './business-services';
import { searchBusinessServices } from './configs';
import { countByStatus, countNearingSla, countProcesses } from './counts';
import { applyWorkflow, WorkflowEffect } from './effects';
import { escalate, listOverdue } from './escalation';
import { searchEscalated } from './escalation-search';
import { refuseLongHead } from './long-head';
import { searchProcesses } from './process-search';
import { transition } from './transition';

const BASE = '/egov-workflow-v2/egov-wf';

/** egov-workflow-v2. */
export const sandboxWorkflow = defineSandboxService<'workflow', WorkflowEffect>({
  name: 'workflow',
  contexts: ['/egov-workflow-v2'],
  empty: () => ({ businessServices: new Map(), states: new Map(), instances: new Map() }),
  routes: {
    [`POST ${BASE}/businessservice/v2/_create`]: (call) => createBusinessServices(call, 'v2'),
    [`POST ${BASE}/businessservice/v2/_update`]: updateBusinessServices,
    [`POST ${BASE}/businessservice/v2/_search`]: (call) => searchBusinessServices(call, 'v2'),
    [`POST ${BASE}/businessservice/_create`]: (call) => createBusinessServices(call, 'v1'),
    [`POST ${BASE}/businessservice/_update`]: updateBusinessServices,
    [`POST ${BASE}/businessservice/_search`]: (call) => searchBusinessServices(call, 'v1'),
    [`POST ${BASE}/process/_transition`]: transition,
    [`POST ${BASE}/process/_search`]: searchProcesses,
    [`POST ${BASE}/process/_count`]: countProcesses,
    [`POST ${BASE}/process/_statuscount`]: countByStatus,
    [`POST ${BASE}/process/_nearingslacount`]: countNearingSla,
    [`POST ${BASE}/escalate/_search`]: searchEscalated,
    [`POST ${BASE}/auto/{businessService}/_escalate`]: escalate,
    [`POST ${BASE}/auto/{businessService}/_test`]: listOverdue,
    'GET /egov-workflow-v2/health': health,
  },
  effect: WorkflowEffect,
  apply: applyWorkflow,
  unknownPath: noResource,
  http: { ...tracerHttp, before: (request, now) => refuseLongHead(request) ?? tracerHttp.before(request, now) },
});
