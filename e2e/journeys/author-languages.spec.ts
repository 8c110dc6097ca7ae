import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';
import { expectSound } from '../sound';

test('a language is added, a text written, the rest sent to a translator and taken back', async ({ page }) => {
  test.slow();
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Scholarship');
  await page.goto(`${builderUrl}/services/${code}/languages`);
  await test.step('what the new language lacks is listed', async () => {
    await page.getByRole('button', { name: 'Add a language' }).click();
    await page.getByRole('menuitem', { name: 'العربية' }).click();
    await expect(page.getByText(/^0 of \d+ texts$/)).toBeVisible();
    await expect(page.getByText(/^Missing [1-9]\d*$/)).toBeVisible();
  });
  await test.step('a text is written, too long at first', async () => {
    const name = page.getByRole('textbox', { name: 'العربية: Scholarship', exact: true });
    await name.fill('منحة '.repeat(20));
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await name.fill('منحة دراسية');
    await expect(name).not.toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(/^1 of \d+ texts$/)).toBeVisible();
    await expectSaved(page);
  });
  await test.step('a file goes out, and comes back with one more text', async () => {
    await page.getByRole('button', { name: 'To a translator' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^CSV Only what is missing/ }).click();
    const sent = await readFile(await (await coming).path(), 'utf8');
    const [head = ''] = sent.split('\n');
    expect(head).toContain('target:ar');
    const rows = ['id,target:ar', 'description,دعم للطلاب', 'roles/GONE/name,ذهب'];
    const file = { name: 'back.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
    await page.locator('input[type=file]').setInputFiles(file);
    const dialog = page.getByRole('dialog', { name: 'What came back in back.csv' });
    await expect(dialog.getByText('One text is no longer in the service: not taken')).toBeVisible();
    await dialog.getByRole('button', { name: 'Take 1 text' }).click();
    await expect(page.getByText(/^2 of \d+ texts$/)).toBeVisible();
  });
  await test.step('the test language shows what is no text of the service', async () => {
    await page.getByRole('button', { name: 'Test language' }).click();
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(/^\[.*~\]$/);
    await page.keyboard.press('Escape');
  });
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expectSound(page);
  }
});
