import { decodeServiceVersion, SERVICE_POINTER, SERVICE_VERSION, type ServiceVersion } from '@nirmaan/compiler';
import type { CallContext, Digit } from '@nirmaan/digit';
import { canonicalJson, type ServiceCode } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import { z } from 'zod';
import { toJson } from '../to-json';

const Pointer = z.object({ version: z.coerce.number().int().positive(), cities: z.string() });

/** The version of a service that is active in DIGIT, and where; undefined where it was never published. */
export async function findLiveVersion(
  digit: Digit,
  context: CallContext,
  { realm, service }: { realm: string; service: ServiceCode },
): Promise<(ServiceVersion & { cities: string[] }) | undefined> {
  const at = { tenant: realm, exactTenant: true };
  const [row] = await digit.mdms.searchRows(
    { ...at, schemaCode: SERVICE_POINTER, uniqueIdentifiers: [service] },
    context,
  );
  if (!row) return undefined;
  const { version, cities } = Pointer.parse(row.data);
  const parts = await digit.mdms.searchRows(
    { ...at, schemaCode: SERVICE_VERSION, filters: { service, version: String(version) } },
    context,
  );
  return { ...decodeServiceVersion(parts), cities: cities.split(',').filter(Boolean) };
}

/**
 * The numbers of what would be published. Nothing new keeps its version, so that publishing twice changes nothing; the
 * workflow's version rises only when the workflow changed: a reworded label never touches running cases.
 */
export function nextVersion(
  definition: ServiceDefinition,
  live: ServiceVersion | undefined,
): { version: number; workflowVersion: number } {
  if (!live) return { version: 1, workflowVersion: 1 };
  const isSame = (one: unknown, other: unknown) => canonicalJson(toJson(one)) === canonicalJson(toJson(other));
  return {
    version: live.version + (isSame(definition, live.definition) ? 0 : 1),
    workflowVersion: live.workflowVersion + (isSame(definition.workflow, live.definition.workflow) ? 0 : 1),
  };
}
