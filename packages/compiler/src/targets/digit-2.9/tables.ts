import { type Master, NIRMAAN_TABLE, nirmaanTableSchema, toNirmaanTable } from '@nirmaan/masters';
import { mastersOfService, type ServiceDefinition } from '@nirmaan/service';
import type { DigitArtifact } from '../../artifacts/artifacts';

/** What makes masters tables: the shapes, as rows of a master of ours, so that a runtime needs MDMS alone. */
export function toTableArtifacts(
  definition: ServiceDefinition,
  masters: readonly Master[],
  realm: string,
): DigitArtifact[] {
  const tables = mastersOfService(definition, masters).filter((master) => master.kind === 'table');
  if (tables.length === 0) return [];
  return [
    {
      kind: 'mdms-schema',
      key: `schema:${NIRMAAN_TABLE}`,
      tenant: realm,
      code: NIRMAAN_TABLE,
      description: NIRMAAN_TABLE,
      definition: nirmaanTableSchema(),
    },
    ...tables.map((master) => ({
      kind: 'mdms-row' as const,
      key: `row:${NIRMAAN_TABLE}:${master.code}`,
      tenant: realm,
      schemaCode: NIRMAAN_TABLE,
      uniqueIdentifier: master.code,
      data: toNirmaanTable(master),
    })),
  ];
}
