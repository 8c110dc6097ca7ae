import { localize, parsePointer } from '@nirmaan/lexicon';
import { mainPath, seededRandom, simulateAll } from '@nirmaan/workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkService } from '../check-service';
import { type Answers, noAnswers } from './answers';
import { draftService } from './draft-service';
import { anyAnswers } from './testing';

const NOW = Date.UTC(2026, 0, 5, 6);
const DAY = 86_400_000;
const asTrade = { code: 'shop-licence', languages: ['en'] as [string] };

const shop: Answers = {
  ...noAnswers('en'),
  name: 'Shop licence',
  who: 'Anybody with a shop in the city',
  counter: true,
  tells: [
    'Name of the shop',
    'Kind of shop: food, clothes, other',
    'Mobile number',
    'which ward',
    'Area (m²)',
    'Is it rented?',
  ],
  hands: ['Photo of the shop', 'Rent agreement, if any'],
  checks: [
    { who: 'Document clerk', does: 'documents', sendsBack: true },
    { who: 'Sanitary inspector', does: 'visit', sendsBack: false },
  ],
  decides: ['Licensing officer', 'Commissioner'],
  returns: true,
  pays: { what: 'fixed', amount: 750, when: 'after' },
  receives: 'certificate',
  days: 20,
};

const read = (text: Record<string, string> | undefined) => localize(text, 'en');
describe('a service drafted from answers', () => {
  const { draft, open, because } = draftService(shop, asTrade);

  it('goes the way that was said', () => {
    expect(mainPath(draft.workflow).map((step) => step.state)).toEqual([
      ...['START', 'DOCUMENTCHECK', 'FIELDINSPECTION', 'PENDINGFIRSTAPPROVAL', 'PENDINGAPPROVAL'],
      ...['PENDINGPAYMENT', 'APPROVED'],
    ]);
    expect(draft.roles.map((role) => role.code)).toEqual([
      ...['CITIZEN', 'SHOP_LICENCE_COUNTER', 'SHOP_LICENCE_DOCUMENT_CLERK', 'SHOP_LICENCE_SANITARY_INSPECTOR'],
      ...['SHOP_LICENCE_LICENSING_OFFICER', 'SHOP_LICENCE_COMMISSIONER', 'SHOP_LICENCE_CASHIER'],
    ]);
    const ways = draft.workflow.actions.map(({ from, code, to }) => `${from} -${code}-> ${to}`);
    expect(ways).toContain('DOCUMENTCHECK -SENDBACKTOCITIZEN-> CITIZENACTIONREQUIRED');
    expect(ways).toContain('CITIZENACTIONREQUIRED -RESUBMIT-> DOCUMENTCHECK');
    expect(ways).toContain('PENDINGAPPROVAL -SENDBACK-> FIELDINSPECTION');
    expect(ways).not.toContain('FIELDINSPECTION -SENDBACKTOCITIZEN-> CITIZENACTIONREQUIRED');
    for (const action of draft.workflow.actions)
      if (action.code === 'REJECT' || action.code.startsWith('SENDBACK')) expect(action.comment).toBe('required');
  });

  it('takes the fee through the system, by somebody who does not file', () => {
    const pay = draft.workflow.actions.find((action) => action.code === 'PAY');
    expect(pay).toMatchObject({
      via: 'system',
      form: 'payment',
      fee: { text: '750' },
      roles: ['SHOP_LICENCE_CASHIER'],
    });
    expect(read(draft.info.cost)).toBe('₹750');
  });

  it('splits the days over the steps, and gives a visit more of them', () => {
    const sla = (code: string) => draft.workflow.states.find((state) => state.code === code)?.sla;
    expect(draft.workflow.sla).toBe(20 * DAY);
    expect(sla('FIELDINSPECTION')).toBe(8 * DAY);
    expect(sla('DOCUMENTCHECK')).toBe(4 * DAY);
    expect(sla('PENDINGPAYMENT')).toBeUndefined();
  });

  it('asks what people tell on pages of one topic, files last', () => {
    expect(draft.forms.map((form) => form.code)).toEqual(['application', 'visit', 'payment']);
    expect(draft.forms[0]?.pages.map((page) => [page.code, page.fields.map((field) => field.code)])).toEqual([
      ['details', ['nameShop', 'kindShop', 'area', 'itRented']],
      ['person', ['mobileNumber']],
      ['place', ['whichWard']],
      ['documents', ['photoShop', 'rentAgreementIfAny']],
    ]);
  });

  it('tells the applicant what happened where something did', () => {
    expect(draft.messages?.map((message) => message.on)).toEqual([
      ...['DOCUMENTCHECK', 'PENDINGPAYMENT', 'CITIZENACTIONREQUIRED', 'APPROVED', 'REJECTED'],
    ]);
    expect(read(draft.messages?.[0]?.text)).toContain('{number}');
  });

  it('leaves one thing open: what is looked at during the visit', () => {
    expect(open.map(({ point, path }) => [point, path])).toEqual([['visit', '/forms/1']]);
  });

  it('says of its parts from which question they come', () => {
    expect(because.get('/forms/0/pages/0/fields/0')).toBe('tells');
    expect(because.get('/workflow/states/1')).toBe('checks');
    expect(because.get('/roles/5')).toBe('decides');
    for (const path of because.keys())
      expect(
        parsePointer(path).reduce<unknown>((at, part) => Object(at)[part], draft),
        path,
      ).toBeDefined();
  });

  it('has nothing to warn of but texts that are not translated', () => {
    const { issues } = checkService(draft);
    expect(issues.filter((each) => each.severity !== 'info').map((each) => each.code)).toEqual([]);
  });
});

