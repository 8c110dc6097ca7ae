import { realmOf, TenantId } from '@nirmaan/lexicon';
import { z } from 'zod';
import { Failure } from '../procedure';

export const Cities = z.array(TenantId).max(1000);

/** Sorted, each once; throws on one that does not lie in the realm. */
export function checkCities(realm: string, cities: readonly string[]): string[] {
  const stranger = cities.find((city) => city === realm || realmOf(city) !== realm);
  if (stranger !== undefined) throw new Failure({ code: 'other-realm', params: { city: stranger } });
  return [...new Set(cities)].sort();
}
