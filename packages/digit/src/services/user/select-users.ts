import { stringOr } from '../../sandbox/exchange';
import { unhandledE2 } from '../../sandbox/refusals';
import { homeTenant } from './find-users';
import type { StoredUser, UserSlice, UserType } from './slice';

/** What egov-user searches by, in the order in which its refusals spell it. Null: not asked for. */
export type UserCriteria = {
  id: number[] | null;
  uuid: string[] | null;
  userName: string | null;
  name: string | null;
  mobileNumber: string | null;
  emailId: string | null;
  fuzzyLogic: boolean;
  active: boolean | null;
  offset: number | null;
  limit: number | null;
  sort: string[] | null;
  type: UserType | null;
  tenantId: string | null;
  roleCodes: string[] | null;
};

export const NO_CRITERIA: UserCriteria = {
  id: null,
  uuid: null,
  userName: null,
  name: null,
  mobileNumber: null,
  emailId: null,
  fuzzyLogic: false,
  active: null,
  offset: null,
  limit: null,
  sort: null,
  type: null,
  tenantId: null,
  roleCodes: null,
};

/**
 * Users that meet the criteria. With role codes the tenant is the role's, not the user's. Names are compared as wholes,
 * blanks included, with fuzzy logic too: DIGIT keeps them encrypted, and orders by that where no page is asked for; here
 * by the name. The second mobile number and tenants are not encrypted; of these blanks at the ends do not count.
 */
export function selectUsers(slice: UserSlice, criteria: UserCriteria): StoredUser[] {
  const { id, uuid, roleCodes, type, active, limit, offset, sort } = criteria;
  const byRole = Boolean(roleCodes?.length) && criteria.tenantId !== null;
  const tenant = criteria.tenantId === null ? null : homeTenant(criteria.tenantId, type).trim();
  const equals = (asked: string | null, value: string | null) => asked === null || asked === value;
  const holds = (user: StoredUser): boolean =>
    (!id?.length || id.includes(user.id)) &&
    (!uuid?.length || uuid.includes(user.uuid)) &&
    (byRole
      ? user.roles.some((role) => role.tenantId === tenant && roleCodes?.includes(role.code))
      : equals(tenant, user.tenantId)) &&
    equals(criteria.userName, user.userName) &&
    equals(criteria.name, user.name) &&
    equals(criteria.emailId, user.emailId) &&
    (equals(criteria.mobileNumber, user.mobileNumber) ||
      equals(criteria.mobileNumber?.trim() ?? null, stringOr(user.profile.alternatemobilenumber) ?? null)) &&
    (active === null || user.active === active) &&
    (type === null || user.type === type);
  const candidates = uuid?.length ? uuid.flatMap((each) => slice.users.get(each) ?? []) : [...slice.users.values()];
  const found = [...new Set(candidates)].filter(holds).sort((a, b) => a.id - b.id);
  if (limit) return found.slice(offset ?? 0, (offset ?? 0) + limit);
  const keyOf = sortKey(sort?.[0] ?? 'name');
  return found.sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** `ORDER BY userdata.<sort>`: what is no column breaks the query. */
function sortKey(column: string): (user: StoredUser) => string {
  switch (column.toLowerCase()) {
    case 'id':
      return (user) => String(user.id).padStart(12, '0');
    case 'name':
      return (user) => user.name ?? '\uFFFF';
    case 'username':
      return (user) => user.userName;
    case 'uuid':
      return (user) => user.uuid;
    case 'mobilenumber':
      return (user) => user.mobileNumber ?? '\uFFFF';
    case 'emailid':
      return (user) => user.emailId ?? '\uFFFF';
    case 'createddate':
      return (user) => new Date(user.createdTime).toISOString();
    case 'lastmodifieddate':
      return (user) => new Date(user.lastModifiedTime).toISOString();
    default:
      throw unhandledE2('BadSqlGrammarException', `column userdata.${column} does not exist`);
  }
}
