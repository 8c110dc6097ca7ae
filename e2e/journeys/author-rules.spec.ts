import AxeBuilder from '@axe-core/playwright';
import { expect as expectSoon, type Locator, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved, properties } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

// The editor is drawn by the browser alone: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

/** “Photo of the premises”, a field that has no condition yet. */
const PHOTO = '/forms/0/pages/3/fields/1';

/** A service from the template, with the photo of its premises selected; the part that says when it is shown. */
async function openPhoto(page: Page): Promise<Locator> {
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  await page.goto(`${builderUrl}/services/${code}/forms?at=${PHOTO}`);
  const shownWhen = page.getByRole('group', { name: 'Shown when', exact: true });
  await expect(shownWhen).toBeVisible();
  return shownWhen;
}

const rowOf = (rule: Locator, n: string) => rule.getByRole('group', { name: `Condition ${n}`, exact: true });
const fieldOf = (rule: Locator, n: string) =>
  rule.getByRole('combobox', { name: `Field of condition ${n}`, exact: true });
const comparisonOf = (rule: Locator, n: string) =>
  rule.getByRole('combobox', { name: `Comparison of condition ${n}`, exact: true });
const addTo = (rule: Locator, name: string) => rule.getByRole('button', { name, exact: true });

test('an author builds a rule by rows, sees the same text, breaks it, reads the error and mends it', async ({
  page,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(45_000);
  const shownWhen = await openPhoto(page);
  const text = shownWhen.getByRole('textbox', { name: 'Shown when' });

  await test.step('builds it by rows, each with the control of its field', async () => {
    await addTo(shownWhen, 'Condition').click();
    await expect(fieldOf(shownWhen, '1')).toBeFocused();
    await fieldOf(shownWhen, '1').selectOption({ label: 'Is the place rented?' });
    await expect(shownWhen.getByRole('combobox', { name: 'Value of condition 1' })).toHaveValue('true');
    await addTo(shownWhen, 'Condition').click();
    await fieldOf(shownWhen, '2').selectOption({ label: 'Area of the premises' });
    await expect(rowOf(shownWhen, '2')).toContainText('Counts once it is complete');
    await comparisonOf(shownWhen, '2').selectOption({ label: 'is at least' });
    await shownWhen.getByRole('textbox', { name: /^Value of condition 2/ }).fill('500');
    await expect(rowOf(shownWhen, '2')).not.toContainText('Counts once');
    await addTo(shownWhen, 'Condition').click();
    await fieldOf(shownWhen, '3').selectOption({ label: 'Owners' });
    await fieldOf(shownWhen, '3.1').selectOption({ label: 'Share' });
    await comparisonOf(shownWhen, '3.1').selectOption({ label: 'is over' });
    await shownWhen.getByRole('textbox', { name: /^Value of condition 3.1/ }).fill('50');
  });

  await test.step('sees the same as text', async () => {
    await expect(addTo(shownWhen, 'Edit as text')).toHaveCount(0);
    await page.getByRole('switch', { name: 'Expert views' }).click();
    await addTo(shownWhen, 'Edit as text').click();
    await expect(text).toHaveText(
      /^rented = true\s*and area >= 500\s*and \(some entry in owners satisfies entry\.share > 50\)$/,
    );
    // The Content-Security-Policy lets the editor's own styles through.
    await expect(text.locator('span', { hasText: '500' }).last()).not.toHaveCSS('color', await colourOf(text));
    await page.screenshot({ path: 'test-results/author-rules-text.png' });
  });

  await test.step('breaks it and reads what is wrong, where it is wrong', async () => {
    await text.fill('rented = true and area >=');
    await expect(shownWhen.getByRole('alert')).toHaveText('Something is missing at the end');
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await expect(addTo(shownWhen, 'Edit as rows')).toHaveCount(0);
    await text.fill('rented = true and areas >= 500');
    await expect(shownWhen.getByRole('alert')).toHaveText(/There is no “areas”\. Did you mean “area”\?/);
    await expect(text.locator('.cm-lintRange-error')).toHaveText('areas');
  });

  await test.step('completes names and mends it; the rows follow', async () => {
    await text.fill('rented = true and ');
    await text.press('Control+End');
    await page.keyboard.type('are');
    await expect(page.getByRole('option', { name: 'area Area of the premises' })).toBeVisible();
    await page.screenshot({ path: 'test-results/author-rules-completion.png' });
    await page.getByRole('option', { name: 'area Area of the premises' }).click();
    await page.keyboard.type(' >= 600');
    await expect(shownWhen.getByRole('alert')).toHaveCount(0);
    await addTo(shownWhen, 'Edit as rows').click();
    await expect(shownWhen.getByRole('textbox', { name: /^Value of condition 2/ })).toHaveValue('600');
    await expectSaved(page);
  });

  await test.step('changes it, takes it back, and finds it after a reload', async () => {
    await shownWhen.getByRole('combobox', { name: 'Shown when: how the conditions join' }).selectOption('any');
    // Two edits of one place in a moment are taken back together; what is saved is an edit of its own.
    await expectSaved(page);
    await addTo(shownWhen, 'Remove condition 1').click();
    await expect(fieldOf(shownWhen, '1')).toHaveValue('area');
    await addTo(shownWhen, 'Remove condition 1').press('Control+z');
    await expect(fieldOf(shownWhen, '2')).toHaveValue('area');
    await expect(shownWhen.getByRole('combobox', { name: /how the conditions join/ })).toHaveValue('any');
    await expectSaved(page);
    await page.reload();
    await expect(fieldOf(shownWhen, '1')).toHaveValue('rented');
    await expect(fieldOf(shownWhen, '2')).toHaveValue('area');
    await page.screenshot({ path: 'test-results/author-rules-rows.png' });
  });

  await test.step('what rows cannot show stays text beside them', async () => {
    await addTo(shownWhen, 'Edit as text').click();
    await text.fill('rented = true and area >= employees * 4');
    await addTo(shownWhen, 'Edit as rows').click();
    await expect(shownWhen.getByRole('textbox', { name: 'Condition 2 as text' })).toHaveValue('area >= employees * 4');
    await shownWhen.getByRole('combobox', { name: 'Value of condition 1' }).selectOption('false');
    await addTo(shownWhen, 'Edit as text').click();
    await expect(text).toHaveText(/rented = false\s*and area >= employees \* 4/);
  });
});

test('an author writes a rule by keyboard alone', async ({ page }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(45_000);
  const shownWhen = await openPhoto(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('switch', { name: 'Expert views' }).press('Space');
  await addTo(shownWhen, 'Condition').press('Enter');
  await expect(fieldOf(shownWhen, '1')).toBeFocused();
  await page.keyboard.type('Area');
  await press('Tab', 'Tab');
  await expect(comparisonOf(shownWhen, '1')).toBeFocused();
  await page.keyboard.type('is at least');
  await press('Tab');
  await page.keyboard.type('500');
  await press('Tab', 'Tab');
  await expect(addTo(shownWhen, 'Condition')).toBeFocused();
  await press('Enter');
  await expect(fieldOf(shownWhen, '2')).toBeFocused();
  await page.keyboard.type('Safety');
  await expect(comparisonOf(shownWhen, '2')).toHaveValue('value.includes');
  await press('Tab', 'Tab', 'Tab');
  await expect(shownWhen.getByRole('combobox', { name: 'Value of condition 2' })).toBeFocused();
  await page.keyboard.type('Security');
  await expect(shownWhen.getByRole('combobox', { name: 'Value of condition 2' })).toHaveValue('cctv');
  await test.step('moves a row and keeps its place', async () => {
    await addTo(shownWhen, 'More for 2').press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
    await press('Enter');
    await expect(addTo(shownWhen, 'More for 1')).toBeFocused();
    await expect(fieldOf(shownWhen, '1')).toHaveValue('safety');
  });
  await test.step('writes text, and leaves it with Tab', async () => {
    await addTo(shownWhen, 'Edit as text').press('Enter');
    const text = shownWhen.getByRole('textbox', { name: 'Shown when' });
    await expect(text).toHaveText(/^list contains\(safety, "cctv"\)\s*and area >= 500$/);
    await press('Tab');
    await expect(text).toBeFocused();
    await press('Control+End');
    await page.keyboard.type(' and rented = ');
    await expect(shownWhen.getByRole('alert')).toHaveText('Something is missing at the end');
    await page.keyboard.type('true');
    await expect(shownWhen.getByRole('alert')).toHaveCount(0);
    await press('Escape', 'Tab');
    await expect(text).not.toBeFocused();
    await addTo(shownWhen, 'Edit as rows').press('Enter');
    await expect(fieldOf(shownWhen, '3')).toHaveValue('rented');
  });
  await test.step('removes a row and stays beside it', async () => {
    await addTo(shownWhen, 'Remove condition 3').press('Enter');
    await expect(addTo(shownWhen, 'Remove condition 2')).toBeFocused();
    await expectSaved(page);
  });
});

test('a condition of an action is the same editor, and typing in its text draws nothing', async ({ page }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(45_000);
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  await page.goto(`${builderUrl}/services/${code}/workflow?at=/workflow/actions/2`);
  const onlyWhen = properties(page).getByRole('group', { name: 'Only when', exact: true });
  await addTo(onlyWhen, 'Condition').click();
  await fieldOf(onlyWhen, '1').selectOption({ label: 'Is the place rented?' });
  await page.getByRole('switch', { name: 'Expert views' }).click();
  await addTo(onlyWhen, 'Edit as text').click();
  const text = onlyWhen.getByRole('textbox', { name: 'Only when' });
  const states = await page
    .getByRole('main')
    .getByLabel(/^State: /)
    .count();
  await text.press('Control+End');
  await page.keyboard.type(' and employees > 1n');
  await page.keyboard.press('Backspace');
  await expect(text).toHaveText('rented = true and employees > 1');
  await expect(page.getByRole('main').getByLabel(/^State: /)).toHaveCount(states);
  await addTo(onlyWhen, 'Edit as rows').click();
  await expect(fieldOf(onlyWhen, '2')).toHaveValue('employees');
});

for (const { language, theme } of [
  { language: 'en', theme: 'dark' },
  { language: 'ar', theme: 'light' },
])
  test(`rows and text of a rule can be used by everybody: ${language}, ${theme}`, async ({ page, context }) => {
    test.setTimeout(300_000);
    const shownWhen = await openPhoto(page);
    await page.getByRole('switch', { name: 'Expert views' }).click();
    await addTo(shownWhen, 'Condition').click();
    await fieldOf(shownWhen, '1').selectOption({ label: 'First day of trade' });
    await shownWhen.getByRole('combobox', { name: /which day/ }).selectOption({ label: 'today' });
    await addTo(shownWhen, 'Group').click();
    await expectSaved(page);
    await context.addCookies([
      { name: 'nirmaan-language', value: language, url: builderUrl },
      { name: 'nirmaan-theme', value: theme, url: builderUrl },
    ]);
    await page.reload();
    const rule = page
      .getByRole('group')
      .filter({ has: page.getByRole('combobox') })
      .last();
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(rule).toBeVisible();
    await page.screenshot({ path: `test-results/author-rules-${language}-${theme}.png` });
    const { violations } = await new AxeBuilder({ page }).include('aside').exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

const colourOf = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).color);
