import { refuseE2 } from '../../../sandbox/refusals';
import type { SandboxState } from '../../../sandbox/state';
import { roleNames } from '../masters';
import type { StoredRole } from '../slice';
import type { SentRole } from './read-user';

/** Roles as they are stored: MDMS must know them and names them; the tenant is the user's where none is given. */
export function knownRoles(state: SandboxState, roles: SentRole[], tenantId: string): StoredRole[] {
  const names = roleNames(state, tenantId);
  return roles.map(({ code, tenantId: own }) => {
    if (code === null || !names.has(code))
      throw refuseE2({ code: 'INVALID_ROLE', message: 'Unable to validate role from MDMS' });
    return { code, name: names.get(code) ?? null, tenantId: own ?? tenantId };
  });
}
