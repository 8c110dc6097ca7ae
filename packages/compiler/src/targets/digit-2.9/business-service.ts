import type { BusinessService } from '@nirmaan/digit';
import type { ServiceDefinition } from '@nirmaan/service';
import { actionsFrom, type ScopedWorkflow, type State, scopesOf } from '@nirmaan/workflow';
import { type BranchExits, branchExits } from './branch-exits';
import { digitRolesOf, ORCHESTRATOR_ROLE } from './digit-roles';

/** DIGIT escalates only where a case has a limit; where the author gave none, it is one that is never met. */
const TEN_YEARS = 3650 * 24 * 60 * 60 * 1000;

/** The whole workflow and each branch, with the code of its BusinessService: `permit.v3`, `permit.v3.f1.fire`. */
export function workflowsOf(definition: ServiceDefinition, code: string): (ScopedWorkflow & { code: string })[] {
  return scopesOf(definition.workflow).map((scoped) => ({ ...scoped, code: businessServiceOf(code, scoped.scope) }));
}

/** The code of the BusinessService of a scope, given that of the whole case. */
export function businessServiceOf(code: string, scope: string): string {
  return scope === '' ? code : `${code}.${scope.replaceAll('/', '.')}`;
}

/**
 * The workflow as workflow-v2 takes it at creation, and one more BusinessService for each branch of its parallel blocks: the
 * start has no name, `nextState` is a name, `applicationStatus` the state's own. `isStartState` and `isTerminateState` are
 * told truly, though nobody reads them. The first is the whole case's.
 */
export function toBusinessServices(
  definition: ServiceDefinition,
  { realm, code }: { realm: string; code: string },
): BusinessService[] {
  return workflowsOf(definition, code).map((scoped) => toBusinessService(scoped, { realm, business: definition.code }));
}

function toBusinessService(
  { workflow, branch, code }: ScopedWorkflow & { code: string },
  { realm, business }: { realm: string; business: string },
): BusinessService {
  const start = workflow.states.find((state) => state.kind === 'start');
  const exits = branch && branchExits(branch);
  const stateOf = (state: State) => {
    const isStart = state === start;
    const taken = actionsFrom(workflow, state.code).map((action) => ({
      action: action.code,
      nextState: action.to,
      roles: branch && isStart ? [ORCHESTRATOR_ROLE] : digitRolesOf(action, workflow),
    }));
    // An instance rests in its start for no moment, so there is nothing to end there.
    const ended = exits && !isStart && state.kind !== 'end' ? exitActions(exits) : [];
    const actions = [...taken, ...ended].map((action) => ({ tenantId: realm, ...action }));
    return {
      ...bareState(realm, isStart ? null : state.code),
      sla: slaOf(state),
      isStartState: isStart,
      isTerminateState: state.kind === 'end',
      isStateUpdatable: state.editable,
      actions: actions.length === 0 ? null : actions,
    };
  };
  return {
    tenantId: realm,
    businessService: code,
    business,
    businessServiceSla: workflow.sla ?? (workflow.states.some((state) => state.escalation) ? TEN_YEARS : null),
    states: [
      ...workflow.states.map(stateOf),
      ...(exits ? [{ ...bareState(realm, exits.cancel.state), isTerminateState: true }] : []),
    ],
  };
}

function bareState(realm: string, name: string | null) {
  return {
    tenantId: realm,
    sla: null,
    state: name,
    applicationStatus: name,
    docUploadRequired: false,
    isStartState: false,
    isTerminateState: false,
    isStateUpdatable: false,
    actions: null,
  };
}

function exitActions({ cancel, timeLimit }: BranchExits): { action: string; nextState: string; roles: string[] }[] {
  return [cancel, ...(timeLimit ? [timeLimit] : [])].map(({ action, state }) => ({
    action,
    nextState: state,
    roles: [ORCHESTRATOR_ROLE],
  }));
}

/** A state without a limit is never escalated by DIGIT, so the time it escalates after is its limit there. */
export function slaOf({ sla, escalation }: State): number | null {
  return sla ?? escalation?.after ?? null;
}
