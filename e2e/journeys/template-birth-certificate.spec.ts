import { expect, test } from '@playwright/test';
import { runtimeUrl } from '../installation';
import { goOn } from '../people/citizen';
import { fileFilledIn, openOwn, publishTemplate, workThrough } from '../people/trial';
import { expectSound } from '../sound';
import { endTrial, openTrial, type Trial, whoHas } from '../trials';

const open: Trial[] = [];
test.afterAll(() => Promise.all(open.map(({ id }) => endTrial(id))));

async function begin(): Promise<Trial> {
  const trial = await openTrial('birth-certificate', { kind: 'own', language: 'en' });
  open.push(trial);
  return trial;
}

/** `days` ago, as the three boxes of a date want it. */
function dayBefore(days: number) {
  const day = new Date(Date.now() - days * 86_400_000);
  return { Day: day.getUTCDate(), Month: day.getUTCMonth() + 1, Year: day.getUTCFullYear() };
}

for (const { title, days, place, steps } of [
  {
    title: 'a birth in a hospital is told in time: the hospital confirms, and nothing is to pay',
    days: 9,
    place: 'Hospital or birth centre',
    steps: [
      { role: 'BR_SUB_REGISTRAR', action: 'Ask the hospital', state: 'With the hospital' },
      {
        role: 'BR_HOSPITAL',
        action: 'Confirm the birth',
        async fill(panel) {
          await panel.getByLabel('Entry in the labour room register').fill('412 of 2026');
          for (const [part, value] of Object.entries(dayBefore(9)))
            await panel.getByLabel(part, { exact: true }).fill(String(value));
          await panel.getByRole('radio', { name: 'No', exact: true }).check();
        },
        state: 'With the registrar',
      },
      { role: 'BR_REGISTRAR', action: 'Register', state: 'Registered' },
    ],
  },
  {
    title: 'a birth at home is told three months late: it is permitted, and the fee is taken',
    days: 92,
    place: 'At home',
    steps: [
      {
        role: 'BR_SUB_REGISTRAR',
        action: 'Verified',
        async fill(panel) {
          await panel.getByRole('checkbox', { name: 'Neighbours' }).check();
          await panel.getByRole('radio', { name: 'Yes' }).check();
        },
        state: 'With the registrar',
      },
      { role: 'BR_REGISTRAR', action: 'Ask the district registrar', state: 'With the district registrar' },
      { role: 'BR_DISTRICT_REGISTRAR', action: 'Permit', state: 'Late fee to be paid' },
      {
        role: 'BR_CASHIER',
        action: 'Take the fee',
        async fill(panel) {
          await panel.getByLabel('Amount received').fill('50');
          await panel.getByLabel('Receipt number').fill('R-77');
        },
        state: 'Registered',
      },
    ],
  },
] satisfies { title: string; days: number; place: string; steps: Parameters<typeof workThrough>[2] }[])
  test(title, async ({ page, browser }) => {
    test.setTimeout(240_000);
    const trial = await begin();
    await test.step('the citizen says when and where, and has the rest filled in', async () => {
      await page.goto(`${runtimeUrl}/try/${trial.id}`);
      await page.getByRole('button', { name: `Apply as ${whoHas(trial, 'CITIZEN', 'en').called}` }).click();
      await page.getByRole('link', { name: 'Start now' }).click();
      for (const [part, value] of Object.entries(dayBefore(days)))
        await page.getByLabel(part, { exact: true }).fill(String(value));
      await page.getByRole('radio', { name: 'Female' }).check();
      await goOn(page, 'place');
      await page.getByRole('radio', { name: place }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await fileFilledIn(page, trial);
    });
    const desk = await (await browser.newContext()).newPage();
    await workThrough(desk, trial, steps);
    await openOwn(page, trial, 'Birth certificate');
    await expect(page.getByText('The certificate can be fetched at the counter.', { exact: false })).toBeVisible();
  });

test('it is published as it is, and says before anybody begins what it costs', async ({ browser }) => {
  test.setTimeout(180_000);
  const citizen = await publishTemplate(browser, 'Birth certificate');
  await expect(citizen.getByText('Free for 21 days', { exact: false })).toBeVisible();
  await expectSound(citizen);
});
