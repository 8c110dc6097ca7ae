import type { DigitArtifact, DigitArtifacts } from '@nirmaan/compiler';
import type { JsonObject } from '@nirmaan/lexicon';

const schema = (code: string, unique: string): DigitArtifact => ({
  kind: 'mdms-schema',
  key: `schema:${code}`,
  tenant: 'pg',
  code,
  description: code,
  definition: {
    type: 'object',
    properties: { [unique]: { type: 'string' } },
    required: [unique],
    'x-unique': [unique],
  },
});

export const row = (schemaCode: string, uniqueIdentifier: string, data: JsonObject): DigitArtifact => ({
  kind: 'mdms-row',
  key: `row:${schemaCode}:${uniqueIdentifier}`,
  tenant: 'pg',
  schemaCode,
  uniqueIdentifier,
  data,
});

export type Small = {
  version?: number;
  workflowVersion?: number;
  cities?: string[];
  /** Fees by trade. */
  fees?: Record<string, number>;
  applied?: string;
  appliedCode?: string;
  sla?: number;
  body?: string;
};

/** One artefact of every kind, and two rows of a master: a service as small as it can be published. */
export function smallService({
  version = 1,
  workflowVersion = 1,
  cities = ['pg.citya'],
  fees = { shop: 100, mill: 900 },
  applied = 'Applied',
  appliedCode = 'WF_DOG_APPLIED',
  sla = 1000,
  body = `packed ${version}`,
}: Small = {}): DigitArtifacts {
  const code = `dog.v${workflowVersion}`;
  const artifacts: DigitArtifact[] = [
    schema('Nirmaan.Service', 'id'),
    schema('Nirmaan.ServiceVersion', 'id'),
    schema('Dog.Fee', 'trade'),
    ...Object.entries(fees).map(([trade, fee]) => row('Dog.Fee', trade, { trade, fee })),
    row('ACCESSCONTROL-ROLES.roles', 'DOG_OFFICER', { code: 'DOG_OFFICER', name: 'Officer', description: 'dog' }),
    {
      kind: 'business-service',
      key: `workflow:${code}`,
      tenant: 'pg',
      code,
      body: {
        tenantId: 'pg',
        businessService: code,
        business: 'dog',
        businessServiceSla: sla,
        states: [
          { state: null, actions: [{ action: 'APPLY', nextState: 'APPLIED', roles: ['CITIZEN', 'COUNTER'] }] },
          { state: 'APPLIED', actions: null },
        ],
      },
    },
    {
      kind: 'localization',
      key: 'localization:en_IN',
      tenant: 'pg',
      locale: 'en_IN',
      module: 'rainmaker-dog',
      messages: [
        { code: 'SERVICE_DOG', message: 'Dog licence' },
        { code: appliedCode, message: applied },
      ],
    },
    row('Nirmaan.ServiceVersion', `dog.v${version}.1`, { id: `dog.v${version}.1`, body }),
    { kind: 'service-pointer', key: 'pointer:dog', tenant: 'pg', service: 'dog', version, cities },
  ];
  return { target: 'digit-2.9', realm: 'pg', service: 'dog', version, businessService: code, artifacts };
}
