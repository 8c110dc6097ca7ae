import type { CaseView, Tracking } from '@nirmaan/applications';
import type { SignedIn } from '@nirmaan/digit';
import { ServiceDraft as Service } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { CITIZEN_COOKIE } from '../session-cookie';
import { createVisit, draftOfService, hiddenIn, htmlOf } from './testing/desk';

const address = '/en/citya/trade-licence/apply/trade';
const MOBILE = '9812345678';
const text = (code: string) => ({ type: 'text', code, label: { en: code } });

/** A renewal: the licence it renews, and answers that may come from there. */
const renewal = Service.parse({
  ...draftOfService,
  forms: [
    {
      ...draftOfService.forms[0],
      pages: [
        {
          code: 'trade',
          title: { en: 'Your trade' },
          fields: [
            {
              type: 'look-up',
              code: 'previous',
              label: { en: 'Your licence' },
              service: 'trade-licence',
              required: true,
              copies: [
                { from: 'tradeName', to: 'tradeName' },
                { from: 'street', to: 'road' },
              ],
            },
            text('tradeName'),
            text('road'),
          ],
        },
        { code: 'more', title: { en: 'More' }, fields: [text('more')] },
      ],
    },
  ],
});

const citizen = (mobileNumber: string): SignedIn => ({
  actor: {
    token: 't',
    user: {
      id: 1,
      uuid: `u-${mobileNumber}`,
      userName: mobileNumber,
      name: 'Asha',
      type: 'CITIZEN',
      tenantId: 'pg',
      mobileNumber,
      roles: [],
    },
  },
  expiresInSeconds: 3600,
});

/** A desk where Asha filed TL-1, with her mobile number, in city A; the code sent to anybody is 123456. */
function open(filed: { service?: string; tenant?: string } = {}) {
  const visit = createVisit({ service: renewal });
  const asked = { codes: [] as string[], tracked: 0, opened: 0 };
  const earlier = {
    service: filed.service ?? 'trade-licence',
    tenant: filed.tenant ?? 'pg.citya',
    definition: { forms: [{ pages: [{ fields: [text('tradeName'), text('street')] }] }] },
    answers: { tradeName: 'Sharma Sweets', street: 'Cinema Road' },
    state: { code: 'APPROVED' },
    filedAt: Date.parse('2026-03-01T10:00:00Z'),
  };
  Object.assign(visit.desk.applications, {
    async track({ reference, mobileNumber }) {
      asked.tracked++;
      return reference.toUpperCase() === 'TL-1' && mobileNumber === MOBILE ? ({} as Tracking) : undefined;
    },
    async sendCode({ mobileNumber }) {
      asked.codes.push(mobileNumber);
      return { sent: true };
    },
    signInCitizen: async ({ mobileNumber, code }) => (code === '123456' ? citizen(mobileNumber) : { wrongCode: true }),
    async openCase({ actor, id }) {
      asked.opened++;
      return id === 'TL-1' && actor.user.mobileNumber === MOBILE ? (earlier as unknown as CaseView) : undefined;
    },
  } satisfies Partial<typeof visit.desk.applications>);
  const find = async (values: Record<string, string>) =>
    visit.post(address, { ...hiddenIn(await visit.get(address)), ...values, _op: 'look-up:/previous' });
  const stored = () => visit.drafts.get('s1')?.data;
  const signIn = async (mobileNumber: string) => {
    const { secret } = await visit.desk.sessions.open('citizen', citizen(mobileNumber));
    visit.jar.set(CITIZEN_COOKIE, secret);
  };
  return { ...visit, asked, find, stored, signIn };
}

const found = { number: 'tl-1', service: 'trade-licence', found: true, state: 'APPROVED', filed: '2026-03-01' };

