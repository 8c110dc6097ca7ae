import type { JsonObject } from '@nirmaan/lexicon';
import type { StoredRow } from '../services/mdms/slice';

/** An officer of a city, as sandboxes are given people; without a password nobody can sign in. */
export const asha = {
  id: 7,
  uuid: 'u-7',
  userName: 'asha',
  name: 'Asha',
  mobileNumber: '9876543210',
  emailId: 'asha@example.org',
  type: 'EMPLOYEE' as const,
  tenantId: 'pg.citya',
  active: true,
  dob: null,
  roles: [{ code: 'GRO', name: 'Officer', tenantId: 'pg.citya' }],
};

/** A row of master data at the realm; `at` is when it was made. */
export function masterRow(
  schemaCode: string,
  uniqueIdentifier: string,
  data: JsonObject,
  at: number | null = null,
): StoredRow {
  const auditDetails = { createdBy: null, lastModifiedBy: null, createdTime: at, lastModifiedTime: at };
  const id = `${schemaCode}/${uniqueIdentifier}`;
  return { id, tenantId: 'pg', schemaCode, uniqueIdentifier, data, isActive: true, auditDetails };
}

/** Roles egov-user may give. */
export const roleRows = (...codes: string[]): StoredRow[] =>
  codes.map((code) => masterRow('ACCESSCONTROL-ROLES.roles', code, { code, name: `${code} role` }));
