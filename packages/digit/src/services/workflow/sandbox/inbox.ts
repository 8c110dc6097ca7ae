import type { StoredInstance, WorkflowSlice } from '../slice';
import { byNewest, casesLike, latestOf } from './current';
import type { Role } from './rights';

/**
 * Inbox mode: what somebody's roles show. A role at the state level allows its states everywhere, but only together with
 * at least one pair of tenant and state from a role at a city; without one, only own assignments show. `*` matches no one.
 */
export function inboxRows(
  slice: WorkflowSlice,
  criteria: { tenant: string; businessService?: string; roles: Role[]; caller: string; countsAssigned?: boolean },
): StoredInstance[] {
  const everywhere = new Set<string>();
  const pairs = new Set<string>();
  for (const code of new Set(criteria.roles.map((role) => role.code))) {
    const tenants = criteria.roles.flatMap((role) => (role.code === code ? (role.tenantId ?? []) : []));
    const atState = tenants.some((tenant) => !tenant.includes('.'));
    for (const [level, services] of slice.businessServices) {
      for (const state of [...services.values()].flatMap((service) => service.states)) {
        if (!state.actions.some((action) => action.active === true && action.roles.includes(code))) continue;
        if (atState) everywhere.add(state.uuid);
        else
          for (const tenant of tenants)
            if (tenant === level || !level.includes('.')) pairs.add(`${tenant}:${state.uuid}`);
      }
    }
  }
  if (everywhere.size === 0 && pairs.size === 0 && !criteria.countsAssigned) return [];
  const seen = new Set<string | null>();
  return casesLike(slice, criteria.tenant, undefined)
    .flatMap(latestOf)
    .filter(
      (row) =>
        (!criteria.businessService || row.businessService === criteria.businessService) &&
        (row.assignes.includes(criteria.caller) ||
          (pairs.size > 0 && (pairs.has(`${row.tenantId}:${row.status}`) || everywhere.has(row.status)))),
    )
    .sort(byNewest)
    .filter((row) => {
      if (seen.has(row.businessId)) return false;
      seen.add(row.businessId);
      return true;
    });
}
