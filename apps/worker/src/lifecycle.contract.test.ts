import { createApplications } from '@nirmaan/applications';
import { hashOfEvent } from '@nirmaan/prisma/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Fuse, Killed, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await createWorld('lifecycle');
});
afterAll(() => world?.stop());

const payment = { amount: 250, receiptNumber: 'R-1' };
const fuseAt = (at: number): Fuse => ({ at, count: 0, trace: [] });

/** What must hold of a case however often processes died: one number, each action once in DIGIT, an unbroken chain. */
async function expectWhole(id: string, actions: string[]) {
  const application = await world.get(id);
  expect(world.rowsOf(application.number).map((row) => row.action)).toEqual(actions);
  const events = await world.query<{ seq: number; body: never; previous_hash: string; hash: string }>(
    'SELECT * FROM application_event WHERE application_id = $1 ORDER BY seq',
    [id],
  );
  let previous = '';
  for (const [at, event] of events.entries()) {
    expect(event.seq).toBe(at + 1);
    expect(event.previous_hash).toBe(previous);
    expect(event.hash).toBe(hashOfEvent(previous, event.seq, event.body));
    previous = event.hash;
  }
  expect(
    await world.query("SELECT FROM intent WHERE application_id = $1 AND status IN ('open', 'processing', 'lost')", [
      id,
    ]),
  ).toEqual([]);
  return application;
}

