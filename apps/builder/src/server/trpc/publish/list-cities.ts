import { realmOf, TenantId } from '@nirmaan/lexicon';
import { z } from 'zod';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** A row of DIGIT's master of tenants; the names are given in capitals or as typed. */
const TenantRow = z.looseObject({ code: TenantId, name: z.string().optional() });

/** The cities of the realm, from DIGIT's `tenant.tenants`. */
export const listCities = procedure.policy(members).query(async ({ ctx: { builder, session } }) => {
  const rows = await builder.digit.mdms.searchRows(
    { tenant: session.realm, schemaCode: 'tenant.tenants' },
    { actor: session.actor },
  );
  return rows
    .flatMap((row) => {
      const parsed = TenantRow.safeParse(row.data);
      return parsed.success ? [parsed.data] : [];
    })
    .filter((tenant) => tenant.code !== session.realm && realmOf(tenant.code) === session.realm)
    .map((tenant) => ({ code: tenant.code, name: tenant.name ?? tenant.code }))
    .sort((one, other) => one.code.localeCompare(other.code));
});
