import { type CallContext, type MdmsRow, readBack } from '@nirmaan/digit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContractTarget, openTarget, pause } from './contract-target';

/**
 * What every port promises, held against any DIGIT (`npm run contract -- --url …`) and always against our sandbox. Every
 * object it makes has a random name of its own; what DIGIT lets be taken back is taken back, the rest is listed at the end.
 */
let target: ContractTarget;
let context: CallContext;
let tokens: Awaited<ReturnType<ContractTarget['digit']['user']['signIn']>>;
/** What stays behind, in words. */
const remains: string[] = [];

/** Methods that are not called here, each with its reason. */
const notTried = new Map([
  ['hrms.create', 'needs departments, designations and boundaries of the installation'],
  ['hrms.deactivate', 'follows on creating'],
]);

beforeAll(async () => {
  target = await openTarget(process.env);
  const { digit, tenant, account } = target;
  tokens = await digit.user.signIn({ tenant, ...account });
  context = { actor: tokens.actor };
});
afterAll(async () => {
  if (remains.length > 0 && process.env.CONTRACT_URL)
    console.info(`What remains in DIGIT:\n${remains.map((each) => `  ${each}`).join('\n')}`);
  await target?.close();
});

const soon = <Value>(read: () => Promise<Value | undefined>, until?: (value: Value) => boolean) =>
  readBack(read, { sleep: pause, ...(until && { until }) });

async function deactivate(row: MdmsRow): Promise<void> {
  await target.digit.mdms.updateRow({ ...row, isActive: false }, context);
  remains.push(`${row.schemaCode} ${row.uniqueIdentifier} at ${row.tenant}, inactive`);
}

const rowOf = (schemaCode: string, key: string, includeInactive = false) =>
  soon(async () => {
    const { digit, tenant } = target;
    const criteria = { tenant, schemaCode, uniqueIdentifiers: [key], exactTenant: true, includeInactive };
    return (await digit.mdms.searchRows(criteria, context))[0];
  });

describe('user', () => {
  it('knows who signed in, by name and by uuid', async () => {
    const { digit, tenant, account } = target;
    const { user } = tokens.actor;
    expect(tokens.actor.token).not.toBe('');
    const byName = await digit.user.search({ tenant, userName: account.userName, limit: 1 }, context);
    const byUuid = await digit.user.search({ tenant, uuids: [user.uuid], limit: 1 }, context);
    expect([byName[0]?.uuid, byUuid[0]?.uuid]).toEqual([user.uuid, user.uuid]);
  });

  it('refuses a wrong password with a code of its own', async () => {
    const { digit, tenant, account } = target;
    await expect(digit.user.signIn({ tenant, ...account, password: `${target.prefix}!A1` })).rejects.toMatchObject({
      code: 'invalid-credentials',
    });
  });

  it('creates somebody who is found again', async () => {
    const { digit, tenant, prefix } = target;
    const mobileNumber = `97${String(Date.now() % 1e8).padStart(8, '0')}`;
    const role = tokens.actor.user.roles.find((each) => each.tenantId === tenant);
    const roles = role ? [role] : [];
    const made = {
      userName: prefix,
      name: 'Contract Suite',
      type: 'EMPLOYEE' as const,
      tenantId: tenant,
      mobileNumber,
      roles,
    };
    const { uuid } = await digit.user.create({ ...made, password: 'Nirmaan@123' }, context);
    remains.push(`user ${prefix} at ${tenant}`);
    const found = await digit.user.search({ tenant, uuids: [uuid], limit: 1 }, context);
    expect(found[0]).toMatchObject({ uuid, userName: prefix, roles: roles.map(({ code }) => ({ code })) });

    const first = await digit.user.signIn({ tenant, userName: prefix, password: 'Nirmaan@123', type: 'EMPLOYEE' });
    const second = await digit.user.refresh(first.refreshToken ?? '');
    expect(second.actor.user.uuid).toBe(uuid);
    await digit.user.signOut(second.actor);
    await expect(digit.user.refresh('no-such-token')).rejects.toMatchObject({ code: 'invalid-credentials' });
  });
});

