import { expect, test } from '@playwright/test';
import { fileFilledIn, openOwn, publishTemplate, workThrough } from '../people/trial';
import { expectSound } from '../sound';
import { endTrial, openTrial, type Trial } from '../trials';

let trial: Trial;
test.beforeAll(async () => {
  trial = await openTrial('scholarship', { kind: 'own', language: 'en' });
});
test.afterAll(() => endTrial(trial.id));

test('the institute verifies, the district approves in two steps, the treasury pays', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await fileFilledIn(page, trial);
  const desk = await (await browser.newContext()).newPage();
  await workThrough(desk, trial, [
    {
      role: 'SCH_INSTITUTE',
      action: 'Verified',
      async fill(panel) {
        await panel.getByRole('radio', { name: 'Yes' }).first().check();
        await panel.getByLabel('Attendance').fill('91');
        await panel.getByRole('radio', { name: 'Yes' }).nth(1).check();
      },
      state: 'Being checked by the district',
    },
    {
      role: 'SCH_SCRUTINY',
      action: 'Recommend',
      async fill(panel) {
        await panel.getByRole('checkbox', { name: 'Income certificate' }).check();
        await panel.getByRole('radio', { name: 'Yes' }).check();
      },
      state: 'With the welfare officer',
    },
    {
      role: 'SCH_DISTRICT',
      action: 'Check again',
      comment: 'The account is that of a parent.',
      state: 'Being checked by the district',
    },
    {
      role: 'SCH_SCRUTINY',
      action: 'Recommend',
      async fill(panel) {
        await panel.getByRole('checkbox', { name: 'Bank account' }).check();
        await panel.getByRole('radio', { name: 'Yes' }).check();
      },
      state: 'With the welfare officer',
    },
    { role: 'SCH_DISTRICT', action: 'Grant', state: 'Granted, to be paid' },
    {
      role: 'SCH_TREASURY',
      action: 'Paid out',
      async fill(panel) {
        await panel.getByLabel('Amount').fill('8000');
        await panel.getByLabel('Reference of the bank').fill('SBIN226331004512');
        await panel.getByLabel('Day', { exact: true }).fill('2');
        await panel.getByLabel('Month', { exact: true }).fill('11');
        await panel.getByLabel('Year', { exact: true }).fill('2025');
      },
      state: 'Paid',
    },
  ]);
  await openOwn(page, trial, 'Scholarship');
  await expect(page.getByText(/The scholarship .+ was paid on/)).toBeVisible();
});

test('it is published as it is, and says before anybody begins who may apply', async ({ browser }) => {
  test.setTimeout(180_000);
  const citizen = await publishTemplate(browser, 'Scholarship');
  await expect(citizen.getByText('Students at a recognised institute', { exact: false })).toBeVisible();
  await expectSound(citizen);
});
