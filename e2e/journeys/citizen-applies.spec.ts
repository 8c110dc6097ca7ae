import { expect, test } from '@playwright/test';
import { runtimeUrl } from '../installation';
import {
  aTrade,
  chooseTrade,
  fillPlace,
  fillTrade,
  goOn,
  pdf,
  proveAndSubmit,
  startOf,
  track,
} from '../people/citizen';
import { offerTradeLicence } from '../people/designer';

let service = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  service = await offerTradeLicence(browser, ['Amarpur']);
});

for (const script of [true, false])
  test(`a citizen applies for a trade licence ${script ? 'with' : 'without'} script`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await browser.newPage({ javaScriptEnabled: script, locale: 'en-GB' });
    const trade = aTrade(`Café ${Date.now().toString(36)} & Sons`);
    const problems = page.getByRole('alert');

    await test.step('finds the service in its city, and not in another', async () => {
      await page.goto(`${runtimeUrl}/en`);
      await page.getByRole('link', { name: 'Amarpur' }).click();
      await expect(page.getByRole('heading', { name: 'Services', level: 1 })).toBeVisible();
      // A list of services may be a quarter of a minute old.
      await expect(async () => {
        await page.reload();
        await expect(page.locator(`a[href="/en/citya/${service}"]`)).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 40_000 });
      await page.goto(`${runtimeUrl}/en/cityb`);
      await expect(page.locator(`a[href="/en/cityb/${service}"]`)).toHaveCount(0);
      expect((await page.goto(startOf({ city: 'cityb', service })))?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
    });

    await test.step('reads what it needs, what it costs and how long it takes', async () => {
      await page.goto(startOf({ city: 'citya', service }));
      await expect(page.getByText('₹750.50 to ₹6,000 a year, by type of trade and area')).toBeVisible();
      await expect(page.getByText('15 days')).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: 'Proof of identity of one owner' })).toBeVisible();
      await page.getByRole('link', { name: 'Start now' }).click();
    });

    await test.step('is offered the types of the category only, and the fee of the type', async () => {
      await fillTrade(page, trade.tradeName, { area: '5' });
      await expect(page.getByLabel('Type of trade')).not.toContainText('Bakery');
      await chooseTrade(page, 'Services', 'Restaurant');
      if (script) {
        await expect(page.getByRole('button', { name: 'Show choices' })).toBeHidden();
        await expect(page.getByLabel('Licence fee')).toHaveText('₹3,000.00');
      }
    });

    await test.step('hears that two answers do not fit together, and keeps both', async () => {
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems.getByRole('link')).toHaveText(['There must be at least 2 m² for each employee']);
      await expect(page.getByLabel('Area of the premises')).toHaveValue('5');
      await expect(page.getByLabel('Licence fee')).toHaveText('₹3,000.00');
      await page.getByLabel('Area of the premises').fill('40');
      await goOn(page, 'place');
    });

    await test.step('who rents is asked for the agreement', async () => {
      const agreement = page.getByLabel('Rent agreement');
      await expect(agreement).toBeHidden();
      await fillPlace(page, 'Yes');
      if (script) {
        await expect(agreement).toBeVisible();
        await page.getByRole('radio', { name: 'No' }).check();
        await expect(agreement).toBeHidden();
        await page.getByRole('radio', { name: 'Yes' }).check();
      }
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(problems.getByRole('link')).toHaveText(['Upload “Rent agreement”']);
      await agreement.setInputFiles(pdf('agreement.pdf'));
      await goOn(page, 'owners');
    });

    await test.step('an owner is asked from the start; another that stays empty does not count', async () => {
      await expect(page.getByRole('group', { name: 'Owner 1' })).toBeVisible();
      await page.getByLabel('Full name').fill('Asha Rao');
      await page.getByLabel('Mobile number').fill('98123 45678');
      await page.getByRole('button', { name: 'Add another owner' }).click();
      const second = page.getByRole('group', { name: 'Owner 2' }).getByLabel('Full name');
      await expect(second).toBeFocused();
      await expect(second).toBeInViewport();
      await expect(page.getByLabel('Full name').first()).toHaveValue('Asha Rao');
      await goOn(page, 'documents');
    });

    await test.step('uploads a paper', async () => {
      await page.getByLabel('Proof of identity').setInputFiles(pdf('identity.pdf'));
      await goOn(page, 'check');
    });

    await test.step('checks the answers, changes one, and is back', async () => {
      const answers = page.getByRole('main');
      for (const answer of [
        trade.tradeName,
        '40 m²',
        '1 December 2026',
        '₹3,000.00',
        'agreement.pdf',
        '+91 9812345678',
      ])
        await expect(answers.getByText(answer, { exact: true })).toBeVisible();
      await expect(answers.getByText('Owner 2')).toBeHidden();
      await page.getByRole('link', { name: 'Change Is the place rented?' }).click();
      await page.getByRole('radio', { name: 'No' }).check();
      await goOn(page, 'check');
      await expect(answers.getByText('14 Mall Road, Amritsar, 143001')).toBeVisible();
      await expect(answers.getByText('agreement.pdf')).toBeHidden();
    });

    const reference = await test.step('proves the number, submits, and has a reference', async () => {
      const given = await proveAndSubmit(page, trade);
      await expect(page.getByText(given, { exact: true })).toBeVisible();
      await expect(page.getByText('not proven yet')).toBeHidden();
      return given;
    });

    await test.step('finds the application number when tracking', async () => {
      await expect(async () => {
        await track(page, reference, trade);
        await expect(page.getByText(/^TL\d*-.*-A$/)).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await expect(page.getByText(`Reference ⁦${reference}⁩`)).toBeVisible();
    });
    await page.close();
  });
