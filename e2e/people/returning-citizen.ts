import type { Page } from '@playwright/test';
import { findCode, runtimeUrl } from '../installation';
import type { TradeApplication } from './citizen';

/** Comes back by mobile number and one-time code, and opens the application. */
export async function openOwnApplication(page: Page, trade: TradeApplication, reference: string): Promise<void> {
  await page.goto(`${runtimeUrl}/en/my`);
  await page.getByLabel('Mobile number').fill(trade.mobileNumber);
  await page.getByRole('button', { name: 'Send me the code' }).click();
  const code = page.getByLabel('Code from the message');
  await code.waitFor();
  await code.fill(await findCode(trade.mobileNumber));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page
    .locator(`a[href*="${reference}"], a`)
    .filter({ hasText: /Trade licence/i })
    .first()
    .click();
}
