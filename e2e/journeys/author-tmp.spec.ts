import path from 'node:path';
import { test } from '@playwright/test';
import { signInAsDesigner } from '../people/designer';

test('look', async ({ page }) => {
  test.setTimeout(240000);
  await signInAsDesigner(page);
  await page.screenshot({ path: '/tmp/qa/services.png' });
  await page.getByRole('button', { name: 'New service' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: /^Import/ }).click(),
  ]);
  await chooser.setFiles(
    path.join(import.meta.dirname, '../../packages/examples/imports/workflow-newtl-trade-license.json'),
  );
  await page.waitForURL('**/imported');
  await page.getByRole('heading', { name: /is imported/ }).waitFor();
  await page.screenshot({ path: '/tmp/qa/imported.png' });
  await page.getByRole('link', { name: 'Open the workflow' }).click();
  await page.getByRole('button', { name: 'Tidy up' }).waitFor();
  await page.waitForTimeout(3000);
  await page.screenshot({ path: '/tmp/qa/workflow.png' });
  const base = page.url().replace(/\/workflow.*/, '');
  await page.goto(base);
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/qa/map.png' });
  await page.goto(base + '/forms');
  await page.waitForTimeout(4000);
  await page.screenshot({ path: '/tmp/qa/forms.png' });
});
