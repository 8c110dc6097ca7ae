import { expect, type Locator, type Page } from '@playwright/test';
import { PASSWORD, runtimeUrl } from '../installation';

export async function signInAsOfficer(page: Page, userName: string, city = 'Amarpur'): Promise<void> {
  await page.goto(`${runtimeUrl}/work`);
  await page.getByLabel('City').selectOption({ label: city });
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
}

/** Somebody else at the same desk: the session of the one before ends. */
export async function changeOfficer(page: Page, userName: string, city?: string): Promise<void> {
  await page.context().clearCookies({ name: '__Host-nirmaan-work' });
  await signInAsOfficer(page, userName, city);
}

/** Looks for cases by what people call them, or by number or reference. */
export async function searchInbox(page: Page, text: string): Promise<void> {
  const search = page.getByRole('searchbox');
  await search.fill(text);
  await search.press('Enter');
  await expect(page).toHaveURL(/[?&]q=/);
}

/** Finds the case in the inbox by what people call it, and opens it; a case that is still being filed is waited for. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.goto(`${runtimeUrl}/work?q=${encodeURIComponent(title)}`);
  await page.getByRole('row', { name: new RegExp(title) }).dblclick({ timeout: 60_000 });
  await page.waitForURL('**/work/case/**');
  await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
}

/** What the officer can do, beside the case. */
export function actionsOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'What you can do' });
}

/** Opens the short form of an action; the panel it opened in. */
export async function beginAction(page: Page, action: string): Promise<Locator> {
  const panel = actionsOf(page);
  await panel.getByRole('button', { name: action, exact: true, expanded: false }).click();
  return panel;
}

/** Sends the form that `beginAction` opened. */
export async function sendAction(page: Page, action: string): Promise<void> {
  await actionsOf(page).getByRole('button', { name: action, exact: true }).click();
}

/** The case stands in this state, and the page says so by itself. */
export async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(state, { timeout: 30_000 });
}

/** An action that asks for nothing, from the button to the state it leads to. */
export async function takeAction(page: Page, action: string, state: string): Promise<void> {
  await beginAction(page, action);
  await sendAction(page, action);
  await expectState(page, state);
}
