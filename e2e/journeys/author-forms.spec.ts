import { expect as expectSoon, type Locator, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved, openTab, preview } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

// The editor is drawn by the browser alone: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

const outline = (page: Page) => page.getByRole('tree', { name: 'Outline' });
/** The lines of the outline that can be seen, in their order. */
const lines = (page: Page) => outline(page).getByRole('treeitem');
/** The page as it is worked on with keys. */
const stage = (page: Page) => page.getByRole('application', { name: /^The page/ });
const show = (page: Page, pane: 'Outline' | 'Add') => page.getByRole('radio', { name: pane, exact: true }).check();

test.describe('an author draws a form', () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(600_000);
    page.setDefaultTimeout(45_000);
    await signInAsDesigner(page);
    await createFromTemplate(page, 'Trade licence');
    await openTab(page, 'Forms');
    await expect(preview(page).getByLabel('Name of the trade')).toBeVisible();
  });

  test('by mouse', async ({ page }) => {
    await test.step('finds a type by what it is also called, and drags it into the page', async () => {
      await show(page, 'Add');
      await page.getByRole('searchbox', { name: 'Search fields' }).fill('aadhaar');
      const type = page.getByRole('button', { name: 'Identity number', exact: true });
      await carry(page, type, slotOf(page, 'tradeCategory'), 'top');
      await expect(preview(page).getByText('Identity number').first()).toBeVisible();
      await show(page, 'Outline');
      await expect(lines(page).nth(2)).toHaveAccessibleName(/^Identity number/);
      await expect(lines(page).nth(2)).toHaveAttribute('aria-selected', 'true');
    });

    await test.step('clicks its label and writes another where it stands', async () => {
      await preview(page).getByText('Identity number', { exact: false }).first().click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Number of your card');
      await page.keyboard.press('Enter');
      await expect(lines(page).nth(2)).toHaveAccessibleName(/^Number of your card/);
      await expect(preview(page).getByText('Number of your card').first()).toBeVisible();
    });

    await test.step('writes the title of the page in place, and leaves it with Escape as it was', async () => {
      await preview(page).getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('About the trade');
      await page.keyboard.press('Enter');
      await expect(lines(page).nth(0)).toHaveAccessibleName(/^1 · About the trade/);
      await preview(page).getByRole('heading', { level: 1 }).click();
      await page.keyboard.type('Something else');
      await page.keyboard.press('Escape');
      await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText('About the trade');
    });

    await test.step('drags a field by its handle, and another in the outline onto another page', async () => {
      await lines(page).filter({ hasText: 'Number of your card' }).click();
      await carry(page, page.locator('[data-handle]'), slotOf(page, 'tradeName'), 'top');
      await expect(lines(page).nth(1)).toHaveAccessibleName(/^Number of your card/);
      await carry(page, lines(page).nth(1), lines(page).filter({ hasText: 'Where you trade' }), 'bottom');
      await expect(
        lines(page).filter({ hasText: 'Where you trade' }).locator('xpath=following-sibling::*[1]'),
      ).toHaveAccessibleName(/^Number of your card/);
      await expect(preview(page).getByRole('heading', { level: 1, name: 'Where you trade' })).toBeVisible();
    });

    await test.step('selects several and does the same to all; takes it back', async () => {
      await lines(page).filter({ hasText: 'Category' }).click();
      await lines(page)
        .filter({ hasText: 'Number of employees' })
        .click({ modifiers: ['Control'] });
      await expect(outline(page).locator('[aria-selected="true"]')).toHaveCount(2);
      const before = await lines(page).count();
      await page
        .getByRole('toolbar', { name: 'What to do with the field' })
        .getByRole('button', { name: 'Duplicate' })
        .click();
      await expect(lines(page)).toHaveCount(before + 2);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(lines(page)).toHaveCount(before);
    });

    await test.step('looks at it on a phone, larger, mirrored and without script', async () => {
      await page.getByRole('radio', { name: 'Phone' }).check();
      await expect(page.getByTitle("The citizen's page")).toHaveAttribute('width', '360');
      await page.getByRole('button', { name: 'Text 100%' }).click();
      await page.getByRole('menuitem', { name: 'Text 200%' }).click();
      await expect(page.getByTitle("The citizen's page")).toHaveAttribute('width', '180');
      await page.getByRole('button', { name: 'Try', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Mirror left and right' }).click();
      await expect(preview(page).locator('html')).toHaveAttribute('dir', 'rtl');
      await page.getByRole('radio', { name: 'हिन्दी' }).check();
      await expect(preview(page).locator('html')).toHaveAttribute('lang', 'hi');
      await page.getByRole('button', { name: 'No script' }).click();
      await expect(page.getByRole('button', { name: 'No script' })).toHaveAttribute('aria-pressed', 'true');
      await expectSaved(page);
    });
  });

  test('by keyboard alone', async ({ page }) => {
    await test.step('inserts a field after the selected one and writes its label', async () => {
      await stage(page).focus();
      await page.keyboard.press('ArrowDown');
      await expect(lines(page).nth(1)).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('/');
      await page.keyboard.type('birth');
      await expect(page.getByRole('option', { name: /^Date of birth/ })).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(preview(page).locator('[data-editing]')).toHaveText('Date of birth');
      await page.keyboard.type('When you were born');
      await page.keyboard.press('Enter');
      await expect(lines(page).nth(2)).toHaveAccessibleName(/^When you were born/);
    });

    await test.step('moves it over the edge of the page, duplicates and deletes it', async () => {
      await expect(stage(page)).toBeFocused();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(lines(page).nth(1)).toHaveAccessibleName(/^When you were born/);
      await page.keyboard.press('Control+d');
      await expect(lines(page).nth(2)).toHaveAccessibleName(/^When you were born/);
      await page.keyboard.press('Delete');
      await expect(lines(page).nth(2)).not.toHaveAccessibleName(/^When you were born/);
      await page.keyboard.press('Control+z');
      await expect(lines(page).nth(2)).toHaveAccessibleName(/^When you were born/);
    });

    await test.step('renames in the outline, folds and unfolds', async () => {
      await lines(page).nth(1).focus();
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: 'New name' }).fill('Your birthday');
      await page.keyboard.press('Enter');
      await expect(lines(page).nth(1)).toHaveAccessibleName(/^Your birthday/);
      await expect(preview(page).getByText('Your birthday')).toBeVisible();
      await page.keyboard.press('Home');
      const all = await lines(page).count();
      await page.keyboard.press('ArrowLeft');
      await expect(lines(page).first()).toHaveAttribute('aria-expanded', 'false');
      expect(await lines(page).count()).toBeLessThan(all);
      await page.keyboard.press('ArrowRight');
      await expect(lines(page)).toHaveCount(all);
    });

    await test.step('asks for the keys', async () => {
      await stage(page).focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys of the form editor' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expectSaved(page);
    });
  });

  test('with fields of another service', async ({ page, context }) => {
    await lines(page).filter({ hasText: 'Is the place rented?' }).click();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(outline(page).locator('[aria-selected="true"]')).toHaveCount(2);
    await page.keyboard.press('Control+c');
    const other = await context.newPage();
    const code = await createFromTemplate(other, 'Trade licence');
    await other.goto(`${builderUrl}/services/${code}/forms`);
    await lines(other).filter({ hasText: 'Name of the trade' }).click();
    await other.keyboard.press('Control+v');
    await expect(lines(other).nth(2)).toHaveAccessibleName(/^Is the place rented/);
    await expect(lines(other).nth(3)).toHaveAccessibleName(/^Rent agreement/);
    await expect(outline(other).locator('[aria-selected="true"]')).toHaveCount(2);
    // The copy's rule names the copy.
    await expect(lines(other).nth(3).getByText('Shown only when a rule is true')).toBeAttached();
    await expectSaved(other);
  });

  test('and is asked before what is in use is deleted', async ({ page }) => {
    const rented = lines(page).filter({ hasText: 'Is the place rented?' });
    await rented.click();
    await page.keyboard.press('Delete');
    const question = page.getByRole('dialog', { name: 'Delete a field that is in use?' });
    await expect(question).toContainText('Rent agreement');
    await question.getByRole('button', { name: 'Keep it' }).click();
    await expect(rented).toBeVisible();
    await rented.click();
    await page.keyboard.press('Delete');
    await question.getByRole('button', { name: 'Delete anyway' }).click();
    await expect(rented).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(rented).toBeVisible();
    await expectSaved(page);
  });
});

/** The place of a field in the preview, by its code. */
const slotOf = (page: Page, code: string) => preview(page).locator(`[data-path="/${code}"]`);

/** Carries something to the upper or lower edge of something else, as a hand does: not in one jump. */
async function carry(page: Page, what: Locator, to: Locator, edge: 'top' | 'bottom'): Promise<void> {
  const from = await what.boundingBox();
  const target = await to.boundingBox();
  if (!from || !target) throw new Error('nothing to carry, or nowhere to');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8);
  await page.mouse.move(target.x + target.width / 2, target.y + (edge === 'top' ? 2 : target.height - 2), { steps: 6 });
  await expect(page.locator('[data-drop-line]')).toBeVisible();
  await page.mouse.up();
}
