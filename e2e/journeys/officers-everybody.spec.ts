import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { runtimeUrl } from '../installation';
import { aTrade, fillTradeLicence, proveAndSubmit } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';
import { actionsOf, expectState, openCase, signInAsOfficer } from '../people/officer';

let trade = aTrade(`Laundry ${Date.now().toString(36)}`);
let service = '';

test.describe.configure({ timeout: 300_000 });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  service = await offerTradeLicence(browser, ['Amarpur']);
  trade = await file(browser);
});

async function file(browser: Browser) {
  const citizen = await (await browser.newContext()).newPage();
  const filed = aTrade(`Laundry ${Date.now().toString(36)}`);
  await fillTradeLicence(citizen, { city: 'citya', service }, filed);
  await proveAndSubmit(citizen, filed);
  await citizen.context().close();
  return filed;
}

/** No finding of axe, nothing that has to be scrolled sideways. */
async function expectForEverybody(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').exclude('nextjs-portal').analyze();
  const found = violations.flatMap((each) =>
    each.nodes.map((node) => `${what}: ${each.id} ${node.html.slice(0, 160)}`),
  );
  expect(found).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, `${what}: sideways`).toBeLessThanOrEqual(0);
}

for (const { language, theme, width, city } of [
  { language: 'en', theme: 'light', width: 1440, city: 'Amarpur' },
  { language: 'en', theme: 'dark', width: 1440, city: 'Amarpur' },
  { language: 'hi', theme: 'light', width: 768, city: 'अमरपुर' },
  { language: 'ar', theme: 'dark', width: 1440, city: 'أماربور' },
  { language: 'ar', theme: 'light', width: 360, city: 'أماربور' },
  { language: 'en', theme: 'dark', width: 360, city: 'Amarpur' },
]) {
  test(`sign-in, inbox and case can be used by everybody: ${language}, ${theme}, ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${runtimeUrl}/work/sign-in`);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await signInAsOfficer(page, 'verifier');
    await openCase(page, trade.tradeName);
    const caseAddress = page.url();
    const url = runtimeUrl;
    await context.addCookies([
      { name: 'nirmaan-language', value: language, url },
      { name: 'nirmaan-theme', value: theme, url },
    ]);

    await page.goto(`${runtimeUrl}/work?q=${encodeURIComponent(trade.tradeName)}`);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.getByRole('row', { name: new RegExp(trade.tradeName) })).toBeVisible();
    await expect(page.getByRole('banner').getByText(city)).toBeVisible();
    if (width >= 1024) await expect(page.getByText('identity.pdf')).toBeVisible();
    await expectForEverybody(page, 'inbox');

    await page.goto(`${runtimeUrl}/work?q=nobody-is-called-so`);
    await expect(page.locator('main p').first()).toBeVisible({ timeout: 60_000 });
    await expectForEverybody(page, 'empty inbox');

    await page.goto(caseAddress);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(trade.tradeName);
    await expectForEverybody(page, 'case');
    await page.getByRole('complementary').getByRole('button').first().click();
    await expect(page.getByRole('complementary').getByRole('textbox')).toBeFocused();
    await page.getByRole('link', { name: 'identity.pdf' }).click();
    await expect(page.locator('iframe')).toBeVisible();
    await expectForEverybody(page, 'case with an action and a document open');

    await context.clearCookies({ name: '__Host-nirmaan-work' });
    await page.goto(`${runtimeUrl}/work/sign-in`);
    await expect(page.locator('form')).toBeVisible();
    await expectForEverybody(page, 'sign-in');
    expect(failed).toEqual([]);
    await context.close();
  });
}

test('dates are written out, on the clock of the service, which is named', async ({ page }) => {
  await signInAsOfficer(page, 'verifier');
  await openCase(page, trade.tradeName);
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Kolkata' }).format();
  await expect(page.getByText(new RegExp(`Filed ${today}, \\d\\d:\\d\\d \\(India Standard Time\\)`))).toBeVisible();
});

test('a case is found, read and forwarded without a mouse', async ({ browser }) => {
  const own = await file(browser);
  const page = await (await browser.newContext()).newPage();
  const keys = page.keyboard;
  await page.goto(`${runtimeUrl}/work`);
  await page.getByLabel('City').selectOption({ label: 'Amarpur' });
  await page.getByLabel('User name').focus();
  await keys.type('verifier');
  await keys.press('Tab');
  await keys.type('Nirmaan@123');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();

  await test.step('? shows the keys and Ctrl-K the commands; Escape closes only what is on top', async () => {
    await keys.press('?');
    await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('heading', { name: 'Keys' })).toBeHidden();
    await keys.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search or run…' })).toBeFocused();
    await keys.press('Escape');
    await expect(page.getByRole('combobox')).toBeHidden();
    await expect(page).toHaveURL(/\/work$/);
  });

  await test.step('j and k move through the list, / searches, Enter opens', async () => {
    const selected = page.locator('tr[aria-selected="true"]');
    await expect(selected).toHaveCount(1);
    const first = await selected.textContent();
    await keys.press('j');
    await expect(selected).not.toHaveText(first ?? '');
    await keys.press('k');
    await expect(selected).toHaveText(first ?? '');
    await keys.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await keys.type(own.tradeName);
    await keys.press('Enter');
    await expect(page.getByRole('row', { name: new RegExp(own.tradeName) })).toBeVisible({ timeout: 60_000 });
    await keys.press('Escape');
    await expect(selected).toContainText(own.tradeName);
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(own.tradeName) }).waitFor();
  });

  await test.step('a goes to the actions, Enter opens one, Escape closes it, and only then leaves the case', async () => {
    const forward = actionsOf(page).getByRole('button', { name: 'Forward', exact: true, expanded: false });
    await keys.press('a');
    await expect(forward).toBeFocused();
    await keys.press('Enter');
    await expect(actionsOf(page).getByRole('textbox')).toBeFocused();
    await keys.press('Escape');
    await expect(forward).toBeFocused();
    await keys.press('Enter');
    await keys.type('The papers are in order.');
    await keys.press('Tab');
    await keys.press('Enter');
    await expectState(page, 'Field inspection');
    await expect(page.getByText('“The papers are in order.”')).toBeVisible();
    await keys.press('Escape');
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  });
});
