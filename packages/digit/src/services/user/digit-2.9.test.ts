import { describe, expect, it } from 'vitest';
import { DigitError } from '../../error';
import type { Sandbox } from '../../sandbox/create-sandbox';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';
import { masterRow, roleRows } from '../../testing/seeds';

const caller = {
  id: 1,
  uuid: 'u-1',
  userName: 'admin',
  name: 'Admin',
  type: 'EMPLOYEE' as const,
  tenantId: 'pg',
  roles: [],
};
const context = { actor: { user: caller } };
const roles = roleRows('CITIZEN', 'GRO');
/** What a role must be given in MDMS to pass the gateway. */
const mayEndTokens = [
  masterRow('ACCESSCONTROL-ACTIONS-TEST.actions-test', '1', { id: 1, url: '/user/_logout', enabled: true }),
  masterRow('ACCESSCONTROL-ROLEACTIONS.roleactions', '1', { rolecode: 'GRO', actionid: 1, tenantId: 'pg' }),
];

const clerk = {
  userName: 'clerk',
  name: 'Clerk: one <two>',
  type: 'EMPLOYEE' as const,
  tenantId: 'pg.citya',
  mobileNumber: '9876543210',
  roles: [{ code: 'GRO', tenantId: 'pg.citya' }],
  password: 'eGov@1234',
};

function createWorld() {
  const sandbox = createReplaySandbox();
  sandbox.seed({ users: [], schemas: [], rows: roles });
  return { sandbox, ...toSandboxDigit(sandbox).digit };
}

/** Calls as the gateway hands them on. `direct`: it refuses none. */
function throughGateway(sandbox: Sandbox, { direct }: { direct: boolean }): Sandbox {
  return {
    ...sandbox,
    handle: (request) =>
      sandbox.handle({ ...request, headers: { ...request.headers, 'x-pass-through-gateway': 'true' } }, { direct }),
  };
}

const asClerk = { tenant: 'pg.citya', userName: 'clerk', password: 'eGov@1234', type: 'EMPLOYEE' as const };

/** Fails with an error that can be logged: nothing of `secrets` is in it, nor in what is made of it. */
async function failure(promise: Promise<unknown>, secrets: string[]) {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DigitError)) throw new Error('it did not fail with a DigitError');
  const logged = `${error.message} ${error.code} ${error.stack} ${JSON.stringify(error)}`;
  for (const secret of secrets) expect(logged).not.toContain(secret);
  return error;
}

