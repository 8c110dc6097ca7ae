import { expect as expectSoon, type Locator, type Page, test } from '@playwright/test';
import { expectSaved, openProblems, openTab, properties, stateNode } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

// The canvas is drawn by the browser alone: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

const panel = (page: Page) => page.getByRole('complementary', { name: 'The case that is played' });
const bar = (page: Page) => page.getByRole('region', { name: 'Clock and course of the case' });
const can = (page: Page) => panel(page).getByRole('region', { name: 'What you can do' });
const role = (page: Page, name: string) => panel(page).getByRole('radio', { name });
const onCanvas = (page: Page, action: string) => page.locator(`[data-action-label][title="${action}"]`);

async function expectCaseIn(page: Page, state: string): Promise<void> {
  await expect(panel(page).getByRole('heading', { name: `The case is in ${state}` })).toBeVisible();
}

/** By keyboard: the button holds the focus, Enter presses it. */
async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

test('an author plays a case, keeps it as a test, and breaks it', async ({ page }) => {
  test.setTimeout(600_000);
  page.setDefaultTimeout(45_000);

  await test.step('begins by the button; the canvas is no drawing board any more', async () => {
    await signInAsDesigner(page);
    await createFromTemplate(page, 'Trade licence');
    await openTab(page, 'Workflow');
    await expect(stateNode(page, 'Draft')).toBeVisible();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expectCaseIn(page, 'Start');
    await expect(page.getByRole('toolbar', { name: 'Workflow tools' })).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'What the colours mean' })).toContainText('Possible now');
    await expect(role(page, 'Citizen')).toBeChecked();
  });

  await test.step('moves the case on by the mouse, in the list and on the canvas', async () => {
    await can(page)
      .getByRole('button', { name: /^Start/ })
      .click();
    await expectCaseIn(page, 'Draft');
    await onCanvas(page, 'Apply').click();
    await expectCaseIn(page, 'Applied');
    await expect(page.getByRole('status').filter({ hasText: 'Apply: the case is in Applied.' })).toHaveCount(1);
  });

  await test.step('moves it on by the keyboard alone', async () => {
    await page.keyboard.press('3');
    await expect(role(page, 'Verifier')).toBeChecked();
    await press(can(page).getByRole('button', { name: /^Forward/ }));
    await expectCaseIn(page, 'Field inspection');
    await page.keyboard.press('Backspace');
    await expectCaseIn(page, 'Applied');
    await press(bar(page).getByRole('button', { name: 'Forward one step' }));
    await expectCaseIn(page, 'Field inspection');
  });

  await test.step('sees why something cannot be done, and takes the way out', async () => {
    await page.keyboard.press('1');
    await expect(can(page)).toContainText('Nothing to do for Citizen now.');
    await onCanvas(page, 'Send back to citizen').click();
    const refused = panel(page).getByRole('listitem').filter({ hasText: 'Send back to citizen' });
    await expect(refused).toContainText('Only Inspector can do it.');
    await expect(refused).toHaveAttribute('aria-current', 'true');
    await expectCaseIn(page, 'Field inspection');
    await refused.getByRole('button', { name: 'Be Inspector' }).click();
    await expect(role(page, 'Inspector')).toBeChecked();
    await can(page)
      .getByRole('button', { name: /^Forward/ })
      .click();
    await expectCaseIn(page, 'Pending approval');
  });

  await test.step('moves the clock over a time limit', async () => {
    await expect(panel(page)).toContainText('2 days left');
    const toDeadline = bar(page).getByRole('button', { name: /^To the deadline/ });
    await expect(toDeadline).toHaveAccessibleName(/the time limit of this state is over/);
    await toDeadline.click();
    await bar(page).getByRole('button', { name: '+ 1 day' }).click();
    await expect(panel(page)).toContainText('1 day late');
    const line = bar(page).getByRole('list', { name: 'What happened so far' });
    await expect(line).toContainText('Time was up');
    await page.keyboard.press('5');
    await can(page)
      .getByRole('button', { name: /^Approve/ })
      .click();
    await expect(line.getByRole('button', { name: /^Approve/ })).toContainText('late');
  });

  await test.step('comes to an approved licence as the counter', async () => {
    await page.keyboard.press('2');
    await can(page).getByRole('button', { name: /^Pay/ }).click();
    await expectCaseIn(page, 'Approved');
    await expect(panel(page)).toContainText('The applicant got what was asked for.');
  });

  await test.step('keeps the run as a test, which goes as it was kept', async () => {
    await bar(page).getByRole('button', { name: 'Keep as a test' }).click();
    await page.getByRole('textbox', { name: 'Name of the test' }).fill('A late licence is granted');
    await page.getByRole('button', { name: 'Keep it' }).click();
    const kept = bar(page).getByRole('listitem').filter({ hasText: 'A late licence is granted' });
    await expect(kept.getByRole('img', { name: 'Goes as kept' })).toBeVisible();
    await expectSaved(page);
  });

  await test.step('finds it again after a reload, and replays it', async () => {
    await page.reload();
    await expect(stateNode(page, 'Draft')).toBeVisible();
    await stateNode(page, 'Draft').focus();
    await page.keyboard.press('p');
    await bar(page)
      .getByText(/^Tests \(\d+\)$/)
      .click();
    const kept = bar(page).getByRole('listitem').filter({ hasText: 'A late licence is granted' });
    await expect(kept.getByRole('img', { name: 'Goes as kept' })).toBeVisible();
    await kept.getByRole('button', { name: 'Play “A late licence is granted”' }).click();
    await expectCaseIn(page, 'Approved');
  });

  await test.step('sees what a thousand cases come to', async () => {
    await bar(page).getByText('1,000 cases').click();
    await expect(bar(page).getByRole('list', { name: 'How the cases ended' })).toContainText('not granted');
    await expect(bar(page)).toContainText('Every state and action was used.');
  });

  await test.step('stops, takes the payment away: the test is red, among the problems and where it is kept', async () => {
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await onCanvas(page, 'Pay').click();
    await expect(properties(page).getByRole('heading', { name: 'Pay' })).toBeVisible();
    await page.keyboard.press('Delete');
    const problems = await openProblems(page);
    await problems.getByRole('button', { name: /A late licence is granted/ }).click();
    const kept = bar(page).getByRole('listitem').filter({ hasText: 'A late licence is granted' });
    await expect(kept.getByRole('img', { name: 'Does not go as kept' })).toBeVisible();
    await kept.getByRole('button', { name: 'Delete “A late licence is granted”' }).click();
    await expect(kept).toHaveCount(0);
    await expect(problems).not.toContainText('A late licence is granted');
  });
});