describe('the life of a trade licence', () => {
  it('goes from answers to approval, over a correction, and DHIS2 hears of it once', async () => {
    const { officers, applications, act, work } = world;
    const { secret, draft } = await applications.openDraft({
      realm: 'pg',
      tenant: 'pg.citya',
      service: 'trade-licence',
      language: 'en',
    });
    const pdf = new TextEncoder().encode('%PDF-1.7 proof');
    const staged = await applications.stageUpload({
      realm: 'pg',
      owner: { draft: draft.id },
      name: '../proof.pdf',
      bytes: pdf,
      accept: ['pdf'],
      maxBytes: 1000,
    });
    if (!('document' in staged)) throw new Error('not staged');
    await applications.saveAnswers({
      realm: 'pg',
      secret,
      revision: 0,
      data: { tradeName: 'Asha Stores', foodLicence: 'hidden', proof: [{ ...staged.document }] },
    });
    await applications.sendCode({ realm: 'pg', tenant: 'pg.citya', mobileNumber: '9876543210' });
    const request = {
      realm: 'pg',
      secret,
      key: 'k1',
      mobileNumber: '9876543210',
      name: 'Asha',
      code: '424242',
      language: 'en',
    };
    const result = await applications.submit(request);
    if (!('reference' in result)) throw new Error(JSON.stringify(result));
    expect(await applications.submit(request)).toEqual(result);
    expect(await applications.submit({ ...request, key: 'another' })).toEqual(result);
    const id = (await world.store.findApplicationNamed('pg', result.reference))?.id ?? '';
    expect((await applications.inbox({ realm: 'pg', actor: officers.verifier, limit: 10 })).total).toBe(0);

    expect(await work()).toBe('idle');
    const filed = await world.get(id);
    expect(filed).toMatchObject({ state: 'APPLIED', filingDone: true, number: 'TL-2026-000001-A', proven: true });
    expect(filed.answers).not.toHaveProperty('foodLicence');
    const [proof] = filed.answers.proof as { ref: string; name: string }[];
    expect(proof).toMatchObject({ name: 'proof.pdf' });
    expect(world.memory.files.get(proof?.ref ?? '')).toEqual(pdf);
    const read = await applications.readUpload({
      realm: 'pg',
      ref: proof?.ref ?? '',
      by: { actor: officers.verifier, application: id },
    });
    expect(read?.bytes).toEqual(pdf);
    expect(
      await applications.readUpload({
        realm: 'pg',
        ref: proof?.ref ?? '',
        by: { actor: officers.verifierb, application: id },
      }),
    ).toBeUndefined();

    const inbox = await applications.inbox({ realm: 'pg', actor: officers.verifier, search: 'asha', limit: 10 });
    expect(inbox.rows.map((row) => [row.number, row.state.code, row.title])).toEqual([
      ['TL-2026-000001-A', 'APPLIED', 'Asha Stores'],
    ]);
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({ kind: 'done', state: 'FIELDINSPECTION' });
    expect(await act(id, officers.inspector, 'SENDBACKTOCITIZEN')).toMatchObject({
      kind: 'refused',
      reason: { code: 'workflow.comment' },
    });
    expect(await act(id, officers.inspector, 'SENDBACKTOCITIZEN', { comment: 'Which Asha?' })).toMatchObject({
      kind: 'done',
      state: 'CITIZENACTIONREQUIRED',
    });

    const tracking = await applications.track({
      realm: 'pg',
      tenant: 'pg.citya',
      reference: result.reference.toLowerCase(),
      mobileNumber: '9876543210',
    });
    expect(tracking).toMatchObject({ needsYou: true, state: { code: 'CITIZENACTIONREQUIRED' } });
    expect(
      await applications.track({
        realm: 'pg',
        tenant: 'pg.citya',
        reference: result.reference,
        mobileNumber: '9876543211',
      }),
    ).toBeUndefined();
    const citizen = await world.citizenOf('9876543210');
    expect((await applications.myApplications({ realm: 'pg', actor: citizen })).map((each) => each.needsYou)).toEqual([
      true,
    ]);
    expect(await act(id, citizen, 'FORWARD', { answers: { food: true } })).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.answers' },
    });
    expect(
      await act(id, citizen, 'FORWARD', { answers: { ...filed.answers, tradeName: 'Asha General Stores' } }),
    ).toMatchObject({ kind: 'done', state: 'FIELDINSPECTION' });

    expect(await act(id, officers.inspector, 'APPROVE')).toMatchObject({ kind: 'done', state: 'PENDINGPAYMENT' });
    const open = await applications.openCase({ realm: 'pg', actor: officers.cashier, id });
    expect(open?.actions.map(({ action, fee, refusal }) => [action.code, fee, refusal])).toEqual([
      ['PAY', 250, undefined],
    ]);
    expect(await act(id, officers.cashier, 'PAY', { form: { ...payment, amount: 200 } })).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.fee' },
    });
    expect(await act(id, officers.cashier, 'PAY', { form: { amount: 250 } })).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.form' },
    });
    expect(await act(id, officers.cashier, 'PAY', { form: payment })).toMatchObject({
      kind: 'done',
      state: 'APPROVED',
    });
    await work();

    const approved = await expectWhole(id, [
      'INITIATE',
      'APPLY',
      'FORWARD',
      'SENDBACKTOCITIZEN',
      'FORWARD',
      'APPROVE',
      'PAY',
    ]);
    expect(approved).toMatchObject({ title: 'Asha General Stores', answers: { tradeName: 'Asha General Stores' } });
    const [pay] = world.rowsOf(approved.number).slice(-1);
    expect(pay?.assigner).toBe(world.system.user.uuid);
    const timeline = (await applications.openCase({ realm: 'pg', actor: officers.cashier, id }))?.timeline;
    expect(timeline?.at(-1)).toMatchObject({ action: 'PAY', by: { name: 'cashier', role: 'TL_CEMP' } });
    expect([...world.dhis2.events.values()].map((event) => event.dataValues)).toEqual([
      [{ dataElement: 'MqGMwzt7M7w', value: 'Asha General Stores' }],
    ]);
  });
});

