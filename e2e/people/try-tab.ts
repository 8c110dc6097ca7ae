import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The tab Try: the citizen's phone, the officer's desk, and what lies around them. */
export const phone = (page: Page): FrameLocator => page.frameLocator('iframe[name=trial-citizen]');
export const desk = (page: Page): FrameLocator => page.frameLocator('iframe[name=trial-officer]');
export const clock = (page: Page): Locator => page.getByRole('region', { name: 'Clock' });
export const heard = (page: Page): Locator => page.getByRole('region', { name: 'What DIGIT heard' });

/** Everything a person presses on the way, with where it is. */
export function countingClicks() {
  const clicks: string[] = [];
  return {
    clicks,
    async click(locator: Locator): Promise<void> {
      clicks.push(String(locator));
      await locator.click();
    },
  };
}

/** Fills in on the phone and files; `click` counts. Three presses: what was filled in is right, a code, send. */
export async function fileOnPhone(
  page: Page,
  click: (locator: Locator) => Promise<void> = (each) => each.click(),
): Promise<void> {
  await click(page.getByRole('button', { name: 'Fill in for me' }));
  await click(phone(page).getByRole('button', { name: /is right/ }));
  await click(phone(page).locator('button[name=_op][value=send]'));
  await expect(phone(page).locator('input[name=code]')).toHaveValue(/^\d{6}$/);
  await click(phone(page).locator('button[name=_op][value=submit]'));
  await expect(clock(page).getByText('Day 1 of this case')).toBeVisible({ timeout: 30_000 });
}
