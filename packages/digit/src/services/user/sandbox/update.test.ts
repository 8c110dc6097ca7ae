import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../../sandbox/exchange';
import { toStoredUser } from '../../../sandbox/known-users';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { asha, roleRows } from '../../../testing/seeds';

const ravi = { ...asha, id: 8, uuid: 'u-8', userName: 'ravi' };
const namesake = { ...asha, id: 9, uuid: 'u-9', type: 'SYSTEM' as const };
const rows = roleRows('GRO', 'CSR');

function createWorld() {
  const sandbox = createReplaySandbox();
  const users = [asha, ravi, namesake].map((user) => toStoredUser(user, (text) => `#${text}`));
  sandbox.seed({ users, schemas: [], rows });
  const post = async (path: string, body: JsonObject, type = 'application/json') => {
    const { response } = await sandbox.handle({
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': type },
      body: new TextEncoder().encode(JSON.stringify(body)),
    });
    const json = response.body && 'json' in response.body ? response.body.json : {};
    return isObject(json) ? json : {};
  };
  const RequestInfo = { userInfo: { id: 1, uuid: 'u-1', roles: [] } };
  const update = (changes: JsonObject) => {
    const { dob: _, ...user } = asha;
    return post('/user/users/_updatenovalidate', { RequestInfo, user: { ...user, ...changes } });
  };
  const userOf = (uuid: string) => sandbox.state.user.users.get(uuid);
  return { post, update, userOf, sandbox, RequestInfo };
}

const refused = (code: string) => ({ Errors: [{ code }] });
const ADDRESS = { permanentAddress: '1 Main Road', permanentCity: 'Amritsar', permanentPinCode: '143001' };
const NO_ADDRESS = { permanentAddress: null, permanentCity: null, permanentPinCode: null };

describe('users/_updatenovalidate', () => {
  it('replaces roles, named by MDMS, at the tenant of the user where none is given', async () => {
    const { update, userOf } = createWorld();
    const roles = [{ code: 'CSR', name: 'whatever' }];
    expect(await update({ roles })).toMatchObject({
      user: [{ roles: [{ code: 'CSR', name: 'CSR role', tenantId: 'pg.citya' }] }],
    });
    expect(userOf('u-7')?.lastModifiedBy).toBe(1);
  });

  it.each([
    ['a role MDMS does not know', { roles: [{ code: 'KING' }], id: null }, 'INVALID_ROLE'],
    ['other roles, and the id is not sent', { roles: [{ code: 'CSR' }], id: null }, 'DataIntegrityViolationException'],
    [
      'other roles, and the tenant is not his',
      { roles: [{ code: 'CSR' }], tenantId: 'pg.cityb' },
      'DataIntegrityViolationException',
    ],
    ['an address, and the id is not sent', { ...ADDRESS, id: null }, 'DataIntegrityViolationException'],
  ])('has stored the rest where it fails for %s', async (_, changes, code) => {
    const { update, userOf } = createWorld();
    expect(await update({ name: 'Asha Rao', ...changes })).toMatchObject(refused(code));
    expect(userOf('u-7')).toMatchObject({ name: 'Asha Rao', roles: [{ code: 'GRO' }] });
  });

  it('writes roles and addresses to whom the id of the request belongs', async () => {
    const { update, userOf } = createWorld();
    await update({ id: 8, roles: [{ code: 'CSR' }], ...ADDRESS });
    expect(userOf('u-7')).toMatchObject({ roles: [{ code: 'GRO' }], profile: NO_ADDRESS });
    expect(userOf('u-8')).toMatchObject({ name: 'Asha', roles: [{ code: 'CSR' }], profile: ADDRESS });
  });

  it('removes an address that is not sent, unless it does not know whose', async () => {
    const { update } = createWorld();
    expect(await update(ADDRESS)).toMatchObject({ user: [ADDRESS] });
    expect(await update({ id: null })).toMatchObject({ user: [ADDRESS] });
    expect(await update({})).toMatchObject({ user: [NO_ADDRESS] });
  });

  it('takes another type, but none in which the name is taken', async () => {
    const { update, userOf } = createWorld();
    expect(await update({ type: 'SYSTEM', name: 'x' })).toMatchObject(refused('DuplicateKeyException'));
    expect(userOf('u-7')).toMatchObject({ type: 'EMPLOYEE', name: 'Asha' });
    expect(await update({ type: 'BUSINESS' })).toMatchObject({ user: [{ type: 'BUSINESS' }] });
  });

  it.each([
    ['the mobile number', { mobileNumber: '123', tenantId: null, roles: [] }, 'NullPointerException'],
    ['the roles', { mobileNumber: null, tenantId: null, roles: [] }, 'AtleastOneRoleCodeException'],
    ['the tenant', { mobileNumber: null, tenantId: null, password: 'x' }, 'InvalidUserUpdateException'],
    ['the password', { password: 'x' }, 'INVALID_PWD_LENGTH'],
  ])('looks at %s in its turn', async (_, changes, code) => {
    const { update } = createWorld();
    const { Errors } = await update(changes);
    expect(Errors).toContainEqual(expect.objectContaining({ code }));
  });
});

describe('egov-user', () => {
  it('reads JSON only', async () => {
    const { post } = createWorld();
    expect(await post('/user/_search', { uuid: ['u-7'] }, 'text/plain')).toMatchObject({
      Errors: [{ code: 'UnsupportedMediaType', message: 'An unsupported media Type was used - text/plain' }],
    });
  });

  it('forgets when an account was locked that is created locked, and tells it', async () => {
    const { post, sandbox, RequestInfo } = createWorld();
    const { dob: _, ...user } = { ...asha, userName: 'new', accountLocked: true, accountLockedDate: 5 };
    expect(await post('/user/users/_createnovalidate', { RequestInfo, user })).toMatchObject({
      user: [{ accountLocked: true, accountLockedDate: 5 }],
    });
    expect([...sandbox.state.user.users.values()].at(-1)).toMatchObject({
      accountLocked: true,
      accountLockedDate: null,
    });
  });

  it('finds a number that is the second one of somebody, and names only as they are kept', async () => {
    const { post, update } = createWorld();
    await update({ alternatemobilenumber: '9123456780' });
    const found = async (criteria: JsonObject) =>
      (await post('/user/_search', { tenantId: 'pg.citya', ...criteria })).user;
    expect(await found({ mobileNumber: ' 9123456780 ' })).toMatchObject([{ uuid: 'u-7' }]);
    expect(await found({ userName: 'asha', userType: 'EMPLOYEE' })).toMatchObject([{ uuid: 'u-7' }]);
    expect(await found({ userName: 'asha ' })).toEqual([]);
    expect(await found({ name: 'Ash', fuzzyLogic: true })).toEqual([]);
  });
});
