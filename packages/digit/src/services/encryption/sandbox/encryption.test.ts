import type { JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { bodyOf, textOfAnswer } from '../../../replay/answered';
import { createReplaySandbox } from '../../../testing/sandbox-target';

const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };

function createWorld() {
  const sandbox = createReplaySandbox();
  const addTenant = (code: string) => {
    const row = { id: code, tenantId: 'pg', schemaCode: 'tenant.tenants', uniqueIdentifier: code, data: { code } };
    sandbox.seed({ users: [], schemas: [], rows: [{ ...row, isActive: true, auditDetails }] });
  };
  addTenant('pg.citya');
  const send = async (name: string, body: string, method = 'POST', headers: Record<string, string> = {}) => {
    const { response } = await sandbox.handle({
      method,
      path: `/egov-enc-service/crypto/v1/${name}`,
      query: new URLSearchParams(),
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      body: new TextEncoder().encode(body),
    });
    return response;
  };
  const call = async (name: string, body: JsonValue): Promise<JsonValue> => {
    const response = await send(name, JSON.stringify(body));
    return response.status === 200 ? (bodyOf(response) ?? null) : response.status;
  };
  const encrypt = (value: JsonValue, { tenantId = 'pg', type = 'Normal' } = {}) =>
    call('_encrypt', { encryptionRequests: [{ tenantId, type, value }] });
  return { sandbox, addTenant, send, call, encrypt };
}

