import {
  decodeServiceVersion,
  SERVICE_POINTER,
  SERVICE_VERSION,
  type ServiceVersion,
  ServiceVersionError,
} from '@nirmaan/compiler';
import type { CallContext, Digit } from '@nirmaan/digit';
import { z } from 'zod';

/** What is live of a service according to DIGIT, whoever published it. */
export type Published = {
  version: number;
  cities: string[];
  /** Undefined where the rows of the version are not all there, or not what was published. */
  content: ServiceVersion | undefined;
};

const Pointer = z.object({ version: z.coerce.number().int().positive(), cities: z.string().default('') });

/** Reads the pointer of a service and the version it names; undefined when nothing is live. */
export async function findPublished(
  { realm, service }: { realm: string; service: string },
  digit: Pick<Digit, 'mdms'>,
  context: CallContext,
): Promise<Published | undefined> {
  const [row] = await digit.mdms.searchRows(
    { tenant: realm, schemaCode: SERVICE_POINTER, uniqueIdentifiers: [service], exactTenant: true },
    context,
  );
  const pointer = Pointer.safeParse(row?.data).data;
  if (!pointer) return undefined;
  const rows = await digit.mdms.searchRows(
    {
      tenant: realm,
      schemaCode: SERVICE_VERSION,
      filters: { service, version: String(pointer.version) },
      exactTenant: true,
    },
    context,
  );
  return { version: pointer.version, cities: pointer.cities.split(',').filter(Boolean), content: decode(rows) };
}

function decode(rows: Parameters<typeof decodeServiceVersion>[0]): ServiceVersion | undefined {
  try {
    return decodeServiceVersion(rows);
  } catch (error) {
    if (error instanceof ServiceVersionError) return undefined;
    throw error;
  }
}
