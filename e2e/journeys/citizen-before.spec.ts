import { expect as expectSoon, type Page, test } from '@playwright/test';
import { chooseTrade, startOf } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';
import { expectSound } from '../sound';

const expect = expectSoon.configure({ timeout: 30_000 });
let service = '';
const start = (language = 'en') => startOf({ city: 'citya', service }, language);

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  service = await offerTradeLicence(browser, ['Amarpur']);
});

const part = (page: Page, title: string) =>
  page.getByRole('region', { name: 'What applies to' }).locator('section').filter({ hasText: title });

for (const script of [true, false])
  test(`a citizen finds out what applies and applies with the answers, ${script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ javaScriptEnabled: script });
    const page = await context.newPage();
    const show = async () => {
      if (!script) await page.getByRole('button', { name: 'Show what applies to me' }).click();
    };
    await test.step('from the start page, without signing in', async () => {
      await page.goto(start());
      await expect(page.getByText(/^Cost: \u2068₹750\.50\u2069 to /u)).toBeVisible();
      await page.getByRole('link', { name: 'Check before you apply' }).click();
      await expect(page.getByRole('heading', { name: 'What applies to everybody' })).toBeVisible();
      await expect(part(page, 'Which documents do you need?')).toContainText('Proof of identity of one owner');
      await expect(page.getByLabel('Name of the trade')).toHaveCount(0);
    });

    await test.step('each answer makes it more exact', async () => {
      await chooseTrade(page, 'Manufacture', 'Bakery');
      await show();
      await expect(part(page, 'What does it cost?')).toContainText('₹2,500');
      await expect(part(page, 'What does it cost?')).toContainText('It depends on your answer to:');
      await expect(part(page, 'Can you apply?')).toContainText('That cannot be said yet');
      await expect(part(page, 'Can you apply?').getByRole('link')).toHaveText([
        'Area of the premises',
        'Number of employees',
      ]);
      await page.getByLabel('Area of the premises').fill('80');
      await page.getByLabel('Number of employees').fill('4');
      await page.getByRole('radio', { name: 'Yes' }).check();
      await show();
      await expect(part(page, 'Can you apply?')).toContainText('Yes, you can apply');
      await expect(part(page, 'What does it cost?').locator('strong').first()).toHaveText(/^\u2068?₹2,500\u2069?$/u);
      await expect(part(page, 'Which documents do you need?').getByRole('listitem').nth(1)).toHaveText(
        'Rent agreement',
      );
    });

    await test.step('says why', async () => {
      await part(page, 'What does it cost?').getByText('Why?').click();
      await expect(part(page, 'What does it cost?')).toContainText('Area (m²) (80) is up to 100');
    });

    await test.step('what is in the address is all there is: it can be read again and sent to others', async () => {
      expect(await context.cookies()).toEqual([]);
      expect(new URL(page.url()).search).toContain('area=80');
      const other = await (await browser.newContext()).newPage();
      await other.goto(page.url());
      await expect(part(other, 'What does it cost?')).toContainText('₹2,500');
      await expectSound(other);
      await other.context().close();
    });

    await test.step('not for everybody', async () => {
      await page.getByLabel('Area of the premises').fill('20000');
      await show();
      await expect(part(page, 'Can you apply?')).toContainText('No, you cannot apply');
      await expect(part(page, 'Can you apply?')).toContainText('need a factory licence');
      await page.getByLabel('Area of the premises').fill('80');
      await show();
      await expect(part(page, 'Can you apply?')).toContainText('Yes, you can apply');
    });

    await test.step('the answers are in the application', async () => {
      await page.getByRole('button', { name: 'Apply now' }).click();
      await page.waitForURL('**/apply/trade');
      await expect(page.getByLabel('Area of the premises')).toHaveValue('80');
      await expect(page.getByLabel('Type of trade').locator('option:checked')).toHaveText('Bakery');
      await expect(page.getByLabel('Name of the trade')).toHaveValue('');
      expect((await context.cookies()).map((cookie) => cookie.name)).toContainEqual(expect.stringMatching(/draft$/));
      await page.goto(`${start()}/apply/place`);
      await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked();
    });
    await context.close();
  });

test('in Arabic on a small phone, by keyboard, and the button leads to the result', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(start('ar'));
  await expectSound(page);
  await page.getByRole('link', { name: 'تحقق قبل التقديم' }).press('Enter');
  await page.waitForURL('**/before');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectSound(page);
  await page.getByLabel('مساحة المحل').focus();
  await page.keyboard.type('20000');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/before?*area=20000*#result');
  await expect(page.locator('#result')).toBeInViewport();
  await expect(page.locator('#result')).toBeFocused();
  await page.getByText('لماذا؟').first().click();
  await expectSound(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'قدّم الآن' })).toBeHidden();
  await context.close();
});
