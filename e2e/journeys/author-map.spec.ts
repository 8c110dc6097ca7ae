import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

const part = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name, exact: true });
const checklist = (page: Page): Locator => page.getByRole('complementary', { name: 'Checklist' });
const openMap = (page: Page, code: string) => page.goto(`${builderUrl}/services/${code}`);

/** Each part of the map, what is clicked in it, and what is there then. */
const ways: { name: string; click: string; isThere(page: Page): Locator; address: RegExp }[] = [
  {
    name: 'Who applies',
    click: 'Who applies',
    isThere: (page) => page.getByRole('dialog', { name: 'Who takes part' }),
    address: /\/services\/[a-z0-9-]+$/,
  },
  {
    name: 'Application form',
    click: 'Documents',
    isThere: (page) => page.getByRole('complementary', { name: 'Properties' }),
    address: /\/forms\?at=%2Fforms%2F0%2Fpages%2F3$/,
  },
  {
    name: 'Rules and fees',
    click: 'Licence fee',
    isThere: (page) => page.getByRole('main').getByRole('grid').first(),
    address: /\/rules\?at=%2Ftables%2F0$/,
  },
  {
    name: 'Masters it reads',
    click: 'Masters it reads',
    isThere: (page) => page.getByRole('heading', { name: 'Masters this service reads' }),
    address: /\/masters\?at=/,
  },
  {
    name: 'Languages',
    click: 'Languages',
    isThere: (page) => page.getByRole('heading', { name: 'Languages' }),
    address: /\/languages\?at=/,
  },
  {
    name: 'Workflow',
    click: 'Field inspection',
    isThere: (page) =>
      page.getByRole('complementary', { name: 'Properties' }).getByRole('heading', { name: 'Field inspection' }),
    address: /\/workflow\?at=%2Fworkflow%2Fstates%2F\d+$/,
  },
  {
    name: 'What people get',
    click: 'Approved',
    isThere: (page) =>
      page.getByRole('complementary', { name: 'Properties' }).getByRole('heading', { name: 'Approved' }),
    address: /\/workflow\?at=/,
  },
  {
    name: 'Officers’ forms',
    click: 'Officers’ forms',
    isThere: (page) => page.getByRole('complementary', { name: 'Properties' }),
    address: /\/forms\?at=%2Fforms%2F1$/,
  },
  {
    name: 'Messages',
    click: 'Messages',
    isThere: (page) => page.getByRole('dialog', { name: 'What applicants are told' }),
    address: /\/services\/[a-z0-9-]+$/,
  },
  {
    name: 'Payment',
    click: 'Pay',
    isThere: (page) => page.getByRole('complementary', { name: 'Properties' }).getByRole('heading', { name: 'Pay' }),
    address: /\/workflow\?at=%2Fworkflow%2Factions%2F\d+$/,
  },
];

test('every part of the map opens where it is edited, with what was clicked selected', async ({ page }) => {
  // Ten screens one after the other.
  test.slow();
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  for (const { name, click, isThere, address } of ways)
    await test.step(name, async () => {
      await openMap(page, code);
      await part(page, name).getByRole('button', { name: click, exact: true }).click();
      await expect(isThere(page)).toBeVisible({ timeout: 45_000 });
      await expect(page).toHaveURL(address);
    });
});

test('the checklist counts, leads to the place, and stays folded', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  const list = checklist(page);
  await expect(list.getByText(/^\d+ of \d+$/)).toBeVisible();
  await expect(list.getByRole('button', { name: /^Still to do:\s*Published\s*not yet/ })).toBeVisible();
  await expect(list.getByRole('button', { name: /English\s*100 %/ })).toBeVisible();
  // A state that nobody reaches is told on the map and in the list, and both lead there.
  await page.getByRole('navigation', { name: 'Parts of the service' }).getByRole('link', { name: 'Workflow' }).click();
  await page.getByRole('toolbar', { name: 'Workflow tools' }).getByRole('button', { name: 'State' }).click();
  await expectSaved(page);
  await openMap(page, code);
  await expect(part(page, 'Workflow')).toHaveAttribute('data-state', 'error');
  await expect(part(page, 'Workflow').getByText('Not reached')).toBeVisible();
  await list.getByRole('button', { name: /^To be mended:\s*Workflow/ }).click();
  await expect(page).toHaveURL(/\/workflow\?at=%2Fworkflow%2Fstates%2F\d+$/);
  await openMap(page, code);
  await list.getByRole('button', { name: /Start page/ }).click();
  await expect(page.getByRole('dialog', { name: 'What people read first' })).toBeVisible();
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: 'Fold the checklist' }).click();
  await expect(list.getByRole('button', { name: /Start page/ })).toBeHidden();
  await page.reload();
  await expect(list.getByRole('button', { name: 'Open the checklist' })).toBeVisible();
  await expect(list.getByRole('button', { name: /Start page/ })).toBeHidden();
});

