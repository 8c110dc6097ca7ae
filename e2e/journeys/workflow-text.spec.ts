import { expect as expectSoon, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { openTab, properties, stateNode } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

const expect = expectSoon.configure({ timeout: 45_000 });

const editor = (page: Page) => page.locator('[data-workflow-editor]');
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Workflow tools' });

test('an author types, inserts snippets, edits the text and copies a part into another service', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000);
  page.setDefaultTimeout(45_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: builderUrl });
  await signInAsDesigner(page);
  await createFromTemplate(page, 'Trade licence');
  await openTab(page, 'Workflow');
  await expect(stateNode(page, 'Applied')).toBeVisible();

  await test.step('types a sentence: what is new is said before it is added', async () => {
    await tools(page).getByRole('button', { name: 'Add by typing (/)' }).click();
    const panel = page.getByRole('region', { name: 'Add by typing' });
    await panel.getByRole('combobox').fill('Hear from Applied to Hearing by Judge');
    await expect(panel).toContainText('New · State: Hearing');
    await expect(panel).toContainText('New role: Judge');
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(stateNode(page, 'Hearing')).toBeVisible();
  });

  await test.step('inserts a snippet after a state', async () => {
    await stateNode(page, 'Hearing').click();
    await tools(page).getByRole('button', { name: 'Snippets (S)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Snippets' });
    await dialog
      .getByText(/^Withdraw/)
      .first()
      .click();
    await expect(dialog.getByRole('radio', { name: /^Withdraw/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await expect(stateNode(page, 'Withdrawn', 'End')).toBeVisible();
  });

  await test.step('edits the text: a problem is told by its line, names stay', async () => {
    await tools(page).getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('menuitem', { name: 'The workflow as text' }).click();
    const dialog = page.getByRole('dialog', { name: 'The workflow as text' });
    const text = dialog.getByRole('textbox');
    const before = await text.inputValue();
    await text.fill(`${before}\nHEARING -DISMISS(JUDGE-> (REJECTED!)`);
    await expect(dialog.getByRole('list', { name: 'Problems by line' })).toContainText('Roles are codes');
    await expect(dialog.getByRole('button', { name: 'Take it over' })).toBeDisabled();
    await text.fill(`${before}\nHEARING -DISMISS(JUDGE)-> (REJECTED!)`);
    await dialog.getByRole('button', { name: 'Take it over' }).click();
    await stateNode(page, 'Hearing').click();
    await expect(properties(page).getByRole('button', { name: /Dismiss/ })).toBeVisible();
    await expect(stateNode(page, 'Field inspection')).toBeVisible();
  });

  await test.step('finds a role and gives its actions to another', async () => {
    await editor(page).focus();
    await page.keyboard.press('Control+f');
    const panel = page.getByRole('region', { name: 'Search the workflow' });
    await panel.getByRole('combobox', { name: 'Search the workflow' }).fill('Judge');
    await panel.getByRole('combobox', { name: 'The role that replaces Judge' }).selectOption({ label: 'Approver' });
    await panel.getByRole('button', { name: /^Replace in 2 actions/ }).click();
    await expect(panel.getByRole('option', { name: /Judge.*no actions/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('copies a state with its actions into another service', async () => {
    await stateNode(page, 'Hearing').click();
    await page.keyboard.press('Control+c');
    await createFromTemplate(page, 'Trade licence');
    await openTab(page, 'Workflow');
    await expect(stateNode(page, 'Applied')).toBeVisible();
    await editor(page).focus();
    await page.keyboard.press('Control+v');
    await expect(stateNode(page, 'Hearing')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(stateNode(page, 'Hearing')).toHaveCount(0);
  });
});