describe('what was not said', () => {
  it('is an open point, each with its question', () => {
    const { open, draft } = draftService(noAnswers('en'), asTrade);
    expect(open.map(({ point, question }) => `${question}: ${point}`)).toEqual([
      ...['applies: name', 'applies: who', 'tells: tells', 'checks: checks', 'decides: decides', 'pays: pays'],
      ...['receives: receives', 'receives: days'],
    ]);
    expect(draft.workflow.sla).toBeUndefined();
    expect(draft.workflow.states.every((state) => state.sla === undefined)).toBe(true);
    expect(draft.info.cost).toBeUndefined();
  });

  it.each<[string, Partial<Answers>, string]>([
    ['an amount', { pays: { what: 'fixed', when: 'after' } }, 'amount'],
    ['what an amount depends on', { pays: { what: 'depends', when: 'before' } }, 'table'],
    ['where money goes', { receives: 'money' }, 'account'],
    ['which document a number is of', { tells: ['ID number'] }, 'identity'],
    ['who may refuse', { decides: [], checks: [{ who: 'Clerk', does: 'documents', sendsBack: false }] }, 'refusal'],
  ])('%s', (_, change, point) => {
    const { open } = draftService({ ...shop, ...change }, asTrade);
    expect(open.map((each) => each.point)).toContain(point);
  });

  it('is closed by what its author makes of the draft', () => {
    const { draft } = draftService({ ...shop, receives: 'money', tells: ['Bank account number'] }, asTrade);
    const visit = draft.forms[1]?.pages[0];
    visit?.fields.push({ ...visit.fields[0], code: 'measured' } as never);
    expect(checkService(draft).issues.filter((each) => each.code === 'service.open-point')).toEqual([]);
  });
});

describe('a certificate from a register', () => {
  it('is granted at once, without officers and their forms', () => {
    const { draft } = draftService(
      { ...shop, checks: [], decides: [], pays: { what: 'nothing' }, counter: false },
      asTrade,
    );
    expect(draft.workflow.actions.map(({ from, to }) => `${from} ${to}`)).toEqual(['START APPROVED']);
    expect(draft.forms).toHaveLength(1);
    expect(draft.roles.map((role) => role.code)).toEqual(['CITIZEN']);
  });
});

describe('a complaint', () => {
  it('is resolved with an answer, and can be opened again by who complained', () => {
    const { draft } = draftService(
      { ...shop, kind: 'complaint', checks: [], decides: ['Ward engineer'], pays: { what: 'nothing' } },
      asTrade,
    );
    const ways = draft.workflow.actions.map(({ from, code, to, comment }) => `${from} -${code}-> ${to} ${comment}`);
    expect(ways).toEqual([
      'START -APPLY-> PENDINGRESOLUTION optional',
      'PENDINGRESOLUTION -RESOLVE-> RESOLVED required',
      'PENDINGRESOLUTION -REJECT-> REJECTED required',
      'RESOLVED -REOPEN-> PENDINGRESOLUTION required',
      'RESOLVED -CLOSE-> CLOSED optional',
    ]);
  });
});

describe('a complaint that is only recorded', () => {
  it('says so, and does not say that it was resolved', () => {
    const { draft } = draftService({ ...shop, kind: 'complaint', checks: [], decides: [], counter: false }, asTrade);
    expect(draft.workflow.states.at(-1)).toMatchObject({ code: 'RECORDED', kind: 'end', outcome: 'ok' });
    expect(read(draft.messages?.at(-1)?.text)).toContain('recorded');
  });
});

describe('whatever was answered', () => {
  it('the draft has no errors, and each of its warnings is known', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { issues } = checkService(draftService(answers, asTrade).draft);
        expect(issues.filter((each) => each.severity === 'error')).toEqual([]);
        const warned = issues.filter((each) => each.severity === 'warning').map((each) => each.code);
        expect(warned.filter((code) => code !== 'service.missing-texts')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('every case comes to an end', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer(), (answers, seed) => {
        const { workflow } = draftService(answers, asTrade).draft;
        const { ok, stuck, runs } = simulateAll(workflow, { runs: 30, random: seededRandom(seed), now: NOW });
        expect(stuck).toBe(0);
        expect(runs).toBe(30);
        expect(ok).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('the same answers give the same draft, and nothing is open that was said', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const [one, other] = [draftService(answers, asTrade), draftService(structuredClone(answers), asTrade)];
        expect(one.draft).toEqual(other.draft);
        const open = one.open.map((each) => each.point);
        if (answers.days !== undefined) expect(open).not.toContain('days');
        if (answers.receives !== undefined) expect(open).not.toContain('receives');
        if (answers.pays !== undefined) expect(open).not.toContain('pays');
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
