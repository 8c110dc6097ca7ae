import type { JsonObject } from '@nirmaan/lexicon';
import type { SandboxState } from '../../sandbox/state';
import { rootOf, tenantChain } from '../../sandbox/tenants';
import { pairKey } from '../mdms/slice';

/** `egov.mobile.validation.default.*`: used where MDMS has no rule. */
export const DEFAULT_RULE = { regex: '^[6-9][0-9]{9}$', countryCode: '+91' };

export type MobileRule = { regex: string; countryCode: string | null };

/** Rows of a master at the nearest level that has any, inactive ones too. */
function nearestRows(state: SandboxState, tenant: string, schema: string): { data: JsonObject; isActive: boolean }[] {
  for (const level of tenantChain(tenant)) {
    const rows = state.mdms.levels.get(pairKey(level, schema));
    if (rows && rows.size > 0) return [...rows.values()];
  }
  return [];
}

/** The rule of a country code, else the one marked as default. egov-user keeps it for an hour; here a change counts at once. */
export function findMobileRule(
  state: SandboxState,
  tenant: string,
  countryCode: string | null,
): MobileRule | undefined {
  let standard: MobileRule | undefined;
  for (const { data, isActive } of nearestRows(state, tenant, 'common-masters.MobileNumberValidation')) {
    const regex = data.mobileNumberRegex;
    if (!isActive || typeof regex !== 'string' || regex.trim() === '') continue;
    const rule = { regex, countryCode: typeof data.countryCode === 'string' ? data.countryCode : null };
    if (countryCode !== null && rule.countryCode === countryCode) return rule;
    if (data.default === true) standard ??= rule;
  }
  return standard;
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
