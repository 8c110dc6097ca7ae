import type { Actor } from '@nirmaan/digit';
import type { ServiceDefinition } from '@nirmaan/service';
import type { Action } from '@nirmaan/workflow';
import type { ApplicationPorts } from '../applications';
import type { Applicant, Application } from '../model/application';

/** Sees the cases of a tenant whatever their state, and acts on none. */
export const SUPERVISOR_ROLE = 'NIRMAAN_SUPERVISOR';

type Owned = { tenant: string; applicant: Applicant };

/** Is this citizen the applicant? Signing in proved the mobile number. */
export function owns(actor: Actor, application: Owned): boolean {
  const { user } = actor;
  if (user.type !== 'CITIZEN') return false;
  return (
    user.uuid === application.applicant.user?.uuid ||
    (user.mobileNumber !== undefined && user.mobileNumber === application.applicant.mobileNumber)
  );
}

/**
 * Roles somebody has towards one case: an officer's in exactly its tenant (a role at the realm does not reach into a city),
 * an applicant's role of citizen only towards their own.
 */
export function rolesToward(actor: Actor, application: Owned, definition: ServiceDefinition): string[] {
  if (actor.user.type === 'CITIZEN') return owns(actor, application) ? citizenRoles(definition) : [];
  return actor.user.roles
    .filter((role) => role.tenantId === application.tenant && role.code !== 'CITIZEN')
    .map((role) => role.code);
}

export function citizenRoles(definition: ServiceDefinition): string[] {
  return [
    ...new Set(['CITIZEN', ...definition.roles.filter((role) => role.audience === 'citizen').map((role) => role.code)]),
  ];
}

export function isCitizensAction(action: Action, definition: ServiceDefinition): boolean {
  const roles = citizenRoles(definition);
  return action.roles.some((role) => roles.includes(role));
}

/** Roles whose holders work on the action by hand. */
export function officerRoles(action: Action, definition: ServiceDefinition): string[] {
  const others = new Set([
    ...citizenRoles(definition),
    'SYSTEM',
    ...definition.roles.filter((role) => role.audience === 'system').map((role) => role.code),
  ]);
  return action.roles.filter((role) => !others.has(role));
}

export function mayOpen(actor: Actor, application: Owned, definition: ServiceDefinition): boolean {
  if (owns(actor, application)) return true;
  const held = rolesToward(actor, application, definition);
  if (actor.user.type === 'CITIZEN') return false;
  const working = new Set(definition.workflow.actions.flatMap((action) => officerRoles(action, definition)));
  return held.some((role) => working.has(role) || role === SUPERVISOR_ROLE);
}

/** The case, when this person may open it; otherwise as if there were none. */
export async function findOpenable(
  ports: Pick<ApplicationPorts, 'store' | 'catalogue'>,
  realm: string,
  actor: Actor,
  name: string,
): Promise<Application | undefined> {
  const application = await ports.store.findApplicationNamed(realm, name);
  if (!application) return undefined;
  const { definition } = await definitionOf(ports, application);
  if (!mayOpen(actor, application, definition)) return undefined;
  // Before it is filed, it is only the applicant's.
  return application.filingDone ||
    owns(actor, application) ||
    rolesToward(actor, application, definition).includes(SUPERVISOR_ROLE)
    ? application
    : undefined;
}

/** The version a case was filed under; it stays with it for life. */
export async function definitionOf(
  ports: Pick<ApplicationPorts, 'catalogue'>,
  application: Pick<Application, 'realm' | 'service' | 'version'>,
) {
  const published = await ports.catalogue.version(application.realm, application.service, application.version);
  if (!published) throw new Error(`version ${application.version} of ${application.service} is not known`);
  return published;
}
