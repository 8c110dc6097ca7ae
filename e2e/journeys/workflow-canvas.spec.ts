import { expect as expectSoon, type Locator, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved, openTab, properties, stateNode } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

// The canvas is drawn by the browser alone, its lines by a worker: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

const canvas = (page: Page) => page.getByLabel('The workflow as a picture');
const selectionBar = (page: Page) => page.getByRole('toolbar', { name: 'Arrange what is selected' });
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Workflow tools' });

test('an author draws with the mouse: adds, connects, lines up, copies, opens a bundle, takes back', async ({
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
  await expect(page.getByRole('button', { name: /^Apply/ })).toBeVisible();

  await test.step('a double click on empty ground adds a state there, and the caret is in its name', async () => {
    const ground = await groundBelow(page, stateNode(page, 'Applied'));
    await page.mouse.dblclick(ground.x, ground.y);
    await expect(page.getByRole('textbox', { name: 'Name of the state' })).toBeFocused();
    await page.keyboard.type('Hearing');
    await page.keyboard.press('Enter');
    const made = await boxOf(stateNode(page, 'Hearing'));
    expect(Math.abs(made.x + made.width / 2 - ground.x)).toBeLessThan(30);
    expect(Math.abs(made.y + made.height / 2 - ground.y)).toBeLessThan(30);
    await expect(stateNode(page, 'Hearing')).toBeFocused();
  });

  await test.step('a line from one card to another is an action, named at once', async () => {
    await drawAction(page, { from: 'Hearing', to: 'Applied', name: 'Refer' });
    await expect(properties(page).getByRole('heading', { name: 'Refer' })).toBeVisible();
    await expect(line(page, 'Refer', 'from Hearing to Applied')).toBeVisible();
  });

  await test.step('an end of the selected line is dragged to another state', async () => {
    const end = await boxOf(page.locator('[data-end="to"]'));
    const target = await boxOf(stateNode(page, 'Field inspection'));
    await drag(page, middleOf(end), middleOf(target));
    await expect(line(page, 'Refer', 'from Hearing to Field inspection')).toBeVisible();
  });

  await test.step('more than three actions between two states are one label that opens', async () => {
    for (const name of ['Ask', 'Call', 'Visit'])
      await drawAction(page, { from: 'Hearing', to: 'Field inspection', name });
    await page.keyboard.press('Escape');
    const bundle = page.getByRole('button', { name: /^4 actions/ });
    await bundle.click();
    const list = page.getByRole('dialog', { name: 'From Hearing to Field inspection' });
    await expect(list.getByRole('button')).toHaveCount(4);
    await list.getByRole('button', { name: 'Visit' }).click();
    await expect(properties(page).getByRole('heading', { name: 'Visit' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('two states are selected with Shift and lined up', async () => {
    await stateNode(page, 'Applied').click();
    await stateNode(page, 'Hearing').click({ modifiers: ['Shift'] });
    await expect(selectionBar(page)).toContainText('2 selected');
    await selectionBar(page).getByRole('button', { name: 'Align left edges' }).click();
    await expect
      .poll(async () => {
        const [one, other] = [await boxOf(stateNode(page, 'Applied')), await boxOf(stateNode(page, 'Hearing'))];
        return Math.round(Math.abs(one.x - other.x));
      })
      .toBeLessThanOrEqual(1);
  });

  await test.step('both are copied and pasted: the copies are selected, and taken back', async () => {
    await stateNode(page, 'Hearing').focus();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect(stateNode(page, 'Hearing')).toHaveCount(2);
    await expect(selectionBar(page)).toBeVisible();
    await tools(page).getByRole('button', { name: 'Undo' }).click();
    await expect(stateNode(page, 'Hearing')).toHaveCount(1);
  });

  await test.step('a box selects what it touches; together they move', async () => {
    await page.keyboard.press('Escape');
    const [applied, hearing] = [await boxOf(stateNode(page, 'Applied')), await boxOf(stateNode(page, 'Hearing'))];
    await page.keyboard.down('Shift');
    await drag(
      page,
      { x: Math.min(applied.x, hearing.x) - 12, y: hearing.y + hearing.height + 10 },
      { x: hearing.x + hearing.width / 2, y: applied.y + applied.height / 2 },
    );
    await page.keyboard.up('Shift');
    await expect(selectionBar(page)).toContainText('selected');
    await drag(page, middleOf(hearing), {
      x: hearing.x + hearing.width / 2 + 40,
      y: hearing.y + hearing.height / 2 + 30,
    });
    await expect
      .poll(async () => Math.round((await boxOf(stateNode(page, 'Applied'))).y - applied.y))
      .toBeGreaterThan(20);
    await tools(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => Math.abs((await boxOf(stateNode(page, 'Applied'))).y - applied.y)).toBeLessThan(2);
  });

  await test.step('the right button says what can be done', async () => {
    await page.keyboard.press('Escape');
    await stateNode(page, 'Hearing').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Delete/ }).click();
    await expect(stateNode(page, 'Hearing')).toHaveCount(0);
  });

  await test.step('roles are shown as lanes, and as before', async () => {
    await tools(page).getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Roles as lanes/ }).click();
    await expect(canvas(page).getByText('Inspector', { exact: true }).first()).toBeVisible();
    await tools(page).getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Roles as lanes/ }).click();
  });
  await test.step('tidied up, and taken back: every state lies where it lay', async () => {
    const lay = middleOf(await boxOf(stateNode(page, 'Applied')));
    await drag(page, lay, { x: lay.x, y: lay.y + 90 });
    await expect.poll(async () => middleOf(await boxOf(stateNode(page, 'Applied'))).y).toBeGreaterThan(lay.y + 40);
    const before = await shapeOf(page);
    await tools(page).getByRole('button', { name: 'Tidy up' }).click();
    await expect.poll(() => shapeOf(page)).not.toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shapeOf(page)).toEqual(before);
  });
  await expectSaved(page);
});

