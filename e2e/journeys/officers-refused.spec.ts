import { type Browser, expect, type Page, test } from '@playwright/test';
import { historyOf } from '../digit';
import { runtimeUrl } from '../installation';
import { aTrade, fillTradeLicence, proveAndSubmit } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';
import {
  actionsOf,
  beginAction,
  expectState,
  openCase,
  searchInbox,
  sendAction,
  signInAsOfficer,
} from '../people/officer';
import { act, ask, caseNow } from '../people/officer-over-http';

const FILED = ['INITIATE', 'APPLY'];
let service = '';

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function officer(browser: Browser, userName: string, city?: string): Promise<Page> {
  const page = await newPage(browser);
  await signInAsOfficer(page, userName, city);
  return page;
}

/** A case that has arrived at the verifier, opened there. */
async function filed(browser: Browser, verifier: Page) {
  const citizen = await newPage(browser);
  const trade = aTrade(`Dairy ${Date.now().toString(36)}`);
  await fillTradeLicence(citizen, { city: 'citya', service }, trade);
  const reference = await proveAndSubmit(citizen, trade);
  await citizen.context().close();
  await openCase(verifier, trade.tradeName);
  const id = new URL(verifier.url()).pathname.split('/').at(-1) ?? '';
  const { data } = await caseNow(verifier, id);
  return { id, reference, number: data?.number ?? '', revision: data?.revision ?? -1, title: trade.tradeName };
}

test.describe.configure({ mode: 'serial', timeout: 300_000 });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  service = await offerTradeLicence(browser, ['Amarpur', 'Basantpur']);
});

test('everybody else is told why not, in words, and asking the server directly changes nothing', async ({
  browser,
}) => {
  const verifier = await officer(browser, 'verifier');
  const { id, number, revision } = await filed(browser, verifier);
  for (const [userName, words] of [
    ['inspector', 'Forward needs one of the roles Verifier'],
    ['approver', 'Reject needs one of the roles Verifier'],
    ['cashier', 'Forward needs one of the roles Verifier'],
  ] as const) {
    const page = await officer(browser, userName);
    await page.goto(`${runtimeUrl}/work/case/${id}`);
    await expect(actionsOf(page).getByText(words)).toBeVisible();
    await expect(actionsOf(page).getByRole('button')).toHaveCount(0);
    const reply = await act(page, { id, action: 'FORWARD', revision });
    expect(reply.data).toMatchObject({ kind: 'refused', reason: { code: 'workflow.role' } });
    await page.context().close();
  }
  const anonymous = await newPage(browser);
  await anonymous.goto(`${runtimeUrl}/work/sign-in`);
  expect(await act(anonymous, { id, action: 'FORWARD', revision })).toMatchObject({
    status: 401,
    code: 'UNAUTHORIZED',
  });

  expect((await caseNow(verifier, id)).data).toMatchObject({ revision, state: { code: 'APPLIED' } });
  expect(await historyOf(number)).toEqual(FILED);
});

test('a second click and a second officer have no second effect; the other one is told why', async ({ browser }) => {
  const [one, other] = [await officer(browser, 'verifier'), await officer(browser, 'verifier')];
  const { id, number, revision, title } = await filed(browser, one);
  await openCase(other, title);

  await test.step('two requests of one click, two of other officers, at once', async () => {
    const key = crypto.randomUUID();
    const replies = await Promise.all([
      act(one, { id, action: 'FORWARD', revision, key }),
      act(one, { id, action: 'FORWARD', revision, key }),
      act(other, { id, action: 'FORWARD', revision }),
      act(other, { id, action: 'REJECT', revision, comment: 'Incomplete.' }),
    ]);
    const outcomes = replies.map((reply) => reply.data);
    const refused = outcomes.filter((each) => each?.kind === 'refused');
    // The click and its repeat say the same; whoever came second is refused.
    expect(outcomes[0]?.kind === 'refused').toBe(outcomes[1]?.kind === 'refused');
    expect(refused.length).toBeGreaterThanOrEqual(2);
    for (const each of refused)
      expect(['applications.busy', 'applications.changed', 'workflow.state']).toContain(each?.reason?.code);
    await expect.poll(async () => (await caseNow(one, id)).data?.processing).toBe(false);
    expect(await historyOf(number)).toHaveLength(FILED.length + 1);
  });

  await test.step('the page that still shows the case as it was says what happened', async () => {
    const second = await filed(browser, one);
    await openCase(other, second.title);
    await beginAction(other, 'Reject');
    await actionsOf(other).getByLabel('Comment').fill('The papers are not readable.');
    await act(one, { id: second.id, action: 'FORWARD', revision: second.revision });
    await expect.poll(async () => (await caseNow(one, second.id)).data?.state.code).toBe('FIELDINSPECTION');
    await sendAction(other, 'Reject');
    await expect(actionsOf(other).getByRole('alert')).toContainText('The case has changed since you opened it');
    await expectState(other, 'Field inspection');
    expect(await historyOf(second.number)).toEqual([...FILED, 'FORWARD']);
  });
});

test('an officer of another city finds nothing: not in the list, by search, id, number or the address of a document', async ({
  browser,
}) => {
  const verifier = await officer(browser, 'verifier');
  const { id, number, reference, title, revision } = await filed(browser, verifier);
  const document = await verifier.getByRole('link', { name: 'identity.pdf' }).getAttribute('href');
  const opened = await verifier.request.get(`${runtimeUrl}${document}`);
  expect(opened.status()).toBe(200);
  expect((await opened.body()).subarray(0, 4).toString()).toBe('%PDF');

  const stranger = await officer(browser, 'verifierb', 'Basantpur');
  await expect(stranger.getByText(title)).toHaveCount(0);
  for (const asked of [title, number, reference]) {
    await searchInbox(stranger, asked);
    await expect(stranger.getByText('No case fits')).toBeVisible();
  }
  for (const name of [id, number, reference]) {
    expect((await caseNow(stranger, name)).code).toBe('NOT_FOUND');
    await stranger.goto(`${runtimeUrl}/work/case/${encodeURIComponent(name)}`);
    await expect(stranger.getByText('There is no such case for you')).toBeVisible();
  }
  const found = await ask<{ total: number }>(stranger, 'searchInbox', { search: number }, 'query');
  expect(found.data?.total).toBe(0);
  expect((await stranger.request.get(`${runtimeUrl}${document}`)).status()).toBe(404);
  expect((await act(stranger, { id, action: 'FORWARD', revision })).data).toMatchObject({
    kind: 'refused',
    reason: { code: 'applications.not-found' },
  });
  expect(await historyOf(number)).toEqual(FILED);
});
