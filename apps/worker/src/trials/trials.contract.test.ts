import { withRealm } from '@nirmaan/prisma';
import { createTrialStore } from '@nirmaan/prisma/stores/trials';
import {
  isTrialRealm,
  OpenedTrial,
  realmOfTrial,
  Trial,
  TrialCallBody,
  type TrialPerson,
  TrialState,
} from '@nirmaan/trials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHosted } from './testing/hosted';
import { openingOf } from './testing/sample-trial';

const DAY = 86_400_000;

let hosted: Awaited<ReturnType<typeof createHosted>>;
beforeAll(async () => {
  hosted = await createHosted('host_of_trials');
});
afterAll(() => hosted?.stop());

describe('the host of trials', () => {
  it('answers nobody who does not know the key, and nothing it was not asked rightly', async () => {
    expect((await hosted.ask('GET', '/x', undefined, 'wrong')).status).toBe(401);
    expect((await hosted.ask('GET', `/${'z'.repeat(20)}`)).status).toBe(404);
    expect((await hosted.ask('GET', '/..%2f')).status).toBe(404);
    expect(await hosted.ask('POST', '', { kind: 'own' })).toMatchObject({ status: 400 });
    expect(await hosted.ask('PUT', '')).toMatchObject({ status: 405 });
  });

  it('opens a draft on a DIGIT of its own, with people for every role', async () => {
    const trial = await hosted.opened();
    const state = await hosted.stateOf(trial.id);
    expect(state.trial).toMatchObject({ kind: 'own', service: 'trade-licence', ahead: 0 });
    expect(isTrialRealm(realmOfTrial(trial.id))).toBe(true);
    expect(state.cases).toEqual([]);
    const played = new Set(trial.people.flatMap(({ roles }) => roles));
    const roles = openingOf('trade-licence').draft.roles.filter(({ audience }) => audience !== 'system');
    for (const { code } of roles) expect(played).toContain(code);
    const { catalogue, userOf } = hosted.runtimeOf(trial);
    expect(await catalogue.findService(realmOfTrial(trial.id), trial.city, 'trade-licence')).toBeDefined();
    for (const { userName } of trial.people) expect((await userOf(userName)).user.userName).toBe(userName);
  });

  it('says what is wrong with a draft that cannot run', async () => {
    const { draft } = openingOf('trade-licence');
    const broken = { ...draft, forms: [] };
    const answer = OpenedTrial.parse(
      (await hosted.ask('POST', '', openingOf('trade-licence', { draft: broken }))).json,
    );
    expect('issues' in answer && answer.issues.map(({ code }) => code)).toContain('service.no-application-form');
  });

  it('runs a case: what is filed gets a number and waits for an officer, and everything DIGIT heard can be read', async () => {
    const trial = await hosted.opened();
    await hosted.filedIn(trial);
    const { cases, calls } = await hosted.until(
      trial.id,
      ({ cases: [first] }) => first?.number !== undefined && first.steps.length > 0,
    );
    expect(cases[0]).toMatchObject({ isOpen: true, answers: { tradeName: 'Kaur Atta Chakki' } });
    const transition = calls.latest.find(({ what }) => what?.code === 'transition');
    expect(transition).toMatchObject({ service: 'workflow', status: 200 });
    const body = TrialCallBody.parse((await hosted.ask('GET', `/${trial.id}/calls/${transition?.number}`)).json);
    expect(body.request).toContain('ProcessInstances');
    expect(body.answer).toContain(cases[0]?.number);
    expect((await hosted.ask('GET', `/${trial.id}/calls/999999`)).status).toBe(404);
  });

  it('moves the clock: by a day, and to just after what is due next', async () => {
    const trial = await hosted.opened();
    await hosted.filedIn(trial);
    const before = await hosted.until(trial.id, ({ next }) => next !== undefined);
    const day = TrialState.parse((await hosted.ask('POST', `/${trial.id}/clock`, { by: DAY })).json);
    expect(Math.round((day.now - before.now) / DAY)).toBe(1);
    const late = TrialState.parse((await hosted.ask('POST', `/${trial.id}/clock`, { deadline: true })).json);
    expect(late.cases[0]?.due).toBeLessThan(late.now);
    expect(late.trial.ahead).toBeGreaterThan(DAY);
    expect(Trial.parse((await hosted.stateOf(trial.id)).trial).ahead).toBe(late.trial.ahead);
    expect((await hosted.ask('POST', `/${trial.id}/clock`, { by: -5 })).status).toBe(400);
    // Two at once, as by two windows: what the host says, DIGIT's clock and the row are one.
    await Promise.all([DAY, 2 * DAY].map((by) => hosted.ask('POST', `/${trial.id}/clock`, { by })));
    const twice = await hosted.stateOf(trial.id);
    expect(twice.trial.ahead - late.trial.ahead).toBe(3 * DAY);
    expect(Math.round((twice.now - late.now) / DAY)).toBe(3);
    expect((await createTrialStore(hosted.database).find(trial.id))?.ahead).toBe(twice.trial.ahead);
  });

  it('opens ten at once, each with rows of its own, and removes one without a trace', async () => {
    const trials = await Promise.all(Array.from({ length: 10 }, () => hosted.opened()));
    expect(new Set(trials.map(({ digitUrl }) => digitUrl)).size).toBe(10);
    const [gone, stays] = trials;
    if (!gone || !stays) throw new Error('not opened');
    await hosted.filedIn(gone);
    await hosted.until(gone.id, ({ cases: [first] }) => first?.number !== undefined);
    expect((await hosted.ask('DELETE', `/${gone.id}`)).status).toBe(204);
    expect((await hosted.ask('GET', `/${gone.id}`)).status).toBe(404);
    await expect(fetch(gone.digitUrl)).rejects.toThrow();
    await withRealm(hosted.database, realmOfTrial(gone.id), async (tx) => {
      const { rows } = await tx.query<{ name: string }>(
        "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'realm'",
      );
      for (const { name } of rows)
        expect([
          name,
          (await tx.query(`SELECT 1 FROM "${name}" WHERE realm = $1`, [realmOfTrial(gone.id)])).rowCount,
        ]).toEqual([name, 0]);
    });
    expect((await hosted.stateOf(stays.id)).trial.id).toBe(stays.id);
    await Promise.all(trials.slice(1).map(({ id }) => hosted.ask('DELETE', `/${id}`)));
  });

  it('opens a shared one again with its cases when the host starts anew; an own one is gone', async () => {
    const [shared, own] = [await hosted.opened({ kind: 'shared' }), await hosted.opened()];
    await hosted.filedIn(shared);
    const before = await hosted.until(shared.id, ({ cases: [first] }) => first?.state === 'APPLIED');
    await hosted.restart();
    const after = await hosted.stateOf(shared.id);
    expect(after.cases[0]).toMatchObject({ number: before.cases[0]?.number, steps: before.cases[0]?.steps });
    expect(after.trial.people.map((each: TrialPerson) => each.userName)).toEqual(
      shared.people.map(({ userName }) => userName),
    );
    expect((await hosted.ask('GET', `/${own.id}`)).status).toBe(404);
    const list = (await hosted.ask('GET', '?realm=pg&user=designer&service=trade-licence')).json;
    expect(list).toMatchObject({ trials: [{ id: shared.id, kind: 'shared' }] });
    expect((await hosted.ask('GET', '?realm=pg&user=somebody&service=trade-licence')).json).toEqual({ trials: [] });
    await hosted.ask('DELETE', `/${shared.id}`);
  });
});
