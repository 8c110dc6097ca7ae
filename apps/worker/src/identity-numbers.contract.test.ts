import { createSeal } from '@nirmaan/access/server';
import { withRealm } from '@nirmaan/prisma';
import { type ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tradeLicence } from './testing/trade-licence';
import { createWorld, KEY, type World } from './testing/world';

const NUMBER = '234567890124';
const OFFICERS = '987654321096';
const WRONG = '234567890125';
const UIN = '8737152277';

const number = (code: string) => ({
  type: 'identity-number',
  code,
  label: { en: 'Number' },
  kinds: ['aadhaar', 'uin'],
});

/** The trade licence, which asks the applicant and who takes the payment for a number. */
function licenceWithNumbers(): ServiceDefinition {
  const [application, payment] = tradeLicence.forms;
  if (!application || !payment) throw new Error('no forms');
  const withField = (form: typeof application, code: string) => ({
    ...form,
    pages: form.pages.map((page) => ({ ...page, fields: [...page.fields, number(code)] })),
  });
  return ServiceDraft.parse({
    ...tradeLicence,
    forms: [withField(application, 'citizenNumber'), withField(payment, 'payer')],
  }) as ServiceDefinition;
}

let world: World;
const logged: string[] = [];
beforeAll(async () => {
  for (const name of ['log', 'error', 'warn', 'info', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => void logged.push(JSON.stringify(words)));
  world = await createWorld('identity_numbers', { definition: licenceWithNumbers() });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world?.stop();
});

/** All rows of all tables, as text. */
async function everythingStored(): Promise<string> {
  const tables = await world.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND has_table_privilege(c.oid, 'SELECT')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const rows = await Promise.all(
    tables.map(({ name }) => world.query<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM "${name}" t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

describe('numbers that were typed', () => {
  it('are nowhere after a case was filed, corrected and paid: not in a table, not in DIGIT, not in a log', async () => {
    const { applications, officers, act, work } = world;
    const fields = licenceWithNumbers().forms.flatMap((form) => form.pages.flatMap((page) => page.fields));
    const keep = (typed: string, kind = 'aadhaar') =>
      applications.keepTyped({
        realm: 'pg',
        fields,
        data: { tradeName: 'Asha', citizenNumber: { kind, number: typed } },
        previous: {},
      });
    const { stored } = await keep(NUMBER);
    expect(stored).toEqual({
      tradeName: 'Asha',
      citizenNumber: { kind: 'aadhaar', ref: expect.any(String), masked: 'XXXX XXXX 0124' },
    });
    const { id, mobileNumber } = await world.submitted(stored);
    await work();
    await act(id, officers.verifier, 'FORWARD');
    await act(id, officers.inspector, 'SENDBACKTOCITIZEN', { comment: 'Which number?' });
    const { stored: corrected } = await keep(UIN, 'uin');
    expect(await act(id, await world.citizenOf(mobileNumber), 'FORWARD', { answers: corrected })).toMatchObject({
      kind: 'done',
    });
    await act(id, officers.inspector, 'APPROVE');
    const pay = (payer: object) =>
      act(id, officers.cashier, 'PAY', {
        form: JSON.parse(JSON.stringify({ amount: 250, receiptNumber: 'R-1', payer })),
      });
    expect(await pay({ kind: 'aadhaar', number: OFFICERS })).toMatchObject({ kind: 'done', state: 'APPROVED' });
    await work();

    expect((await world.get(id)).answers.citizenNumber).toMatchObject({ kind: 'uin', masked: 'XXXX XX2 277' });
    const all = await everythingStored();
    expect(all).toContain('XXXX XXXX 1096');
    for (const typed of [NUMBER, OFFICERS, UIN]) {
      expect(all).not.toContain(typed);
      expect(JSON.stringify(world.memory)).not.toContain(typed);
      expect(logged.join('\n')).not.toContain(typed);
    }
  });

  it('that are wrong are not kept either', async () => {
    const fields = licenceWithNumbers().forms[0]?.pages.flatMap((page) => page.fields) ?? [];
    const data = { citizenNumber: { kind: 'aadhaar', number: WRONG } };
    const { stored, shown } = await world.applications.keepTyped({ realm: 'pg', fields, data, previous: {} });
    expect(stored).toEqual({ citizenNumber: { kind: 'aadhaar' } });
    expect(shown).toEqual(data);
    expect(await everythingStored()).not.toContain(WRONG);
  });

  it('have one reference however often they are given, another in another realm, and open with the key alone', async () => {
    const { vault } = world.portsOf();
    const typed = { kind: 'aadhaar', number: NUMBER, isNeverKept: false };
    const refs = await Promise.all([vault.keep('pg', typed), vault.keep('pg', typed), vault.keep('xx', typed)]);
    expect(refs[0]).toBe(refs[1]);
    expect(refs[2]).not.toBe(refs[0]);
    const [row] = await withRealm(
      world.database,
      'xx',
      async (tx) => (await tx.query('SELECT * FROM identity_number')).rows,
    );
    expect(createSeal(KEY, 'identity').unseal(row.sealed)).toBe(NUMBER);
    expect(() => createSeal(new Uint8Array(32), 'identity').unseal(row.sealed)).toThrow();
  });

  it('are not sealed where nobody may keep them', async () => {
    const rows = await world.query<{ sealed: string | null }>("SELECT sealed FROM identity_number WHERE kind = 'uin'");
    expect(rows).toEqual([{ sealed: null }]);
  });

  it('of somebody else cannot be named by an officer', async () => {
    const { applications, officers, act, work } = world;
    const { id } = await world.submitted({ tradeName: 'B' });
    await work();
    await act(id, officers.verifier, 'FORWARD');
    await act(id, officers.inspector, 'APPROVE');
    const [known] = await world.query<{ ref: string }>(
      "SELECT ref FROM identity_number WHERE kind = 'aadhaar' LIMIT 1",
    );
    const payer = { kind: 'aadhaar', ref: known?.ref ?? '', masked: 'XXXX XXXX 0124' };
    await act(id, officers.cashier, 'PAY', { form: { amount: 250, receiptNumber: 'R-2', payer } });
    const view = await applications.openCase({ realm: 'pg', actor: officers.cashier, id });
    expect(view?.timeline.at(-1)?.form ?? view?.timeline[0]?.form).toBeDefined();
    expect(JSON.stringify(view?.timeline)).not.toContain(known?.ref);
  });
});
