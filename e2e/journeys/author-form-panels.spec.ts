import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { addField, expectSaved, openSection, openTab, preview, properties, selectInOutline } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

const expect = expectSoon.configure({ timeout: 45_000 });

/** A form as another tool wrote it, with a keyword nobody here knows. */
const survey = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Shop survey',
  type: 'object',
  'x-office': { room: 4 },
  required: ['owner'],
  properties: {
    owner: { type: 'string', title: 'Name of the owner', maxLength: 60 },
    rooms: { type: 'integer', title: 'Rooms', minimum: 1, maximum: 40 },
    goods: { type: 'array', title: 'Goods', uniqueItems: true, items: { type: 'string', enum: ['food', 'books'] } },
  },
};

async function checkAccessible(page: Page, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

async function setExpert(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Expert' }).check();
}

test('an author sets up fields in the panels: choices, languages, what it looks like, another type, many at once', async ({
  page,
}) => {
  test.setTimeout(600_000);
  page.setDefaultTimeout(45_000);
  await signInAsDesigner(page);
  await createFromTemplate(page, 'Trade licence');
  await openTab(page, 'Forms');
  const panel = properties(page);

  await test.step('choices are typed with Enter, pasted from a sheet with their values, moved, and doubles are told', async () => {
    await selectInOutline(page, /^1 ·/);
    await addField(page, { type: 'Choose one', label: 'Kind of sign' });
    await panel.getByRole('button', { name: 'Choice', exact: true }).click();
    await page.keyboard.type('Painted');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Lit');
    await expect(panel.getByText('2 choices')).toBeVisible();
    await panel.getByRole('button', { name: 'Paste a list' }).click();
    await panel.getByRole('textbox', { name: 'A list' }).fill('N\tNeon\tनियॉन\nL\tLit\tरोशन');
    await panel.getByRole('button', { name: 'Add choices' }).click();
    await expect(panel.getByText('4 choices')).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'Value of choice 1' })).toHaveValue('painted');
    await expect(panel.getByRole('textbox', { name: 'Value of choice 3' })).toHaveValue('N');
    await expect(panel.getByRole('textbox', { name: 'Choice 3 (हिन्दी)' })).toHaveValue('नियॉन');
    await expect(panel.getByText('Another choice is called the same.')).toHaveCount(2);
    const lit = panel.getByRole('textbox', { name: 'Choice 4 (English)' });
    await lit.fill('Screen');
    await lit.press('Alt+ArrowUp');
    await expect(panel.getByRole('textbox', { name: 'Choice 3 (English)' })).toHaveValue('Screen');
    await expect(panel.getByRole('textbox', { name: 'Choice 3 (English)' })).toBeFocused();
    const value = panel.getByRole('textbox', { name: 'Value of choice 2' });
    await value.fill('painted');
    await expect(panel.getByText('Used already')).toBeVisible();
    await value.fill('lit');
    await expect(panel.getByText('Used already')).toBeHidden();
    await expect(preview(page).getByLabel('Screen')).toBeVisible();
    await checkAccessible(page, 'aside');
  });

  await test.step('another type keeps what both have', async () => {
    await panel.getByRole('button', { name: 'More about Kind of sign' }).click();
    await page.getByRole('menuitem', { name: 'Change to: Choose several' }).click();
    await expect(panel.getByText('4 choices')).toBeVisible();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect(panel.getByRole('button', { name: 'More about Kind of sign' })).toBeVisible();
  });

  await test.step('a mask says what a number looks like, and an example is tried', async () => {
    await addField(page, { type: 'Text', label: 'Fire safety certificate', hindi: 'अग्नि सुरक्षा प्रमाणपत्र' });
    await expect(panel.getByText('العربية missing')).toBeVisible();
    await panel.getByRole('textbox', { name: 'Looks like' }).fill('FS-####-######');
    const example = panel.getByRole('textbox', { name: 'Try an example' });
    await example.fill('FS-2026-4821');
    await expect(panel.getByText('Does not fit')).toBeVisible();
    await example.fill('FS-2026-004821');
    await expect(panel.getByText('Fits')).toBeVisible();
  });

  await test.step('a limit that cannot be is said at once and changes nothing', async () => {
    await addField(page, { type: 'Number', label: 'Height of the sign' });
    await panel.getByRole('textbox', { name: 'At most' }).fill('20');
    const least = panel.getByRole('textbox', { name: 'At least' });
    await least.fill('30');
    await expect(least).toHaveAttribute('aria-invalid', 'true');
    await least.fill('2');
    await expect(least).not.toHaveAttribute('aria-invalid', 'true');
    await expectSaved(page);
  });

  await test.step('where an answer is used leads to the place', async () => {
    await selectInOutline(page, /^Trade category|^Category/);
    await openSection(page, 'Used in');
    const use = panel.getByRole('button', { name: /which choices are offered/ });
    await expect(use).toBeVisible();
    await use.click();
    await expect(page).toHaveURL(/choices/);
  });
});

test('an expert edits the schema; a form is imported with its report and comes out again as it came', async ({
  page,
}) => {
  test.setTimeout(600_000);
  page.setDefaultTimeout(45_000);
  await signInAsDesigner(page);
  await createFromTemplate(page, 'Trade licence');
  await openTab(page, 'Forms');

  await test.step('a file that is no form is told so', async () => {
    await page.getByRole('button', { name: 'Import a form' }).click();
    await page
      .getByLabel('Files of the form')
      .setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
    await expect(page.getByRole('alert').filter({ hasText: 'list.json' })).toBeVisible();
  });

  await test.step('a schema of another tool becomes a form, after its report', async () => {
    await page.getByLabel('Files of the form').setInputFiles({
      name: 'survey.schema.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(survey)),
    });
    await expect(page.getByText('survey.schema.json: 1 page, 3 fields')).toBeVisible();
    await expect(page.getByText(/parts? understood$/)).toBeVisible();
    await page.getByRole('button', { name: 'Add to this service' }).click();
    await expect(preview(page).getByLabel('Name of the owner')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Which form' })).toContainText('Shop survey');
    await expectSaved(page);
  });

  await test.step('it is exported as it came', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'More for Shop survey' }).click();
    await page.getByRole('menuitem', { name: 'Export as JSON Schema' }).click();
    const file = await (await download).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(survey);
  });

  await test.step('its schema is edited: a fault is told where it is, then it is applied as one edit', async () => {
    await setExpert(page);
    await page.getByRole('radio', { name: 'Schema' }).check();
    const schema = page.getByRole('textbox', { name: 'JSON Schema' });
    await expect(schema).toContainText('x-office');
    await schema.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('x');
    await expect(page.getByText('This is not JSON from here on.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(JSON.stringify({ ...survey, title: 'Survey of shops' }, null, 2));
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('combobox', { name: 'Which form' })).toContainText('Survey of shops');
    await expect(schema).toContainText('x-office');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Form', exact: true }).check();
    await expect(preview(page).getByLabel('Name of the owner')).toBeVisible();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect(page.getByRole('combobox', { name: 'Which form' })).toContainText('Shop survey');
  });
  expect(page.url()).toContain(builderUrl);
});
