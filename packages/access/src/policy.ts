import type { Actor } from '@nirmaan/digit';
import { realmOf, type TenantId } from '@nirmaan/lexicon';
import type { Session, SessionKind } from './session';

/** Why somebody may not: nobody is signed in, or the role is missing. */
export type Refusal = { code: 'access.signed-out' | 'access.role'; params: { roles: string[] } };

/** Decides for one procedure; undefined = may. Every procedure names one. */
export type Policy = (session: Session | undefined) => Refusal | undefined;

/** Roles of the builder, as DIGIT role codes held at the realm. */
export const builderRoles = {
  author: 'NIRMAAN_AUTHOR',
  reviewer: 'NIRMAAN_REVIEWER',
  publisher: 'NIRMAAN_PUBLISHER',
  masterMaker: 'NIRMAAN_MASTER_MAKER',
  masterChecker: 'NIRMAAN_MASTER_CHECKER',
  administrator: 'NIRMAAN_ADMIN',
} as const;
export type BuilderRole = keyof typeof builderRoles;

/** Does this person hold the role exactly in this tenant? DIGIT hands no role down from the realm to a city. */
export function hasRole(actor: Actor, role: string, tenant: TenantId): boolean {
  return actor.user.roles.some((held) => held.code === role && held.tenantId === tenant);
}

/** The codes of the roles somebody holds in a tenant. */
export function rolesIn(actor: Actor, tenant: TenantId): string[] {
  return actor.user.roles.filter((role) => role.tenantId === tenant).map((role) => role.code);
}

/** Tenants in which somebody holds any role. */
export function tenantsOf(actor: Actor): TenantId[] {
  return [...new Set(actor.user.roles.map((role) => role.tenantId))];
}

/** Open to everybody; said in words, so that it is a decision and not an omission. */
export const anyone: Policy = () => undefined;

export function signedIn(kind: SessionKind): Policy {
  return (session) => (session?.kind === kind ? undefined : { code: 'access.signed-out', params: { roles: [] } });
}

/** In the builder with one of these roles at the realm. */
export function builderWith(...roles: BuilderRole[]): Policy {
  return (session) => {
    if (session?.kind !== 'builder') return { code: 'access.signed-out', params: { roles: [] } };
    const codes = roles.map((role) => builderRoles[role]);
    return codes.some((code) => hasRole(session.actor, code, realmOf(session.tenant)))
      ? undefined
      : { code: 'access.role', params: { roles: codes } };
  };
}

/** In the workbench as an employee. Which cases: decided per case, by the roles in the case's tenant. */
export const officer: Policy = (session) => {
  if (session?.kind !== 'work') return { code: 'access.signed-out', params: { roles: [] } };
  return session.actor.user.type === 'EMPLOYEE' ? undefined : { code: 'access.role', params: { roles: ['EMPLOYEE'] } };
};