describe('who may do what', () => {
  it('an officer of another city finds and opens nothing, a wrong role is told which', async () => {
    const { officers, applications, act, submitted, work } = world;
    const { id, reference } = await submitted();
    await work();
    expect(await applications.openCase({ realm: 'pg', actor: officers.verifierb, id: reference })).toBeUndefined();
    expect(await act(id, officers.verifierb, 'FORWARD')).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.not-found' },
    });
    expect((await applications.inbox({ realm: 'pg', actor: officers.verifierb, limit: 10 })).rows).toEqual([]);
    expect(await act(id, officers.cashier, 'FORWARD')).toMatchObject({
      kind: 'refused',
      reason: { code: 'workflow.role', params: { roles: ['TL_DOC_VERIFIER'] } },
    });
    const other = await world.submitted();
    const stranger = await world.citizenOf(other.mobileNumber);
    expect(await applications.openCase({ realm: 'pg', actor: stranger, id })).toBeUndefined();
    await expectWhole(id, ['INITIATE', 'APPLY']);
  });

  it('a guard that does not hold is the reason', async () => {
    const { officers, act, submitted, work } = world;
    const { id } = await submitted({ tradeName: 'Forbidden' });
    await work();
    await act(id, officers.verifier, 'FORWARD');
    expect(await act(id, officers.inspector, 'APPROVE')).toMatchObject({
      kind: 'refused',
      reason: { code: 'workflow.guard' },
    });
  });

  it('an action with a condition is told to DIGIT by the system, whose role alone DIGIT was told', async () => {
    const { officers, act, submitted, work } = world;
    const { id } = await submitted();
    await work();
    await act(id, officers.verifier, 'FORWARD');
    await act(id, officers.inspector, 'APPROVE');
    await work();
    const { number } = await world.get(id);
    const told = new Map(world.rowsOf(number).map(({ action, assigner }) => [action, assigner]));
    expect(told.get('FORWARD')).toBe(officers.verifier.user.uuid);
    expect(told.get('APPROVE')).toBe(world.system.user.uuid);
  });

  it('an unproven case waits until the applicant proves the number', async () => {
    const { officers, applications, act, work } = world;
    world.memory.setDown(true);
    const { result, mobileNumber } = await world.submit({ tradeName: 'Unproven' }, 'unproven');
    expect(result).toMatchObject({ proven: false });
    if (!('reference' in result)) return;
    const { reference } = result;
    expect(await work(undefined, world.clock.now + 5_000)).toBe('idle');
    world.memory.setDown(false);
    await work();
    const id = (await world.store.findApplicationNamed('pg', reference))?.id ?? '';
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.unproven' },
    });
    await applications.sendCode({ realm: 'pg', tenant: 'pg.citya', mobileNumber });
    const proof = { realm: 'pg', tenant: 'pg.citya', reference, mobileNumber };
    expect(await applications.prove({ ...proof, code: '000000' })).toEqual({ wrongCode: true });
    expect(await applications.prove({ ...proof, code: '424242' })).toEqual({ proven: true });
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({ kind: 'done' });
    await expectWhole(id, ['INITIATE', 'APPLY', 'FORWARD']);
  });

  it('five codes an hour for one number, wrong answers and foreign files are issues', async () => {
    const { applications } = world;
    const sent = [];
    for (let at = 0; at < 6; at++)
      sent.push(await applications.sendCode({ realm: 'pg', tenant: 'pg.citya', mobileNumber: '9111111111' }));
    expect(sent.map((each) => each.reason)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'too-many',
    ]);
    expect((await world.submit({ food: true })).result).toMatchObject({
      issues: [{ path: '/tradeName' }, { path: '/foodLicence' }],
    });
    const foreign = { ref: 'up_of_somebody', name: 'x.pdf', mediaType: 'application/pdf', size: 1 };
    expect((await world.submit({ tradeName: 'x', proof: [foreign] })).result).toMatchObject({
      issues: [{ code: 'applications.upload-missing' }],
    });
    const executable = {
      realm: 'pg',
      owner: { draft: 'd' },
      name: 'a.pdf',
      bytes: new TextEncoder().encode('MZ..'),
      accept: ['pdf'],
      maxBytes: 10,
    };
    expect(await applications.stageUpload(executable)).toMatchObject({ issue: { code: 'applications.upload-kind' } });
  });
});

describe('several at once', () => {
  it('two officers and two clicks have one effect; the other officer is told why', async () => {
    const { officers, act, get, submitted, work } = world;
    const { id } = await submitted();
    await work();
    const { revision } = await get(id);
    const click = { revision, key: 'one-click' };
    const outcomes = await Promise.all([
      act(id, officers.verifier, 'FORWARD', click),
      act(id, officers.verifier, 'FORWARD', click),
      act(id, officers.verifier, 'REJECT', { revision, key: 'other', comment: 'no' }),
      act(id, officers.verifier, 'FORWARD', { revision, key: 'third' }),
    ]);
    const done = outcomes.filter((outcome) => outcome.kind === 'done');
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map((outcome) => outcome.state)).size).toBe(1);
    for (const outcome of outcomes) {
      if (outcome.kind === 'refused')
        expect(['applications.busy', 'applications.changed', 'workflow.state']).toContain(outcome.reason.code);
    }
    await work();
    const application = await get(id);
    expect(world.rowsOf(application.number)).toHaveLength(3);
    expect(await act(id, officers.verifier, 'FORWARD', click)).toMatchObject(
      application.state === 'FIELDINSPECTION' ? { kind: 'done', state: 'FIELDINSPECTION' } : { kind: 'refused' },
    );
  });
});

