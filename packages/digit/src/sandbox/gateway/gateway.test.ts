import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { createReplaySandbox } from '../../testing/sandbox-target';
import { masterRow } from '../../testing/seeds';
import { isObject } from '../exchange';
import { toStoredUser } from '../known-users';
import type { SandboxSettings } from '../service';

const SEARCH = '/mdms-v2/v2/_search';

/** A clerk of city A who may search master data; `send` goes through the gateway. */
async function createWorld(settings: Partial<SandboxSettings> = {}) {
  const sandbox = createReplaySandbox(settings);
  const roles = [{ code: 'CLERK', name: 'Clerk', tenantId: 'pg.citya' }];
  const clerk = {
    id: 1,
    uuid: 'clerk',
    userName: 'clerk',
    name: 'Clerk',
    mobileNumber: '9000000001',
    emailId: null,
    type: 'EMPLOYEE' as const,
    tenantId: 'pg.citya',
    active: true,
    dob: null,
    roles,
    password: 'Secret@1',
  };
  sandbox.seed({
    users: [toStoredUser(clerk, (text) => `#${text}`)],
    schemas: [],
    rows: [
      masterRow('ACCESSCONTROL-ACTIONS-TEST.actions-test', '1', { id: 1, url: SEARCH }),
      masterRow('ACCESSCONTROL-ROLEACTIONS.roleactions', 'CLERK.1', { rolecode: 'CLERK', actionid: 1, tenantId: 'pg' }),
    ],
  });
  const call = async (path: string, text: string, type: string, query = '') => {
    const { response } = await sandbox.handle(
      {
        method: 'POST',
        path,
        query: new URLSearchParams(query),
        headers: { 'content-type': type, authorization: `Basic ${btoa('egov-user-client:')}` },
        body: new TextEncoder().encode(text),
      },
      { direct: false },
    );
    return { ...response, json: response.body && 'json' in response.body ? response.body.json : undefined };
  };
  const form = 'username=clerk&password=Secret@1&grant_type=password&scope=read&tenantId=pg.citya&userType=EMPLOYEE';
  const { json } = await call('/user/oauth/token', form, 'application/x-www-form-urlencoded');
  const authToken = isObject(json) ? String(json.access_token) : '';
  const send = (path: string, body: JsonObject = {}, query = '') =>
    call(path, JSON.stringify({ RequestInfo: { authToken }, ...body }), 'application/json', query);
  const sendAnonymously = (path: string, body: JsonObject = {}) =>
    call(path, JSON.stringify({ RequestInfo: {}, ...body }), 'application/json');
  return { sandbox, send, sendAnonymously };
}

const refusal = (message: string) => ({ status: 401, json: { Errors: [{ code: 'CustomException', message }] } });
const NOT_ALLOWED = refusal('You are not authorized to access this resource');

describe('the gateway looks at roles', () => {
  it.each<{ why: string; body?: JsonObject; query?: string }>([
    { why: 'the tenant of the query', query: 'tenantId=pg.citya' },
    { why: 'one of several tenants', body: { list: [{ tenantId: 'pg.citya' }, { deep: { tenantId: 'pg.citya' } }] } },
    { why: 'tenants in a list', body: { tenantId: ['pg.citya', null] } },
    { why: 'a tenant of the body before that of the query', body: { tenantId: 'pg.citya' }, query: 'tenantId=zz' },
  ])('and lets the role of the city pass by $why', async ({ body, query }) => {
    const { send } = await createWorld();
    expect(await send(SEARCH, body, query)).not.toMatchObject({ status: 401 });
  });

  it.each<{ why: string; path?: string; body?: JsonObject; query?: string; answer?: object }>([
    { why: 'another city', query: 'tenantId=pg.cityb' },
    { why: 'the realm', query: 'tenantId=pg' },
    { why: 'an address no role has', path: '/mdms-v2/v2/_count', query: 'tenantId=pg.citya' },
    { why: 'a tenant without masters', query: 'tenantId=zz' },
    { why: 'only the text null for a tenant', body: { tenantId: 'null' } },
    { why: 'no tenant at all', answer: refusal('Failed to parse request at API gateway') },
    {
      why: 'a tenant below RequestInfo alone',
      body: { requestInfo: { tenantId: 'pg.cityb' } },
    },
  ])('and refuses $why', async ({ path = SEARCH, body, query, answer = NOT_ALLOWED }) => {
    const { send } = await createWorld();
    expect(await send(path, body, query)).toMatchObject(answer);
  });

  it('only where it is told to', async () => {
    const { send } = await createWorld({ gatewayChecksRoles: false });
    expect(await send(SEARCH, {}, 'tenantId=pg.cityb')).not.toMatchObject({ status: 401 });
  });
});

describe('mixed mode', () => {
  const idRequests = { idRequests: [{ idName: 'x', tenantId: 'pg', format: 'X-1' }] };

  it('does not work as shipped', async () => {
    const { sendAnonymously, send } = await createWorld();
    expect(await sendAnonymously('/egov-idgen/id/_generate', idRequests)).toMatchObject(NOT_ALLOWED);
    expect(await send('/egov-idgen/id/_generate', idRequests)).toMatchObject(NOT_ALLOWED);
  });

  it('lets pass with and without a token where it is mended', async () => {
    const { sendAnonymously, send } = await createWorld({ gatewayMixedMode: true });
    expect(await sendAnonymously('/egov-idgen/id/_generate', idRequests)).toMatchObject({ status: 200 });
    expect(await send('/egov-idgen/id/_generate', idRequests)).toMatchObject({ status: 200 });
  });
});

describe('routes', () => {
  it('that no service answers are unknown before anybody is asked who they are', async () => {
    const { sendAnonymously } = await createWorld();
    expect(await sendAnonymously('/nowhere/x')).toMatchObject({ status: 404, json: { path: '/nowhere/x' } });
  });

  it('to a service that is not there are 502 for those who may call it', async () => {
    const { send } = await createWorld({ gatewayDeadPaths: ['/dead'], gatewayChecksRoles: false });
    const answer = { status: 502, json: { Errors: [{ code: 'ResourceAccessException', description: null }] } };
    expect(await send('/dead/x', { tenantId: 'pg' })).toMatchObject(answer);
  });

  it('with a limit take as many calls as it allows, and more after a second', async () => {
    const { sandbox, send } = await createWorld({ gatewayRateLimits: { [SEARCH]: { perSecond: 1, burst: 2 } } });
    const outcomes = async () => {
      const answers = [await send(SEARCH, { tenantId: 'pg.citya' }), await send(SEARCH, { tenantId: 'pg.citya' })];
      return answers.map(({ status, headers }) => [status === 429, headers['x-ratelimit-remaining']]);
    };
    expect(await outcomes()).toEqual([
      [false, '1'],
      [false, '0'],
    ]);
    await sandbox.advance(1_000);
    expect(await outcomes()).toEqual([
      [false, '0'],
      [true, '0'],
    ]);
  });
});