test('with the keyboard alone a message is written, read as it will be, seen on the map, and taken back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsDesigner(page);
  await createFromTemplate(page, 'Trade licence');
  await checklist(page)
    .getByRole('button', { name: /Messages/ })
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What applicants are told' });
  const applied = dialog.getByRole('button', { name: /^Applied/ });
  await applied.focus();
  await page.keyboard.press('Enter');
  await expect(applied).toHaveAttribute('aria-pressed', 'true');
  const write = dialog.getByRole('button', { name: 'Write a message' });
  const remove = dialog.getByRole('button', { name: 'Remove the message' });
  if (await remove.isVisible()) {
    await remove.focus();
    await page.keyboard.press('Enter');
  }
  await write.focus();
  await page.keyboard.press('Enter');
  const english = dialog.getByRole('textbox', { name: 'Message in English' });
  await english.focus();
  await page.keyboard.type('Your application ');
  await dialog.getByRole('button', { name: 'Insert into English: application number' }).focus();
  await page.keyboard.press('Enter');
  await expect(english).toBeFocused();
  await page.keyboard.type(' is here.');
  await expect(english).toHaveValue('Your application {number} is here.');
  await expect(dialog.getByText(/^Your application .?TL\d*-\d{4}-000123-A.? is here\.$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(part(page, 'Messages').getByText('Your application {number} is here.')).toBeVisible();
  await expectSaved(page);
  for (let steps = 0; steps < 8; steps++) {
    await page.keyboard.press('Control+z');
    if ((await part(page, 'Messages').getByText('Your application {number} is here.').count()) === 0) break;
  }
  await expect(part(page, 'Messages').getByText('Your application {number} is here.')).toHaveCount(0);
});

test('a message that names what nothing can be put into is told at once', async ({ page }) => {
  await signInAsDesigner(page);
  await createFromTemplate(page, 'Trade licence');
  await part(page, 'Messages').getByRole('button', { name: 'Messages', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'What applicants are told' });
  await dialog.getByRole('button', { name: /^Cancelled/ }).click();
  const english = dialog.getByRole('textbox', { name: 'Message in English' });
  if (!(await english.isVisible())) await dialog.getByRole('button', { name: 'Write a message' }).click();
  await english.fill('Dear {name}, it is here.');
  await expect(dialog.getByRole('alert')).toContainText('{name}');
  await page.keyboard.press('Escape');
  await expect(part(page, 'Messages')).toHaveAttribute('data-state', 'error');
});

for (const { language, theme } of [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'hi', theme: 'light' },
  { language: 'ar', theme: 'light' },
  { language: 'fr', theme: 'light' },
])
  test(`the map can be used by everybody: ${language}, ${theme}`, async ({ page, context }, testInfo) => {
    await signInAsDesigner(page);
    const code = await createFromTemplate(page, 'Trade licence');
    await context.addCookies([
      { name: 'nirmaan-language', value: language, url: builderUrl },
      { name: 'nirmaan-theme', value: theme, url: builderUrl },
    ]);
    for (const width of [360, 768, 1440])
      await test.step(`${width} pixels`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await openMap(page, code);
        await page.locator('[data-part="connectors"]').waitFor();
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0);
        await page.screenshot({ path: testInfo.outputPath(`map-${language}-${theme}-${width}.png`) });
      });
  });