describe('a citizen looks up an earlier application, without script', () => {
  it('proves the number by a code, and empty answers are filled from it', async () => {
    const { find, get, stored, asked } = open();
    expect(await find({ previous: 'tl-1', road: 'Mall Road' })).toMatchObject({ to: `${address}#f-previous` });
    expect(htmlOf(await get(address))).toContain('name="previous.mobileNumber"');
    expect(asked).toEqual({ codes: [], tracked: 0, opened: 0 });
    await find({ previous: 'tl-1', 'previous.mobileNumber': '+91 98123 45678' });
    expect(asked.codes).toEqual([MOBILE]);
    expect(stored()).toMatchObject({ previous: { step: 'code', mobileNumber: MOBILE } });
    const wrong = await find({ previous: 'tl-1', 'previous.mobileNumber': MOBILE, 'previous.code': '000000' });
    expect(wrong).toMatchObject({ status: 422 });
    expect(htmlOf(wrong)).toContain('href="#f-previous.code"');
    expect(stored()).not.toHaveProperty('tradeName');
    await find({ previous: 'tl-1', 'previous.mobileNumber': MOBILE, 'previous.code': '123 456' });
    expect(stored()).toEqual({
      previous: { ...found, filled: 1 },
      tradeName: 'Sharma Sweets',
      road: 'Mall Road',
    });
    const html = htmlOf(await get(address));
    expect(html).toContain('tl-1, filed on 1 March 2026');
    expect(html).toContain('1 answer was filled in from it');
    expect(html).not.toContain(MOBILE);
  });

  it('need not prove it where the citizen signed in, and it is theirs', async () => {
    const { find, stored, signIn, asked } = open();
    await signIn(MOBILE);
    await find({ previous: 'tl-1' });
    expect(stored()).toEqual({ previous: { ...found, filled: 2 }, tradeName: 'Sharma Sweets', road: 'Cinema Road' });
    expect(asked.codes).toEqual([]);
  });

  it.each([
    ['is somebody else’s', {}, 'TL-1', '9999999999'],
    ['does not exist', {}, 'TL-2', MOBILE],
  ])(
    'learns no more than that nothing was found where it %s, and no code is sent',
    async (_, filed, number, mobile) => {
      const { find, stored, asked } = open(filed);
      await find({ previous: number });
      const answer = await find({ previous: number, 'previous.mobileNumber': mobile });
      expect(answer).toMatchObject({ status: 422 });
      expect(htmlOf(answer)).toContain('No application was found with this number and mobile number');
      expect(asked).toMatchObject({ codes: [], opened: 0 });
      expect(JSON.stringify(stored())).not.toContain('Sharma');
    },
  );

  it.each([
    ['of another service', { service: 'water' }],
    ['of another city', { tenant: 'pg.cityb' }],
  ])('takes nothing from an application %s', async (_, filed) => {
    const { find, stored, signIn } = open(filed);
    await signIn(MOBILE);
    await find({ previous: 'TL-1' });
    expect(stored()).toEqual({ previous: { number: 'TL-1', step: 'mobileNumber' } });
  });

  it('cannot say that it was found', async () => {
    const { post, get, stored } = open();
    const forged = { previous: 'TL-1', 'previous.found': 'true', 'previous.service': 'trade-licence' };
    const answer = await post(address, { ...hiddenIn(await get(address)), ...forged });
    expect(answer).toMatchObject({ status: 422 });
    expect(htmlOf(answer)).toContain('press the button so that the application is found');
    expect(stored()).toEqual({ previous: { number: 'TL-1' } });
  });

  it('may not try without end, here and on the tracking page together', async () => {
    const { find, asked, desk } = open();
    await find({ previous: 'TL-1' });
    for (let at = 0; at < 20; at++) desk.rateLimit.allows('track', 'TL-1', 20);
    const answer = await find({ previous: 'TL-1', 'previous.mobileNumber': MOBILE });
    expect(htmlOf(answer)).toContain('There were too many tries');
    expect(asked).toMatchObject({ tracked: 0, codes: [] });
  });
});
