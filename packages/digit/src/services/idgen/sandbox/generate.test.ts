import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { createReplaySandbox } from '../../../testing/sandbox-target';

const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };

function createWorld() {
  const sandbox = createReplaySandbox();
  const masters: [string, JsonObject][] = [
    ['tenant.tenants', { code: 'pg', city: { code: 'PG' } }],
    ['tenant.tenants', { code: 'pg.bare' }],
    ['tenant.tenants', { code: 'pg.null', city: { code: null } }],
    ['common-masters.IdFormat', { idname: 'tl', format: 'TL-[city]' }],
    ['common-masters.IdFormat', { idname: 'plain', format: 'P' }],
    ['common-masters.IdFormat', { idname: 'null', format: null }],
    ['common-masters.IdFormat', { idname: 'bare' }],
  ];
  const rows = masters.map(([schemaCode, data], index) => ({
    id: `r${index}`,
    tenantId: 'pg',
    schemaCode,
    uniqueIdentifier: `k${index}`,
    data,
    isActive: true,
    auditDetails,
  }));
  sandbox.seed({ users: [], schemas: [], rows });
  return async (idRequest: JsonObject) => {
    const { response } = await sandbox.handle({
      method: 'POST',
      path: '/egov-idgen/id/_generate',
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ RequestInfo: {}, idRequests: [idRequest] })),
    });
    expect(response.status).toBe(200);
    return JSON.stringify(response.body);
  };
}

const NO_FORMAT = 'No Format is available in the MDMS for the given name and tenant';

describe('format and city of an id', () => {
  it.each<[string, JsonObject, string]>([
    ['come from MDMS', { tenantId: 'pg', idName: 'tl' }, '"TL-PG"'],
    ['a format that is null gives way to the one sent', { tenantId: 'pg', idName: 'null', format: 'S' }, '"S"'],
    ['a format without text does not', { tenantId: 'pg', idName: 'bare', format: 'S' }, NO_FORMAT],
    ['a tenant without city has no formats', { tenantId: 'pg.bare', idName: 'plain', format: 'S' }, NO_FORMAT],
    ['a tenant nobody knows has no city', { tenantId: 'pg.none', idName: 'tl' }, 'Failed to get citycode from MDMS'],
    ['a city whose code is null has none', { tenantId: 'pg.null', idName: 'tl' }, 'Failed to get citycode from MDMS'],
    [
      'a tenant that breaks the filter breaks the look-up of the city',
      { tenantId: "pg.'x", idName: '', format: '[city]' },
      'Failed to get citycode/formatid from MDMS',
    ],
  ])('%s', async (_, request, expected) => {
    expect(await createWorld()(request)).toContain(expected);
  });
});