/** Where states lie from the first one, in widths of a card: the same however the canvas is zoomed and moved. */
async function shapeOf(page: Page): Promise<number[]> {
  const names = ['Applied', 'Field inspection', 'Pending approval', 'Pending payment', 'Back with citizen'];
  const [first, ...others] = await Promise.all(names.map((name) => boxOf(stateNode(page, name))));
  if (!first) return [];
  return others.flatMap(({ x, y }) => [x - first.x, y - first.y].map((each) => Math.round((each / first.width) * 10)));
}

type Point = { x: number; y: number };
type Box = Point & { width: number; height: number };

async function boxOf(locator: Locator): Promise<Box> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not in sight');
  return box;
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Empty ground below a card, with room for another. */
async function groundBelow(page: Page, card: Locator): Promise<Point> {
  const box = await boxOf(card);
  const around = await boxOf(canvas(page));
  return { x: box.x + box.width / 2, y: Math.min(box.y + box.height + 200, around.y + around.height - 110) };
}

/** From the handle at the top of a card, which shows when the pointer is on the card, to another card; then its name. */
async function drawAction(page: Page, { from, to, name }: { from: string; to: string; name: string }): Promise<void> {
  // With nothing selected: the panel is closed, and no grips of a line are in the way.
  await page.keyboard.press('Escape');
  await expect(properties(page)).toHaveCount(0);
  const [one, other] = [await boxOf(stateNode(page, from)), await boxOf(stateNode(page, to))];
  await page.mouse.move(one.x + one.width / 2, one.y + 6);
  await drag(page, { x: one.x + one.width / 2, y: one.y }, { x: other.x + 30, y: other.y + other.height / 2 });
  await expect(page.getByRole('textbox', { name: 'Name of the action' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the action' })).toHaveCount(0);
}

/** The label of an action by its name and where it leads. */
const line = (page: Page, name: string, ends: string) =>
  page.locator('[data-action-label]').filter({ hasText: name }).filter({ hasText: ends });
