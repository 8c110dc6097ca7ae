import type { JsonObject } from '@nirmaan/lexicon';
import { isObject, listOf, memberOf, stringOr } from '../../../sandbox/exchange';
import { rootOf } from '../../../sandbox/tenants';
import type { StoredAction, StoredBusinessService, StoredState } from '../slice';

export type Role = { code: string; tenantId: string | null };

export function rolesOf(userInfo: JsonObject): Role[] | undefined {
  const roles = listOf(memberOf(userInfo, 'roles'));
  return roles?.flatMap((role) =>
    isObject(role)
      ? [{ code: stringOr(memberOf(role, 'code')) ?? '', tenantId: stringOr(memberOf(role, 'tenantId')) ?? null }]
      : [],
  );
}

/** Codes that count in a transition: of roles at exactly the tenant, or exactly its first segment. */
export function codesAt(roles: Role[], tenant: string): Set<string> {
  const root = rootOf(tenant);
  return new Set(roles.filter((role) => role.tenantId === tenant || role.tenantId === root).map((role) => role.code));
}

/** The rule of `nextActions`: same tenant in any letter case, or a role tenant that is **contained** in the tenant. */
export function mayTake(action: StoredAction, roles: Role[], tenant: string): boolean {
  return roles.some(
    (role) =>
      (action.roles.includes(role.code) || action.roles.includes('*')) &&
      role.tenantId !== null &&
      (role.tenantId.toLowerCase() === tenant.toLowerCase() || tenant.includes(role.tenantId)),
  );
}

export function nextActionsOf(state: StoredState, roles: Role[], tenant: string): StoredAction[] {
  return state.actions
    .filter((action) => action.active === true && mayTake(action, roles, tenant))
    .sort((a, b) => (a.action < b.action ? -1 : a.action > b.action ? 1 : 0));
}

export function allRolesOf(service: StoredBusinessService): string[] {
  return [
    ...new Set(
      service.states.flatMap((state) =>
        state.actions.filter((action) => action.active === true).flatMap((action) => action.roles),
      ),
    ),
  ];
}
