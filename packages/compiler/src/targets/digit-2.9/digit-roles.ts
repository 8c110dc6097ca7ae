import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { Role, ServiceDefinition } from '@nirmaan/service';
import { type Action, findBlockAt, isDecision, isToldBySystem, scopesOf, type Workflow } from '@nirmaan/workflow';

/** Held by the realm's own account. Actions only Nirmaan may take name this role, so that nobody can take them around it. */
export const SYSTEM_ROLE = 'SYSTEM';
/** Starts, joins and cancels the branches of parallel blocks. */
export const ORCHESTRATOR_ROLE = 'WF_ORCHESTRATOR';
/** The caller of DIGIT's `auto/{businessService}/_escalate` holds it. */
export const ESCALATION_ROLE = 'AUTO_ESCALATE';

/**
 * The roles DIGIT is told for an action: those who may take it, or the system alone. A guard or a fee is ours to judge and
 * a decision ours to leave, so it is the system's; a join is the orchestrator's, unless people decide it.
 */
export function digitRolesOf(action: Action, workflow: Workflow): string[] {
  const roles = rolesWithoutEscalation(action, workflow);
  return isEscalation(action, workflow) && !roles.includes(ESCALATION_ROLE) ? [...roles, ESCALATION_ROLE] : roles;
}

function rolesWithoutEscalation(action: Action, workflow: Workflow): string[] {
  if (action.join && findBlockAt(workflow, action.from)?.join.policy !== 'manual') return [ORCHESTRATOR_ROLE];
  const isOurs = isToldBySystem(action) || isDecision(workflow, action.from);
  return isOurs ? [SYSTEM_ROLE] : action.roles;
}

function isEscalation(action: Action, workflow: Workflow): boolean {
  return workflow.states.some(
    (state) => state.code === action.from && state.escalation !== undefined && state.escalation.action === action.code,
  );
}

/** The roles of a service as DIGIT must know them: those it names, and those of the system that its workflows need. */
export function rolesInDigit({ roles, workflow }: Pick<ServiceDefinition, 'roles' | 'workflow'>): Role[] {
  const scopes = scopesOf(workflow);
  const needed: Role[] = [
    ...(scopes.length > 1 ? [systemRole(ORCHESTRATOR_ROLE, 'orchestrator')] : []),
    ...(scopes.some((scope) => scope.workflow.states.some((state) => state.escalation))
      ? [systemRole(ESCALATION_ROLE, 'escalation')]
      : []),
  ];
  const declared = new Set(roles.map((role) => role.code));
  return [...roles, ...needed.filter((role) => !declared.has(role.code))];
}

function systemRole(code: string, name: 'orchestrator' | 'escalation'): Role {
  return { code, name: inEveryLanguage(`compiler.role.${name}`), audience: 'system' };
}
