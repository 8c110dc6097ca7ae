import { expect, test } from '@playwright/test';
import { eventIdOf, eventsOf } from '../dhis2';
import { aTrade, fillTradeLicence, goOn, proveAndSubmit, track } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';
import {
  beginAction,
  changeOfficer,
  expectState,
  openCase,
  sendAction,
  signInAsOfficer,
  takeAction,
} from '../people/officer';
import { openOwnApplication } from '../people/returning-citizen';

test('a trade licence passes every desk, over a correction of the citizen, and DHIS2 hears of it once', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const service = await offerTradeLicence(browser, ['Amarpur']);

  const citizen = await (await browser.newContext()).newPage();
  const trade = aTrade(`Bakery ${Date.now().toString(36)}`);
  const reference = await test.step('the citizen applies', async () => {
    await fillTradeLicence(citizen, { city: 'citya', service }, trade);
    return proveAndSubmit(citizen, trade);
  });

  await test.step('the verifier forwards', async () => {
    await signInAsOfficer(page, 'verifier');
    await openCase(page, trade.tradeName);
    await expectState(page, 'Applied');
    await takeAction(page, 'Forward', 'Field inspection');
  });

  await test.step('the inspector sends it back, and has to say why', async () => {
    await changeOfficer(page, 'inspector');
    await openCase(page, trade.tradeName);
    const panel = await beginAction(page, 'Send back to citizen');
    await sendAction(page, 'Send back to citizen');
    await expect(panel.getByLabel('Comment')).toBeFocused();
    await expect(panel.getByText('Say why')).toBeVisible();
    await panel.getByLabel('Comment').fill('The area is not the one of the plan.');
    await sendAction(page, 'Send back to citizen');
    await expectState(page, 'Back with citizen');
  });

  await test.step('the citizen reads why, corrects and sends it again', async () => {
    await openOwnApplication(citizen, trade, reference);
    await expect(citizen.getByText('The area is not the one of the plan.')).toBeVisible();
    await citizen.getByRole('link', { name: 'Correct your answers' }).click();
    await citizen.getByLabel('Area of the premises').fill('42');
    await goOn(citizen, 'place');
    await goOn(citizen, 'owners');
    await goOn(citizen, 'documents');
    await goOn(citizen, 'check');
    await citizen.getByRole('button', { name: 'Forward' }).click();
    await expect(citizen.getByText('Done. The office has been told.')).toBeVisible();
  });

  await test.step('the inspector sees the correction, reports and forwards', async () => {
    await openCase(page, trade.tradeName);
    await expectState(page, 'Field inspection');
    await expect(page.getByText('42 m²')).toBeVisible();
    const panel = await beginAction(page, 'Forward');
    await sendAction(page, 'Forward');
    await expect(panel.getByText('Answer “Measured area”').or(panel.getByText('Measured area')).first()).toBeVisible();
    await panel.getByRole('radio', { name: 'Yes' }).check();
    await panel.getByLabel('Measured area').fill('41.5');
    await panel.getByLabel('Remarks').fill('Oven is fenced.');
    await sendAction(page, 'Forward');
    await expectState(page, 'Pending approval');
    const report = page.getByRole('listitem').filter({ hasText: 'Oven is fenced.' });
    await expect(report).toContainText('41.5 m²');
    await expect(report).toContainText('Imran Sheikh');
  });

  await test.step('the approver approves', async () => {
    await changeOfficer(page, 'approver');
    await openCase(page, trade.tradeName);
    // The case says by which row of which table the fee came about, and why, as it was filed and as it was corrected.
    await expect(
      page.getByText(
        /^Licence fee ₹3,000\.00, as of .+: row R9 of Licence fee, because Category of trade \(Services\) is Retail or Services/,
      ),
    ).toHaveCount(2);
    await page.getByText('How it came about').click();
    await expect(page.getByText(/^Licence fee is ₹3,000\.00 because row R9 of Licence fee/)).toBeVisible();
    await takeAction(page, 'Approve', 'Pending payment');
  });

  const caseId = await test.step('the cashier takes exactly the fee', async () => {
    await changeOfficer(page, 'cashier');
    await openCase(page, trade.tradeName);
    const panel = await beginAction(page, 'Pay');
    const due = (await panel.getByText('Amount due').locator('..').textContent())?.replace(/[^\d.]/g, '') ?? '';
    expect(Number(due)).toBeGreaterThan(0);
    await panel.getByLabel('Amount received').fill(String(Number(due) - 1));
    await panel.getByLabel('Receipt number').fill('R-2026-77');
    await sendAction(page, 'Pay');
    await expect(panel.getByRole('alert')).toContainText('The amount must be ₹');
    await panel.getByLabel('Amount received').fill(due);
    await sendAction(page, 'Pay');
    await expectState(page, 'Approved');
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  await test.step('DHIS2 holds one event of this case, under the id it will always have', async () => {
    await expect.poll(() => eventsOf(trade.tradeName), { timeout: 30_000 }).toHaveLength(1);
    const [event] = await eventsOf(trade.tradeName);
    expect(event?.event).toBe(eventIdOf({ realm: 'pg', service, use: 'state-hmis', applicationId: caseId }));
    expect(event?.dataValues).toContainEqual(expect.objectContaining({ dataElement: 'kAfSfT69m0E', value: '42' }));
  });

  await test.step('tracking shows the citizen that it is approved', async () => {
    await track(citizen, reference, trade);
    await expect(citizen.getByText('Approved').first()).toBeVisible();
  });
});
