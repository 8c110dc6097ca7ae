import { expect as expectSoon, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { newWord, openProblems, openTab, properties, stateNode } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

// The canvas is drawn by the browser alone: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Workflow tools' });
const crumbs = (page: Page) => page.getByRole('navigation', { name: 'Place in the workflow' });
const frame = (page: Page, name: string) => stateNode(page, name, 'State');

/** A trade licence of its own, its workflow open. */
async function openWorkflow(page: Page): Promise<string> {
  page.setDefaultTimeout(45_000);
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  await openTab(page, 'Workflow');
  await expect(stateNode(page, 'Draft')).toBeVisible();
  return code;
}

/** Says who does the selected action. */
async function giveTo(page: Page, role: string): Promise<void> {
  await properties(page).getByRole('button', { name: 'Role', exact: true }).click();
  await page.getByRole('menuitem', { name: role }).click();
}

test('an author draws parallel opinions with the mouse, and goes from a problem into its branch', async ({ page }) => {
  test.setTimeout(600_000);
  await openWorkflow(page);
  const word = newWord();

  await test.step('adds a block: two branches and the ways out of it are there', async () => {
    await tools(page).getByRole('button', { name: 'Parallel block' }).click();
    await expect(properties(page).getByRole('heading', { name: 'Opinions' })).toBeVisible();
    await expect(frame(page, 'Opinions')).toContainText('All must agree');
    await expect(frame(page, 'Opinions')).toContainText('Opinion 1');
    await expect(frame(page, 'Opinions')).toContainText('Opinion 2');
    await expect(properties(page).getByRole('button', { name: 'All agree' })).toBeVisible();
  });

  await test.step('says when it is left, in words', async () => {
    const policy = properties(page).getByRole('combobox', { name: 'When the block is left' });
    await policy.selectOption('When enough agree');
    await expect(frame(page, 'Opinions')).toContainText('2 of 2 must agree');
    await policy.selectOption('At the first objection');
    await expect(frame(page, 'Opinions')).toContainText('First objection decides');
    await expect(properties(page)).toContainText('what still runs is cancelled');
  });

  await test.step('names a branch, and opens it by its lane', async () => {
    await properties(page)
      .getByRole('button', { name: /^Opinion 1/ })
      .click();
    await properties(page).getByRole('textbox', { name: 'Name of the branch (English)' }).fill(`Fire ${word}`);
    await expect(frame(page, 'Opinions')).toContainText(`Fire ${word}`);
    await page
      .getByRole('button', { name: `Open branch Fire ${word}` })
      .first()
      .click();
    await expect(crumbs(page)).toContainText(/Whole case.*Opinions.*Fire/);
    await expect(stateNode(page, 'Waiting for an opinion')).toBeVisible();
    await expect(stateNode(page, 'Draft')).toHaveCount(0);
    await crumbs(page).getByRole('button', { name: 'Whole case' }).click();
    await expect(stateNode(page, 'Draft')).toBeVisible();
    await expect(crumbs(page)).toHaveCount(0);
  });

  await test.step('moves the block by one of its lanes: nothing is opened', async () => {
    const before = await frame(page, 'Opinions').boundingBox();
    const lane = frame(page, 'Opinions').getByRole('button', { name: `Open branch Fire ${word}` });
    await lane.hover({ position: { x: 8, y: 8 } });
    await page.mouse.down();
    const at = await lane.boundingBox();
    await page.mouse.move((at?.x ?? 0) + 40, (at?.y ?? 0) + 60, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await frame(page, 'Opinions').boundingBox())?.y).not.toBe(before?.y);
    await expect(crumbs(page)).toHaveCount(0);
  });

  await test.step('goes from the list of problems to the action nobody can take, and mends it', async () => {
    const problems = await openProblems(page);
    const nobody = problems.getByRole('button', { name: /“Agree”/ });
    await nobody.first().click();
    await expect(crumbs(page)).toContainText(`Fire ${word}`);
    await expect(properties(page).getByRole('heading', { name: 'Agree' })).toBeVisible();
    const count = await nobody.count();
    await giveTo(page, 'Inspector');
    await expect(nobody).toHaveCount(count - 1);
  });

  await test.step('takes it back, in the branch', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(properties(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(crumbs(page)).toHaveCount(0);
    await expect(stateNode(page, 'Draft')).toBeVisible();
  });
});

test('an author draws parallel opinions by keyboard alone, and sees what DIGIT gets', async ({ page }) => {
  test.setTimeout(600_000);
  const code = await openWorkflow(page);

  await test.step('adds a block and opens its first branch by Enter', async () => {
    await tools(page).getByRole('button', { name: 'Parallel block' }).focus();
    await page.keyboard.press('Enter');
    await expect(properties(page).getByRole('heading', { name: 'Opinions' })).toBeVisible();
    await frame(page, 'Opinions').focus();
    await page.keyboard.press('Enter');
    await expect(crumbs(page)).toContainText('Opinion 1');
  });

  for (const name of ['Opinion 1', 'Opinion 2'])
    await test.step(`says who gives ${name}`, async () => {
      await expect(crumbs(page)).toContainText(name);
      await stateNode(page, 'Waiting for an opinion').focus();
      await page.keyboard.press('Enter');
      for (const action of ['Agree', 'Object']) {
        await properties(page).getByRole('button', { name: action }).focus();
        await page.keyboard.press('Enter');
        await expect(properties(page).getByRole('heading', { name: action })).toBeVisible();
        await properties(page).getByRole('button', { name: 'Role', exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('menuitem', { name: 'Inspector' }).focus();
        await page.keyboard.press('Enter');
        await stateNode(page, 'Waiting for an opinion').focus();
        await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Escape');
      await expect(properties(page)).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(crumbs(page)).toHaveCount(0);
      if (name === 'Opinion 2') return;
      await frame(page, 'Opinions').focus();
      await page.keyboard.press(' ');
      await properties(page).getByRole('button', { name: 'Open branch Opinion 2' }).focus();
      await page.keyboard.press('Enter');
    });

  await test.step('leads the case into the block, and on', async () => {
    await stateNode(page, 'Applied').focus();
    await page.keyboard.press(' ');
    await properties(page).getByRole('button', { name: 'Action to…' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Opinions', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(properties(page).getByRole('heading', { name: 'New action' })).toBeVisible();
    await giveTo(page, 'Verifier');
  });

  await test.step('reads what DIGIT gets: a BusinessService for the case, and one for each branch', async () => {
    await page.goto(`${builderUrl}/services/${code}/workflow`);
    await expect(stateNode(page, 'Draft')).toBeVisible();
    await page.getByRole('switch', { name: 'Expert views' }).check();
    await page.getByRole('button', { name: 'What DIGIT gets' }).click();
    const drawer = page.getByRole('region', { name: 'What DIGIT gets' });
    const document = drawer.getByRole('combobox', { name: 'Document' });
    await expect(document.getByRole('option')).toHaveText([
      `${code}.v1`,
      `${code}.v1.opinions.opinion1`,
      `${code}.v1.opinions.opinion2`,
    ]);
    await document.selectOption(`${code}.v1.opinions.opinion1`);
    await expect(drawer).toContainText('"action": "CANCEL"');
    await expect(drawer).toContainText('WF_ORCHESTRATOR');
  });

  await test.step('is told that it cannot be published yet', async () => {
    await page.goto(`${builderUrl}/services/${code}/publish`);
    await page.getByRole('checkbox', { name: 'Amarpur' }).check();
    await expect(page.getByText('no runtime runs them yet')).toBeVisible();
  });
});
