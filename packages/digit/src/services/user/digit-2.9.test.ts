import { describe, expect, it } from 'vitest';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';

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
const roles = ['CITIZEN', 'GRO'].map((code) => ({
  id: code,
  tenantId: 'pg',
  schemaCode: 'ACCESSCONTROL-ROLES.roles',
  uniqueIdentifier: code,
  data: { code, name: `${code} role` },
  isActive: true,
  auditDetails: { createdBy: null, lastModifiedBy: null, createdTime: null, lastModifiedTime: null },
}));
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

  it('says which number is none', async () => {
    const { otp } = createWorld();
    await expect(otp.send({ tenant: 'pg', mobileNumber: '123', purpose: 'login' })).rejects.toMatchObject({
      code: 'invalid-mobile-number',
    });
  });
});
