import { describe, expect, it } from 'vitest';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';

function createWorld() {
  const sandbox = createReplaySandbox();
  const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };
  const row = {
    id: 'r',
    tenantId: 'pg',
    schemaCode: 'common-masters.IdFormat',
    uniqueIdentifier: 'tl',
    data: { idname: 'tl', format: 'TL-[cy:yyyy]-[SEQ_TL]-A' },
    isActive: true,
    auditDetails,
  };
  sandbox.seed({ users: [], schemas: [], rows: [row] });
  return toSandboxDigit(sandbox).digit.idgen;
}

describe('the client of egov-idgen', () => {
  it('gives as many numbers as asked for', async () => {
    const idgen = createWorld();
    expect(await idgen.generate({ tenant: 'pg.citya', name: 'tl' }, {})).toEqual(['TL-2026-000001-A']);
    expect(await idgen.generate({ tenant: 'pg', name: 'tl', count: 2 }, {})).toEqual([
      'TL-2026-000002-A',
      'TL-2026-000003-A',
    ]);
  });

  it('a failure that came with HTTP 200 is an error', async () => {
    await expect(createWorld().generate({ tenant: 'pg', name: 'none' }, {})).rejects.toMatchObject({
      service: 'idgen',
      retryable: false,
      explanation: 'No Format is available in the MDMS for the given name and tenant',
    });
  });
});