describe('otp, and registering', () => {
  it('sends a code that registers a citizen', async ({ skip }) => {
    const { digit, tenant, mobileNumber } = target;
    for (const method of ['otp.send', 'user.registerCitizen'])
      notTried.set(method, 'no telephone and code were named (--mobile, --code)');
    if (mobileNumber === undefined) return skip('no telephone may get a message: --mobile names one');
    await digit.otp.send({ tenant, mobileNumber, purpose: 'register' });
    const otp = await target.readCode();
    if (otp === undefined) return skip('nobody can read the code: --code names it');
    const { actor } = await digit.user.registerCitizen({ tenant, name: 'Contract Suite', mobileNumber, otp });
    remains.push(`citizen ${actor.user.uuid} at ${tenant}`);
    expect(actor.user).toMatchObject({ type: 'CITIZEN', userName: mobileNumber });
    await expect(digit.otp.send({ tenant, mobileNumber, purpose: 'register' })).rejects.toMatchObject({
      code: 'known-user',
    });
  });
});

describe('mdms', () => {
  it('keeps a schema and its rows: created, found, refused twice, changed, deactivated', async () => {
    const { digit, tenant, prefix } = target;
    const code = `NirmaanContract.${prefix.replace('nirmaan-', '')}`;
    const definition = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: { code: { type: 'string' }, size: { type: 'number' } },
      required: ['code'],
      'x-unique': ['code'],
    };
    await digit.mdms.createSchema({ tenant, code, description: 'Made by the contract suite', definition }, context);
    remains.push(`schema ${code} at ${tenant}`);
    const schema = await soon(async () => (await digit.mdms.searchSchemas({ tenant, codes: [code] }, context))[0]);
    expect(schema).toMatchObject({ code, isActive: true, definition: { 'x-unique': ['code'] } });

    const row = { tenant, schemaCode: code, data: { code: 'ONE', size: 1 } };
    await digit.mdms.createRow(row, context);
    const stored = await rowOf(code, 'ONE');
    if (!stored) throw new Error('the row never came');
    expect(stored).toMatchObject({ data: { code: 'ONE', size: 1 }, isActive: true });
    await expect(digit.mdms.createRow(row, context)).rejects.toMatchObject({ answered: true, retryable: false });
    await digit.mdms.updateRow({ ...stored, data: { code: 'ONE', size: 2 } }, context);
    const find = async () => (await digit.mdms.searchRows({ tenant, schemaCode: code }, context))[0];
    const changed = await soon(find, (each) => each.data.size === 2);
    if (!changed) throw new Error('the change never came');
    await deactivate(changed);
    const gone = await soon(
      async () => ({ rows: await digit.mdms.searchRows({ tenant, schemaCode: code }, context) }),
      ({ rows }) => rows.length === 0,
    );
    expect(gone?.rows).toEqual([]);
    expect(await rowOf(code, 'ONE', true)).toMatchObject({ isActive: false });
  });
});

describe('idgen', () => {
  it('draws numbers in order, and names what it does not know', async () => {
    const { digit, tenant, prefix } = target;
    const schemaCode = 'common-masters.IdFormat';
    const sequence = prefix.replace('-', '_').toUpperCase();
    await digit.mdms.createRow(
      { tenant, schemaCode, data: { idname: prefix, format: `NC-[SEQ_${sequence}]` } },
      context,
    );
    const row = await rowOf(schemaCode, prefix);
    const numbers = await digit.idgen.generate({ tenant, name: prefix, count: 2 }, context);
    expect(numbers).toEqual(['NC-000001', 'NC-000002']);
    remains.push(`sequence SEQ_${sequence}`);
    if (row) await deactivate(row);
  });
});

describe('localization', () => {
  it('keeps messages, and the last of one code', async () => {
    const { digit, tenant, prefix } = target;
    const of = (code: string, message: string) => ({ code, message, module: prefix, locale: 'en_IN' });
    const search = () => digit.localization.search({ tenant, locale: 'en_IN', module: prefix }, context);
    await digit.localization.upsert({ tenant, messages: [of('A', 'one'), of('B', 'ಎರಡು'), of('A', 'three')] }, context);
    const texts = (await search()).map((each) => [each.code, each.message]).sort();
    expect(texts).toEqual([
      ['A', 'three'],
      ['B', 'ಎರಡು'],
    ]);
    remains.push(`messages of the module ${prefix} at ${tenant}`);
  });
});

