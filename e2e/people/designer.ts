import { type Browser, expect, type Page } from '@playwright/test';
import { builderUrl, PASSWORD } from '../installation';

export async function signInAsDesigner(page: Page, userName = 'designer'): Promise<void> {
  await page.goto(builderUrl);
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/services');
}

/** A new service from the finished template; its code. */
export async function createFromTemplate(page: Page, template: string): Promise<string> {
  await page.goto(`${builderUrl}/services`);
  await page.getByRole('button', { name: 'New service' }).click();
  await page.getByRole('menuitem', { name: /template/i }).click();
  await page.getByRole('button', { name: `Use ${template}`, exact: true }).click();
  await page.waitForURL(/\/services\/[a-z0-9-]+$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Publishes the service as it is, in these cities; the number of the version that is live then. */
export async function publish(page: Page, code: string, cities: string[]): Promise<number> {
  await page.goto(`${builderUrl}/services/${code}/publish`);
  for (const city of cities) await page.getByRole('checkbox', { name: city }).check();
  const button = page.getByRole('button', { name: /^Publish version \d+$/ });
  await expect(button).toBeEnabled();
  const version = Number((await button.textContent())?.match(/\d+/)?.[0]);
  await button.click();
  await expect(page.getByRole('heading', { name: `Version ${version} is live` })).toBeVisible({ timeout: 60_000 });
  return version;
}

/** A trade licence of the caller's own, live in these cities; its code. */
export async function offerTradeLicence(browser: Browser, cities: string[]): Promise<string> {
  const designer = await (await browser.newContext()).newPage();
  await signInAsDesigner(designer);
  const code = await createFromTemplate(designer, 'Trade licence');
  await publish(designer, code, cities);
  await designer.context().close();
  return code;
}
