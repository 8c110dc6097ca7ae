import type { JsonObject } from '@nirmaan/lexicon';
import { expect, it } from 'vitest';
import { toStoredUser } from '../../../sandbox/known-users';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { asha } from '../../../testing/seeds';

const ravi = { ...asha, id: 8, uuid: 'u-8', userName: '9123456789', mobileNumber: '9123456789' };

function createWorld() {
  const sandbox = createReplaySandbox();
  const users = [asha, { ...ravi, type: 'CITIZEN' as const, tenantId: 'pg' }];
  sandbox.seed({ users: users.map((user) => toStoredUser(user, (text) => `#${text}`)), schemas: [], rows: [] });
  const post = async (path: string, body: JsonObject | string) => {
    const { response } = await sandbox.handle({
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    });
    return { status: response.status, body: response.body };
  };
  const send = (otp: JsonObject, requestInfo: JsonObject = {}) =>
    post('/user-otp/v1/_send', { requestInfo, otp: { tenantId: 'pg.citya', ...otp } });
  const localize = (code: string, message: string, locale = 'en_IN') =>
    post('/localization/messages/v1/_upsert', {
      RequestInfo: { userInfo: { id: 1, uuid: 'u-1' } },
      tenantId: 'pg',
      messages: [{ code, message, module: 'egov-user', locale }],
    });
  const texts = () => sandbox.state.otp.messages.map(({ to, text }) => ({ to, text: text.replace(/\d{6}/, 'CODE') }));
  return { sandbox, send, post, localize, texts };
}

const citizen = { mobileNumber: '9123456789', type: 'login' };

it.each([
  ['citizens at the realm', citizen, '9123456789', 'Dear Citizen, Your Login OTP is CODE.'],
  [
    'employees at their tenant',
    { mobileNumber: '9876543210', type: 'passwordreset', userType: 'EMPLOYEE' },
    '9876543210',
    'Dear Citizen, Your OTP for recovering password is CODE.',
  ],
  [
    'nobody who is known, to register',
    { mobileNumber: '9000000009' },
    '9000000009',
    'Dear Citizen, Your OTP to complete your DIGIT Registration is CODE.',
  ],
])('a code goes to %s', async (_, otp, to, text) => {
  const { send, texts } = createWorld();
  expect((await send(otp)).status).toBe(201);
  expect(texts()).toEqual([{ to, text }]);
});

it('the text is the one of the language asked for', async () => {
  const { send, localize, texts } = createWorld();
  await localize('sms.login.otp.msg', 'Kod: %s', 'hi_IN');
  await send(citizen, { msgId: '1|hi_IN' });
  await send(citizen, { msgId: '1|' });
  expect(texts().map(({ text }) => text)).toEqual(['Kod: CODE', 'Dear Citizen, Your Login OTP is CODE.']);
});

it.each([
  ['a sign-in breaks', citizen, 500],
  [
    'a password’s reset is answered all the same',
    { mobileNumber: '9876543210', type: 'passwordreset', userType: 'EMPLOYEE' },
    201,
  ],
])('where messages lack the text, %s; the code is made and not sent', async (_, otp, status) => {
  const { send, localize, texts, sandbox } = createWorld();
  await localize('another.key', 'other');
  expect((await send(otp)).status).toBe(status);
  expect(texts()).toEqual([]);
  expect(sandbox.state.otp.codes).toHaveLength(1);
});

it.each([
  ['no body', ''],
  ['no object', '[]'],
  ['a time that is none', '{"requestInfo":{"ts":"soon"},"otp":{"mobileNumber":"9123456789","tenantId":"pg"}}'],
])('%s breaks user-otp', async (_, body) => {
  const { post } = createWorld();
  expect((await post('/user-otp/v1/_send', body)).status).toBe(500);
});

it('several codes live at once, each for a quarter of an hour and one proof', async () => {
  const { post, sandbox } = createWorld();
  const create = async () => {
    const { body } = await post('/otp/v1/_create', { otp: { identity: 'x', tenantId: 'pg.citya' } });
    return String(Object(body && 'json' in body ? body.json : {}).otp.otp);
  };
  const validate = async (otp: string) =>
    (await post('/otp/v1/_validate', { otp: { otp, identity: 'x', tenantId: 'pg.cityb' } })).status;
  const [first, second, third] = [await create(), await create(), await create()];
  expect([await validate(second), await validate(second), await validate(first)]).toEqual([200, 400, 200]);
  await sandbox.advance(901_000);
  expect(await validate(third)).toBe(400);
});
