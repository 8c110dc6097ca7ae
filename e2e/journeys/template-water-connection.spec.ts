import { expect, test } from '@playwright/test';
import { fileFilledIn, openOwn, publishTemplate, type Step, workThrough } from '../people/trial';
import { expectSound } from '../sound';
import { endTrial, openTrial, type Trial } from '../trials';

let trial: Trial;
test.beforeAll(async () => {
  trial = await openTrial('water-connection', { kind: 'own', language: 'en' });
});
test.afterAll(() => endTrial(trial.id));

const steps: Step[] = [
  { role: 'WS_DOC_VERIFIER', action: 'Papers are right', state: 'Field inspection' },
  {
    role: 'WS_FIELD_INSPECTOR',
    action: 'Inspected',
    async fill(panel) {
      await panel.getByRole('radio', { name: 'Yes' }).first().check();
      await panel.getByLabel('From which supply?').selectOption('TANK');
      await panel.getByLabel('Distance to the main').fill('12.5');
      await panel.getByRole('radio', { name: 'No' }).last().check();
    },
    state: 'Pending approval',
  },
  { role: 'WS_APPROVER', action: 'Approve', state: 'Pending payment' },
  {
    role: 'WS_CASHIER',
    action: 'Take the payment',
    async fill(panel) {
      const due = (await panel.getByText('Amount due').locator('..').textContent())?.replace(/[^\d.]/g, '') ?? '';
      await panel.getByLabel('Amount received').fill(due);
      await panel.getByLabel('Receipt number').fill('W-17');
    },
    state: 'Being connected',
  },
];

test('a connection is asked for, visited, paid and made ready', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await fileFilledIn(page, trial);
  const desk = await (await browser.newContext()).newPage();
  await workThrough(desk, trial, steps);
  await openOwn(page, trial, 'Water connection');
  await expect(page.getByText('Please pay the charges', { exact: false })).toBeVisible();
});

test('it is published as it is, and says before anybody begins what it costs', async ({ browser }) => {
  test.setTimeout(180_000);
  const citizen = await publishTemplate(browser, 'Water connection');
  await expect(citizen.getByText('₹1,200 to ₹15,000 and a deposit', { exact: false })).toBeVisible();
  await expectSound(citizen);
});
