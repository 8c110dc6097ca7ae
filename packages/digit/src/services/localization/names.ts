import type { Language, TenantId } from '@nirmaan/lexicon';
import type { CallContext } from '../../actor';
import type { LocalizationPort } from './port';

/** DIGIT's locales carry a region; where a language names none it is the country of the installations we know. */
export function toDigitLocale(language: Language): string {
  return language.includes('-') ? language.replace('-', '_') : `${language}_IN`;
}

/** Where DIGIT's own screens look for the names of tenants, kept at the realm. */
export const TENANT_NAMES = 'rainmaker-common';

/** The message that names a tenant: `TENANT_TENANTS_PG_CITYA`. */
export function tenantNameCode(tenant: TenantId): string {
  return `TENANT_TENANTS_${tenant.replaceAll('.', '_').toUpperCase()}`;
}

/** How tenants of a realm are called in a language; those without a name in it are not there. */
export async function readTenantNames(
  localization: Pick<LocalizationPort, 'search'>,
  { realm, tenants, language }: { realm: TenantId; tenants: readonly TenantId[]; language: Language },
  context: CallContext,
): Promise<Map<TenantId, string>> {
  const codes = tenants.map(tenantNameCode);
  const asked = { tenant: realm, locale: toDigitLocale(language), module: TENANT_NAMES, codes };
  const found = await localization.search(asked, context);
  const messageOf = new Map(found.map(({ code, message }) => [code, message]));
  return new Map(
    tenants.flatMap((tenant) => {
      const name = messageOf.get(tenantNameCode(tenant));
      return name === undefined ? [] : [[tenant, name]];
    }),
  );
}
