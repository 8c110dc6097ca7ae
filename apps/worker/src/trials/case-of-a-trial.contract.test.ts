import { randomUUID } from 'node:crypto';
import { parseRule } from '@nirmaan/rules/parse';
import { checkService, ServiceDraft } from '@nirmaan/service';
import { TrialCallBody, TrialState } from '@nirmaan/trials';
import { runScenario, Scenario } from '@nirmaan/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHosted } from './testing/hosted';
import { openingOf } from './testing/sample-trial';

const DAY = 86_400_000;
const MINUTES = 60_000;

let hosted: Awaited<ReturnType<typeof createHosted>>;
beforeAll(async () => {
  hosted = await createHosted('case_of_a_trial');
});
afterAll(() => hosted?.stop());

const shop = { tradeName: 'Kaur Atta Chakki', tradeCategory: 'Retail', tradeType: 'R-GROCERY', area: 40, employees: 2 };

describe('a case of a trial', () => {
  it('goes through the hands of every role to the end, tells no other system, and is kept as a test that passes', async () => {
    const trial = await hosted.opened();
    const { applications, userOf, realm, clock } = await hosted.filedIn(trial, shop, { proven: true });
    const filed = await hosted.until(trial.id, ({ cases: [first] }) => first?.state === 'APPLIED');
    const id = filed.cases[0]?.id ?? '';
    const wait = async (by: number) => {
      clock.ahead += by;
      await hosted.ask('POST', `/${trial.id}/clock`, { by });
    };
    const act = async (role: string, action: string, form?: { [field: string]: string | number | boolean }) => {
      const person = trial.people.find(({ roles }) => roles.includes(role));
      const actor = await userOf(person?.userName ?? '');
      const revision = (await applications.openCase({ realm, actor, id }))?.revision ?? -1;
      const acted = { realm, actor, id, action, revision, key: randomUUID(), ...(form && { form }) };
      expect(await applications.act(acted)).toMatchObject({ kind: 'done' });
    };
    await wait(DAY);
    await act('TL_DOC_VERIFIER', 'FORWARD');
    await wait(2 * DAY);
    await act('TL_FIELD_INSPECTOR', 'FORWARD', { suitable: true, measuredArea: 40 });
    await act('TL_APPROVER', 'APPROVE');
    const cashier = await userOf(trial.people.find(({ roles }) => roles.includes('TL_CEMP'))?.userName ?? '');
    const toPay = await applications.openCase({ realm, actor: cashier, id });
    const amount = toPay?.actions.find(({ action }) => action.code === 'PAY')?.fee ?? 0;
    expect(amount).toBeGreaterThan(0);
    await act('TL_CEMP', 'PAY', { amount, receiptNumber: 'R-1' });

    const { cases, calls } = await hosted.until(trial.id, ({ calls: { latest } }) =>
      latest.some(({ what }) => what?.code === 'not-sent'),
    );
    const steps = cases[0]?.steps.toReversed() ?? [];
    expect(steps.map(({ action, to, roles }) => [action, to, ...roles])).toEqual([
      ['INITIATE', 'INITIATED', 'CITIZEN'],
      ['APPLY', 'APPLIED', 'CITIZEN'],
      ['FORWARD', 'FIELDINSPECTION', 'TL_DOC_VERIFIER'],
      ['FORWARD', 'PENDINGAPPROVAL', 'TL_FIELD_INSPECTOR'],
      ['APPROVE', 'PENDINGPAYMENT', 'TL_APPROVER'],
      ['PAY', 'APPROVED', 'TL_CEMP'],
    ]);
    expect(new Set(steps.map(({ by }) => by)).size).toBe(5);
    expect(Math.round(((steps[5]?.at ?? 0) - (steps[0]?.at ?? 0)) / DAY)).toBe(3);
    const told = calls.latest.filter(({ what }) => what?.code === 'not-sent');
    expect(told).toMatchObject([{ status: null, what: { params: { system: 'dhis2' } } }]);
    const body = TrialCallBody.parse((await hosted.ask('GET', `/${trial.id}/calls/${told[0]?.number}`)).json);
    expect(body.request).toContain('state-hmis');

    const kept = await hosted.ask('GET', `/${trial.id}/cases/${id}/scenario?name=As%20tried`);
    const scenario = Scenario.parse(kept.json);
    expect(scenario).toMatchObject({ name: 'As tried', ends: 'APPROVED' });
    const { draft, masters } = openingOf('trade-licence');
    expect(runScenario(draft.workflow, scenario, Date.now()).failure).toBeUndefined();
    const { issues } = checkService({ ...draft, scenarios: [scenario] }, { masters });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await hosted.ask('GET', `/${trial.id}/cases/nobody/scenario?name=Nobody`)).status).toBe(404);
    expect((await hosted.ask('GET', `/${trial.id}/cases/${id}/scenario`)).status).toBe(400);
  });

  it('is moved on at a decision by the system, as DIGIT holds it, and kept as a test that passes', async () => {
    const { draft } = openingOf('trade-licence');
    const guard = parseRule('area > 30', { area: 'number' }).rule;
    const way = { roles: ['SYSTEM'], via: 'system', from: 'SIZE' };
    const deciding = ServiceDraft.parse({
      ...draft,
      scenarios: [],
      workflow: {
        ...draft.workflow,
        states: [...draft.workflow.states, { code: 'SIZE', kind: 'decision', name: { en: 'How large?' } }],
        actions: [
          ...draft.workflow.actions.map((action) => (action.code === 'APPLY' ? { ...action, to: 'SIZE' } : action)),
          { ...way, code: 'SMALL', name: { en: 'Small' }, to: 'PENDINGAPPROVAL' },
          { ...way, code: 'LARGE', name: { en: 'Large' }, to: 'APPLIED', guard },
        ],
      },
    });
    for (const [area, action, state] of [
      [40, 'LARGE', 'APPLIED'],
      [20, 'SMALL', 'PENDINGAPPROVAL'],
    ] as const) {
      const trial = await hosted.opened({ draft: deciding });
      const { digit, userOf } = await hosted.filedIn(trial, { ...shop, area }, { proven: true });
      const { cases } = await hosted.until(trial.id, ({ cases: [first] }) => first?.state === state);
      const of = { tenant: trial.city, businessId: cases[0]?.number ?? '' };
      const history = await digit.workflow.history(of, { actor: await userOf(trial.people.at(-1)?.userName ?? '') });
      expect(history.map((row) => row.action)).toEqual([action, 'APPLY', 'INITIATE']);
      const kept = await hosted.ask('GET', `/${trial.id}/cases/${cases[0]?.id}/scenario?name=${action}`);
      const scenario = Scenario.parse(kept.json);
      expect(scenario).toMatchObject({ ends: state });
      expect(runScenario(deciding.workflow, scenario, Date.now()).failure).toBeUndefined();
    }
  });

  it.each(['lost-answer', 'lost-write', 'slow', 'down'] as const)(
    'comes through once where DIGIT is %s',
    async (fault) => {
      const trial = await hosted.opened();
      // Who asks has read the service before: what is needed to file is kept.
      const runtime = hosted.runtimeOf(trial);
      await hosted.filedIn(trial, shop, { runtime });
      await hosted.until(trial.id, ({ cases: [first] }) => first?.state === 'APPLIED');
      const faults = async (on: string[]) =>
        TrialState.parse((await hosted.ask('POST', `/${trial.id}/faults`, { faults: on })).json).faults;
      expect(await faults([fault])).toEqual([fault]);
      const since = (await hosted.stateOf(trial.id)).calls.total;
      await hosted.filedIn(trial, { tradeName: 'Nair Stores' }, { runtime });
      // Long enough that something went wrong.
      await hosted.until(trial.id, ({ calls }) =>
        calls.latest.some(
          ({ number, path, status, milliseconds }) =>
            number > since &&
            (fault === 'slow'
              ? milliseconds >= 3_000
              : fault === 'down'
                ? status === null
                : path.endsWith('_transition')),
        ),
      );
      if (fault === 'down')
        expect((await hosted.stateOf(trial.id)).cases[0]).toMatchObject({ steps: [], isOpen: true });
      expect(await faults([])).toEqual([]);
      // What was never stored is looked up, and sent again after a minute of its clock.
      for (let tries = 0; tries < 10; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        if ((await hosted.stateOf(trial.id)).cases[0]?.state === 'APPLIED') break;
        await hosted.ask('POST', `/${trial.id}/clock`, { by: 2 * MINUTES });
      }
      const { cases } = await hosted.until(trial.id, ({ cases: [first] }) => first?.state === 'APPLIED');
      const [second] = cases;
      expect(cases).toHaveLength(2);
      expect(second?.answers).toMatchObject({ tradeName: 'Nair Stores' });
      expect(second?.steps.map(({ action }) => action)).toEqual(['APPLY', 'INITIATE']);
      const actor = await runtime.userOf(trial.people.at(-1)?.userName ?? '');
      const of = { tenant: trial.city, businessId: second?.number ?? '' };
      const history = await runtime.digit.workflow.history(of, { actor });
      expect(history.map(({ action }) => action)).toEqual(['APPLY', 'INITIATE']);
    },
  );
});
