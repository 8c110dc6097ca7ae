import { rootOf } from '../../sandbox/tenants';
import type { StoredUser, UserSlice, UserType } from './slice';

/** Active users by uuid, as services look them up before they name people. */
export function findUsers(slice: UserSlice, uuids: (string | null)[]): StoredUser[] {
  return [...new Set(uuids)].flatMap((uuid) => {
    const user = uuid === null ? undefined : slice.users.get(uuid);
    return user?.active ? [user] : [];
  });
}

/** The one user of a name in a tenant and type, active or not. Letter case and blanks count, but for the tenant's. */
export function findUserNamed(
  slice: UserSlice,
  named: { userName: string; tenantId: string; type: UserType },
): StoredUser | undefined {
  const tenantId = homeTenant(named.tenantId, named.type).trim();
  for (const user of slice.users.values())
    if (user.userName === named.userName && user.tenantId === tenantId && user.type === named.type) return user;
  return undefined;
}

/** Citizens live at the root. */
export function homeTenant(tenantId: string, type: UserType | null): string {
  return type === 'CITIZEN' ? rootOf(tenantId) : tenantId;
}

const TYPES: UserType[] = ['CITIZEN', 'EMPLOYEE', 'SYSTEM', 'BUSINESS'];

/** In any letter case; null where DIGIT knows no such type. */
export function userTypeOf(text: string | null): UserType | null {
  return TYPES.find((type) => type === text?.toUpperCase()) ?? null;
}
