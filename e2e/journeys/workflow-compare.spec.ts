import { expect as expectSoon, type Page, test } from '@playwright/test';
import { openTab, stateNode } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

// The canvas is drawn by the browser alone, its lines by a worker: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

const NEW_TL = 'packages/examples/imports/workflow-newtl-trade-license.json';
const panel = (page: Page) => page.getByRole('complementary', { name: 'Comparison' });

test('an author compares the drawing with a file: what came and what went, as a list and on the canvas', async ({
  page,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(45_000);
  await signInAsDesigner(page);
  await createFromTemplate(page, 'Trade licence');
  await openTab(page, 'Workflow');
  await expect(stateNode(page, 'Applied')).toBeVisible();

  await test.step('a state and an action that only the drawing has', async () => {
    await stateNode(page, 'Applied').click();
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('against DIGIT’s own workflow of it', async () => {
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await panel(page).getByLabel('A file…').setInputFiles(NEW_TL);
    await expect(panel(page).getByText('From workflow-newtl-trade-license.json to this drawing')).toBeVisible();
    const added = panel(page).getByRole('button', { name: /^New state\s*state/ });
    await expect(added).toBeVisible();
    await added.click();
    await expect(added).toHaveAttribute('aria-current', 'true');
    await expect(stateNode(page, 'New state')).toBeVisible();
  });

  await test.step('the other way round it is what went', async () => {
    const gone = panel(page).getByRole('heading', { name: /^Removed/ });
    await expect(gone).toHaveCount(0);
    await panel(page).getByRole('button', { name: 'Compare the other way round' }).click();
    await expect(panel(page).getByText('From this drawing to workflow-newtl-trade-license.json')).toBeVisible();
    await expect(gone).toBeVisible();
  });

  await test.step('a file that is none says so, and Escape goes back to drawing', async () => {
    await panel(page)
      .getByLabel('A file…')
      .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all') });
    await expect(panel(page).getByRole('alert')).toContainText('This is not JSON');
    await panel(page).focus();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(page.getByRole('toolbar', { name: 'Workflow tools' })).toBeVisible();
  });
});
