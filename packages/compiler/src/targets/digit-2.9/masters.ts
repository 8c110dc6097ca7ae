import { type Master, toMdmsData, toMdmsSchema, uniqueIdentifierOf } from '@nirmaan/masters';
import { mastersOfService, type ServiceDefinition } from '@nirmaan/service';
import type { DigitArtifact } from '../../artifacts/artifacts';
import { SERVICE_POINTER, SERVICE_VERSION } from '../../encoding/service-version';
import { rolesInDigit } from './digit-roles';

const text = { type: 'string' };

/** A master of ours whose fields are texts. */
export function textSchema(realm: string, code: string, fields: string[]): DigitArtifact {
  return {
    kind: 'mdms-schema',
    key: `schema:${code}`,
    tenant: realm,
    code,
    description: code,
    definition: {
      $schema: 'http://json-schema.org/draft-04/schema#',
      type: 'object',
      title: code,
      properties: Object.fromEntries(fields.map((field) => [field, text])),
      required: ['id'],
      'x-unique': ['id'],
      'x-ref-schema': [],
      additionalProperties: false,
    },
  };
}

/** Our own two masters, the same in every realm. */
export function ownSchemas(realm: string): DigitArtifact[] {
  return [
    textSchema(realm, SERVICE_POINTER, ['id', 'service', 'version', 'cities']),
    textSchema(realm, SERVICE_VERSION, ['id', 'service', 'version', 'part', 'parts', 'sha256', 'signature', 'body']),
  ];
}

/** Schema and rows of every master the service uses and we keep, its tables included; masters of others are used as they are. */
export function toMasterArtifacts(
  definition: ServiceDefinition,
  masters: readonly Master[],
  realm: string,
): DigitArtifact[] {
  return mastersOfService(definition, masters).flatMap((master) => [
    {
      kind: 'mdms-schema' as const,
      key: `schema:${master.code}`,
      tenant: realm,
      code: master.code,
      description: master.code,
      definition: toMdmsSchema(master),
    },
    ...master.rows.map((row) => {
      const uniqueIdentifier = uniqueIdentifierOf(master, row);
      return {
        kind: 'mdms-row' as const,
        key: `row:${master.code}:${uniqueIdentifier}`,
        tenant: realm,
        schemaCode: master.code,
        uniqueIdentifier,
        data: toMdmsData(master, row),
      };
    }),
  ]);
}

export const ROLES = 'ACCESSCONTROL-ROLES.roles';
export const ID_FORMATS = 'common-masters.IdFormat';

/** Roles that DIGIT must know before somebody can hold them. */
export function toRoleArtifacts(definition: ServiceDefinition, realm: string): DigitArtifact[] {
  return rolesInDigit(definition).map(({ code, name }) => ({
    kind: 'mdms-row',
    key: `row:${ROLES}:${code}`,
    tenant: realm,
    schemaCode: ROLES,
    uniqueIdentifier: code,
    data: {
      code,
      name: name.en ?? Object.values(name)[0] ?? code,
      description: `${definition.code}: ${name.en ?? code}`,
    },
  }));
}

export function toIdFormatArtifact({ idFormat }: ServiceDefinition, realm: string): DigitArtifact {
  return {
    kind: 'mdms-row',
    key: `row:${ID_FORMATS}:${idFormat.name}`,
    tenant: realm,
    schemaCode: ID_FORMATS,
    uniqueIdentifier: idFormat.name,
    data: { idname: idFormat.name, format: idFormat.format },
  };
}
