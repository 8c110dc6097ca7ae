import { DigitError } from '@nirmaan/digit';
import { hashOfEvent } from '@nirmaan/prisma/stores/events';
import type { DecisionTable } from '@nirmaan/rules/tables';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feeTable, licenceWithTable } from './testing/fee-table';
import { createWorld, type World } from './testing/world';

const definition = licenceWithTable('filed');
const [use] = definition.tables;
if (!use) throw new Error('no table');

let world: World;
let readTable: () => Promise<DecisionTable | undefined>;
beforeAll(async () => {
  world = await createWorld('tables', { definition, table: () => readTable() });
});
afterAll(() => world?.stop());

const november = Date.UTC(2026, 10, 24, 6);
const january = Date.UTC(2027, 0, 5, 6);
const published = async () => feeTable();
readTable = published;
afterEach(() => {
  readTable = published;
  use.asOf = 'filed';
});

const answers = { tradeName: 'Asha Stores', food: false };

/** A case that waits for its payment; corrected by the applicant in the new year where asked for. */
async function payable({ correctedIn }: { correctedIn?: number } = {}): Promise<string> {
  const { officers, act, work } = world;
  world.clock.now = november;
  const { id, mobileNumber } = await world.submitted(answers);
  await work();
  await act(id, officers.verifier, 'FORWARD');
  if (correctedIn !== undefined) {
    await act(id, officers.inspector, 'SENDBACKTOCITIZEN', { comment: 'Which Asha?' });
    world.clock.now = correctedIn;
    const citizen = await world.citizenOf(mobileNumber);
    expect(await act(id, citizen, 'FORWARD', { answers })).toMatchObject({ kind: 'done' });
  }
  expect(await act(id, officers.inspector, 'APPROVE')).toMatchObject({ kind: 'done', state: 'PENDINGPAYMENT' });
  return id;
}

const openForCashier = (id: string) => world.applications.openCase({ realm: 'pg', actor: world.officers.cashier, id });
const dueOf = async (id: string) =>
  (await openForCashier(id))?.actions.find(({ action }) => action.code === 'PAY')?.fee;
const pay = (id: string, amount: number) =>
  world.act(id, world.officers.cashier, 'PAY', { form: { amount, receiptNumber: 'R-1' } });

describe('a case filed before the rate changed, paid after it', () => {
  it.each([
    ['filed', undefined, 250],
    ['filed', january, 250],
    ['completed', undefined, 250],
    ['completed', january, 400],
    ['decided', undefined, 400],
    ['due', undefined, 400],
  ] as const)('as of the day it was %s, corrected at %s, costs %d', async (asOf, correctedIn, fee) => {
    use.asOf = asOf;
    const id = await payable(correctedIn === undefined ? {} : { correctedIn });
    world.clock.now = january;
    expect(await dueOf(id)).toBe(fee);
    expect(await pay(id, fee === 250 ? 400 : 250)).toMatchObject({ reason: { code: 'applications.fee' } });
    expect(await pay(id, fee)).toMatchObject({ kind: 'done', state: 'APPROVED' });
  });
});

describe('what a table said', () => {
  it('is kept with the submission and with the payment, in the chain of the case', async () => {
    use.asOf = 'due';
    const id = await payable();
    world.clock.now = january;
    await pay(id, 400);
    const said = { use: 'fee', table: 'TradeLicence.Fee', inputs: { food: false } };
    const timeline = (await openForCashier(id))?.timeline ?? [];
    expect(timeline.flatMap(({ kind, decisions }) => (decisions ? [{ kind, decisions }] : []))).toEqual([
      { kind: 'submitted', decisions: [{ ...said, on: '2026-11-24', rows: ['R2'], value: { amount: 250 } }] },
      { kind: 'action', decisions: [{ ...said, on: '2027-01-05', rows: ['R4'], value: { amount: 400 } }] },
    ]);
    const events = await world.query<{ seq: number; body: never; previous_hash: string; hash: string }>(
      'SELECT * FROM application_event WHERE application_id = $1 ORDER BY seq',
      [id],
    );
    expect(events.map(({ seq, body, previous_hash }) => hashOfEvent(previous_hash, seq, body))).toEqual(
      events.map((event) => event.hash),
    );
  });
});

describe('where a table cannot be had', () => {
  const missing = async () => undefined;
  const down = async () => {
    throw new DigitError('mdms', 'unreachable', true, 'no answer', false);
  };

  it('nothing is submitted, and the draft is kept', async () => {
    readTable = missing;
    const { result, draft, secret } = await world.submit(answers);
    expect(result).toMatchObject({ issues: [{ code: 'applications.table-missing', params: { table: 'fee' } }] });
    expect(await world.applications.findDraft({ realm: 'pg', secret })).toMatchObject({ id: draft.id });
  });

  it.each([
    ['it is not published', missing, 'applications.table-missing'],
    ['DIGIT is down and it was never read', down, 'applications.digit-down'],
  ])('because %s, nothing is paid and nothing half done', async (_, read, code) => {
    const id = await payable();
    const before = await world.get(id);
    const rows = world.rowsOf(before.number).length;
    readTable = read;
    const opened = await openForCashier(id);
    expect(opened?.actions).toMatchObject([{ action: { code: 'PAY' }, refusal: { code } }]);
    expect(await pay(id, 250)).toMatchObject({ kind: 'refused', reason: { code } });
    expect(await world.get(id)).toEqual(before);
    expect(await world.store.findOpenIntent('pg', id)).toBeUndefined();
    expect(world.rowsOf(before.number)).toHaveLength(rows);
    readTable = published;
    expect(await pay(id, 250)).toMatchObject({ kind: 'done' });
  });
});