describe('the client of egov-user', () => {
  it('creates, finds and signs in an employee', async () => {
    const { user } = createWorld();
    const created = await user.create(clerk, context);
    expect(created).toMatchObject({
      userName: 'clerk',
      name: 'Clerk one two',
      roles: [{ code: 'GRO', name: 'GRO role', tenantId: 'pg.citya' }],
    });
    expect(await user.search({ tenant: 'pg.citya', roleCodes: ['GRO'] }, context)).toEqual([created]);
    expect(await user.search({ tenant: 'pg.cityb', userName: 'clerk' }, context)).toEqual([]);
    const signedIn = await user.signIn({
      tenant: 'pg.citya',
      userName: 'clerk',
      password: 'eGov@1234',
      type: 'EMPLOYEE',
    });
    expect(signedIn).toMatchObject({ actor: { user: { uuid: created.uuid } }, expiresInSeconds: 604_799 });
  });

  it('tells wrong credentials from a DIGIT that broke', async () => {
    const { user } = createWorld();
    await user.create(clerk, context);
    const guess = () => user.signIn({ tenant: 'pg.citya', userName: 'clerk', password: 'no', type: 'EMPLOYEE' });
    for (let count = 1; count <= 4; count++)
      await expect(guess()).rejects.toMatchObject({ code: 'invalid-credentials', retryable: false });
    await expect(guess()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  });

  it('registers a citizen by the code that was sent, once', async () => {
    const { user, otp, sandbox } = createWorld();
    const person = { tenant: 'pg', mobileNumber: '9123456789' };
    await expect(otp.send({ ...person, purpose: 'login' })).rejects.toMatchObject({ code: 'unknown-user' });
    await otp.send({ ...person, purpose: 'register' });
    const code = /\d{6}/.exec(sandbox.state.otp.messages.at(-1)?.text ?? '')?.[0] ?? '';
    const register = (given: string) => user.registerCitizen({ ...person, name: 'Ravi', otp: given });
    await expect(register('000000')).rejects.toMatchObject({ code: 'invalid-credentials' });
    expect(await register(code)).toMatchObject({ actor: { user: { userName: '9123456789', type: 'CITIZEN' } } });
    await expect(otp.send({ ...person, purpose: 'register' })).rejects.toMatchObject({ code: 'known-user' });
    await otp.send({ ...person, purpose: 'login' });
    const next = /\d{6}/.exec(sandbox.state.otp.messages.at(-1)?.text ?? '')?.[0] ?? '';
    await expect(register(next)).rejects.toMatchObject({ code: 'known-user' });
  });

  it('goes on with a refresh token, which outlives a sign-out', async () => {
    const { user } = createWorld();
    const created = await user.create(clerk, context);
    const first = await user.signIn(asClerk);
    const second = await user.refresh(first.refreshToken ?? '');
    expect(second).toMatchObject({ actor: { user: { uuid: created.uuid } }, refreshToken: first.refreshToken });
    expect(second.actor.token).not.toBe(first.actor.token);
    await user.signOut(second.actor);
    await user.signOut(second.actor);
    expect((await user.signIn(asClerk)).actor.token).not.toBe(second.actor.token);
    expect((await user.refresh(first.refreshToken ?? '')).actor.token).not.toBe(second.actor.token);
  });

  it('ends a token behind the gateway, and one that is no good there', async () => {
    const { sandbox, user } = createWorld();
    sandbox.seed({ users: [], schemas: [], rows: mayEndTokens });
    await user.create(clerk, context);
    const { digit, calls } = toSandboxDigit(throughGateway(sandbox, { direct: false }), { mode: 'gateway' });
    const { actor } = await user.signIn(asClerk);
    await digit.user.signOut(actor);
    await digit.user.signOut(actor);
    expect(calls).toEqual(['/user/_logout', '/user/_logout']);
    expect((await user.signIn(asClerk)).actor.token).not.toBe(actor.token);
  });

  it('does not take a gateway that refuses for a sign-out', async () => {
    const { user } = createWorld();
    await user.create(clerk, context);
    const { actor } = await user.signIn(asClerk);
    const text = 'You are not authorized to access this resource';
    const Errors = [{ code: 'CustomException', message: text, description: text }];
    const fetch = async () => Response.json({ ResponseInfo: null, Errors }, { status: 401 });
    const { digit } = toSandboxDigit(createReplaySandbox(), { mode: 'gateway', fetch });
    expect((await failure(digit.user.signOut(actor), [actor.token])).code).toBe('unauthorized');
  });

  it('does not take a DIGIT that is away for a sign-out', async () => {
    const { sandbox, user } = createWorld();
    await user.create(clerk, context);
    const { actor } = await user.signIn(asClerk);
    sandbox.faults.set({ service: 'user', kind: 'down', count: 1 });
    await expect(user.signOut(actor)).rejects.toMatchObject({ code: 'unreachable', answered: false });
  });

  it.each([
    ['who is locked', { accountLocked: true }],
    ['who is not active', { active: false }],
  ])('takes %s for wrong credentials', async (_, state) => {
    const { sandbox, user } = createWorld();
    const { uuid } = await user.create(clerk, context);
    const stored = sandbox.state.user.users.get(uuid);
    if (stored) Object.assign(stored, { accountLockedDate: sandbox.now(), ...state });
    await failure(user.signIn(asClerk), [asClerk.password]).then(({ code }) =>
      expect(code).toBe('invalid-credentials'),
    );
  });

  it('tells who we are wrong about from who signs in', async () => {
    const { sandbox } = createWorld();
    const { digit } = toSandboxDigit(sandbox, { client: { id: 'another', secret: 'hush-1' } });
    const { code } = await failure(digit.user.signIn(asClerk), ['hush-1', btoa('another:hush-1'), asClerk.password]);
    expect(code).toBe('unauthorized');
  });

  it.each([
    ['known-user', {}],
    ['invalid-mobile-number', { userName: 'b', mobileNumber: '123' }],
    ['weak-password', { userName: 'b', password: 'Short1@' }],
    ['weak-password', { userName: 'b', password: 'alllowercase' }],
    ['unknown-role', { userName: 'b', roles: [{ code: 'KING', tenantId: 'pg' }] }],
    ['Pattern.createUserRequest.user.tenantId', { userName: 'b', tenantId: 'pg.city1' }],
  ])('says "%s" of a user DIGIT refuses', async (code, changes) => {
    const { user } = createWorld();
    await user.create(clerk, context);
    const refused = { ...clerk, ...changes };
    const error = await failure(user.create(refused, context), [refused.password, refused.mobileNumber]);
    expect(error).toMatchObject({ code, retryable: false, answered: true });
  });

  it.each([
    ['wrong', 'no-token-1', 'invalid-credentials'],
    ['of two weeks ago', undefined, 'invalid-credentials'],
  ])('tells a refresh token that is %s, and repeats it nowhere', async (_, given, code) => {
    const { sandbox, user } = createWorld();
    await user.create(clerk, context);
    const refreshToken = given ?? (await user.signIn(asClerk)).refreshToken ?? '';
    await sandbox.advance(15 * 86_400_000);
    const error = await failure(user.refresh(refreshToken), [refreshToken]);
    expect(error).toMatchObject({ code });
    expect(error.explanation).not.toContain(refreshToken);
  });

  describe('searching', () => {
    const many = async (count: number) => {
      const world = createWorld();
      for (let index = 0; index < count; index++)
        await world.user.create({ ...clerk, userName: `clerk${index}` }, context);
      const { mobileNumber } = clerk;
      const [first] = await world.user.search({ tenant: 'pg.citya', userName: 'clerk0' }, context);
      if (!first) throw new Error('nobody was created');
      const { actor } = await world.user.signIn({ ...asClerk, userName: 'clerk0' });
      const gateway = toSandboxDigit(throughGateway(world.sandbox, { direct: true }), { mode: 'gateway' });
      return { ...world, gateway, outside: { actor }, criteria: { tenant: 'pg.citya', mobileNumber } };
    };
    const names = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `clerk${from + index}`);

    it.each([
      [3, 1],
      [20, 3],
      [23, 3],
    ])('reads all of %i users from outside, in %i calls', async (count, pages) => {
      const { gateway, outside, criteria } = await many(count);
      const found = await gateway.digit.user.search(criteria, outside);
      expect(found.map(({ userName }) => userName)).toEqual(names(count));
      expect(gateway.calls).toHaveLength(pages);
    });

    it.each([
      [1, 1],
      [10, 1],
      [12, 2],
    ])('stops at the %i users that were asked for, after %i calls', async (limit, pages) => {
      const { gateway, outside, criteria } = await many(15);
      const found = await gateway.digit.user.search({ ...criteria, limit }, outside);
      expect(found.map(({ userName }) => userName)).toEqual(names(limit));
      expect(gateway.calls).toHaveLength(pages);
    });

    it('says where DIGIT wants more to go by', async () => {
      const { gateway, outside } = await many(1);
      const byRole = gateway.digit.user.search({ tenant: 'pg.citya', roleCodes: ['GRO'] }, outside);
      await expect(byRole).rejects.toMatchObject({ code: 'InvalidUserSearchCriteriaException' });
    });
  });

  it('says which number is none', async () => {
    const { otp } = createWorld();
    await expect(otp.send({ tenant: 'pg', mobileNumber: '123', purpose: 'login' })).rejects.toMatchObject({
      code: 'invalid-mobile-number',
    });
  });
});
