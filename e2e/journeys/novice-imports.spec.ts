import { expect, test } from '@playwright/test';
import { bringFiles, exampleImport, makeService } from '../people/author';
import { signInAsDesigner } from '../people/designer';
import { fileOnPhone, phone } from '../people/try-tab';

for (const { title, at, isComplete } of [
  { title: 'one that reads lists nobody has brought says what to mend', at: 0, isComplete: false },
  { title: 'one that is complete is tried, and the first case filed', at: 2, isComplete: true },
])
  test(`a configuration of DIGIT Studio is named with its services; ${title}`, async ({ page }) => {
    test.slow();
    await signInAsDesigner(page);
    await bringFiles(page, exampleImport('studio-service-configuration.json'));
    const brought = page.getByRole('region', { name: 'What you brought' });
    await expect(brought.getByText('DIGIT Studio configuration, 3 services')).toBeVisible();
    const which = brought.getByLabel('Which service');
    const codes = await which.locator('option').allTextContents();
    expect(codes).toHaveLength(3);
    await which.selectOption(codes[at] ?? '');
    const code = await makeService(page);
    await expect(page.getByText('2 more services are in this file')).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Parts of the service' })
      .getByRole('link', { name: 'Try', exact: true })
      .click();
    await expect(page).toHaveURL(new RegExp(`/services/${code}/try`));
    if (isComplete) {
      await expect(phone(page).getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
      await fileOnPhone(page);
    } else {
      await expect(page.getByRole('heading', { name: 'A few things have to be mended first' })).toBeVisible();
      await expect(
        page.getByRole('button', { name: 'There is no master Tradelicence.TradeType' }).first(),
      ).toBeVisible();
    }
  });
