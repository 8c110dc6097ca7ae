import type { Catalogue } from '@nirmaan/applications';
import type { TenantId } from '@nirmaan/lexicon';

/** Cities of a realm by name, as DIGIT's tenant master names them. */
export async function listTenants(
  catalogue: Pick<Catalogue, 'masterRows'>,
  realm: string,
): Promise<{ id: TenantId; name: string }[]> {
  const rows = await catalogue.masterRows(realm, realm, 'tenant.tenants');
  const cities = rows.flatMap(({ code, name }) =>
    typeof code === 'string' && code.startsWith(`${realm}.`)
      ? [{ id: code, name: typeof name === 'string' ? name : code }]
      : [],
  );
  return cities.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
