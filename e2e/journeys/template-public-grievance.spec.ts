import { expect, test } from '@playwright/test';
import { fileFilledIn, openOwn, publishTemplate, workThrough } from '../people/trial';
import { expectSound } from '../sound';
import { endTrial, openTrial, type Trial } from '../trials';

let trial: Trial;
test.beforeAll(async () => {
  trial = await openTrial('public-grievance', { kind: 'own', language: 'en' });
});
test.afterAll(() => endTrial(trial.id));

test('a complaint goes to the wrong worker, is mended by another, and its citizen closes it', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await fileFilledIn(page, trial);
  const desk = await (await browser.newContext()).newPage();
  await workThrough(desk, trial, [
    { role: 'PG_GRO', action: 'Give to a field worker', state: 'Being mended' },
    {
      role: 'PG_LME',
      action: 'Not mine, send back',
      comment: 'This pole belongs to the railway side.',
      state: 'Waiting to be given to somebody else',
    },
    { role: 'PG_GRO', action: 'Give to somebody else', state: 'Being mended' },
    {
      role: 'PG_LME',
      action: 'It is mended',
      async fill(panel) {
        await panel.getByRole('radio', { name: 'Nothing found' }).check();
        await panel.getByRole('textbox', { name: 'Day', exact: true }).fill('2');
        await panel.getByRole('textbox', { name: 'Month', exact: true }).fill('11');
        await panel.getByRole('textbox', { name: 'Year', exact: true }).fill('2025');
        await panel.getByLabel('What you did').fill('Looked at every pole of the street.');
      },
      state: 'Mended, to be confirmed',
    },
  ]);
  await openOwn(page, trial, 'Public grievance');
  await expect(page.getByText('Please tell us within seven days', { exact: false })).toBeVisible();
  await page.getByText('Thank you, close it').first().click();
  await page.getByRole('button', { name: 'Thank you, close it' }).click();
  await expect(page.getByText('Done. The office has been told.')).toBeVisible();
  await expect(page.getByText('Closed, mended').first()).toBeVisible();
});

test('it is published as it is, and says before anybody begins what it costs', async ({ browser }) => {
  test.setTimeout(180_000);
  const citizen = await publishTemplate(browser, 'Public grievance');
  await expect(citizen.getByText('Free', { exact: true })).toBeVisible();
  await expectSound(citizen);
});
