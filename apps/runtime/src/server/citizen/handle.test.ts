import { inputName } from '@nirmaan/forms';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { languageFor } from './home';
import { createVisit, hiddenIn, htmlOf } from './testing/desk';

const base = '/en/citya/trade-licence';
const tradeName = inputName('/tradeName');
const ownerName = inputName('/owners/0/name');
const proof = inputName('/proof');
const pdf = (name = 'deed.pdf') => ({ input: proof, name, bytes: Buffer.from('%PDF-1.7'), tooLarge: false });

async function answered() {
  const visit = createVisit();
  const first = await visit.get(`${base}/apply/trade`);
  await visit.post(`${base}/apply/trade`, { ...hiddenIn(first), [tradeName]: 'Sharma Sweets' });
  return visit;
}

describe('a citizen applies', () => {
  it('finds the service by city and reads what it needs before anything is stored', async () => {
    const visit = createVisit();
    expect(htmlOf(await visit.get('/en'))).toContain('/en/citya');
    expect(htmlOf(await visit.get('/en/citya'))).toContain(base);
    expect(htmlOf(await visit.get(base))).toContain(`${base}/apply/trade`);
    expect(await visit.get(`${base}/apply`)).toMatchObject({ kind: 'redirect', to: `${base}/apply/trade` });
    expect(visit.drafts.size).toBe(0);
  });

  it('gets a draft with the first post, and the next page', async () => {
    const visit = createVisit();
    const first = await visit.get(`${base}/apply/trade`);
    const answer = await visit.post(`${base}/apply/trade`, { ...hiddenIn(first), [tradeName]: 'Sharma Sweets' });
    expect(answer).toMatchObject({ kind: 'redirect', to: `${base}/apply/papers` });
    expect(visit.jar.get('__Host-nirmaan-draft')).toBe('s1');
    expect(visit.drafts.get('s1')?.data).toMatchObject({ tradeName: 'Sharma Sweets' });
  });

  it('sees what is wrong beside the question, with what was typed, and it is kept', async () => {
    const visit = createVisit();
    const long = 'x'.repeat(100_000);
    for (const [typed, shown] of [
      ['', 'role="alert"'],
      [long, long],
      ['<script>alert(1)</script>'.repeat(10), '&lt;script&gt;'],
    ] as const) {
      const page = await visit.get(`${base}/apply/trade`);
      const answer = await visit.post(`${base}/apply/trade`, { ...hiddenIn(page), [tradeName]: typed });
      expect(answer).toMatchObject({ kind: 'page', status: 422 });
      expect(htmlOf(answer)).toContain(shown);
      expect(htmlOf(answer)).toContain('role="alert"');
    }
  });

  it('adds and removes an owner without script', async () => {
    const visit = await answered();
    const page = await visit.get(`${base}/apply/papers`);
    const added = await visit.post(`${base}/apply/papers`, { ...hiddenIn(page), _op: 'add:/owners' });
    expect(added).toMatchObject({ kind: 'redirect', to: `${base}/apply/papers#f-owners.0.name` });
    const withRow = await visit.get(`${base}/apply/papers`);
    expect(htmlOf(withRow)).toContain(`name="${ownerName}"`);
    const removal = { ...hiddenIn(withRow), [ownerName]: 'Asha', _op: 'remove:/owners/0' };
    const removed = await visit.post(`${base}/apply/papers`, removal);
    expect(removed).toMatchObject({ to: `${base}/apply/papers#f-owners` });
    expect(visit.drafts.get('s1')?.data.owners ?? []).toEqual([]);
  });

  it('keeps a file that was taken, and says beside the field why another was not', async () => {
    const visit = await answered();
    const page = await visit.get(`${base}/apply/papers`);
    const taken = await visit.post(`${base}/apply/papers`, hiddenIn(page), { files: [pdf()] });
    expect(taken).toMatchObject({ kind: 'redirect', to: `${base}/check` });
    const again = await visit.get(`${base}/apply/papers`);
    expect(htmlOf(again)).toContain('deed.pdf');
    const wrong = { ...pdf('virus.pdf'), bytes: Buffer.from('MZ..') };
    const refused = await visit.post(`${base}/apply/papers`, hiddenIn(again), { files: [wrong] });
    expect(refused).toMatchObject({ kind: 'page', status: 422 });
    expect(JSON.stringify(visit.drafts.get('s1')?.data.proof)).toContain('deed.pdf');
  });

  it('is asked which answers to keep when another tab saved meanwhile, and loses none', async () => {
    const visit = await answered();
    const old = await visit.get(`${base}/apply/trade`);
    await visit.post(`${base}/apply/trade`, { ...hiddenIn(old), [tradeName]: 'Tab one' });
    const stale = await visit.post(`${base}/apply/trade`, { ...hiddenIn(old), [tradeName]: 'Tab two' });
    expect(stale).toMatchObject({ kind: 'page', status: 409 });
    expect(hiddenIn(stale)[tradeName]).toBe('Tab two');
    expect(await visit.post(`${base}/apply/trade`, hiddenIn(stale))).toMatchObject({ kind: 'redirect' });
    expect(visit.drafts.get('s1')?.data).toMatchObject({ tradeName: 'Tab two' });
  });

  it('keeps what was typed when the language changes', async () => {
    const visit = createVisit();
    const page = await visit.get(`${base}/apply/trade`);
    const answer = await visit.post(`${base}/apply/trade`, { ...hiddenIn(page), [tradeName]: 'अ', _op: 'language:hi' });
    expect(answer).toMatchObject({ kind: 'redirect', to: '/hi/citya/trade-licence/apply/trade' });
    expect(visit.drafts.get('s1')?.data).toMatchObject({ tradeName: 'अ' });
  });

  it('comes back to the check page after one answer was changed, also over an addition and another language', async () => {
    const visit = await answered();
    expect(htmlOf(await visit.get(`${base}/check`))).toContain(`${base}/apply/trade?from=check#f-tradeName`);
    const change = await visit.get(`${base}/apply/trade?from=check`);
    expect(htmlOf(change)).toContain(`href="${base}/check"`);
    const changed = await visit.post(`${base}/apply/trade`, { ...hiddenIn(change), [tradeName]: 'Sharma & Sons' });
    expect(changed).toMatchObject({ kind: 'redirect', to: `${base}/check` });
    const owners = hiddenIn(await visit.get(`${base}/apply/papers?from=check`));
    expect(await visit.post(`${base}/apply/papers`, { ...owners, _op: 'language:hi' })).toMatchObject({
      to: '/hi/citya/trade-licence/apply/papers?from=check',
    });
    const again = hiddenIn(await visit.get(`${base}/apply/papers?from=check`));
    expect(await visit.post(`${base}/apply/papers`, { ...again, _op: 'add:/owners' })).toMatchObject({
      to: `${base}/apply/papers?from=check#f-owners.0.name`,
    });
    const empty = hiddenIn(await visit.get(`${base}/apply/trade?from=check`));
    expect(await visit.post(`${base}/apply/trade`, { ...empty, [tradeName]: '' })).toMatchObject({ status: 422 });
  });

  it('saves while typing for the script, which hears of a newer revision', async () => {
    const visit = await answered();
    const hidden = hiddenIn(await visit.get(`${base}/apply/trade`));
    const save = () =>
      visit.post(`${base}/apply/trade`, { ...hidden, [tradeName]: 'S', _op: 'save' }, { fromScript: true });
    expect(await save()).toMatchObject({ kind: 'json', status: 200 });
    expect(await save()).toMatchObject({ kind: 'json', status: 409 });
  });

  it('leaves with a code and comes back with it on another device', async () => {
    const visit = await answered();
    const page = await visit.get(`${base}/apply/papers`);
    expect(htmlOf(await visit.post(`${base}/apply/papers`, { ...hiddenIn(page), _op: 'leave' }))).toContain(
      'ABCD 2345 EFGH',
    );
    visit.jar.clear();
    expect(await visit.post(`${base}/resume`, { code: 'nonsense' })).toMatchObject({ status: 422 });
    expect(await visit.post(`${base}/resume`, { code: 'abcd-2345 efgh' })).toMatchObject({
      kind: 'redirect',
      to: `${base}/apply/papers`,
    });
    expect(visit.jar.get('__Host-nirmaan-draft')).toBe('s1');
  });

  it('leaves with a link, which opens the answers only with a code sent to the number it was made for', async () => {
    const visit = await answered();
    const page = await visit.get(`${base}/apply/papers`);
    await visit.post(`${base}/apply/papers`, { ...hiddenIn(page), _op: 'leave' });
    expect(await visit.post(`${base}/leave`, { _op: 'link', mobileNumber: '12' })).toMatchObject({ status: 422 });
    const made = htmlOf(await visit.post(`${base}/leave`, { _op: 'link', mobileNumber: '+91 98123 45678' }));
    expect(made).toContain(`https://city.example${base}/resume/link-1`);
    expect(made).not.toContain('9812345678');
    visit.jar.clear();
    expect(htmlOf(await visit.get(`${base}/resume/link-1`))).not.toContain('Sharma');
    expect(htmlOf(await visit.post(`${base}/resume/link-1`, { _op: 'send' }))).toContain('name="code"');
    expect(await visit.post(`${base}/resume/link-1`, { _op: 'enter', code: '000000' })).toMatchObject({ status: 422 });
    expect(visit.jar.size).toBe(0);
    expect(await visit.post(`${base}/resume/link-1`, { _op: 'enter', code: '123 456' })).toMatchObject({
      kind: 'redirect',
      to: `${base}/apply/papers`,
    });
    expect(visit.jar.get('__Host-nirmaan-draft')).toBe('s1');
    expect(await visit.get(`${base}/resume/unknown`)).toMatchObject({ kind: 'redirect', to: `${base}/resume` });
  });

  it('proves the number, submits once for a double click, and gets a receipt that only this device sees', async () => {
    const visit = await answered();
    expect(await visit.post(`${base}/check`, {})).toMatchObject({ kind: 'redirect', to: `${base}/prove` });
    const hidden = hiddenIn(await visit.get(`${base}/prove`));
    expect(
      await visit.post(`${base}/prove`, { ...hidden, name: 'A<b>', mobileNumber: '12', _op: 'send' }),
    ).toMatchObject({
      status: 422,
    });
    const sent = await visit.post(`${base}/prove`, {
      ...hidden,
      name: 'Asha Sharma',
      mobileNumber: '+91 98123 45678',
      _op: 'send',
    });
    const code = hiddenIn(sent);
    expect(code).toMatchObject({ name: 'Asha Sharma', mobileNumber: '9812345678' });
    expect(await visit.post(`${base}/prove`, { ...code, code: '000000', _op: 'submit' })).toMatchObject({
      status: 422,
    });
    for (let click = 0; click < 2; click++)
      expect(await visit.post(`${base}/prove`, { ...code, code: '123456', _op: 'submit' })).toMatchObject({
        kind: 'redirect',
        to: `${base}/submitted/R-1`,
      });
    expect(visit.pretend.submitted).toEqual([
      { data: expect.anything(), name: 'Asha Sharma', mobileNumber: '9812345678', code: '123456' },
    ]);
    expect(htmlOf(await visit.get(`${base}/submitted/R-1`))).toContain('R-1');
    visit.jar.clear();
    expect(await visit.get(`${base}/submitted/R-1`)).toMatchObject({ kind: 'redirect', to: '/en/track?city=citya' });
  });

  it('submits unproven when no code can be sent', async () => {
    const visit = await answered();
    visit.pretend.codes = 'digit-down';
    const hidden = hiddenIn(await visit.get(`${base}/prove`));
    const down = await visit.post(`${base}/prove`, {
      ...hidden,
      name: 'Asha',
      mobileNumber: '9812345678',
      _op: 'send',
    });
    const done = await visit.post(`${base}/prove`, { ...hiddenIn(down), _op: 'submit-unproven' });
    expect(done).toMatchObject({ kind: 'redirect', to: `${base}/submitted/R-1?proof=later` });
    expect(htmlOf(await visit.get(`${base}/submitted/R-1?proof=later`))).toContain('not proven yet');
  });

  it('is told when a page is posted whose draft is gone', async () => {
    const visit = await answered();
    const page = hiddenIn(await visit.get(`${base}/apply/trade`));
    visit.jar.clear();
    expect(await visit.post(`${base}/apply/trade`, page)).toMatchObject({ kind: 'page', status: 410 });
  });

  it('finds nothing of a city in which the service is not active', async () => {
    const visit = createVisit();
    for (const address of ['/en/cityb/trade-licence', '/en/nowhere', `${base}/apply/none`, `${base}/else`])
      expect(await visit.get(address)).toMatchObject({ kind: 'page', status: 404 });
  });
});

describe('a page in a language', () => {
  it.each(Object.keys(languagePacks))('of the packs is said in it: %s', async (language) => {
    const html = htmlOf(await createVisit().get(`/${language}/citya/trade-licence`));
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(createMessages(languagePacks, language).text('citizen.start.start'));
  });
});

describe('the language of a first visit', () => {
  it.each([
    ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
    ['de, ar;q=0.5, en;q=0.4', 'ar'],
    ['fr-CA, en;q=0.5', 'fr'],
    ['de', 'en'],
    [undefined, 'en'],
    ['en;q=0, hi;q=0.1', 'hi'],
  ])('%s is answered in %s', (header, language) => expect(languageFor(header)).toBe(language));
});
