import type { JsonObject } from '@nirmaan/lexicon';
import type { SandboxState } from '../../sandbox/state';
import { rootOf, tenantChain } from '../../sandbox/tenants';
import { pairKey } from '../mdms/slice';

/** `egov.mobile.validation.default.*`: used where MDMS has no rule. */
export const DEFAULT_RULE = { regex: '^[6-9][0-9]{9}$', countryCode: '+91' };

export type MobileRule = { regex: string; countryCode: string | null };

/** Rows of a master at the nearest level that has any, newest first, inactive ones too. */
function nearestRows(state: SandboxState, tenant: string, schema: string): { data: JsonObject; isActive: boolean }[] {
  for (const level of tenantChain(tenant)) {
    const rows = state.mdms.levels.get(pairKey(level, schema));
    if (rows && rows.size > 0)
      return [...rows.values()]
        .reverse()
        .sort((a, b) => (b.auditDetails.createdTime ?? 0) - (a.auditDetails.createdTime ?? 0));
  }
  return [];
}

/**
 * The rule of a country code, else the newest one marked as default, of the first tenant that has either. DIGIT keeps it
 * for an hour; here a change counts at once.
 */
export function findMobileRule(
  state: SandboxState,
  tenants: string[],
  countryCode: string | null,
): MobileRule | undefined {
  for (const tenant of tenants) {
    const rules = nearestRows(state, tenant, 'common-masters.MobileNumberValidation').flatMap(toRule);
    const own = countryCode === null ? undefined : rules.find((rule) => rule.countryCode === countryCode);
    const found = own ?? rules.find((rule) => rule.isDefault);
    if (found) return found;
  }
  return undefined;
}

function toRule({ data, isActive }: { data: JsonObject; isActive: boolean }): (MobileRule & { isDefault: boolean })[] {
  const regex = data.mobileNumberRegex;
  if (!isActive || typeof regex !== 'string' || regex.trim() === '') return [];
  const countryCode = typeof data.countryCode === 'string' ? data.countryCode : null;
  return [{ regex, countryCode, isDefault: data.default === true }];
}

/** As Java's `matches`: the whole text. `undefined`: the pattern is none. */
export function matchesWhole(text: string, regex: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${regex})$`, 'u').test(text);
  } catch {
    return undefined;
  }
}

/** Names of roles by code, of `ACCESSCONTROL-ROLES.roles` at the root. */
export function roleNames(state: SandboxState, tenant: string): Map<string, string | null> {
  const rows = state.mdms.levels.get(pairKey(rootOf(tenant), 'ACCESSCONTROL-ROLES.roles'))?.values() ?? [];
  return new Map(
    [...rows].flatMap(({ data, isActive }) =>
      isActive && typeof data.code === 'string'
        ? [[data.code, typeof data.name === 'string' ? data.name : null] as const]
        : [],
    ),
  );
}
