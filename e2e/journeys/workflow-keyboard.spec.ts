import AxeBuilder from '@axe-core/playwright';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved, openTab, properties } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

// The canvas is drawn by the browser alone: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

const tree = (page: Page) => page.getByRole('tree', { name: 'States and actions' });
const line = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name });

/** Chooses from the menu by its first letters, once it is open and has the focus: typed before, they are lost. */
async function pickByTyping(page: Page, name: RegExp, letters: string): Promise<void> {
  const item = page.getByRole('menuitem', { name }).or(page.getByRole('menuitemcheckbox', { name }));
  await expect(item).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="menu"]') != null)).toBe(true);
  await page.keyboard.type(letters);
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Writes into the line that asks for a name. */
async function writeName(page: Page, name: string): Promise<void> {
  await expect(tree(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

test('an author draws a whole workflow by keyboard, and everything on the screen has a name', async ({ page }) => {
  test.setTimeout(600_000);
  page.setDefaultTimeout(45_000);
  await page.addInitScript(() => localStorage.setItem('nirmaan.workflow.outline', 'true'));
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  await page.goto(`${builderUrl}/services/${code}`);
  await openTab(page, 'Workflow');
  await expect(line(page, /^State Applied, \d+ actions/)).toBeVisible();

  await test.step('empties the workflow', async () => {
    await tree(page).focus();
    await page.keyboard.press('Control+a');
    await expect(tree(page).getByRole('treeitem', { selected: false })).toHaveCount(0);
    await page.keyboard.press('Delete');
    await expect(tree(page).getByRole('treeitem')).toHaveCount(0);
  });

  await test.step('adds states and actions by typing, completed from what is known', async () => {
    await page.keyboard.press('/');
    const input = page.getByRole('combobox', { name: 'Add by typing' });
    await expect(input).toBeFocused();
    await page.keyboard.type('APPLY from START to RECEIVED by Citizen; APPROVE from RECEIVED to (GRANTED) by Approv');
    await page.keyboard.press('Tab');
    await expect(input).toHaveValue(/by Approver$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('REJECT from Received to (REFUSED!) by Approver');
    await page.keyboard.press('Enter');
    await expect(input).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(line(page, 'Action Reject, leads to Refused, by Approver')).toBeVisible();
  });

  await test.step('renames in the list, and the canvas follows', async () => {
    await tree(page).focus();
    await page.keyboard.press('Home');
    await expect(tree(page).getByRole('treeitem').first()).toHaveAttribute('aria-selected', 'true');
    const selected = tree(page).locator('[aria-selected=true]');
    const wanted = await line(page, /^State Received/).getAttribute('data-pointer');
    for (let at = await selected.getAttribute('data-pointer'); at !== wanted; ) {
      await page.keyboard.press('ArrowDown');
      await expect(selected).not.toHaveAttribute('data-pointer', at ?? '');
      at = await selected.getAttribute('data-pointer');
    }
    await expect(line(page, /^State Received/)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('F2');
    await writeName(page, 'Under review');
    await expect(tree(page)).toBeFocused();
    await expect(properties(page).getByRole('heading', { name: 'Under review' })).toBeVisible();
  });

  await test.step('adds a note by the menu of the line, and says who may make it', async () => {
    await page.keyboard.press('Shift+F10');
    await pickByTyping(page, /^Note/, 'Note');
    await writeName(page, 'Remark');
    await expect(line(page, /^Note Remark, the case stays, by Nobody, 1 error/)).toBeVisible();
    await page.keyboard.press('Shift+F10');
    await pickByTyping(page, /^Who/, 'Who');
    await pickByTyping(page, /^Approver/, 'Approver');
    await expect(line(page, 'Note Remark, the case stays, by Approver')).toBeVisible();
  });

  await test.step('walks along the actions and changes the order', async () => {
    await expect(tree(page)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(line(page, /^State Under review/)).toHaveAttribute('aria-selected', 'true');
    const place = await line(page, /^State Under review/).getAttribute('aria-posinset');
    await page.keyboard.press('Shift+Alt+ArrowDown');
    await expect(line(page, /^State Under review/)).toHaveAttribute('aria-posinset', String(Number(place) + 1));
  });

  await test.step('nothing is wrong with it, and everybody can use the screen', async () => {
    await expect(tree(page).getByRole('treeitem', { name: /error/ })).toHaveCount(0);
    await expectSaved(page);
    const { violations } = await new AxeBuilder({ page })
      .include('[data-workflow-editor]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
  });
});
