import { examples } from '@nirmaan/examples';
import { Master } from '@nirmaan/masters';
import { checkService, editDraft, newService, parseDraft, type ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { type MapPart, mapParts, partsOf } from './map-parts';

const example = examples['trade-licence'];
const masters = Master.array().parse(example?.masters);

function tradeLicence(change: (draft: ServiceDraft) => void = () => {}): ServiceDraft {
  const { draft } = parseDraft(example?.service);
  if (!draft) throw new Error('the example does not read');
  return editDraft(draft, change).draft;
}

const summaries = (draft: ServiceDraft, known = masters) =>
  partsOf(draft, known, checkService(draft, { masters: known }).issues);
const summaryOf = (part: MapPart, draft: ServiceDraft, known = masters) => {
  const found = summaries(draft, known).find((each) => each.part === part);
  if (!found) throw new Error(`no ${part}`);
  return found;
};

describe('the parts of a service', () => {
  it('are all there, in the order of the map', () => {
    expect(summaries(tradeLicence()).map(({ part }) => part)).toEqual([...mapParts]);
  });

  it('of a finished service are there, or not needed', () => {
    const states = summaries(tradeLicence()).map(({ state }) => state);
    expect(states.filter((state) => state === 'error' || state === 'missing')).toEqual([]);
  });

  it('of a service that was just made lack a question, and officers’ forms are not needed', () => {
    const draft = newService({ code: 'pass', name: { en: 'Pass' }, languages: ['en'] });
    expect(partsOf(draft, [], []).map(({ part, state }) => `${part}: ${state}`)).toEqual([
      'who: ready',
      'form: missing',
      'rules: optional',
      'masters: optional',
      'languages: ready',
      'workflow: ready',
      'outcome: ready',
      'officers-forms: optional',
      'messages: optional',
      'payment: optional',
      'connectors: optional',
    ]);
  });

  it.each<[string, MapPart, string, (draft: ServiceDraft) => void]>([
    ['nobody can apply', 'who', 'missing', (draft) => void draft.roles.splice(0, 2)],
    [
      'a payment without an amount',
      'payment',
      'missing',
      ({ workflow }) => workflow.actions.forEach((each) => void delete each.fee),
    ],
    [
      'nothing is paid',
      'payment',
      'optional',
      ({ workflow }) =>
        void workflow.actions.splice(
          workflow.actions.findIndex(({ code }) => code === 'PAY'),
          1,
        ),
    ],
    [
      'no good end',
      'outcome',
      'missing',
      ({ workflow }) => workflow.states.forEach((each) => void delete each.outcome),
    ],
    [
      'a state nobody reaches',
      'workflow',
      'error',
      (draft) => void draft.workflow.states.push({ code: 'LOST', kind: 'task', name: { en: 'Lost' }, editable: false }),
    ],
    [
      'a message to a state that is gone',
      'messages',
      'error',
      (draft) => void Object.assign(draft, { messages: [{ on: 'GONE', text: { en: 'Hello' } }] }),
    ],
    ['a language with nothing in it', 'languages', 'warning', (draft) => void draft.languages.push('fr')],
    [
      'a form that a state asks for and nobody made',
      'officers-forms',
      'missing',
      (draft) => void draft.forms.splice(1),
    ],
    ['no other system', 'connectors', 'optional', (draft) => void draft.connectors.splice(0)],
  ])('%s: %s is %s', (_, part, state, change) => {
    const draft = tradeLicence(change);
    // Only what the part itself says, where a check says more of another part.
    const own = state === 'missing' ? partsOf(draft, masters, []) : summaries(draft);
    expect(own.find((each) => each.part === part)?.state).toBe(state);
  });

  it('say the worst problem first, and count by severity', () => {
    const draft = tradeLicence();
    const issue = (severity: 'error' | 'warning' | 'info', code: string) => ({
      ...{ code, severity, path: '/workflow/states/1', params: {} },
    });
    const [, , , , , workflow] = partsOf(draft, masters, [
      issue('info', 'c'),
      issue('warning', 'b'),
      issue('error', 'a'),
    ]);
    expect(workflow).toMatchObject({ state: 'error', errors: 1, warnings: 1 });
    expect(workflow?.issues.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  });

  it('with something that is not said yet are not ready', () => {
    const open = { code: 'service.open-point', severity: 'info' as const, path: '/forms/0', params: {} };
    expect(partsOf(tradeLicence(), masters, [open]).find(({ part }) => part === 'form')?.state).toBe('missing');
  });

  it('that read a master nobody made lack it', () => {
    expect(partsOf(tradeLicence(), [], []).find(({ part }) => part === 'masters')?.state).toBe('missing');
  });

  it('lead to what is selected there', () => {
    const draft = tradeLicence();
    const at = summaryOf('payment', draft).at ?? '';
    expect(draft.workflow.actions[Number(at.split('/').at(-1))]?.code).toBe('PAY');
    expect(summaryOf('who', draft).at).toBeUndefined();
  });
});

it.each<[string, MapPart]>([
  ['/name', 'who'],
  ['/roles/0', 'who'],
  ['/info/whoCanApply', 'who'],
  ['/info/cost', 'payment'],
  ['/info/duration', 'outcome'],
  ['/forms', 'form'],
  ['/forms/0/pages/1', 'form'],
  ['/forms/1/pages/0', 'officers-forms'],
  ['/workflow/actions/3/fee', 'payment'],
  ['/workflow/actions/3/roles', 'workflow'],
  ['/scenarios/0', 'workflow'],
  ['/tables/0/inputs', 'rules'],
  ['/messages/1/text', 'messages'],
  ['/connectors/0', 'connectors'],
  ['/languages', 'languages'],
])('a problem at %s is seen on the part %s', (place, part) => {
  const issue = { code: 'some', severity: 'warning' as const, path: place, params: {} };
  const carrying = partsOf(tradeLicence(), masters, [issue]).filter(({ issues }) => issues.length > 0);
  expect(carrying.map((each) => each.part)).toEqual([part]);
});
