import { expect, type Locator, type Page, test } from '@playwright/test';
import { findCode, newMobileNumber, runtimeUrl } from '../installation';
import { fillTrade, goOn, pdf, startOf } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';
import { expectSound } from '../sound';

const phone = { width: 360, height: 740 };
let service = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  service = await offerTradeLicence(browser, ['Amarpur']);
});

/** Presses Tab until the control has the focus: whoever has no mouse gets there, too. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < 80; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${control}`);
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Chooses in a closed dropdown by its first letters, as browsers offer it. */
async function pick(page: Page, label: string, letters: string): Promise<void> {
  const select = page.getByLabel(label, { exact: true });
  await tabTo(page, select);
  await page.keyboard.type(letters);
  await expect(select.locator('option:checked')).toHaveText(new RegExp(`^${letters}`));
}

async function continueTo(page: Page, to: string): Promise<void> {
  await press(page, page.getByRole('main').getByRole('button', { name: 'متابعة', exact: true }));
  await page.waitForURL(`**/${to}`);
}

test('in Arabic on a small phone, by keyboard alone, from the city to the receipt', async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ viewport: phone, locale: 'ar' });
  const page = await context.newPage();
  await page.goto(runtimeUrl);
  await page.waitForURL('**/ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectSound(page);
  await press(page, page.getByRole('link', { name: 'أماربور' }));
  await page.waitForURL('**/ar/citya');
  await expectSound(page);
  const link = page.locator(`a[href="/ar/citya/${service}"]`);
  // A list of services may be a quarter of a minute old.
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await press(page, link);
  await page.waitForURL(`**/${service}`);
  await expectSound(page);
  await press(page, page.getByRole('link', { name: 'ابدأ الآن' }));
  await page.waitForURL('**/apply/trade');
  await expectSound(page);

  await test.step('problems take the focus, and lead to their questions', async () => {
    await press(page, page.getByRole('main').getByRole('button', { name: 'متابعة', exact: true }));
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page).toHaveTitle(/^خطأ/);
    await expectSound(page);
    await press(page, page.getByRole('alert').getByRole('link').first());
    await expect(page.getByLabel('اسم المحل التجاري')).toBeFocused();
  });
  await page.keyboard.type('مقهى النور');
  await pick(page, 'الفئة', 'Services');
  await pick(page, 'نوع التجارة', 'Restaurant');
  await typeInto(page, 'مساحة المحل', '٤٠');
  await typeInto(page, 'عدد العاملين', '3');
  for (const [label, digits] of [
    ['اليوم', '1'],
    ['الشهر', '12'],
    ['السنة', '2026'],
  ] as const)
    await typeInto(page, label, digits);
  await continueTo(page, 'place');
  await expectSound(page);
  await typeInto(page, 'المنزل والشارع', '14 Mall Road');
  await typeInto(page, 'الحي أو البلدة', 'Amritsar');
  await typeInto(page, 'الرمز البريدي', '143001');
  await press(page, page.getByRole('radio').first(), 'Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'لا', exact: true })).toBeChecked();
  await continueTo(page, 'owners');
  await expectSound(page);
  await typeInto(page, 'الاسم الكامل', 'آشا راو');
  await typeInto(page, 'رقم الهاتف المحمول', '9812345678');
  await press(page, page.getByRole('button', { name: 'أضف المزيد' }));
  await expect(page.getByLabel('الاسم الكامل').nth(1)).toBeFocused();
  await expectSound(page);
  await continueTo(page, 'documents');
  await expectSound(page);
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByLabel('إثبات الهوية'), 'Enter');
  await (await chooser).setFiles(pdf('identity.pdf'));
  await expect(page.getByRole('button', { name: 'identity.pdf' })).toBeVisible();
  await expectSound(page);
  await continueTo(page, 'check');
  await expectSound(page);
  await expect(page.getByText('1 ديسمبر 2026', { exact: true })).toBeVisible();
  await press(page, page.getByRole('main').getByRole('button'));
  await page.waitForURL('**/prove');
  await expectSound(page);

  const mobileNumber = newMobileNumber();
  const [name, mobile] = [page.locator('#q-name'), page.locator('#q-mobileNumber')];
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await expectSound(page);
  await tabTo(page, name);
  await page.keyboard.type('آشا راو');
  await tabTo(page, mobile);
  await page.keyboard.type(mobileNumber);
  await page.keyboard.press('Enter');
  const code = page.locator('#q-code');
  await code.waitFor();
  await expectSound(page);
  await tabTo(page, code);
  await page.keyboard.type(await findCode(mobileNumber));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/submitted/**');
  await expectSound(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  const reference = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await expect(page.getByText(reference, { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.goto(`${runtimeUrl}/ar/track`);
  await expectSound(page);
  await page.locator('#q-city').selectOption('citya');
  await page.locator('#q-reference').fill(reference);
  await page.locator('#q-mobileNumber').fill(mobileNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByText(reference).first()).toBeVisible();
  await expectSound(page);
  await context.close();
});

for (const width of [360, 768, 1440])
  test(`pages beside the way are sound at ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const start = startOf({ city: 'citya', service });
    for (const address of [
      `${start}/resume`,
      `${runtimeUrl}/en/my`,
      `${runtimeUrl}/hi/nowhere`,
      `${runtimeUrl}/hi/track`,
    ]) {
      await page.goto(address);
      await expectSound(page);
    }
    await page.goto(`${start}/apply/trade`);
    await fillTrade(page, `${'A very long name '.repeat(4)}${'x'.repeat(50)}`);
    await goOn(page, 'place');
    const other = await context.newPage();
    await other.goto(`${start}/apply/place`);
    await page.getByLabel('House, street').fill('x'.repeat(119));
    await page.getByRole('button', { name: 'Save and come back later' }).click();
    await page.getByRole('heading', { name: 'Your answers are saved' }).waitFor();
    await expectSound(page);
    await other.getByRole('button', { name: 'Continue' }).click();
    await other.getByRole('heading', { name: 'Your answers were changed elsewhere' }).waitFor();
    await expectSound(other);
    await page.goto(`${start}/check`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expectSound(page);
    await context.clearCookies();
    await other.getByRole('button', { name: 'Keep what I just wrote' }).click();
    await other.getByRole('heading', { name: 'Your answers are no longer on this device' }).waitFor();
    await expectSound(other);
    await context.close();
  });