describe('a second click', () => {
  it.each([0, 1, 2, 4, 8, 16])('%i ms after the first is never refused for the first', async (later) => {
    const { officers, act, get, submitted, work } = world;
    const { id } = await submitted();
    await work();
    const click = { revision: (await get(id)).revision, key: 'one-click' };
    const first = act(id, officers.verifier, 'FORWARD', click);
    await new Promise((resolve) => setTimeout(resolve, later));
    const outcomes = await Promise.all([first, act(id, officers.verifier, 'FORWARD', click)]);
    // Whichever of the two came to the lock first is done; the other is never told that somebody else was quicker.
    expect(outcomes).toContainEqual(expect.objectContaining({ kind: 'done', state: 'FIELDINSPECTION' }));
    for (const { kind } of outcomes) expect(['done', 'processing']).toContain(kind);
    await work();
    expect(world.rowsOf((await get(id)).number)).toHaveLength(3);
  });
});

describe('a case that moved meanwhile', () => {
  it('is the reason, also where its new state offers an action of the same code', async () => {
    const { officers, act, get, submitted, work } = world;
    const { id } = await submitted();
    await work();
    const { revision, number } = await get(id);
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({ kind: 'done', state: 'FIELDINSPECTION' });
    for (const officer of [officers.verifier, officers.inspector])
      for (const action of ['FORWARD', 'APPROVE', 'REJECT'])
        expect(await act(id, officer, action, { revision, comment: 'no' })).toMatchObject({
          kind: 'refused',
          reason: { code: 'applications.changed' },
        });
    expect(world.rowsOf(number)).toHaveLength(3);
  });
});

describe('answers that are lost', () => {
  it('an answer lost on the way is found by reading; a write that DIGIT dropped is repeated after a minute', async () => {
    const { officers, act, submitted, work, memory, clock } = world;
    const { id } = await submitted();
    memory.loseNextAnswer();
    await work();
    memory.loseNextAnswer();
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({ kind: 'done' });
    memory.dropNext();
    const before = clock.now;
    expect(await act(id, officers.inspector, 'APPROVE')).toEqual({ kind: 'processing' });
    expect(await act(id, officers.inspector, 'APPROVE')).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.busy' },
    });
    await work();
    expect(clock.now - before).toBeGreaterThanOrEqual(60_000);
    await expectWhole(id, ['INITIATE', 'APPLY', 'FORWARD', 'APPROVE']);
  });

  it('what never arrives is lost after three repeats, and the case waits for a supervisor', async () => {
    const { officers, act, get, submitted, work, memory, applications } = world;
    const { id } = await submitted();
    await work();
    for (let at = 0; at < 4; at++) memory.dropNext();
    const { revision } = await get(id);
    const click = { revision, key: 'the-click-that-is-lost' };
    expect(await act(id, officers.verifier, 'FORWARD', click)).toEqual({ kind: 'processing' });
    await work();
    const open = await applications.openCase({ realm: 'pg', actor: officers.verifier, id });
    expect(open).toMatchObject({ pending: { status: 'lost' }, processing: false });
    expect(open?.actions.map(({ refusal }) => refusal?.code)).toEqual(['applications.lost', 'applications.lost']);
    // The same click is not told "processing" for ever.
    expect(await act(id, officers.verifier, 'FORWARD', click)).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.lost' },
    });
  });

  it('a transition around us puts the case into quarantine', async () => {
    const { officers, act, submitted, work, moveAroundUs } = world;
    const { id } = await submitted();
    await work();
    await moveAroundUs(id, officers.verifier, 'FORWARD');
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.changed-in-digit' },
    });
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.quarantined' },
    });
  });

  it('DIGIT down changes nothing', async () => {
    const { officers, act, submitted, work, memory, get } = world;
    const { id } = await submitted();
    await work();
    const { revision } = await get(id);
    memory.setDown(true);
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({
      kind: 'refused',
      reason: { code: 'applications.digit-down' },
    });
    memory.setDown(false);
    expect((await get(id)).revision).toBe(revision);
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({ kind: 'done' });
  });
});

