import { expect, test } from '@playwright/test';
import { fileFilledIn, openOwn, publishTemplate, type Step, workThrough } from '../people/trial';
import { expectSound } from '../sound';
import { endTrial, openTrial, type Trial } from '../trials';

let trial: Trial;
test.beforeAll(async () => {
  trial = await openTrial('fire-noc', { kind: 'own', language: 'en' });
});
test.afterAll(() => endTrial(trial.id));

const steps: Step[] = [
  { role: 'NOC_DOC_VERIFIER', action: 'Papers are right', state: 'Fire inspection' },
  {
    role: 'NOC_FIELD_INSPECTOR',
    action: 'Inspected, in order',
    async fill(panel) {
      for (const yes of await panel.getByRole('radio', { name: 'Yes' }).all()) await yes.check();
    },
    state: 'Pending approval',
  },
  { role: 'NOC_APPROVER', action: 'Approve', state: 'Pending payment' },
  {
    role: 'NOC_CASHIER',
    action: 'Take the payment',
    async fill(panel) {
      const due = (await panel.getByText('Amount due').locator('..').textContent())?.replace(/[^\d.]/g, '') ?? '';
      await panel.getByLabel('Amount received').fill(due);
      await panel.getByLabel('Receipt number').fill('F-9');
    },
    state: 'Certificate given',
  },
];

test('a building is inspected by the fire service, paid for, and has its certificate', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await fileFilledIn(page, trial);
  const desk = await (await browser.newContext()).newPage();
  await workThrough(desk, trial, steps);
  await openOwn(page, trial, 'Fire no-objection certificate');
  await expect(page.getByText(/^The certificate .*was given on/)).toBeVisible();
});

test('it is published as it is, and says before anybody begins what it costs', async ({ browser }) => {
  test.setTimeout(180_000);
  const citizen = await publishTemplate(browser, 'Fire no-objection certificate');
  await expect(citizen.getByText('₹1,000 to ₹25,000', { exact: false })).toBeVisible();
  await expectSound(citizen);
});
