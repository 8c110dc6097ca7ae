import type { DigitUser } from '@nirmaan/digit';
import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../citizen/ask';
import { createVisit, htmlOf } from '../citizen/testing/desk';
import { CITIZEN_COOKIE, WORK_COOKIE } from '../session-cookie';
import { handleTrial, type TrialStep, trialStepOf } from './handle-trial';
import type { Playing } from './play-as';
import { sampleTrial } from './testing/sample-trial';

const trial = { ...sampleTrial, city: 'pg.citya' };

function createTrialVisit(over: Partial<typeof trial> = {}) {
  const visit = createVisit();
  const searched: object[] = [];
  const playing: Playing = {
    trial: { ...trial, ...over },
    users: new Map(),
    sessions: visit.desk.sessions,
    serviceActor: async () => ({ user: userOf('nirmaan-system', 'SYSTEM') }),
    digit: {
      user: {
        async search(criteria) {
          searched.push(criteria);
          return criteria.userName === 'clerk' ? [] : [userOf(criteria.userName ?? '', criteria.type ?? 'EMPLOYEE')];
        },
      },
    },
  };
  const desk = { ...visit.desk, prefix: `/try/${trial.id}` };
  async function ask(step: TrialStep, over: Partial<Ask> = {}, values: Record<string, string> = {}): Promise<Answer> {
    const answer = await handleTrial(
      playing,
      desk,
      {
        method: step === 'as' || step === 'fill' ? 'POST' : 'GET',
        language: 'en',
        path: [],
        query: new URLSearchParams(),
        cookie: (name) => visit.jar.get(name),
        posted: { values: new Map(Object.entries(values).map(([name, value]) => [name, [value]])), files: [] },
        fromScript: false,
        insecure: false,
        origin: 'https://city.example',
        address: '127.0.0.1',
        ...over,
      },
      step,
    );
    for (const { name, value } of answer.cookies ?? [])
      value === undefined ? visit.jar.delete(name) : visit.jar.set(name, value);
    return answer;
  }
  return { visit, ask, searched };
}

const userOf = (userName: string, type: DigitUser['type']): DigitUser => ({
  id: 1,
  uuid: `u-${userName}`,
  userName,
  name: userName,
  type,
  mobileNumber: '9876543210',
  tenantId: 'pg',
  roles: [],
});

describe('addresses of a trial', () => {
  it.each<[string, TrialStep | undefined]>([
    ['', 'landing'],
    ['ar', 'landing'],
    ['_messages', 'messages'],
    ['hi/_messages', 'messages'],
    ['_as', 'as'],
    ['_fill', 'fill'],
    ['hi/_as', undefined],
    ['_as/x', undefined],
    ['en/citya', undefined],
    ['en/_messages/x', undefined],
    ['xx', undefined],
  ])('%j is %s', (path, step) => expect(trialStepOf(path.split('/').filter(Boolean))).toBe(step));
});

describe('the page of a trial', () => {
  it('offers to be everybody in it, by their names and roles, in the language of the reader', async () => {
    const { ask } = createTrialVisit();
    const html = htmlOf(await ask('landing', { language: 'hi' }));
    for (const words of ['मीरा जोशी के रूप में आवेदन करें', 'Anil Kumar', 'VERIFIER', `action="/try/${trial.id}/_as"`])
      expect(html).toContain(words);
    expect(html).toContain('name="next" value="/hi/citya/trade-licence"');
  });

  it('says until when a shared one lasts, and that another ends with its author', async () => {
    const shared = htmlOf(await createTrialVisit().ask('landing'));
    const own = htmlOf(await createTrialVisit({ kind: 'own' }).ask('landing'));
    expect(shared).toContain('Everything here is deleted on');
    expect(own).toContain('deleted when its author leaves');
  });
});

describe('being somebody', () => {
  it.each([
    ['9876543210', CITIZEN_COOKIE, '/en/citya/trade-licence'],
    ['verifier', WORK_COOKIE, '/work'],
    ['verifier', WORK_COOKIE, ''],
  ])('%s gets a session of the kind of %s and goes to %j', async (user, cookie, next) => {
    const { ask } = createTrialVisit();
    const answer = await ask('as', {}, { user, next });
    expect(answer).toMatchObject({ kind: 'redirect', to: `/try/${trial.id}${next}`, cookies: [{ name: cookie }] });
  });

  it('asks their DIGIT once, so that one that is down stops nobody', async () => {
    const { ask, searched } = createTrialVisit();
    await ask('as', {}, { user: 'verifier', next: '/work' });
    await ask('as', {}, { user: 'verifier', next: '/work' });
    expect(searched).toEqual([{ tenant: 'pg.citya', userName: 'verifier', type: 'EMPLOYEE', limit: 1 }]);
  });

  it.each<[string, Record<string, string>]>([
    ['is nobody of the trial', { user: 'designer', next: '/work' }],
    ['is not known to its DIGIT', { user: 'clerk', next: '/work' }],
    ['would lead elsewhere', { user: 'verifier', next: '//evil.example' }],
    ['is not said', {}],
  ])('who %s is refused', async (_, values) => {
    const answer = await createTrialVisit().ask('as', {}, values);
    expect(answer).toMatchObject({ kind: 'page', status: 404 });
    expect(answer.cookies).toBeUndefined();
  });

  it.each<TrialStep>(['as', 'fill'])('is not done by an address alone: %s', async (step) =>
    expect(await createTrialVisit().ask(step, { method: 'GET' })).toMatchObject({ kind: 'page', status: 404 }),
  );
});

describe('having a form filled in', () => {
  it('leads to the answers, as the citizen asked for, who then need not say who they are', async () => {
    const { ask, visit } = createTrialVisit();
    const answer = await ask('fill', {}, { language: 'hi', user: '9876543210' });
    expect(answer).toMatchObject({ kind: 'redirect', to: `/try/${trial.id}/hi/citya/trade-licence/check` });
    expect([...visit.jar.keys()].sort()).toEqual([CITIZEN_COOKIE, '__Host-nirmaan-draft'].sort());
    const prove = htmlOf(await visit.get('/hi/citya/trade-licence/prove'));
    expect(prove).toContain('value="9876543210"');
  });

  it('is for whoever one is already, where nobody is said', async () => {
    const [first] = trial.people;
    if (!first) throw new Error('nobody');
    const second = { ...first, userName: '9876543299', mobileNumber: '9876543299', name: { en: 'Anil Rao' } };
    const { ask, visit } = createTrialVisit({ people: [first, second] });
    await ask('as', {}, { user: second.userName, next: '' });
    await ask('fill', {}, { language: 'en' });
    expect(htmlOf(await visit.get('/en/citya/trade-licence/prove'))).toContain(`value="${second.userName}"`);
  });

  it('goes on with the draft under way, and signs nobody in again', async () => {
    const { ask, visit, searched } = createTrialVisit();
    await ask('fill', {}, { language: 'en' });
    const { size } = visit.drafts;
    const answer = await ask('fill', {}, { language: 'en' });
    expect(visit.drafts.size).toBe(size);
    expect(searched).toHaveLength(1);
    expect(answer.cookies?.map(({ name }) => name)).toEqual(['__Host-nirmaan-draft']);
  });
});
