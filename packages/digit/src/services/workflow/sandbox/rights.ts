import type { JsonObject } from '@nirmaan/lexicon';
import { isObject, memberOf, stringOr } from '../../../sandbox/exchange';
import { nullPointer } from '../../../sandbox/refusals';
import { rootOf } from '../../../sandbox/tenants';
import type { StoredAction, StoredBusinessService, StoredState } from '../slice';
import { listOrOne } from './request-types';

export type Role = { code: string; tenantId: string | null };

/** Undefined: there is no list of roles. A null in it breaks whoever reads it. */
export function rolesOf(userInfo: JsonObject): Role[] | undefined {
  const sent = memberOf(userInfo, 'roles');
  if (sent === undefined || sent === null) return undefined;
  return listOrOne(sent).map((role) => {
    if (!isObject(role)) throw nullPointer('"org.egov.common.contract.request.Role.getTenantId()"');
    return { code: stringOr(memberOf(role, 'code')) ?? '', tenantId: stringOr(memberOf(role, 'tenantId')) ?? null };
  });
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

/** Sorted by name; two of one name in a state are the same to the service. */
export function nextActionsOf(state: StoredState, roles: Role[], tenant: string): StoredAction[] {
  const byName = new Map<string, StoredAction>();
  for (const action of state.actions)
    if (action.active === true && !byName.has(action.action) && mayTake(action, roles, tenant))
      byName.set(action.action, action);
  return [...byName.values()].sort((a, b) => (a.action < b.action ? -1 : a.action > b.action ? 1 : 0));
}

/** Roles of all actions one after the other: one that occurs in two is there twice. */
export function allRolesOf(service: StoredBusinessService): string[] {
  return service.states.flatMap((state) =>
    state.actions.flatMap((action) => (action.active === true ? action.roles : [])),
  );
}
