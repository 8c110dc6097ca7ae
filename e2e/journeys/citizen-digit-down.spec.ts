import { expect, test } from '@playwright/test';
import { whileDigitIsDown } from '../faults';
import { findCode } from '../installation';
import { aTrade, fillTradeLicence, track } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';

test('with DIGIT down a citizen has a reference at once; number and proof follow when it is back', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const service = await offerTradeLicence(browser, ['Amarpur']);

  const citizen = await browser.newPage();
  const trade = aTrade(`Tea stall ${Date.now().toString(36)}`);
  await fillTradeLicence(citizen, { city: 'citya', service }, trade);
  await citizen.getByRole('button', { name: 'Everything is right, continue' }).click();
  await citizen.getByLabel('Your full name').fill('Asha Rao');
  await citizen.getByLabel('Mobile number').fill(trade.mobileNumber);

  let reference = '';
  await whileDigitIsDown(async () => {
    await citizen.getByRole('button', { name: 'Send me the code' }).click();
    await expect(citizen.getByText('We cannot send a code right now')).toBeVisible();
    await citizen.getByRole('button', { name: 'Submit the application' }).click();
    await citizen.waitForURL('**/submitted/**');
    reference = decodeURIComponent(new URL(citizen.url()).pathname.split('/').at(-1) ?? '');
    await expect(citizen.getByRole('heading', { name: 'We have your application' })).toBeVisible();
    await expect(citizen.getByText(reference, { exact: true })).toBeVisible();
    await expect(citizen.getByText('Your mobile number is not proven yet.')).toBeVisible();
    await track(citizen, reference, trade);
    await expect(citizen.getByText('The application number is being made.')).toBeVisible();
  });

  await expect(async () => {
    await track(citizen, reference, trade);
    await expect(citizen.getByText(/^TL\d*-.*-A$/)).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 150_000 });

  await citizen.getByRole('button', { name: 'Send me the code' }).click();
  const code = citizen.getByLabel('Code from the message');
  await code.waitFor();
  await code.fill(await findCode(trade.mobileNumber));
  await citizen.getByRole('button', { name: 'Prove it' }).click();
  await expect(citizen.getByText('Your mobile number is not proven yet.')).toBeHidden();
  await expect(citizen.getByText(/^TL\d*-.*-A$/)).toBeVisible();
});
