import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { exampleImport, expectSaved, importService, properties, stateNode } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

const MASTER = 'TradeLicence.TradeType';

/** Every screen of an author, and what is there once it has loaded. The words differ by language; roles do not. */
const screens: { name: string; address(code: string): string; isThere(page: Page): Promise<unknown> }[] = [
  {
    name: 'services',
    address: () => '/services',
    isThere: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  {
    name: 'map',
    address: (code) => `/services/${code}`,
    isThere: (page) => page.getByRole('main').getByRole('list').first().waitFor(),
  },
  {
    name: 'forms',
    address: (code) => `/services/${code}/forms?at=/forms/0/pages/0/fields/0`,
    isThere: (page) => page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'workflow',
    address: (code) => `/services/${code}/workflow?at=/workflow/actions/2`,
    isThere: (page) => page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor(),
  },
  { name: 'masters grid', address: () => `/masters/${MASTER}`, isThere: (page) => page.getByRole('grid').waitFor() },
  {
    name: 'publish',
    address: (code) => `/services/${code}/publish`,
    isThere: (page) => page.getByRole('main').getByRole('checkbox').nth(1).waitFor(),
  },
];

const looks = [
  { language: 'en', theme: 'light', direction: 'ltr', realm: 'Pragati Pradesh' },
  { language: 'en', theme: 'dark', direction: 'ltr', realm: 'Pragati Pradesh' },
  { language: 'hi', theme: 'light', direction: 'ltr', realm: 'प्रगति प्रदेश' },
  { language: 'ar', theme: 'light', direction: 'rtl', realm: 'براغاتي براديش' },
  { language: 'ar', theme: 'dark', direction: 'rtl', realm: 'براغاتي براديش' },
];

/** Labels on the canvas grow and shrink with it; whatever they do the outline beside it does too, in full size. */
const isNotMadeGood = ({ id, node }: { id: string; node: { html: string } }) =>
  !(id === 'target-size' && node.html.includes('data-action-label'));

for (const { language, theme, direction, realm } of looks)
  test(`every screen can be used by everybody: ${language}, ${theme}`, async ({ page, context }) => {
    await signInAsDesigner(page);
    const code = await createFromTemplate(page, 'Trade licence');
    await context.addCookies([
      { name: 'nirmaan-language', value: language, url: builderUrl },
      { name: 'nirmaan-theme', value: theme, url: builderUrl },
    ]);
    for (const { name, address, isThere } of screens)
      await test.step(name, async () => {
        await page.goto(`${builderUrl}${address(code)}`);
        await isThere(page);
        const html = page.locator('html');
        await expect(html).toHaveAttribute('lang', language);
        await expect(html).toHaveAttribute('dir', direction);
        await expect(page.getByRole('banner').getByText(realm)).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          // The preview runs no script, so axe cannot either; it is the citizen's page, which is looked at there.
          .exclude('iframe')
          .analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, node })));
        expect.soft(found.filter(isNotMadeGood).map(({ id, node }) => `${id}: ${node.target.join(' ')}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0);
      });
  });

for (const width of [1024, 768])
  test(`at ${width} pixels nothing sticks out, and what is selected can be changed`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signInAsDesigner(page);
    const code = await createFromTemplate(page, 'Trade licence');
    for (const { name, address, isThere } of screens)
      await test.step(name, async () => {
        await page.goto(`${builderUrl}${address(code)}`);
        await isThere(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    await page.goto(`${builderUrl}/services/${code}/forms?at=/forms/0/pages/0/fields/0`);
    await expect(page.frameLocator('iframe').getByLabel('Name of the trade')).toBeVisible();
    // Where there is little room the panes lie over the page, and are asked for.
    if (width < 1024) await page.getByRole('button', { name: 'Show the properties' }).click();
    const label = page.getByRole('textbox', { name: 'Label (English)' });
    await label.fill('Name of your trade');
    await expect(page.frameLocator('iframe').getByLabel('Name of your trade')).toBeVisible();
  });

test('with the keyboard alone an author imports a workflow, adds a state, connects it and takes it back', async ({
  page,
}) => {
  await signInAsDesigner(page);
  const code = await importService(page, exampleImport('workflow-pgr-classic.json'));
  // The file is chosen in a window of the browser; everything from here on is keys.
  await page.getByRole('link', { name: 'Open the workflow' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/services/${code}/workflow`);
  const state = page.getByRole('toolbar', { name: 'Workflow tools' }).getByRole('button', { name: 'State' });
  await state.focus();
  await page.keyboard.press('Enter');
  const name = properties(page).getByRole('textbox', { name: 'Name (English)' });
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Second look');
  await expect(stateNode(page, 'Second look')).toBeVisible();
  const addAction = properties(page).getByRole('button', { name: 'Action to…' });
  await tabTo(page, addAction);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Resolved', exact: true }).waitFor();
  await page.keyboard.type('Res');
  await expect(page.getByRole('menuitem', { name: 'Resolved', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(properties(page).getByRole('heading', { name: 'New action' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(properties(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(stateNode(page, 'Second look')).toHaveCount(0);
  await expectSaved(page);
});

/** Tab until the focus is there. */
async function tabTo(page: Page, target: import('@playwright/test').Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
