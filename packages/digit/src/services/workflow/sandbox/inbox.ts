import type { SandboxCall } from '../../../sandbox/service';
import type { StoredInstance, WorkflowSlice } from '../slice';
import { cachesOf, type RoleStates } from './caches';
import { indexOf } from './case-index';
import { isReadable } from './configs';
import { byNewest } from './current';
import type { WorkflowEffect } from './effects';
import type { Role } from './rights';

/** Stakeholders' registration is shown by roles at the state level alone. */
const SHOWN_EVERYWHERE = 'BPAREG';

export type Shown = {
  /** States shown whatever the tenant, and `tenant:state` of roles at a city. */
  everywhere: Set<string>;
  pairs: Set<string>;
};

/**
 * Inbox mode: what somebody's roles show. A role at the state level allows its states everywhere, but only together with
 * at least one pair of tenant and state from a role at a city; without one, only own assignments show. `*` matches no one.
 */
export function shownTo(
  call: Pick<SandboxCall<WorkflowEffect>, 'state' | 'now'>,
  tenant: string,
  roles: Role[],
): Shown {
  const states = roleStatesOf(call, tenant);
  const everywhere = new Set<string>();
  const pairs = new Set<string>();
  for (const code of new Set(roles.map((role) => role.code))) {
    const tenants = roles.flatMap((role) => (role.code === code ? (role.tenantId ?? []) : []));
    const atState = tenants.some((each) => !each.includes('.'));
    for (const [level, uuids] of states.get(code) ?? [])
      for (const uuid of uuids) {
        if (atState) everywhere.add(uuid);
        else for (const each of tenants) if (each === level || !level.includes('.')) pairs.add(`${each}:${uuid}`);
      }
  }
  return { everywhere, pairs };
}

/** Which states a role can act in, over all configs of all tenants, as it was when last looked. */
function roleStatesOf({ state, now }: Pick<SandboxCall<WorkflowEffect>, 'state' | 'now'>, tenant: string): RoleStates {
  const { roleStates } = cachesOf(state.workflow);
  const known = roleStates.get(tenant, now);
  if (known) return known;
  const found: RoleStates = new Map();
  for (const [level, services] of state.workflow.businessServices)
    for (const { uuid, actions } of [...services.values()].filter(isReadable).flatMap((service) => service.states))
      for (const role of new Set(actions.flatMap((action) => (action.active === true ? action.roles : [])))) {
        const levels = found.get(role) ?? new Map<string, string[]>();
        found.set(role, levels);
        levels.set(level, [...(levels.get(level) ?? []), uuid]);
      }
  roleStates.put(tenant, found, now);
  return found;
}

/** Latest rows that are assigned to the caller, or in a state that is shown; newest first. */
export function inboxRows(
  slice: WorkflowSlice,
  criteria: { tenant: string; businessService?: string; moduleName?: string; shown: Shown; caller: string | null },
): StoredInstance[] {
  const { businessService, moduleName, shown, caller } = criteria;
  const tenant = indexOf(slice).tenants.get(criteria.tenant);
  if (!tenant) return [];
  const rows = new Set(caller === null ? [] : tenant.latestByAssignee.get(caller));
  const add = (status: string) => {
    for (const row of tenant.latestByStatus.get(status) ?? []) rows.add(row);
  };
  if (shown.pairs.size > 0) {
    const here = `${criteria.tenant}:`;
    for (const pair of shown.pairs) if (pair.startsWith(here)) add(pair.slice(here.length));
    for (const status of shown.everywhere) add(status);
  } else if (moduleName === SHOWN_EVERYWHERE) {
    // Without any state, the clause that limits to own assignments is left out as well.
    for (const status of shown.everywhere.size > 0 ? shown.everywhere : tenant.latestByStatus.keys()) add(status);
  }
  return [...rows].filter((row) => !businessService || row.businessService === businessService).sort(byNewest);
}
