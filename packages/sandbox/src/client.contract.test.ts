import { readFile } from 'node:fs/promises';
import { createDigit, type Digit, readBack } from '@nirmaan/digit';
import { Json, type JsonObject } from '@nirmaan/lexicon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningSandbox, startSandbox } from './start-sandbox';

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const password = 'Nirmaan@123';

const Artifacts = z.array(z.object({ body: z.record(z.string(), Json) }).loose());
async function readTradeLicence() {
  const file = new URL('../../examples/trade-licence/expected/digit-2.9/business-service.json', import.meta.url);
  const [artifact] = Artifacts.parse(JSON.parse(await readFile(file, 'utf8')));
  if (!artifact) throw new Error('the example has no business service');
  return artifact.body;
}

/** The code of the last message sent to a number, as somebody reads it from the sandbox's page. */
async function readCode(url: string, mobileNumber: string): Promise<string> {
  const answer = await fetch(`${url}/_sandbox/messages?to=${mobileNumber}`);
  const { messages } = z.object({ messages: z.array(z.object({ text: z.string() })) }).parse(await answer.json());
  return /\b\d{6}\b/.exec(messages[0]?.text ?? '')?.[0] ?? '';
}

describe.each([{ mode: 'direct' as const }, { mode: 'gateway' as const }])('DIGIT over HTTP, $mode', ({ mode }) => {
  let running: RunningSandbox;
  let digit: Digit;
  beforeAll(async () => {
    running = await startSandbox({ port: 0, direct: mode === 'direct' });
    digit = createDigit({ mode, baseUrl: running.url, fetch, now: Date.now });
  });
  afterAll(() => running.close());

  const signIn = async (userName: string, tenant: string) =>
    (await digit.user.signIn({ tenant, userName, password, type: 'EMPLOYEE' })).actor;

  it('carries a case from its workflow to its first steps, with a file', async () => {
    const designer = await signIn('designer', 'pg');
    expect(designer.user.roles.map((role) => role.code)).toContain('NIRMAAN_AUTHOR');
    const { tenantId, businessService, ...rest } = await readTradeLicence();
    const service = z
      .object({ states: z.array(z.record(z.string(), Json)) })
      .loose()
      .parse(rest);
    const states = z.array(z.object({}).loose()).parse(service.states);
    await digit.workflow.createBusinessService(
      { ...rest, tenantId: String(tenantId), businessService: String(businessService), states },
      { actor: designer },
    );
    const stored = await readBack(
      async () =>
        (
          await digit.workflow.searchBusinessServices(
            { tenant: 'pg', codes: ['trade-licence.v1'] },
            { actor: designer },
          )
        )[0],
      { sleep },
    );
    expect(stored?.states.map((state) => state.state)).toContain('PENDINGPAYMENT');

    const idFormat: JsonObject = { idname: 'trade-licence.number', format: 'TL-[cy:yyyy]-[SEQ_TRADE_LICENCE]-A' };
    await digit.mdms.createRow(
      { tenant: 'pg', schemaCode: 'common-masters.IdFormat', data: idFormat },
      { actor: designer },
    );
    const found = await readBack(
      async () =>
        (
          await digit.mdms.searchRows(
            { tenant: 'pg', schemaCode: 'common-masters.IdFormat', uniqueIdentifiers: ['trade-licence.number'] },
            { actor: designer },
          )
        )[0],
      { sleep },
    );
    expect(found?.data).toEqual(idFormat);
    const numbers = await digit.idgen.generate(
      { tenant: 'pg.citya', name: 'trade-licence.number', count: 2 },
      { actor: designer },
    );
    expect(numbers).toEqual([
      expect.stringMatching(/^TL-\d{4}-000001-A$/),
      expect.stringMatching(/^TL-\d{4}-000002-A$/),
    ]);
    const [businessId = ''] = numbers;

    const mobileNumber = '9876500001';
    await digit.otp.send({ tenant: 'pg', mobileNumber, purpose: 'register' });
    const { actor: citizen } = await digit.user.registerCitizen({
      tenant: 'pg',
      name: 'Asha Rao',
      mobileNumber,
      otp: await readCode(running.url, mobileNumber),
    });
    await digit.otp.send({ tenant: 'pg', mobileNumber, purpose: 'login' });
    const again = await digit.user.signIn({
      tenant: 'pg',
      userName: mobileNumber,
      password: await readCode(running.url, mobileNumber),
      type: 'CITIZEN',
    });
    expect(again.actor.user.uuid).toBe(citizen.user.uuid);

    const bytes = new TextEncoder().encode('a plan of the premises\n');
    const [fileStoreId = ''] = await digit.filestore.upload(
      { tenant: 'pg.citya', module: 'TL', files: [{ name: 'plan.txt', mediaType: 'text/plain', bytes }] },
      { actor: citizen },
    );
    const file = await digit.filestore.download({ tenant: 'pg.citya', fileStoreId }, { actor: citizen });
    expect(new TextDecoder().decode(file.bytes)).toBe('a plan of the premises\n');

    const step = { tenant: 'pg.citya', businessService: 'trade-licence.v1', moduleName: 'trade-licence', businessId };
    const until = async (action: string) =>
      readBack(() => digit.workflow.latest({ tenant: 'pg.citya', businessId }, { actor: citizen }), {
        sleep,
        until: (row) => row.action === action,
      });
    await digit.workflow.transition({ ...step, action: 'INITIATE' }, { actor: citizen });
    expect(await until('INITIATE')).toMatchObject({ state: 'INITIATED' });
    await digit.workflow.transition(
      { ...step, action: 'APPLY', documents: [{ documentType: 'PLAN', fileStoreId }] },
      { actor: citizen },
    );
    expect(await until('APPLY')).toMatchObject({
      state: 'APPLIED',
      documents: [{ documentType: 'PLAN', fileStoreId }],
    });

    const other = await signIn('verifierb', 'pg.cityb');
    await expect(digit.workflow.transition({ ...step, action: 'FORWARD' }, { actor: other })).rejects.toMatchObject({
      // The gateway sees the other city's roles first.
      code: mode === 'gateway' ? 'unauthorized' : 'INVALID ROLE',
    });
    const verifier = await signIn('verifier', 'pg.citya');
    await digit.workflow.transition({ ...step, action: 'FORWARD', comment: 'complete' }, { actor: verifier });
    expect(await until('FORWARD')).toMatchObject({ state: 'FIELDINSPECTION', comment: 'complete' });
    const history = await digit.workflow.history({ tenant: 'pg.citya', businessId }, { actor: citizen });
    expect(history.map((row) => row.action)).toEqual(['FORWARD', 'APPLY', 'INITIATE']);
  });

  it('refuses a wrong password', async () => {
    await expect(
      digit.user.signIn({ tenant: 'pg', userName: 'designer', password: 'wrong', type: 'EMPLOYEE' }),
    ).rejects.toMatchObject({ code: 'invalid-credentials' });
  });

  it('lets the system accounts in', async () => {
    for (const userName of ['nirmaan-system', 'nirmaan-publisher']) {
      const { actor } = await digit.user.signIn({ tenant: 'pg', userName, password, type: 'SYSTEM' });
      expect(actor.user.roles.map((role) => role.code)).toContain('SYSTEM');
    }
  });
});
