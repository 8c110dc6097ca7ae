import type { Master } from '@nirmaan/masters';
import type { ServiceDefinition } from '@nirmaan/service';
import type { DigitArtifact, DigitArtifacts } from '../../artifacts/artifacts';
import type { RecordedSound } from '../../encoding/recording';
import { encodeServiceVersion, SERVICE_VERSION } from '../../encoding/service-version';
import { toBusinessServices } from './business-service';
import { toEscalationArtifacts } from './escalation';
import { toLocalization } from './localization';
import { ownSchemas, toIdFormatArtifact, toMasterArtifacts, toRoleArtifacts } from './masters';
import { toRecordingArtifacts } from './recordings';
import { toTableArtifacts } from './tables';

export type CompileOptions = {
  target: 'digit-2.9';
  realm: string;
  version: number;
  /** Raised only when the workflow changed: a reworded label never touches running cases. */
  workflowVersion: number;
  /** Tenants in which the service is offered. */
  cities: string[];
  /** The masters we keep, with their rows. */
  masters: readonly Master[];
  /** The bytes of the recordings. Without them their rows are left out: what was written before is compared so. */
  sounds?: readonly RecordedSound[] | undefined;
  /** Signs a version's hash with the installation's key. */
  sign?: ((sha256: string) => string) | undefined;
};

/** A definition as DIGIT 2.9 holds it. Pure: the same definition gives the same artefacts. */
export function compileForDigit29(definition: ServiceDefinition, options: CompileOptions): DigitArtifacts {
  const { realm, version, workflowVersion, cities, masters, sounds, sign } = options;
  const businessService = `${definition.code}.v${workflowVersion}`;
  const artifacts: DigitArtifact[] = [
    ...ownSchemas(realm),
    ...toMasterArtifacts(definition, masters, realm),
    ...toTableArtifacts(definition, masters, realm),
    ...(sounds ? toRecordingArtifacts(definition, sounds, realm) : []),
    ...toRoleArtifacts(definition, realm),
    toIdFormatArtifact(definition, realm),
    ...toBusinessServices(definition, { realm, code: businessService }).map(
      (body): DigitArtifact => ({
        kind: 'business-service',
        key: `workflow:${body.businessService}`,
        tenant: realm,
        code: body.businessService,
        body,
      }),
    ),
    ...toEscalationArtifacts(definition, { realm, code: businessService }),
    ...toLocalization(definition, { realm, code: businessService }),
    ...encodeServiceVersion({ definition, version, workflowVersion, businessService }, sign).map(
      ({ id, data }): DigitArtifact => ({
        kind: 'mdms-row',
        key: `row:${SERVICE_VERSION}:${id}`,
        tenant: realm,
        schemaCode: SERVICE_VERSION,
        uniqueIdentifier: id,
        data,
      }),
    ),
    {
      kind: 'service-pointer',
      key: `pointer:${definition.code}`,
      tenant: realm,
      service: definition.code,
      version,
      cities,
    },
  ];
  return {
    target: 'digit-2.9',
    realm,
    service: definition.code,
    version,
    businessService,
    ...(definition.workflow.blocks.length > 0 && { needs: ['parallel-blocks'] }),
    artifacts,
  };
}
