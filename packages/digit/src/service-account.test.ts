import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from './actor';
import { createServiceAccount } from './service-account';
import type { UserPort } from './services/user/port';
import { createCaller } from './wire/caller';

const SIGNED_OUT = { Errors: [{ code: 'CustomException', message: 'You are not authorized to access this resource' }] };

/** egov-user, which gives one token for all sign-ins until it is ended, and a service that takes that one only. */
function createWorld() {
  let [clock, tokens, refusesAll] = [0, 1, false];
  const signIns: string[] = [];
  const sent: unknown[] = [];
  const user: Pick<UserPort, 'signIn'> = {
    async signIn({ userName, tenant }) {
      signIns.push(tenant);
      const of = { id: 1, uuid: 'u', userName, name: 'N', type: 'SYSTEM' as const, tenantId: tenant, roles: [] };
      return { actor: { user: of, token: `token-${tokens}` }, expiresInSeconds: 3600 };
    },
  };
  const account = createServiceAccount({
    digit: { user: user as UserPort },
    userName: 'system',
    password: 'p',
    now: () => clock,
  });
  const caller = createCaller({
    mode: 'gateway',
    client: { id: 'a', secret: '' },
    urlOf: () => 'http://digit.test',
    now: () => clock,
    timeoutMs: 1_000,
    random: () => 0,
    sleep: async () => {},
    fetch: async (_, init) => {
      const { RequestInfo } = z
        .object({ RequestInfo: z.object({ authToken: z.string() }) })
        .parse(JSON.parse(String(init?.body)));
      sent.push(RequestInfo.authToken);
      return RequestInfo.authToken === `token-${tokens}` && !refusesAll
        ? Response.json({ ok: true })
        : Response.json(SIGNED_OUT, { status: 401 });
    },
  });
  const call = (actor: Actor) =>
    caller.post({ service: 'mdms', path: '/x', answer: z.object({ ok: z.boolean() }), context: { actor } });
  return {
    account,
    call,
    signIns,
    sent,
    pass: (milliseconds: number) => (clock += milliseconds),
    endToken: () => tokens++,
    refuseAll: () => (refusesAll = true),
  };
}

describe('the service account', () => {
  it('is signed in once for all who ask at the same time', async () => {
    const { account, signIns } = createWorld();
    const actors = await Promise.all([account('pg'), account('pg'), account('mz')]);
    expect(actors.map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-1']);
    expect(signIns).toEqual(['pg', 'mz']);
  });

  it('is signed in again a minute before its token ends', async () => {
    const { account, signIns, pass } = createWorld();
    await account('pg');
    pass(3_539_999);
    await account('pg');
    expect(signIns).toHaveLength(1);
    pass(1);
    await account('pg');
    expect(signIns).toHaveLength(2);
  });

  it('is signed in again when its token was ended before its time, and the call goes on', async () => {
    const { account, call, sent, pass, endToken } = createWorld();
    const actor = await account('pg');
    pass(60_000);
    endToken();
    expect(await call(actor)).toEqual({ ok: true });
    expect(sent).toEqual(['token-1', 'token-2']);
    expect((await account('pg')).token).toBe('token-2');
  });

  it('signs in for many refused calls once', async () => {
    const { account, call, signIns, pass, endToken } = createWorld();
    const actor = await account('pg');
    pass(60_000);
    endToken();
    await Promise.all([call(actor), call(actor), call(actor)]);
    expect(signIns).toHaveLength(2);
  });

  it('lets a refusal stand that has another reason, and does not sign in for each', async () => {
    const { account, call, signIns, sent, pass, refuseAll } = createWorld();
    const actor = await account('pg');
    pass(60_000);
    refuseAll();
    for (let count = 0; count < 3; count++) await expect(call(actor)).rejects.toMatchObject({ code: 'unauthorized' });
    expect([signIns.length, sent]).toEqual([2, ['token-1', 'token-1', 'token-1']]);
  });
});
