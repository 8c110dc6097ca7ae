import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { isObject, type SandboxResponse } from '../../../sandbox/exchange';
import { toStoredUser } from '../../../sandbox/known-users';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { asha } from '../../../testing/seeds';

const HOUR = 3_600_000;
const CLIENT = `Basic ${btoa('egov-user-client:')}`;
const officer = { ...asha, emailId: null, password: 'eGov@1234' };
const citizen = { ...officer, id: 8, uuid: 'u-8', userName: '9123456789', mobileNumber: '9123456789', name: 'Ravi' };

const form = { username: 'asha', password: 'eGov@1234', grant_type: 'password', scope: 'read', tenantId: 'pg.citya' };

function createWorld() {
  const sandbox = createReplaySandbox();
  const known = [officer, { ...citizen, type: 'CITIZEN' as const, tenantId: 'pg', roles: [] }];
  const users = known.map((user) => toStoredUser(user, (text) => `#${text}`));
  sandbox.seed({ users, schemas: [], rows: [] });

  async function send(method: string, path: string, sent: { body?: string; type?: string; headers?: JsonObject }) {
    const url = new URL(path, 'http://digit.test');
    const headers = Object.fromEntries(
      Object.entries(sent.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const { response } = await sandbox.handle({
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: { 'content-type': sent.type ?? 'application/json', ...headers },
      body: new TextEncoder().encode(sent.body ?? ''),
    });
    return { status: response.status, json: jsonOf(response) };
  }
  const signIn = (parameters: Record<string, string> = {}, headers: JsonObject = { authorization: CLIENT }) =>
    send('POST', '/user/oauth/token', {
      body: new URLSearchParams({ ...form, userType: 'EMPLOYEE', ...parameters }).toString(),
      type: 'application/x-www-form-urlencoded',
      headers,
    });
  const post = (path: string, body: JsonObject) => send('POST', path, { body: JSON.stringify(body) });
  const details = (token: unknown) => send('POST', `/user/_details?access_token=${token}`, { body: '{}' });
  const update = (changes: JsonObject) => {
    const { password: _, type, roles, ...user } = officer;
    const caller = { id: 1, uuid: 'u-1', roles: [] };
    const body = { RequestInfo: { userInfo: caller }, user: { ...user, type, roles, ...changes } };
    return post('/user/users/_updatenovalidate', body);
  };
  return { sandbox, send, signIn, post, details, update };
}

function jsonOf({ body }: SandboxResponse): JsonObject {
  const json = body && 'json' in body ? body.json : {};
  return isObject(json) ? json : {};
}

describe('signing in', () => {
  it('gives a token for seven days', async () => {
    const { signIn, details, sandbox } = createWorld();
    const { status, json } = await signIn();
    expect(status).toBe(200);
    expect(json).toMatchObject({ token_type: 'bearer', expires_in: 604_799, scope: 'read' });
    expect(json.UserRequest).toMatchObject({ uuid: 'u-7', roles: [{ code: 'GRO' }], permanentCity: null });
    await sandbox.advance(7 * 24 * HOUR - 1);
    expect((await details(json.access_token)).json).toMatchObject({ uuid: 'u-7', actions: null });
    await sandbox.advance(1);
    expect((await details(json.access_token)).json).toMatchObject({
      Errors: [{ code: 'InvalidAccessTokenException' }],
    });
  });

  it('repeats the token with the user as he was, while the details are renewed', async () => {
    const { signIn, details, update } = createWorld();
    const first = await signIn();
    await update({ name: 'Asha Rao' });
    expect((await details(first.json.access_token)).json.name).toBe('Asha');
    const second = await signIn();
    expect(second.json.access_token).toBe(first.json.access_token);
    expect(second.json.UserRequest).toMatchObject({ name: 'Asha' });
    expect((await details(first.json.access_token)).json.name).toBe('Asha Rao');
  });

  it('gives another token for another scope', async () => {
    const { signIn } = createWorld();
    expect((await signIn({ scope: 'write' })).json.access_token).not.toBe((await signIn()).json.access_token);
  });

  it.each([
    ['tenant', { tenantId: '' }, 'TenantId is mandatory'],
    ['type', { userType: 'ROBOT' }, 'User Type is mandatory and has to be a valid type'],
    ['user of that type', { userType: 'SYSTEM' }, 'Invalid login credentials'],
    ['user of that tenant', { tenantId: 'pg.cityb' }, 'Invalid login credentials'],
    ['user of that letter case', { username: 'ASHA' }, 'Invalid login credentials'],
    ['user of that name, for blanks count', { username: ' asha' }, 'Invalid login credentials'],
    ['name at all', { username: '' }, 'Invalid login credentials'],
    ['right password', { password: 'egov@1234' }, 'Invalid login credentials'],
  ])('refuses without a %s', async (_, parameters, description) => {
    const { signIn } = createWorld();
    expect(await signIn(parameters)).toEqual({
      status: 400,
      json: { error: 'invalid_request', error_description: description },
    });
  });

  it.each([
    ['Missing grant type', 400, { grant_type: '' }],
    ['Missing grant type', 400, { grant_type: ' ' }],
    ['Implicit grant type not supported from token endpoint', 400, { grant_type: 'implicit' }],
    ['An authorization code must be supplied.', 400, { grant_type: 'authorization_code' }],
    ['Invalid authorization code: c-1', 400, { grant_type: 'authorization_code', code: 'c-1' }],
    ['Given client ID does not match authenticated client', 401, { client_id: 'another' }],
    ['Given client ID does not match authenticated client', 401, { client_id: '' }],
    ['Invalid scope: read,write', 400, { scope: 'read,write' }],
    ['Unsupported grant type: magic', 400, { grant_type: 'magic' }],
    ['Unauthorized grant type: client_credentials', 401, { grant_type: 'client_credentials' }],
    ['Invalid scope: all', 400, { scope: 'all' }],
  ])('says "%s"', async (description, status, parameters) => {
    const { signIn } = createWorld();
    expect(await signIn(parameters)).toMatchObject({ status, json: { error_description: description } });
  });

  it('writes scopes in one order, and all of them where none is asked for', async () => {
    const { signIn } = createWorld();
    expect((await signIn({ scope: 'write read' })).json).toMatchObject({ scope: 'read write' });
    expect((await signIn({ scope: '' })).json).toMatchObject({ scope: 'read write' });
  });

  it('takes parameters from the address too, where they count first', async () => {
    const { send } = createWorld();
    const query = new URLSearchParams({ ...form, userType: 'employee' });
    const headers = { authorization: CLIENT };
    const sent = { body: 'tenantId=pg.cityb', type: 'application/x-www-form-urlencoded', headers };
    expect((await send('POST', `/user/oauth/token?${query}`, sent)).status).toBe(200);
  });

  it.each([
    ['GET', 405, { error: 'method_not_allowed', error_description: "Request method 'GET' not supported" }],
    ['PUT', 400, { Errors: [{ code: 'HttpRequestMethodNotSupportedException' }] }],
  ])('answers nothing to %s', async (method, status, json) => {
    const { send } = createWorld();
    const answered = await send(method, '/user/oauth/token', { headers: { authorization: CLIENT } });
    expect(answered).toMatchObject({ status, json });
  });

  it('does not look at the password of a call that says it is internal', async () => {
    const { signIn } = createWorld();
    expect((await signIn({ password: 'wrong', isInternal: 'true' })).status).toBe(200);
    expect((await signIn({ password: 'wrong', isInternal: 'yes' })).status).toBe(400);
  });

  it.each([
    ['Full authentication is required to access this resource', {}],
    ['Bad credentials', { authorization: `Basic ${btoa('egov-user-client:secret')}` }],
  ])('refuses a client with the framework\'s own "%s"', async (message, headers) => {
    const { signIn } = createWorld();
    expect(await signIn({}, headers)).toMatchObject({
      status: 401,
      json: { status: 401, error: 'Unauthorized', message, path: '/user/oauth/token' },
    });
  });

  it('breaks at the fifth wrong password of half an hour and locks nobody out', async () => {
    const { signIn, sandbox } = createWorld();
    const wrong = { password: 'wrong' };
    for (let count = 1; count <= 4; count++) expect((await signIn(wrong)).status).toBe(400);
    expect(await signIn(wrong)).toMatchObject({ status: 500, json: { error: 'server_error' } });
    await sandbox.advance(HOUR / 2 + 1);
    expect((await signIn(wrong)).status).toBe(400);
    expect((await signIn()).status).toBe(200);
    for (let count = 1; count <= 4; count++) expect((await signIn(wrong)).status).toBe(400);
  });

  it('refuses a locked account, breaks after the hour that should open it, and takes it again when it is unlocked', async () => {
    const { signIn, sandbox, update } = createWorld();
    await update({ accountLocked: true, accountLockedDate: sandbox.now() });
    expect((await signIn()).json).toMatchObject({ error_description: 'Account locked' });
    await sandbox.advance(HOUR + 1);
    expect((await signIn()).status).toBe(500);
    await update({ accountLocked: false });
    expect((await signIn()).status).toBe(200);
  });

  it('refuses who is not active', async () => {
    const { signIn, update } = createWorld();
    await update({ active: false });
    expect((await signIn()).json).toMatchObject({ error_description: 'Please activate your account' });
  });

  it("takes a citizen's code once and for a quarter of an hour", async () => {
    const { signIn, post, sandbox } = createWorld();
    const asCitizen = (password: string) =>
      signIn({ username: '9123456789', userType: 'citizen', tenantId: 'pg.citya', password });
    const codeSent = async () => {
      await post('/user-otp/v1/_send', { otp: { mobileNumber: '9123456789', tenantId: 'pg.citya', type: 'login' } });
      return /\d{6}/.exec(sandbox.state.otp.messages.at(-1)?.text ?? '')?.[0] ?? '';
    };
    const [first, second] = [await codeSent(), await codeSent()];
    expect((await asCitizen(first)).json.UserRequest).toMatchObject({ uuid: 'u-8', tenantId: 'pg' });
    expect((await asCitizen(first)).status).toBe(400);
    await sandbox.advance(901_000);
    expect((await asCitizen(second)).status).toBe(400);
    expect((await asCitizen('eGov@1234')).status).toBe(400);
  });
});

describe('a session', () => {
  it('ends with a sign-out, while its refresh token goes on', async () => {
    const { signIn, post, details } = createWorld();
    const { json } = await signIn();
    const signOut = () => post('/user/_logout', { RequestInfo: {}, access_token: json.access_token ?? null });
    expect(await signOut()).toMatchObject({ status: 200, json: { status: 'Logout successfully' } });
    expect((await details(json.access_token)).status).toBe(400);
    expect(await signOut()).toMatchObject({
      status: 400,
      json: { responseInfo: { status: 'Logout failed' }, error: { code: 400, description: 'Logout failed' } },
    });
    const refreshed = await signIn({ grant_type: 'refresh_token', refresh_token: String(json.refresh_token) });
    expect(refreshed).toMatchObject({ status: 200, json: { refresh_token: json.refresh_token } });
  });

  it('goes over to the new token of a refresh', async () => {
    const { signIn, details, update } = createWorld();
    const { json } = await signIn();
    await update({ name: 'Asha Rao' });
    const { json: fresh } = await signIn({ grant_type: 'refresh_token', refresh_token: String(json.refresh_token) });
    expect(fresh.UserRequest).toMatchObject({ name: 'Asha Rao' });
    expect((await details(json.access_token)).status).toBe(400);
    expect((await details(fresh.access_token)).status).toBe(200);
    expect((await signIn()).json.access_token).toBe(fresh.access_token);
  });

  it('cannot be refreshed after two weeks, or by a token nobody was given', async () => {
    const { signIn, sandbox } = createWorld();
    const { json } = await signIn();
    const refresh = (token: string) => signIn({ grant_type: 'refresh_token', refresh_token: token });
    expect((await refresh('none')).json).toEqual({
      error: 'invalid_grant',
      error_description: 'Invalid refresh token: none',
    });
    await sandbox.advance(14 * 24 * HOUR + 1);
    expect((await refresh(String(json.refresh_token))).json).toMatchObject({ error: 'invalid_grant' });
  });

  it('is refreshed for the scope it was given or less, and for all of it again', async () => {
    const { signIn, details } = createWorld();
    const { json } = await signIn({ scope: 'read write' });
    const refresh = (scope: string) =>
      signIn({ grant_type: 'refresh_token', refresh_token: String(json.refresh_token), scope });
    expect((await refresh('read')).json).toMatchObject({ scope: 'read' });
    expect((await refresh('')).json).toMatchObject({ scope: 'read write' });
    const narrow = await signIn({ scope: 'write' });
    const wider = { grant_type: 'refresh_token', refresh_token: String(narrow.json.refresh_token), scope: 'read' };
    expect((await signIn(wider)).json).toMatchObject({
      error: 'invalid_scope',
      error_description: 'Unable to narrow the scope of the client authentication to [read].',
    });
    expect((await details(narrow.json.access_token)).status).toBe(400);
  });

  it('is not refreshed for who is locked or of another type by now, but for who is not active', async () => {
    const { signIn, update } = createWorld();
    const { json } = await signIn();
    const refresh = async () =>
      (await signIn({ grant_type: 'refresh_token', refresh_token: String(json.refresh_token) })).json;
    await update({ accountLocked: true });
    expect(await refresh()).toMatchObject({ error_description: 'Account locked' });
    await update({ accountLocked: false, active: false });
    expect(await refresh()).toMatchObject({ UserRequest: { active: false } });
    await update({ type: 'SYSTEM' });
    expect(await refresh()).toMatchObject({ error_description: 'Invalid login credentials' });
  });

  it.each(['', 'no json', '[]', '{"access_token":{}}', '{"access_token":"none"}'])(
    'is not ended by %j',
    async (body) => {
      const { send } = createWorld();
      expect(await send('POST', '/user/_logout', { body })).toMatchObject({
        status: 400,
        json: { error: { description: 'Logout failed' } },
      });
    },
  );
});
