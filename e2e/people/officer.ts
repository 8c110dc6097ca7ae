import type { Page } from '@playwright/test';
import { PASSWORD, runtimeUrl } from '../installation';

export async function signInAsOfficer(page: Page, userName: string, city = 'City A'): Promise<void> {
  await page.goto(`${runtimeUrl}/work`);
  await page.getByLabel('City').selectOption({ label: city });
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
}

/** Finds the case in the inbox by what people call it, and opens it. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.goto(`${runtimeUrl}/work`);
  const search = page.getByRole('searchbox');
  await search.fill(title);
  await search.press('Enter');
  await page.getByRole('row', { name: new RegExp(title) }).dblclick();
  await page.waitForURL('**/work/case/**');
}
