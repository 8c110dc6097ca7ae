import AxeBuilder from '@axe-core/playwright';
import { expect as expectSoon, type Locator, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { newWord, openTab } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

const expect = expectSoon.configure({ timeout: 45_000 });

const sheet = [
  'Application\tArea\tFee\tNote',
  'New\tup to 50\t500\tSch. II 1',
  'New\t50 - 200\t900\tSch. II 1',
  'Renewal\tany\t₹ 400\tSch. II 9',
].join('\n');

/** The grid of the table that is open; it holds the focus for all of its cells. */
const grid = (page: Page) => page.getByRole('grid', { name: /^Rows of/ });
const note = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: /^Show it/ }) });
const result = (page: Page) => page.getByRole('status', { name: 'What the table says' });
const cell = (page: Page, row: number, column: number): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: String(row), exact: true }) })
    .getByRole('gridcell')
    .nth(column);

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await grid(page).focus();
  await page.keyboard.press('Control+v');
}

test('an author makes a fee table, pastes rows, closes the gap and the overlap, and tries it on a day', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: builderUrl });
  const name = `Licence fee ${newWord()}`;

  await test.step('a new table with the conditions it depends on', async () => {
    await signInAsDesigner(page);
    await createFromTemplate(page, 'Trade licence');
    await openTab(page, 'Rules & fees');
    await page.getByRole('main').getByRole('button', { name: 'Add a table' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Fee/ }).check();
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Make the table' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(grid(page).getByRole('columnheader', { name: 'Fee' })).toBeVisible();
  });

  await test.step('names the condition, says its values, and adds a second one', async () => {
    await page.getByRole('button', { name: /Condition$/ }).click();
    await page.getByRole('textbox', { name: 'Name in English' }).fill('Application');
    for (const [at, [value, label]] of [
      ['NEW', 'New'],
      ['RENEWAL', 'Renewal'],
    ].entries()) {
      await page.getByRole('button', { name: 'Add a value' }).click();
      await page.getByRole('textbox', { name: `Value ${at + 1}`, exact: true }).fill(value ?? '');
      await page.getByRole('textbox', { name: `Label of value ${at + 1} in English` }).fill(label ?? '');
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Add a condition/ }).click();
    await page.getByRole('button', { name: /New condition$/ }).click();
    await page.getByRole('textbox', { name: 'Name in English' }).fill('Area');
    await page.getByRole('combobox', { name: 'Holds' }).selectOption('number');
    await page.getByRole('spinbutton', { name: 'Least' }).fill('0');
    await page.keyboard.press('Escape');
    await expect(grid(page).getByRole('columnheader', { name: 'Area' })).toBeVisible();
  });

  await test.step('pastes rows from a spreadsheet, in the words of the sheet', async () => {
    await paste(page, sheet);
    await expect(page.getByText('3 rows pasted')).toBeVisible();
    await expect(cell(page, 1, 0)).toHaveText('New');
    await expect(cell(page, 1, 1)).toHaveText('up to 50');
    await expect(cell(page, 3, 1)).toHaveText('any');
    await expect(cell(page, 3, 2)).toHaveText('400');
    await page.getByRole('button', { name: 'Understood' }).click();
  });

  await test.step('sees that rows 1 and 2 overlap at 50 and mends it by keyboard', async () => {
    const overlap = note(page).getByRole('listitem').filter({ hasText: 'Rows 1 and 2 all match' });
    await expect(overlap).toContainText('Area: 50');
    await overlap.getByRole('button', { name: /^Show it/ }).click();
    await expect(grid(page)).toBeFocused();
    await expect(result(page)).toContainText('Several rows match');
    for (const key of ['ArrowDown', 'ArrowRight', 'F2']) await page.keyboard.press(key);
    const typed = page.getByRole('textbox', { name: 'Editing Area' });
    await expect(typed).toHaveValue('[50..200]');
    await typed.fill('over 50 up to 200');
    await page.keyboard.press('Enter');
    await expect(cell(page, 2, 1)).toHaveText('over 50, up to 200');
    await expect(note(page)).not.toContainText('all match');
  });

  await test.step('the gap stands among the rows; "Add this row" fills it', async () => {
    await expect(note(page)).toContainText('No row is for: Application: New, Area: over 200');
    await note(page)
      .getByRole('button', { name: /^Show it/ })
      .click();
    const add = grid(page).getByRole('button', { name: 'Add this row' });
    await expect(add).toBeFocused();
    await expect(result(page)).toContainText('No row matches');
    await page.keyboard.press('Enter');
    await expect(cell(page, 3, 1)).toHaveText('over 200');
    await expect(grid(page)).toBeFocused();
    await page.keyboard.type('1500');
    await page.keyboard.press('Enter');
    await expect(cell(page, 3, 2)).toHaveText('1,500');
    await expect(page.getByText('No overlaps · no gaps · 4 rows · 1 result')).toBeVisible();
  });

  await test.step('tries it: the row, the amount and why', async () => {
    await page.getByRole('combobox', { name: 'Application', exact: true }).first().selectOption({ label: 'New' });
    await page.getByRole('spinbutton', { name: 'Area' }).fill('320');
    await expect(result(page)).toContainText('₹1,500');
    await expect(result(page)).toContainText('Row 3');
    await expect(result(page)).toContainText('Area: 320 is over 200');
    await expect(page.getByRole('region', { name: 'What the rows cover' }).getByRole('table')).toBeVisible();
  });

  await test.step('a row with a last day: after it there is a gap that names the day', async () => {
    await cell(page, 3, 5).click();
    await page.keyboard.press('F2');
    await page.getByLabel('Editing Until').fill('2027-03-31');
    await page.keyboard.press('Enter');
    await expect(note(page)).toContainText('from 1 Apr 2027');
    await page.getByLabel('As of', { exact: true }).fill('2027-05-01');
    await expect(result(page)).toContainText('No row matches');
    await expect(cell(page, 3, 0)).toHaveCSS('text-decoration-line', 'line-through');
  });

  await test.step('undoes it, and finds everything stored', async () => {
    await grid(page).focus();
    await page.keyboard.press('Control+z');
    await expect(result(page)).toContainText('₹1,500');
    await expect(cell(page, 3, 5)).toHaveText('');
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await page.reload();
    await expect(cell(page, 3, 1)).toHaveText('over 200');
    await expect(cell(page, 4, 0)).toHaveText('Renewal');
  });
});

const looks = [
  { language: 'en', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 1024 },
  { language: 'hi', theme: 'light', width: 1280 },
  { language: 'ar', theme: 'light', width: 1440 },
  { language: 'en', theme: 'light', width: 360 },
];
test('the table can be read and used by everybody, on every screen', async ({ page, context }) => {
  test.setTimeout(300_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: builderUrl });
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  await page.goto(`${builderUrl}/services/${code}/rules`);
  await page.getByRole('main').getByRole('button', { name: 'Add a table' }).last().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(`Fee ${newWord()}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Make the table' }).click();
  await grid(page).waitFor();
  await paste(page, 'Condition\tFee\nShop\t500\nMill\t900');
  await page.getByRole('button', { name: 'Understood' }).click();
  for (const { language, theme, width } of looks)
    await test.step(`${language}, ${theme}, ${width} pixels`, async () => {
      await context.addCookies([
        { name: 'nirmaan-language', value: language, url: builderUrl },
        { name: 'nirmaan-theme', value: theme, url: builderUrl },
      ]);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${builderUrl}/services/${code}/rules`);
      await page.getByRole('grid').waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect
        .soft(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)))
        .toEqual([]);
    });
});
