import { readTenantNames } from '@nirmaan/digit';
import { Language, realmOf, TenantId } from '@nirmaan/lexicon';
import { z } from 'zod';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** A row of DIGIT's master of tenants; the names are given in capitals or as typed. */
const TenantRow = z.looseObject({ code: TenantId, name: z.string().optional() });

/** The cities of the realm, from DIGIT's `tenant.tenants`, by the names its other screens show. */
export const listCities = procedure
  .policy(members)
  .input(z.object({ language: Language }))
  .query(async ({ ctx: { builder, session }, input: { language } }) => {
    const { mdms, localization } = builder.digit;
    const { realm, actor } = session;
    const rows = await mdms.searchRows({ tenant: realm, schemaCode: 'tenant.tenants' }, { actor });
    const cities = rows
      .flatMap((row) => TenantRow.safeParse(row.data).data ?? [])
      .filter(({ code }) => code !== realm && realmOf(code) === realm)
      .sort((one, other) => one.code.localeCompare(other.code));
    const names = await readTenantNames(
      localization,
      { realm, tenants: cities.map(({ code }) => code), language },
      { actor },
    );
    return cities.map(({ code, name }) => ({ code, name: names.get(code) ?? name ?? code }));
  });
