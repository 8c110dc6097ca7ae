import { examples } from '@nirmaan/examples';
import { Master } from '@nirmaan/masters';
import { checkService, editDraft, parseDraft, type ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { type ChecklistFacts, checklistOf, progressOf } from './checklist';

const example = examples['trade-licence'];
const masters = Master.array().parse(example?.masters);

function pointsOf(change: (draft: ServiceDraft) => void = () => {}, facts: ChecklistFacts = {}) {
  const { draft: read } = parseDraft(example?.service);
  if (!read) throw new Error('the example does not read');
  const draft = editDraft(read, change).draft;
  const points = checklistOf(draft, masters, checkService(draft, { masters }).issues, facts);
  return { draft, points, of: (id: string) => points.find((each) => each.id === id) };
}

/** Everybody who works on a trade licence. */
const everybody = pointsOf().draft.roles.map(({ code }) => code);

describe('the checklist of a service', () => {
  it('has each point once', () => {
    const ids = pointsOf().points.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not know who holds a role before a city offers the service', () => {
    expect(pointsOf(undefined, {}).of('people')?.state).toBe('unknown');
    expect(pointsOf(undefined, { held: {} }).of('people')?.state).toBe('unknown');
  });

  it('is content where every role is held in every city', () => {
    expect(pointsOf(undefined, { held: { 'pg.citya': everybody } }).of('people')?.state).toBe('done');
  });

  it('names the roles that nobody holds in one of the cities', () => {
    const held = { 'pg.citya': everybody, 'pg.cityb': everybody.filter((code) => code !== 'TL_APPROVER') };
    expect(pointsOf(undefined, { held }).of('people')).toMatchObject({
      state: 'wrong',
      roles: [{ code: 'TL_APPROVER' }],
    });
  });

  it('counts each language, and begins with what is missing in it', () => {
    const { of } = pointsOf((draft) => void draft.languages.push('fr'));
    expect(of('language en')).toMatchObject({ state: 'done', params: { percent: 100 } });
    expect(of('language fr')).toMatchObject({ state: 'open', params: { percent: 0 }, target: { tab: 'languages' } });
  });

  it.each<[string, string[], string]>([
    ['nothing', [], 'open'],
    ['that it was received', ['APPLIED'], 'partly'],
    ['every end', ['APPROVED', 'REJECTED', 'CANCELLED', 'EXPIRED'], 'done'],
  ])('where applicants are told %s, messages are so far', (_, states, expected) => {
    const { of } = pointsOf((draft) => {
      draft.messages = states.map((on) => ({ on, text: { en: 'a', hi: 'b', ar: 'c' } }));
    });
    expect(of('messages')?.state).toBe(expected);
  });

  it('leads straight to what is wrong', () => {
    const { of, draft } = pointsOf((changed) => {
      changed.workflow.states.push({ code: 'LOST', kind: 'task', name: { en: 'Lost' }, editable: false });
    });
    expect(of('workflow')).toMatchObject({
      state: 'wrong',
      target: { pointer: `/workflow/states/${draft.workflow.states.length - 1}` },
    });
  });

  it('tells a number that DIGIT could confuse', () => {
    expect(pointsOf(({ idFormat }) => void Object.assign(idFormat, { format: '[SEQ_X]' })).of('number')?.state).toBe(
      'partly',
    );
    expect(pointsOf().of('number')?.state).toBe('done');
  });

  it('counts the texts of the start page in the language of the service', () => {
    expect(pointsOf().of('info')).toMatchObject({ state: 'done', params: { there: 4, all: 4 } });
    expect(pointsOf((draft) => void delete draft.info.cost).of('info')).toMatchObject({ state: 'partly' });
  });

  it.each<[string, ChecklistFacts['live'], string]>([
    ['nobody knows', undefined, 'unknown'],
    ['never', false, 'open'],
    ['as it is now', { changes: 0 }, 'done'],
    ['three changes ago', { changes: 3 }, 'partly'],
  ])('published %s is %s', (_, live, state) => {
    expect(pointsOf(undefined, { live }).of('published')?.state).toBe(state);
    expect(pointsOf(undefined, { tried: live }).of('tried')?.state).toBe(state);
  });

  it('holds what is still to be said, with the place to say it', () => {
    const { draft } = pointsOf();
    const issue = {
      ...{ code: 'service.open-point', severity: 'info' as const, path: '/info/cost' },
      params: { point: 'pays', question: 'pays', field: '' },
    };
    const [first] = checklistOf(draft, masters, [issue], {});
    expect(first).toMatchObject({ code: 'said', state: 'open', target: { pointer: '/info/cost' } });
  });
});

it('what is not needed and what cannot be known do not count as left undone', () => {
  const point = (state: 'done' | 'open' | 'spare' | 'unknown') => ({
    ...{ id: state, code: 'tests' as const, state, params: {}, target: { tab: 'try' as const } },
  });
  expect(progressOf([point('done'), point('open'), point('spare'), point('unknown')])).toEqual({ done: 1, all: 2 });
});
