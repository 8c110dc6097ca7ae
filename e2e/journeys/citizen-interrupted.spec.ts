import { expect, test } from '@playwright/test';
import { findCode, newMobileNumber } from '../installation';
import { chooseTrade, fillTrade, goOn, startOf } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';

let service = '';
const start = (language = 'en') => startOf({ city: 'citya', service }, language);

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  service = await offerTradeLicence(browser, ['Amarpur']);
});

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test('another language in the middle keeps the page and what was typed', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: script });
      await page.goto(`${start()}/apply/trade`);
      await page.getByLabel('Name of the trade').fill('शर्मा स्वीट्स');
      await page.getByRole('button', { name: 'हिन्दी' }).click();
      await page.waitForURL('**/hi/citya/*/apply/trade');
      await expect(page.getByRole('heading', { name: 'आपका व्यापार' })).toBeVisible();
      await expect(page.getByLabel('व्यापार का नाम')).toHaveValue('शर्मा स्वीट्स');
      await page.getByRole('button', { name: 'العربية' }).click();
      await page.waitForURL('**/ar/citya/*/apply/trade');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page.getByLabel('اسم المحل التجاري')).toHaveValue('शर्मा स्वीट्स');
      await page.close();
    });

    test('answers are saved with a code, and found with it on another device', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: script });
      await page.goto(`${start()}/apply/trade`);
      await fillTrade(page, 'Sharma Sweets');
      await goOn(page, 'place');
      await page.getByLabel('House, street').fill('14 Mall Road');
      await page.getByRole('button', { name: 'Save and come back later' }).click();
      await expect(page.getByRole('heading', { name: 'Your answers are saved' })).toBeVisible();
      const code = (await page.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4}$/).textContent()) ?? '';
      await page.getByRole('button', { name: 'Leave this device' }).click();
      await expect(page.getByRole('link', { name: 'Start now' })).toBeVisible();

      const other = await browser.newPage({ javaScriptEnabled: script });
      await other.goto(start());
      await other.getByRole('link', { name: 'Come back with a code' }).click();
      await other.getByLabel('Your code').fill('AAAA BBBB CCCC');
      await other.getByRole('button', { name: 'Show my answers' }).click();
      await expect(other.getByRole('alert')).toContainText('This code fits no saved answers');
      await other.getByLabel('Your code').fill(code.toLowerCase());
      await other.getByRole('button', { name: 'Show my answers' }).click();
      await other.waitForURL('**/apply/place');
      await expect(other.getByLabel('House, street')).toHaveValue('14 Mall Road');
      await page.close();
      await other.close();
    });

    test('answers are saved with a link, which opens them with a code sent to the telephone, and not without', async ({
      browser,
    }) => {
      const mobileNumber = newMobileNumber();
      const page = await browser.newPage({ javaScriptEnabled: script });
      await page.goto(`${start()}/apply/trade`);
      await fillTrade(page, 'Sharma Sweets');
      await page.getByRole('button', { name: 'Save and come back later' }).click();
      await page.getByLabel('Mobile number').fill('12');
      await page.getByRole('button', { name: 'Make a link' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByLabel('Mobile number').fill(mobileNumber);
      await page.getByRole('button', { name: 'Make a link' }).click();
      const link = await page.getByRole('link', { name: /\/resume\// }).getAttribute('href');
      await page.close();

      const other = await browser.newPage({ javaScriptEnabled: script });
      await other.goto(link ?? '');
      await expect(other.getByText(mobileNumber)).toHaveCount(0);
      await other.getByRole('button', { name: 'Send me the code' }).click();
      await other.getByLabel('Code from the message').fill('000000');
      await other.getByRole('button', { name: 'Show my answers' }).click();
      await expect(other.getByRole('alert')).toBeVisible();
      await other.getByLabel('Code from the message').fill(await findCode(mobileNumber));
      await other.getByRole('button', { name: 'Show my answers' }).click();
      await other.waitForURL('**/apply/trade');
      await expect(other.getByLabel('Name of the trade')).toHaveValue('Sharma Sweets');
      await other.close();
    });

    test('a second tab that saved meanwhile is told, and either answer can be kept', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: script });
      const [first, second] = [await context.newPage(), await context.newPage()];
      await first.goto(`${start()}/apply/trade`);
      await fillTrade(first, 'First tab');
      await goOn(first, 'place');
      await first.goto(`${start()}/apply/trade`);
      await second.goto(`${start()}/apply/trade`);
      await first.getByLabel('Name of the trade').fill('First tab again');
      await goOn(first, 'place');
      await second.getByLabel('Name of the trade').fill('Second tab');
      await second.getByRole('button', { name: 'Continue' }).click();
      await expect(second.getByRole('heading', { name: 'Your answers were changed elsewhere' })).toBeVisible();
      await second.getByRole('button', { name: 'Keep what I just wrote' }).click();
      await second.waitForURL('**/place');
      await first.goto(`${start()}/apply/trade`);
      await expect(first.getByLabel('Name of the trade')).toHaveValue('Second tab');
      await context.close();
    });

    test('who goes on when the answers have left the device is told so, and begins nothing unseen', async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: script });
      const page = await context.newPage();
      await page.goto(`${start()}/apply/trade`);
      await fillTrade(page, 'Gone');
      await goOn(page, 'place');
      await page.getByRole('link', { name: 'Back' }).click();
      await context.clearCookies();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { name: 'Your answers are no longer on this device' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Come back with a code' })).toBeVisible();
      await context.close();
    });
  });

test('a cut network is told while typing, nothing is lost, and it is saved when the network is back', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${start()}/apply/trade`);
  const status = page.getByRole('status').last();
  await page.getByLabel('Name of the trade').fill('Sharma');
  await expect(status).toHaveText('Saved');
  await context.setOffline(true);
  await page.getByLabel('Name of the trade').fill('Sharma Sweets');
  await chooseTrade(page, 'Services', 'Restaurant');
  await expect(status).toContainText('Not saved. Check your connection');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(status).toContainText('Not saved. Check your connection');
  await expect(page.getByLabel('Name of the trade')).toHaveValue('Sharma Sweets');
  await context.setOffline(false);
  await expect(status).toHaveText('Saved');
  await page.reload();
  await expect(page.getByLabel('Name of the trade')).toHaveValue('Sharma Sweets');
  await expect(page.getByLabel('Type of trade')).toHaveValue('S-RESTAURANT');
  await context.close();
});