describe('filestore', () => {
  it('gives back the bytes it was given', async () => {
    const { digit, tenant } = target;
    const bytes = new TextEncoder().encode('made by the contract suite\n');
    const files = [{ name: 'contract.txt', mediaType: 'text/plain', bytes }];
    const [fileStoreId = ''] = await digit.filestore.upload({ tenant, module: 'nirmaan', files }, context);
    remains.push(`file ${fileStoreId} at ${tenant}`);
    const file = await digit.filestore.download({ tenant, fileStoreId }, context);
    expect(new TextDecoder().decode(file.bytes)).toBe('made by the contract suite\n');
  });
});

describe('workflow', () => {
  it('carries a case of a workflow of its own, and refuses what the workflow does not offer', async () => {
    const { digit, tenant, prefix } = target;
    const role = tokens.actor.user.roles.find((each) => each.tenantId === tenant)?.code ?? 'EMPLOYEE';
    const action = (name: string, nextState: string) => ({ action: name, nextState, roles: [role], active: true });
    const state = (name: string | null, actions: ReturnType<typeof action>[]) => ({
      state: name,
      applicationStatus: name,
      sla: null,
      docUploadRequired: false,
      isStartState: name === null,
      isTerminateState: actions.length === 0,
      isStateUpdatable: true,
      actions: actions.length > 0 ? actions : null,
    });
    await digit.workflow.createBusinessService(
      {
        tenantId: tenant,
        businessService: prefix,
        business: prefix,
        businessServiceSla: 86_400_000,
        states: [
          state(null, [action('OPEN', 'OPENED')]),
          state('OPENED', [action('CLOSE', 'CLOSED')]),
          state('CLOSED', []),
        ],
      },
      context,
    );
    remains.push(`business service ${prefix} at ${tenant}`, `process instances of ${prefix}-1 at ${tenant}`);
    const find = async () => (await digit.workflow.searchBusinessServices({ tenant, codes: [prefix] }, context))[0];
    const stored = await soon(find);
    if (!stored) throw new Error('the business service never came');
    expect(stored.states.map((each) => each.state ?? '')).toEqual(expect.arrayContaining(['', 'OPENED', 'CLOSED']));
    await digit.workflow.updateBusinessService({ ...stored, businessServiceSla: 172_800_000 }, context);
    expect((await soon(find, (each) => each.businessServiceSla === 172_800_000))?.uuid).toBe(stored.uuid);

    const businessId = `${prefix}-1`;
    const step = { tenant, businessService: prefix, moduleName: prefix, businessId };
    const latest = () => digit.workflow.latest({ tenant, businessId }, context);
    await digit.workflow.transition({ ...step, action: 'OPEN', comment: 'ಪ್ರಾರಂಭ' }, context);
    expect(await soon(latest)).toMatchObject({ state: 'OPENED', comment: 'ಪ್ರಾರಂಭ' });
    await expect(digit.workflow.transition({ ...step, action: 'NOTHING' }, context)).rejects.toMatchObject({
      code: 'INVALID ACTION',
    });
    await digit.workflow.transition({ ...step, action: 'CLOSE' }, context);
    expect(await soon(latest, (row) => row.action === 'CLOSE')).toMatchObject({ state: 'CLOSED' });
    const history = await digit.workflow.history({ tenant, businessId }, context);
    expect(history.map((row) => row.action)).toEqual(['CLOSE', 'OPEN']);
  });
});

