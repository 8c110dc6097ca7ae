import { readTenantNames } from '@nirmaan/digit';
import type { TenantId } from '@nirmaan/lexicon';
import { Kept } from '../kept';
import type { Catalogue, CataloguePorts } from './catalogue';

/** Cities are named once for years. */
const FRESH = 10 * 60_000;
const PAUSE_AFTER_FAILURE = 15_000;
/** Realms and languages in memory. */
const MOST = 500;

/** Cities of DIGIT's tenant master, by the names its other screens show; without one, or with DIGIT down, as the master has it. */
export function createCityReader(
  { digit, context, now }: Pick<CataloguePorts, 'digit' | 'context' | 'now'>,
  masterRows: Catalogue['masterRows'],
): Catalogue['cities'] {
  const names = new Kept<ReadonlyMap<TenantId, string>>({
    ...{ now, freshFor: FRESH, pauseAfterFailure: PAUSE_AFTER_FAILURE, most: MOST },
  });
  return async (realm, language) => {
    const rows = await masterRows(realm, realm, 'tenant.tenants');
    const cities = rows.flatMap(({ code, name }) =>
      typeof code === 'string' && code.startsWith(`${realm}.`)
        ? [{ tenant: code, name: typeof name === 'string' ? name : code }]
        : [],
    );
    const tenants = cities.map(({ tenant }) => tenant);
    const named = await names.get(
      JSON.stringify([realm, language]),
      async () => readTenantNames(digit.localization, { realm, tenants, language }, await context(realm)),
      new Map(),
    );
    const { compare } = new Intl.Collator(language, { numeric: true });
    return cities
      .map(({ tenant, name }) => ({ tenant, name: named.get(tenant) ?? name }))
      .sort((one, other) => compare(one.name, other.name));
  };
}
