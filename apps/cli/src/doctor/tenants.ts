import { type CallContext, type Digit, DigitError } from '@nirmaan/digit';
import type { Issue } from '@nirmaan/lexicon';
import { finding } from './probe';

/** What egov-user and workflow let pass: digits, capitals and underscores are refused there, not where tenants are made. */
const USABLE = /^[a-z]+(\.[a-z]+)*$/;

/** Masters that are read from the nearest level with any row: one row at a city hides all of the realm from it. */
const SHADOWED = [
  'common-masters.IdFormat',
  'ACCESSCONTROL-ROLES.roles',
  'ACCESSCONTROL-ROLEACTIONS.roleactions',
  'ACCESSCONTROL-ACTIONS-TEST.actions-test',
];

export function examineTenant(tenant: string): Issue {
  return USABLE.test(tenant) ? finding('green', 'tenant', { tenant }) : finding('red', 'tenant-letters', { tenant });
}

/** The tenants DIGIT lists, and rows at cities that hide those of the realm. */
export async function examineTenants(tenant: string, digit: Digit, context: CallContext): Promise<Issue[]> {
  try {
    const rows = await digit.mdms.searchRows({ tenant, schemaCode: 'tenant.tenants' }, context);
    const codes = rows.map((row) => String(row.data.code));
    const findings = codes
      .filter((code) => !USABLE.test(code) && code !== tenant)
      .map((code) => finding('amber', 'tenant-letters', { tenant: code }));
    if (!codes.includes(tenant)) findings.push(finding('amber', 'tenant-unlisted', { tenant }));
    const cities = codes.filter((code) => code.startsWith(`${tenant}.`) && USABLE.test(code));
    const shadows: Issue[] = [];
    for (const city of cities)
      for (const schemaCode of SHADOWED) {
        const own = await digit.mdms.searchRows({ tenant: city, schemaCode, exactTenant: true }, context);
        if (own.length > 0)
          shadows.push(finding('amber', 'shadow', { city, master: schemaCode, rows: own.length, tenant }));
      }
    return [
      ...findings,
      ...(shadows.length > 0 ? shadows : [finding('green', 'no-shadow', { cities: cities.length })]),
    ];
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    return [finding('red', 'masters', { why: error.code })];
  }
}
