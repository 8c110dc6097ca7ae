import { type Browser, expect, type Page, test } from '@playwright/test';
import { runtimeUrl } from '../installation';
import { beginAction, expectState, sendAction } from '../people/officer';
import { expectSound } from '../sound';
import { endTrial, openTrial, type Trial, whoHas } from '../trials';

/** What a link to a trial leads to, for somebody who was sent it. */
let shared: Trial;
const phone = { width: 360, height: 740 };
const at = (path = '') => `${runtimeUrl}/try/${shared.id}${path}`;

test.beforeAll(async () => {
  shared = await openTrial('trade-licence', { kind: 'shared', language: 'ar' });
});
test.afterAll(() => endTrial(shared.id));

const band = (page: Page, language: 'ar' | 'en') =>
  page.getByRole('complementary', { name: language === 'ar' ? 'ليست خدمة حقيقية' : 'Not a real service' });

/** Marked as what it is, and sound; axe is script itself, so that it looks where script runs, at the same address. */
async function expectTrialPage(page: Page, language: 'ar' | 'en', { script = true } = {}): Promise<void> {
  await expect(band(page, language)).toBeVisible();
  if (script) return expectSound(page);
  const storageState = await page.context().storageState();
  const browser = page.context().browser();
  const context = await browser?.newContext({ viewport: phone, locale: language, storageState });
  const twin = await context?.newPage();
  if (!twin) throw new Error('no browser');
  await twin.goto(page.url());
  await expect(band(twin, language)).toBeVisible();
  await expectSound(twin);
  await context?.close();
}

async function visit(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

test('a colleague tries the draft in Arabic on a small phone without script, then works as an officer', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const citizen = await visit(browser, { viewport: phone, locale: 'ar', javaScriptEnabled: false });
  await test.step('the link says what it is and whom one can be', async () => {
    const answer = await citizen.goto(at());
    expect(answer?.headers()['x-robots-tag']).toBe('noindex');
    await expect(citizen.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(citizen.getByRole('heading', { level: 1 })).toContainText('جرّب');
    await expectTrialPage(citizen, 'ar', { script: false });
  });
  await test.step('the form is filled in, and looked at', async () => {
    await citizen.getByRole('button', { name: 'دع النموذج يُملأ' }).click();
    await citizen.waitForURL('**/check');
    await expect(citizen.getByRole('alert')).toHaveCount(0);
    await expectTrialPage(citizen, 'ar', { script: false });
    await citizen.getByRole('button', { name: 'كل شيء صحيح' }).click();
    await citizen.waitForURL('**/prove');
  });
  await test.step('who applies is known, and the code is there that no phone got', async () => {
    await expect(citizen.locator('input[name=mobileNumber]')).toHaveValue(whoHas(shared, 'CITIZEN', 'ar').mobileNumber);
    await expectTrialPage(citizen, 'ar', { script: false });
    await citizen.locator('button[name=_op][value=send]').click();
    await expect(citizen.getByRole('status').filter({ hasText: /\d{6}/ })).toBeVisible();
    await expect(citizen.locator('input[name=code]')).toHaveValue(/^\d{6}$/);
    await expectTrialPage(citizen, 'ar', { script: false });
    await citizen.locator('button[name=_op][value=submit]').click();
    await citizen.waitForURL('**/submitted/**');
    await expectTrialPage(citizen, 'ar', { script: false });
  });
  await test.step('what would have been sent can be read', async () => {
    await band(citizen, 'ar').getByRole('link', { name: 'الرسائل المرسلة' }).click();
    await expect(citizen.getByText(/\d{6}/).first()).toBeVisible();
    await expectTrialPage(citizen, 'ar', { script: false });
  });

  const officer = await visit(browser, { viewport: { width: 1440, height: 900 }, locale: 'en' });
  await test.step('an officer finds the case and acts on it', async () => {
    await officer.goto(at());
    await officer.getByRole('button', { name: `Work as ${whoHas(shared, 'TL_DOC_VERIFIER', 'en').called}` }).click();
    await officer.waitForURL('**/work');
    const row = officer.getByRole('row').nth(1);
    await expect(row).toBeVisible({ timeout: 30_000 });
    await expectTrialPage(officer, 'en');
    await row.getByRole('link').click();
    await officer.waitForURL('**/work/case/**');
    await expect(officer.getByRole('heading', { level: 1 })).toContainText('Applied');
    await expectTrialPage(officer, 'en');
    await beginAction(officer, 'Forward');
    await sendAction(officer, 'Forward');
    await expectState(officer, 'Field inspection');
  });
  await test.step('the real workbench knows nothing of it', async () => {
    await officer.goto(`${runtimeUrl}/work`);
    await officer.waitForURL('**/work/sign-in**');
    await expect(band(officer, 'en')).toHaveCount(0);
  });

  await test.step('after it was removed the link says that it is over, wherever it is opened', async () => {
    await endTrial(shared.id);
    for (const path of ['', '/ar', '/ar/citya', '/ar/my']) {
      const answer = await citizen.goto(at(path));
      expect(answer?.status()).toBe(410);
      await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('انتهت هذه التجربة');
    }
    await officer.goto(at('/work'));
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText('This trial is over');
    await expectSound(officer);
  });
});

test('what is no trial, and no address of one, is no page', async ({ request }) => {
  for (const path of [
    '/try',
    '/try/short',
    '/try/ABCDEFGHIJKLMNOPQRST',
    '/try/short/work',
    '/try/short/api/trpc/searchInbox',
  ])
    expect([path, (await request.get(`${runtimeUrl}${path}`)).status()]).toEqual([path, 404]);
  const gone = `/try/${'a'.repeat(20)}`;
  expect((await request.get(`${runtimeUrl}${gone}/api/trpc/searchInbox`)).status()).toBe(410);
});
