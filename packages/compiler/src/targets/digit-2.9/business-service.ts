import type { BusinessService } from '@nirmaan/digit';
import type { ServiceDefinition } from '@nirmaan/service';
import { type Action, actionsFrom } from '@nirmaan/workflow';

/** Held by the realm's own account. Actions only Nirmaan may take name this role, so that nobody can take them around it. */
export const SYSTEM_ROLE = 'SYSTEM';

/** The roles DIGIT is told for an action: those who may take it, or the system alone. A guard or a fee is ours to judge, so it is the system's. */
export function digitRolesOf(action: Action): string[] {
  return action.via === 'system' || action.guard || action.fee ? [SYSTEM_ROLE] : action.roles;
}

/**
 * The workflow as workflow-v2 takes it at creation: the start has no name, `nextState` is a name, `applicationStatus` the
 * state's own. `isStartState` and `isTerminateState` are told truly, though nobody reads them.
 */
export function toBusinessService(
  definition: ServiceDefinition,
  { realm, code }: { realm: string; code: string },
): BusinessService {
  const { workflow } = definition;
  const start = workflow.states.find((state) => state.kind === 'start');
  return {
    tenantId: realm,
    businessService: code,
    business: definition.code,
    businessServiceSla: workflow.sla ?? null,
    states: workflow.states.map((state) => {
      const actions = actionsFrom(workflow, state.code);
      const name = state === start ? null : state.code;
      return {
        tenantId: realm,
        sla: state.sla ?? null,
        state: name,
        applicationStatus: name,
        docUploadRequired: false,
        isStartState: state === start,
        isTerminateState: state.kind === 'end',
        isStateUpdatable: state.editable,
        actions:
          actions.length === 0
            ? null
            : actions.map((action) => ({
                tenantId: realm,
                action: action.code,
                nextState: action.to,
                roles: digitRolesOf(action),
              })),
      };
    }),
  };
}
