import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { toStoredUser } from '../../../sandbox/known-users';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { asha as officer } from '../../../testing/seeds';

const asha = { ...officer, password: 'eGov@1234' };
const RequestInfo = { userInfo: { id: 7, uuid: 'u-7', userName: 'asha', roles: [] } };

function createWorld() {
  const sandbox = createReplaySandbox();
  const others = Array.from({ length: 12 }, (_, index) => ({
    ...asha,
    id: 20 + index,
    uuid: `u-${20 + index}`,
    userName: `clerk${index}`,
    name: 'Clerk',
  }));
  const users = [asha, ...others].map((user) => toStoredUser(user, (text) => `#${text}`));
  sandbox.seed({ users, schemas: [], rows: [] });
  const post = async (path: string, body: JsonObject, headers: Record<string, string> = {}) => {
    const { response } = await sandbox.handle({
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json', ...headers },
      body: new TextEncoder().encode(JSON.stringify(body)),
    });
    return response.body && 'json' in response.body ? response.body.json : null;
  };
  return { sandbox, post };
}

const refused = (code: string) => ({ Errors: [{ code }] });

describe('profile/_update', () => {
  it('changes name and contact, and nothing that lets in', async () => {
    const { post, sandbox } = createWorld();
    const user = {
      id: 7,
      uuid: 'u-7',
      tenantId: 'pg.citya',
      name: 'Asha Rao',
      active: false,
      type: 'CITIZEN',
      roles: [],
    };
    expect(
      await post('/user/profile/_update', { RequestInfo, user: { ...user, password: 'Other@1234' } }),
    ).toMatchObject({
      user: [{ name: 'Asha Rao', emailId: null, active: true, type: 'EMPLOYEE', roles: [{ code: 'GRO' }] }],
    });
    expect(sandbox.state.user.users.get('u-7')?.passwordHash).toBe('#u-7:eGov@1234');
  });

  it.each([
    ['another', 'asha@example.com', 1],
    ['the same in other letters', 'ASHA@example.org', 0],
    ['none', null, 0],
  ])('tells by SMS of an e-mail address that is %s: %s', async (_, emailId, count) => {
    const { post, sandbox } = createWorld();
    const user = { id: 7, uuid: 'u-7', tenantId: 'pg.citya', name: 'Asha', emailId };
    await post('/user/profile/_update', { RequestInfo, user });
    expect(sandbox.state.otp.messages).toHaveLength(count);
    for (const { to, text } of sandbox.state.otp.messages) {
      expect(to).toBe('9876543210');
      expect(text).toContain(`updated from asha@example.org to ${emailId}.`);
    }
  });

  it("refuses somebody else's", async () => {
    const { post } = createWorld();
    const user = { id: 20, uuid: 'u-20', tenantId: 'pg.citya', name: 'x' };
    expect(await post('/user/profile/_update', { RequestInfo, user })).toMatchObject(
      refused('UserProfileUpdateDeniedException'),
    );
  });
});

describe('password/_update', () => {
  const change = { RequestInfo, tenantId: 'pg.citya', type: 'EMPLOYEE', existingPassword: 'eGov@1234' };

  it('takes a new password from who knows the old one', async () => {
    const { post, sandbox } = createWorld();
    expect(await post('/user/password/_update', { ...change, newPassword: 'Other@1234' })).toMatchObject({
      responseInfo: { status: '200' },
    });
    expect(sandbox.state.user.users.get('u-7')?.passwordHash).toBe('#u-7:Other@1234');
  });

  it.each([
    ['the old one is wrong', { existingPassword: 'no', newPassword: 'Other@1234' }, 'PasswordMismatchException'],
    ['the new one is short', { newPassword: 'aA1@' }, 'INVALID_PWD_LENGTH'],
    ['there is no new one', {}, 'InvalidLoggedInUserUpdatePasswordRequestException'],
    ['nobody has the name', { tenantId: 'pg.cityb', newPassword: 'Other@1234' }, 'UserNotFoundException'],
    [
      'the old one is wrong, whatever name is in the body',
      { userName: 'x'.repeat(65), existingPassword: 'no', newPassword: 'Other@1234' },
      'PasswordMismatchException',
    ],
    [
      'the tenant is no name of one',
      { tenantId: 'pg.city1', newPassword: 'Other@1234' },
      'Pattern.loggedInUserUpdatePasswordRequest.tenantId',
    ],
  ])('refuses where %s', async (_, sent, code) => {
    const { post } = createWorld();
    expect(await post('/user/password/_update', { ...change, ...sent })).toMatchObject(refused(code));
  });

  it('goes without the old one by a code sent to the number', async () => {
    const { post, sandbox } = createWorld();
    const otp = { mobileNumber: '9876543210', tenantId: 'pg.citya', type: 'passwordreset', userType: 'EMPLOYEE' };
    await post('/user-otp/v1/_send', { otp });
    const code = /\d{6}/.exec(sandbox.state.otp.messages.at(-1)?.text ?? '')?.[0] ?? '';
    const replace = (otpReference: string) =>
      post('/user/password/nologin/_update', {
        RequestInfo: {},
        tenantId: 'pg.citya',
        type: 'EMPLOYEE',
        userName: 'asha',
        newPassword: 'Other@1234',
        otpReference,
      });
    expect(await replace('000000')).toMatchObject({ error: { fields: [{ code: 'OTP.VALIDATION_UNSUCCESSFUL' }] } });
    expect(await replace(code)).toMatchObject({ responseInfo: { status: '200' } });
    expect(sandbox.state.user.users.get('u-7')?.passwordHash).toBe('#u-7:Other@1234');
  });
});

describe('a search', () => {
  const search = { RequestInfo, mobileNumber: '9876543210', tenantId: 'pg.citya' };
  const outside = { 'x-pass-through-gateway': 'true' };

  it.each([
    ['between services gives all', {}, {}, 13],
    ['from outside gives ten', {}, outside, 10],
    ['from outside gives no more when asked', { pageSize: 12 }, outside, 10],
    ['counts users from an offset, not pages', { pageSize: 10, pageNumber: 12 }, {}, 1],
  ])('%s', async (_, sent, headers, count) => {
    const { post } = createWorld();
    const { user } = Object(await post('/user/_search', { ...search, ...sent }, headers));
    expect(user).toHaveLength(count);
  });

  it('breaks on an order that is no column', async () => {
    const { post } = createWorld();
    expect(await post('/user/_search', { ...search, sort: ['age'] })).toMatchObject(refused('BadSqlGrammarException'));
  });
});