describe('egov-enc-service of the sandbox', () => {
  it.each([['x'], [''], ['हिन्दी 😀'], ['long '.repeat(500)]])('gives back what it encrypted: %s', async (text) => {
    const { call, encrypt } = createWorld();
    const encrypted = await encrypt(text);
    expect(JSON.stringify(encrypted)).toMatch(/^\["\d{1,6}\|[A-Za-z0-9+/]+={0,2}"\]$/);
    expect(await call('_decrypt', encrypted)).toEqual([text]);
  });

  it('encrypts equal texts of a tenant equally, those of type Imp never', async () => {
    const { encrypt } = createWorld();
    expect(await encrypt('a')).toEqual(await encrypt('a'));
    expect(await encrypt('a')).not.toEqual(await encrypt('b'));
    expect(await encrypt('a')).not.toEqual(await encrypt('a', { tenantId: 'pg.citya' }));
    expect(await encrypt('a', { type: 'Imp' })).not.toEqual(await encrypt('a', { type: 'Imp' }));
  });

  it('has room for 62 bytes in type Imp', async () => {
    const { call, encrypt } = createWorld();
    const most = 'é'.repeat(31);
    expect(await call('_decrypt', await encrypt(most, { type: 'Imp' }))).toEqual([most]);
    expect(await encrypt(`${most}.`, { type: 'Imp' })).toBe(500);
  });

  it('makes texts of all scalars, as Java writes them', async () => {
    const { call, send } = createWorld();
    const value = '{"n":5,"d":2.50,"i":3.0,"e":1e10,"b":true,"z":null,"l":[12345678901234567890]}';
    const body = `{"encryptionRequests":[{"tenantId":"pg","type":"Normal","value":${value}}]}`;
    const encrypted = bodyOf(await send('_encrypt', body)) ?? null;
    expect(await call('_decrypt', encrypted)).toEqual([
      { n: '5', d: '2.5', i: '3.0', e: '1.0E10', b: 'true', z: null, l: ['12345678901234567890'] },
    ]);
  });

  it('answers a single text as it is', async () => {
    const { call, send } = createWorld();
    const [encrypted] = JSON.parse(JSON.stringify(await createEncrypted(call)));
    const response = await send('_decrypt', JSON.stringify(encrypted));
    expect(response.headers['content-type']).toBe('text/plain;charset=UTF-8');
    expect(textOfAnswer(response)).toBe('a "b"');
  });

  it.each<[string, string, string, number]>([
    ['no JSON', '_encrypt', '{', 400],
    ['nothing', '_encrypt', '', 400],
    ['null', '_decrypt', 'null', 400],
    ['a list for an object', '_encrypt', '[]', 400],
    ['an object for the list', '_encrypt', '{"encryptionRequests":{}}', 400],
    ['null inside', '_encrypt', '{"encryptionRequests":[null]}', 500],
    ['no tenant', '_encrypt', '{"encryptionRequests":[{"type":"Normal","value":1}]}', 500],
    ['no type', '_encrypt', '{"encryptionRequests":[{"tenantId":"pg","value":1}]}', 500],
    ['no value', '_encrypt', '{"encryptionRequests":[{"tenantId":"pg","type":"Normal"}]}', 200],
    ['a number', '_decrypt', '[5]', 500],
    ['nothing to decrypt', '_decrypt', '{}', 200],
    ['no value to sign', '_sign', '{"tenantId":"pg"}', 400],
    ['an unknown tenant', '_sign', '{"tenantId":"zz","value":"a"}', 500],
    ['a signature of no form', '_verify', '{"value":"a","signature":"a"}', 400],
    ['no signature', '_verify', '{"value":"a"}', 400],
    ['a signature of an unknown key', '_verify', '{"value":"a","signature":"999999|AAAA"}', 500],
    ['no tenant to rotate', '_rotatekey', '{}', 400],
    ['no tenant, though all are rotated', '_rotateallkeys', '{}', 400],
    ['an unknown tenant to rotate', '_rotatekey', '{"tenantId":"zz"}', 500],
  ])('answers %s (%s)', async (_, name, body, status) => {
    const response = await createWorld().send(name, body);
    expect(response.status).toBe(status);
    if (status !== 200) expect(bodyOf(response)).toMatchObject({ status, path: `/egov-enc-service/crypto/v1/${name}` });
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['GET', '', {}, 405],
    ['OPTIONS', '', {}, 200],
    ['POST', '{}', { 'content-type': 'text/plain' }, 415],
    ['POST', '{}', { accept: 'application/xml' }, 406],
  ])('answers %s %s with %o as Spring does', async (method, body, headers, status) => {
    const response = await createWorld().send('_encrypt', body, method, headers);
    expect(response.status).toBe(status);
    if (status === 405) expect(response.headers.allow).toBe('POST');
  });

  it('notices what was changed on the way', async () => {
    const { call, encrypt } = createWorld();
    for (const type of ['Normal', 'Imp']) {
      const [text] = JSON.parse(JSON.stringify(await encrypt('hello', { type })));
      const at = text.indexOf('|') + 2;
      const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      expect(await call('_decrypt', [text])).toEqual(['hello']);
      expect(await call('_decrypt', [changed])).toBe(500);
    }
  });

  it('signs a text, and knows the signature again', async () => {
    const { call } = createWorld();
    const signed = JSON.parse(JSON.stringify(await call('_sign', { tenantId: 'pg.citya', value: 'doc' })));
    expect(await call('_verify', signed)).toEqual({ verified: true });
    expect(await call('_verify', { ...signed, value: 'doc2' })).toEqual({ verified: false });
    expect(await call('_sign', { tenantId: 'pg.citya', value: 'doc' })).toEqual(signed);
  });

  it.each([
    ['_rotatekey', true],
    ['_rotateallkeys', false],
  ])('reads what was encrypted before %s', async (name, isOthersKept) => {
    const { call, encrypt } = createWorld();
    const [before, others] = [await encrypt('a'), await encrypt('a', { tenantId: 'pg.citya' })];
    expect(await call(name, { tenantId: 'pg' })).toEqual({ acknowledged: true });
    const after = await encrypt('a');
    expect(after).not.toEqual(before);
    expect([await call('_decrypt', before), await call('_decrypt', after)]).toEqual([['a'], ['a']]);
    const othersAfter = await encrypt('a', { tenantId: 'pg.citya' });
    expect(JSON.stringify(othersAfter) === JSON.stringify(others)).toBe(isOthersKept);
  });

  it('makes keys for a tenant that MDMS has come to know', async () => {
    const { addTenant, encrypt } = createWorld();
    expect(await encrypt('a', { tenantId: 'pg.cityb' })).toBe(500);
    addTenant('pg.cityb');
    expect(await encrypt('a', { tenantId: 'pg.cityb' })).toHaveLength(1);
  });
});

async function createEncrypted(call: (name: string, body: JsonValue) => Promise<JsonValue>): Promise<JsonValue> {
  return call('_encrypt', { encryptionRequests: [{ tenantId: 'pg', type: 'Normal', value: 'a "b"' }] });
}
