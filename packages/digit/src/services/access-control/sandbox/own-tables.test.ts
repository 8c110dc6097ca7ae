import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { createReplaySandbox } from '../../../testing/sandbox-target';

function createWorld() {
  const sandbox = createReplaySandbox();
  return async (path: string, body: JsonObject): Promise<{ status: number; json: JsonValue | undefined }> => {
    const text = JSON.stringify({ RequestInfo: { ver: '1.0', userInfo: { id: 7 } }, ...body });
    const { response } = await sandbox.handle({
      method: 'POST',
      path: `/access/v1/${path}`,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(text),
    });
    return { status: response.status, json: response.body && 'json' in response.body ? response.body.json : undefined };
  };
}

const action = (name: string) => ({ name, url: `/${name}`, queryParams: '', serviceCode: 'X', enabled: true });
const errorOf = (code: string) => [{ error: { errorFields: [{ code: `accesscontrol.${code}` }] } }];

describe('the tables of egov-accesscontrol', () => {
  it('say who may call what, by names of roles, once all three are filled', async () => {
    const send = createWorld();
    const validateAction = { tenantRole: { tenantId: 'pg', roles: [{ name: 'Clerk' }] }, actionUrl: '/open' };
    const isAllowed = async () => (await send('actions/_validate', { validateAction })).json;
    expect(await isAllowed()).toMatchObject({ actionValidation: { allowed: 'FALSE' } });
    await send('actions/_create', { actions: [action('open'), action('close')] });
    await send('roles/_create', { roles: [{ name: 'Clerk', code: 'CLERK' }] });
    const given = await send('role-actions/_create', {
      tenantId: 'pg',
      role: { code: 'CLERK' },
      actions: [{ name: 'open' }],
    });
    expect(given).toMatchObject({ status: 200, json: { roleActions: [{ rolecode: 'CLERK', actionid: 1 }] } });
    expect(await isAllowed()).toMatchObject({ actionValidation: { allowed: 'TRUE' } });
    const got = await send('actions/_get', { tenantId: 'pg', roleCodes: ['CLERK'] });
    expect(got.json).toMatchObject({ actions: [{ id: 1, url: '/open', path: '' }] });
  });

  it.each<{ path: string; body: JsonObject; code: string }>([
    { path: 'actions/_create', body: { actions: [] }, code: '0011' },
    { path: 'actions/_create', body: { actions: [{ name: '' }] }, code: '0002' },
    { path: 'actions/_create', body: { actions: [{ ...action('known'), url: '/new' }] }, code: '0003' },
    { path: 'actions/_create', body: { actions: [{ ...action('known'), name: 'new' }] }, code: '0006' },
    { path: 'actions/_update', body: { actions: [{ name: 'unknown' }] }, code: '0005' },
    { path: 'actions/_list', body: { roleCodes: ['X'] }, code: '0001' },
    { path: 'roles/_create', body: { roles: [] }, code: '0012' },
    { path: 'roles/_update', body: { roles: [{ name: 'unknown', code: 'U' }] }, code: '0009' },
    { path: 'role-actions/_create', body: { tenantId: 'pg', role: {}, actions: [action('known')] }, code: '0010' },
  ])('$path refuses with $code: $body', async ({ path, body, code }) => {
    const send = createWorld();
    await send('actions/_create', { actions: [action('known')] });
    expect(await send(path, body)).toMatchObject({ status: 400, json: errorOf(code) });
  });
});
