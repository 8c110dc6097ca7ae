import { describe, expect, it } from 'vitest';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';

const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };

function createWorld() {
  const sandbox = createReplaySandbox();
  const row = { id: 'pg', tenantId: 'pg', schemaCode: 'tenant.tenants', uniqueIdentifier: 'pg', data: { code: 'pg' } };
  sandbox.seed({ users: [], schemas: [], rows: [{ ...row, isActive: true, auditDetails }] });
  return toSandboxDigit(sandbox).digit.encryption;
}

describe('the client of egov-enc-service', () => {
  it('encrypts whole values, and decrypts them to texts', async () => {
    const encryption = createWorld();
    const value = { name: 'Asha', age: 30, notes: [null, 'x'] };
    const encrypted = await encryption.encrypt(
      [
        { tenant: 'pg', value },
        { tenant: 'pg', value: 'y' },
      ],
      {},
    );
    expect(JSON.stringify(encrypted)).not.toContain('Asha');
    expect(await encryption.decrypt(encrypted, {})).toEqual([{ name: 'Asha', age: '30', notes: [null, 'x'] }, 'y']);
  });

  it('encrypts so that equal texts can be found, or so that they cannot', async () => {
    const encryption = createWorld();
    const twice = async (secrecy: 'normal' | 'important') => {
      const request = { tenant: 'pg', value: 'x', secrecy };
      const [first, second] = await encryption.encrypt([request, request], {});
      return first === second;
    };
    expect([await twice('normal'), await twice('important')]).toEqual([true, false]);
  });

  it('signs and verifies', async () => {
    const encryption = createWorld();
    const signature = await encryption.sign({ tenant: 'pg', value: 'doc' }, {});
    expect(await encryption.verify({ value: 'doc', signature }, {})).toBe(true);
    expect(await encryption.verify({ value: 'doc2', signature }, {})).toBe(false);
  });

  it('fails for what is no ciphertext', async () => {
    await expect(createWorld().decrypt(['hello'], {})).rejects.toMatchObject({ service: 'encryption' });
  });
});