describe('access control', () => {
  it('says which roles there are and what they may call', async () => {
    const { digit, tenant } = target;
    const roles = tokens.actor.user.roles.filter((each) => each.tenantId === tenant).map(({ code }) => code);
    expect((await digit.accessControl.roles({ tenant }, context)).map((each) => each.code)).not.toEqual([]);
    for (const each of await digit.accessControl.actionsOf({ tenant, roles }, context)) expect(each.url).not.toBe('');
    const asked = {
      tenants: [tenant],
      roles: roles.map((code) => ({ code, tenant })),
      path: '/nirmaan/no-such-address',
    };
    expect(await digit.accessControl.isAllowed(asked, context)).toBe(false);
  });
});

describe('boundary', () => {
  it('keeps places, puts one below another, and reads them as a tree', async () => {
    const { digit, tenant, prefix } = target;
    const hierarchy = prefix.replace('-', '_').toUpperCase();
    const [town, ward] = [`${hierarchy}_T`, `${hierarchy}_W`];
    await digit.boundary.createBoundaries(tenant, [{ code: town }, { code: ward }], context);
    await digit.boundary.createHierarchy({ tenant, code: hierarchy, levels: ['Town', 'Ward'] }, context);
    remains.push(`boundaries ${town}, ${ward} and hierarchy ${hierarchy} at ${tenant}`);
    expect(await soon(() => digit.boundary.findBoundary({ tenant, code: ward }, context))).toMatchObject({
      code: ward,
    });
    const both = await digit.boundary.listBoundaries({ tenant, codes: [town, ward] }, context);
    expect(both.map((each) => each.code).sort()).toEqual([town, ward]);
    const found = await soon(() => digit.boundary.findHierarchy({ tenant, code: hierarchy }, context));
    expect(found?.levels).toEqual(['Town', 'Ward']);

    const of = { tenant, hierarchy };
    await digit.boundary.placeBoundary({ ...of, code: town, level: 'Town' }, context);
    const tree = () => digit.boundary.readTree(of, context);
    await soon(tree, (nodes) => nodes.length > 0);
    const below = { ...of, code: ward, level: 'Ward', parent: town };
    await digit.boundary.placeBoundary(below, context);
    const grown = await soon(tree, ([top]) => (top?.children.length ?? 0) > 0);
    expect(grown).toMatchObject([
      { code: town, level: 'Town', children: [{ code: ward, level: 'Ward', children: [] }] },
    ]);
    const roots = await digit.boundary.listRoots(of, context);
    expect(roots).toMatchObject([{ code: town, children: [] }]);
    const children = await digit.boundary.listChildren({ ...of, level: 'Ward', parent: town }, context);
    expect(children.map((each) => each.code)).toEqual([ward]);
    const path = await digit.boundary.readPath({ ...of, code: ward }, context);
    expect(path.map((each) => each.code).sort()).toEqual([town, ward]);
    await digit.boundary.moveBoundary(below, context);
  });
});

describe('encryption', () => {
  it('gives back what it was given, and knows what it signed', async () => {
    const { digit, tenant } = target;
    const value = { name: 'ಆಶಾ', size: '2' };
    const closed = await digit.encryption.encrypt([{ tenant, value }], context);
    expect(JSON.stringify(closed)).not.toContain('ಆಶಾ');
    expect(await digit.encryption.decrypt(closed, context)).toEqual([value]);
    const signature = await digit.encryption.sign({ tenant, value: 'a licence' }, context);
    expect(await digit.encryption.verify({ value: 'a licence', signature }, context)).toBe(true);
    expect(await digit.encryption.verify({ value: 'another', signature }, context)).toBe(false);
  });
});

describe('hrms', () => {
  it('counts and finds employees', async () => {
    const { digit, tenant } = target;
    const { active, inactive } = await digit.hrms.count(tenant, context);
    expect(active + inactive).toBeGreaterThanOrEqual(0);
    const found = await digit.hrms.search({ tenant, limit: 2 }, context);
    expect(found.length).toBeLessThanOrEqual(2);
  });
});

it('has asked every port for all it offers, but for what is named with its reason', () => {
  const offered = Object.entries(target.digit).flatMap(([name, port]) =>
    Object.keys(port).map((each) => `${name}.${each}`),
  );
  const left = offered.filter((each) => !target.answered.has(each));
  expect(left.filter((each) => !notTried.has(each))).toEqual([]);
});
