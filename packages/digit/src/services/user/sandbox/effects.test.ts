import type { JsonObject } from '@nirmaan/lexicon';
import { expect, it } from 'vitest';
import { createSandbox, type SandboxOptions } from '../../../sandbox/create-sandbox';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { roleRows } from '../../../testing/seeds';

const roles = roleRows('CITIZEN');

it('a journal gives the same users, tokens and codes back, and holds no password', async () => {
  const entries: JsonObject[] = [];
  let ids = 0;
  const options: SandboxOptions = {
    now: () => 1_795_428_000_000,
    newId: () => `id-${++ids}`,
    random: () => 4_711,
    hash: (text) => [...text].reverse().join(''),
    direct: true,
    journal: {
      append: async (entry) => void entries.push(entry),
      readAll: async () => entries,
      replace: async (kept) => void entries.splice(0, entries.length, ...kept),
    },
  };
  const sandbox = createSandbox(options);
  sandbox.seed({ users: [], schemas: [], rows: roles });
  const post = (path: string, body: JsonObject) =>
    sandbox.handle({
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(body)),
    });
  await post('/user-otp/v1/_send', { otp: { mobileNumber: '9123456789', tenantId: 'pg', type: 'register' } });
  expect(sandbox.state.otp.messages[0]?.text).toBe(
    'Dear Citizen, Your OTP to complete your DIGIT Registration is 004711.',
  );
  const { response } = await post('/user/citizen/_create', {
    RequestInfo: { userInfo: null },
    user: { userName: '9123456789', name: 'Ravi', tenantId: 'pg', otpReference: '004711', password: 'eGov@1234' },
  });
  expect(response.status).toBe(200);

  const restored = createSandbox(options);
  restored.seed({ users: [], schemas: [], rows: roles });
  await restored.restore();
  expect(restored.state.user).toEqual(sandbox.state.user);
  expect(restored.state.otp).toEqual(sandbox.state.otp);
  expect(restored.state.otp.codes).toMatchObject([{ used: true }]);
  expect(JSON.stringify(entries)).not.toContain('eGov@1234');
});

it('a registration needs the code that was sent', async () => {
  const sandbox = createReplaySandbox();
  sandbox.seed({ users: [], schemas: [], rows: roles });
  const register = async (otpReference: string | null) => {
    const user = { userName: '9123456789', name: 'Ravi', tenantId: 'pg', otpReference };
    const { response } = await sandbox.handle({
      method: 'POST',
      path: '/user/citizen/_create',
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ RequestInfo: {}, user })),
    });
    return response.body && 'json' in response.body ? response.body.json : null;
  };
  expect(await register(null)).toMatchObject({ Errors: [{ code: 'InvalidUserCreateException' }] });
  expect(await register('123456')).toMatchObject({ error: { fields: [{ code: 'OTP.VALIDATION_UNSUCCESSFUL' }] } });
});