describe('killed after any step', () => {
  it('filing ends as one case with one number and each action once', async () => {
    for (let at = 1; ; at++) {
      const draft = await world.submit({ tradeName: 'Killed' }, 'unproven');
      if (!('reference' in draft.result)) throw new Error('not submitted');
      const id = (await world.store.findApplicationNamed('pg', draft.result.reference))?.id ?? '';
      const numbersBefore = world.memory.numbers.length;
      const fuse = fuseAt(at);
      const end = await world.work(fuse);
      await world.work();
      const application = await expectWhole(id, ['INITIATE', 'APPLY']).catch((error: Error) => {
        throw new Error(`killed after ${fuse.trace.at(-1)}: ${error.message}`);
      });
      expect(application).toMatchObject({ state: 'APPLIED', filingDone: true });
      // A crash between idgen's answer and its storing wastes a number.
      expect(world.memory.numbers.length - numbersBefore).toBeLessThanOrEqual(
        fuse.trace.at(-1) === 'digit.idgen.generate' ? 2 : 1,
      );
      expect(world.memory.users.filter((user) => user.mobileNumber === draft.mobileNumber)).toHaveLength(1);
      if (end === 'idle') {
        expect(at).toBeGreaterThan(8);
        break;
      }
    }
  });

  it('submission and actions end once, whoever asks again', async () => {
    for (let at = 1; ; at++) {
      const { id } = await world.submitted();
      await world.work();
      const fuse = fuseAt(at);
      const dying = createApplications(world.portsOf(fuse));
      const { revision } = await world.get(id);
      const click = { revision, key: 'click' };
      const killed = await world.act(id, world.officers.verifier, 'FORWARD', click, dying).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return true;
        },
      );
      await world.work();
      const again = await world.act(id, world.officers.verifier, 'FORWARD', click);
      expect(again, `killed after ${fuse.trace.at(-1)}`).toMatchObject({ kind: 'done', state: 'FIELDINSPECTION' });
      await expectWhole(id, ['INITIATE', 'APPLY', 'FORWARD']);
      if (!killed) break;
    }
    for (let at = 1; ; at++) {
      const fuse = fuseAt(at);
      const dying = createApplications(world.portsOf(fuse));
      const { secret, draft } = await world.applications.openDraft({
        realm: 'pg',
        tenant: 'pg.citya',
        service: 'trade-licence',
        language: 'en',
      });
      await world.applications.saveAnswers({
        realm: 'pg',
        secret,
        revision: draft.revision,
        data: { tradeName: 'Twice' },
      });
      const mobileNumber = String(8_000_000_000 + at);
      await world.applications.sendCode({ realm: 'pg', tenant: 'pg.citya', mobileNumber });
      const request = {
        realm: 'pg',
        secret,
        key: `twice-${at}`,
        mobileNumber,
        name: 'Asha',
        code: '424242',
        language: 'en',
      };
      const killed = await dying.submit(request).then(
        () => false,
        () => true,
      );
      let result = await world.applications.submit(request);
      if ('wrongCode' in result) {
        // Registered, and then dead: the code is used up, and a new one is asked for.
        await world.applications.sendCode({ realm: 'pg', tenant: 'pg.citya', mobileNumber });
        result = await world.applications.submit(request);
      }
      expect(result).toMatchObject({ proven: true });
      expect(await world.query('SELECT FROM application WHERE applicant_mobile = $1', [mobileNumber])).toHaveLength(1);
      if (!killed) break;
    }
    await world.work();
  });

  it('a delivery has one effect', async () => {
    for (let at = 1; ; at++) {
      const { id } = await world.submitted();
      await world.work();
      await world.act(id, world.officers.verifier, 'FORWARD');
      await world.act(id, world.officers.inspector, 'APPROVE');
      await world.act(id, world.officers.cashier, 'PAY', { form: payment });
      const before = world.dhis2.events.size;
      const fuse = fuseAt(at);
      const end = await world.work(fuse);
      await world.work();
      expect(world.dhis2.events.size - before, `killed after ${fuse.trace.at(-1)}`).toBe(1);
      expect(
        await world.query("SELECT FROM delivery WHERE application_id = $1 AND status = 'sent'", [id]),
      ).toHaveLength(1);
      expect(await world.deliveries.findLinks('pg', id)).toHaveLength(1);
      if (end === 'idle') break;
    }
  });
});
