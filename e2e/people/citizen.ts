import type { Page } from '@playwright/test';
import { findCode, newMobileNumber, runtimeUrl } from '../installation';

export const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
});

export type TradeApplication = { tradeName: string; mobileNumber: string };

export function aTrade(tradeName: string): TradeApplication {
  return { tradeName, mobileNumber: newMobileNumber() };
}

export type Address = { city: string; service: string };

export const startOf = ({ city, service }: Address, language = 'en') => `${runtimeUrl}/${language}/${city}/${service}`;

/** Chooses a trade by its category. Without script the types of the category come by a button; with it at once. */
export async function chooseTrade(page: Page, category: string, type: string): Promise<void> {
  await page.getByLabel('Category').selectOption({ label: category });
  const showChoices = page.getByRole('button', { name: 'Show choices' });
  if (await showChoices.isVisible()) await showChoices.click();
  await page.getByLabel('Type of trade').selectOption({ label: type });
}

/** The first page of the trade licence, right in everything but what `but` says. */
export async function fillTrade(page: Page, tradeName: string, but: { area?: string } = {}): Promise<void> {
  await page.getByLabel('Name of the trade').fill(tradeName);
  await chooseTrade(page, 'Services', 'Restaurant');
  await page.getByLabel('Area of the premises').fill(but.area ?? '40');
  await page.getByLabel('Number of employees').fill('3');
  await page.getByLabel('Day', { exact: true }).fill('1');
  await page.getByLabel('Month', { exact: true }).fill('12');
  await page.getByLabel('Year', { exact: true }).fill('2026');
}

export async function fillPlace(page: Page, rented: 'Yes' | 'No'): Promise<void> {
  await page.getByLabel('House, street').fill('14 Mall Road');
  await page.getByLabel('Locality or town').fill('Amritsar');
  await page.getByLabel('PIN code').fill('143001');
  await page.getByRole('radio', { name: rented }).check();
}

/** Fills the trade licence's pages up to “Check your answers”. Works with script and without. */
export async function fillTradeLicence(page: Page, address: Address, trade: TradeApplication) {
  await page.goto(startOf(address));
  await page.getByRole('link', { name: 'Start now' }).click();
  await fillTrade(page, trade.tradeName);
  await goOn(page, 'place');
  await fillPlace(page, 'No');
  await goOn(page, 'owners');
  await page.getByLabel('Full name').fill('Asha Rao');
  await page.getByLabel('Mobile number').fill('9812345678');
  await goOn(page, 'documents');
  await page.getByLabel('Proof of identity').setInputFiles(pdf('identity.pdf'));
  await goOn(page, 'check');
}

export async function goOn(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`**/${to}`);
}

/** From “Check your answers” over the one-time code to the receipt; the reference. */
export async function proveAndSubmit(page: Page, trade: TradeApplication): Promise<string> {
  await page.getByRole('button', { name: 'Everything is right, continue' }).click();
  await page.getByLabel('Your full name').fill('Asha Rao');
  await page.getByLabel('Mobile number').fill(trade.mobileNumber);
  await page.getByRole('button', { name: 'Send me the code' }).click();
  const code = page.getByLabel('Code from the message');
  await code.waitFor();
  await code.fill(await findCode(trade.mobileNumber));
  await page.getByRole('button', { name: 'Submit the application' }).click();
  await page.waitForURL('**/submitted/**');
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

/** Shows where the application stands, without an account. */
export async function track(page: Page, reference: string, trade: TradeApplication, city = 'Amarpur'): Promise<void> {
  await page.goto(`${runtimeUrl}/en/track`);
  await page.getByLabel('City').selectOption({ label: city });
  await page.getByLabel('Reference or application number').fill(reference);
  await page.getByLabel('Mobile number you applied with').fill(trade.mobileNumber);
  await page.getByRole('button', { name: 'Show it' }).click();
}
