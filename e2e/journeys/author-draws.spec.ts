import { expect as expectSoon, type Locator, type Page, test } from '@playwright/test';
import { builderUrl, runtimeUrl } from '../installation';
import {
  addField,
  connect,
  exampleImport,
  expectSaved,
  importService,
  nameAction,
  newWord,
  openProblems,
  openSection,
  openTab,
  preview,
  properties,
  selectInOutline,
  stateNode,
} from '../people/author';
import { publish, signInAsDesigner } from '../people/designer';
import { businessServicesOf, masterRowsOf, messagesOf } from '../published';

// The canvas and the preview are drawn by the browser alone: a busy machine needs its time.
const expect = expectSoon.configure({ timeout: 45_000 });

test('an author draws a service from an imported workflow and publishes it to one city', async ({ page, context }) => {
  test.setTimeout(900_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: builderUrl });
  page.setDefaultTimeout(45_000);
  const word = newWord();
  const master = { code: `Journeys.TradeType${word}`, name: `Trade types ${word}` };
  let code = '';

  await test.step('imports a workflow of DIGIT, reads the report and repairs what it warns of', async () => {
    await signInAsDesigner(page);
    code = await importService(page, exampleImport('workflow-newtl-trade-license.json'));
    expect(code).toMatch(/^trade-licence(-\d+)?$/);
    await expect(page.getByText('NewTL is the service trade-licence here')).toBeVisible();
    await expect(page.getByText(/^pb\.amritsar was left out/)).toBeVisible();
    await expect(page.getByText('11 states, 18 actions and 7 roles were taken over.')).toBeVisible();
    const warning = page.getByRole('listitem').filter({ hasText: '“Pay” could be done in DIGIT without Nirmaan' });
    await expect(warning).toContainText('Citizen, Counter');
    await warning.getByRole('button', { name: 'Repair' }).click();
    await expect(warning).toHaveCount(0);
    await openTab(page, 'Map');
    for (const role of ['Counter', 'Verifier', 'Inspector', 'Approver'])
      await expect(page.getByText(role, { exact: true }).first()).toBeVisible();
    const way = page.getByRole('list', { name: 'The way a case is meant to go' });
    await expect(way.getByRole('listitem')).toHaveCount(7);
    await expect(way).not.toContainText('Rejected');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name of the service' }).fill(`Trade licence ${word}`);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Trade licence ${word}` })).toBeVisible();
  });

  await test.step('sees the whole workflow, left to right, without moving anything', async () => {
    await openTab(page, 'Workflow');
    await expect(stateNode(page, 'Draft')).toBeVisible();
    const mainPath = ['Draft', 'Applied', 'Field inspection', 'Pending approval', 'Pending payment', 'Approved'];
    const canvas = await boxOf(page, 'Draft', () => page.getByLabel('The workflow as a picture'));
    let right = 0;
    for (const name of mainPath) {
      const box = await boxOf(page, name);
      expect(box.x, name).toBeGreaterThan(right);
      right = box.x;
    }
    for (const name of ['Rejected', 'Expired', 'Cancelled']) {
      const box = await boxOf(page, name, () => stateNode(page, name, 'End'));
      expect(box.x + box.width, name).toBeLessThanOrEqual(canvas.x + canvas.width);
      expect(box.y + box.height, name).toBeLessThanOrEqual(canvas.y + canvas.height);
    }
  });

  await test.step('adds a state: it cannot be reached; connects it: nothing leads on; and mends both', async () => {
    await page.getByRole('toolbar', { name: 'Workflow tools' }).getByRole('button', { name: 'State' }).click();
    await properties(page).getByRole('textbox', { name: 'Name (English)' }).fill('Hearing');
    const unreachable = properties(page).getByRole('listitem').filter({ hasText: '“Hearing” can never be reached' });
    await expect(unreachable.getByRole('list', { name: 'The way that shows it' })).toContainText('Hearing');

    await properties(page).getByRole('button', { name: 'Close' }).click();
    const problems = await openProblems(page);
    await problems.getByRole('button', { name: /“Hearing” can never be reached/ }).click();
    await expect(properties(page).getByRole('heading', { name: 'Hearing' })).toBeVisible();
    await expect(page).toHaveURL(/at=.*states/);

    await connect(page, 'Pending approval', 'Hearing');
    await nameAction(page, 'Refer', 'Approver');
    await expect(problems.getByRole('button', { name: /can never be reached/ })).toHaveCount(0);
    await problems.getByRole('button', { name: /From “Hearing” no way leads on to an end/ }).click();
    const way = properties(page).getByRole('list', { name: 'The way that shows it' });
    await expect(way).toContainText(/Applied.*Field inspection.*Pending approval.*Hearing/);

    await connect(page, 'Hearing', 'Pending payment');
    await nameAction(page, 'Recommend', 'Approver');
    await expect(problems.getByRole('button', { name: /no way leads on/ })).toHaveCount(0);
    await properties(page).getByRole('button', { name: 'Close' }).click();
  });

  await test.step('deletes a state, takes everything back and does it all again', async () => {
    await page.getByRole('toolbar', { name: 'Workflow tools' }).getByRole('button', { name: 'End' }).click();
    await expect(stateNode(page, 'Done', 'End')).toBeVisible();
    await properties(page).getByRole('button', { name: 'Delete the state with its actions' }).click();
    await expect(stateNode(page, 'Done', 'End')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(stateNode(page, 'Done', 'End')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(stateNode(page, 'Done', 'End')).toHaveCount(0);

    const tools = page.getByRole('toolbar', { name: 'Workflow tools' });
    await pressUntilDisabled(tools.getByRole('button', { name: 'Undo' }));
    await expect(stateNode(page, 'Hearing')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Problems' })).toContainText('“Pay” could be done in DIGIT');
    await pressUntilDisabled(tools.getByRole('button', { name: 'Redo' }));
    await expect(stateNode(page, 'Hearing')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Problems' })).not.toContainText('“Pay” could be done in DIGIT');
    await (await openProblems(page)).getByRole('button').first().click();
    await expectSaved(page);
    await page.reload();
    await expect(stateNode(page, 'Hearing')).toBeVisible();
  });

  await test.step('makes a master: columns, a row typed, rows pasted', async () => {
    await openTab(page, 'Masters');
    await page.getByRole('button', { name: 'Use a master' }).click();
    await page.getByRole('menuitem', { name: 'New master' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(master.name);
    await page.getByRole('textbox', { name: 'Code' }).fill(master.code);
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('heading', { level: 1, name: master.name })).toBeVisible();
    await addColumn(page, { name: 'Category', code: 'category', holds: 'Text' });
    await addColumn(page, { name: 'Fee', code: 'fee', holds: 'Amount of money' });
    const grid = page.getByRole('grid', { name: `Rows of ${master.code}` });
    await grid.getByRole('gridcell').first().click();
    await page.keyboard.type('GROCER');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Grocer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Retail');
    await page.keyboard.press('Tab');
    await page.keyboard.type('500');
    await page.keyboard.press('Enter');
    const rows = ['BOOKS\tBookshop\tRetail\t300', 'SALON\tSalon\tServices\t700', 'TAILOR\tTailor\tServices\tmuch'];
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\n'));
    await grid.getByRole('rowheader', { name: '+' }).locator('xpath=following-sibling::*[1]').click();
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('status').filter({ hasText: '4 rows' })).toBeVisible();
    const wrong = grid.getByRole('gridcell', { name: /much/ });
    await expect(wrong).toHaveAttribute('aria-invalid', 'true');
    await wrong.click();
    await page.keyboard.type('900');
    await page.keyboard.press('Enter');
    await expect(grid.getByRole('gridcell', { name: '900' })).not.toHaveAttribute('aria-invalid', 'true');
    await expectSaved(page);
    await page.goto(`${builderUrl}/services/${code}/masters`);
    await expect(page.getByRole('link', { name: master.name })).toBeVisible();
    await expect(page.getByText('4 rows, 4 columns')).toBeVisible();
  });

  await test.step('draws the application form with the citizen’s page beside it', async () => {
    await openTab(page, 'Forms');
    const shown = preview(page);
    await expect(shown.getByRole('heading', { level: 1, name: 'Your details' })).toBeVisible();
    await selectInOutline(page, '1 · Your details');
    await page.getByRole('textbox', { name: 'Title (English)' }).fill('The trade');
    await addField(page, { type: 'Text', label: 'Name of the trade', hindi: 'व्यापार का नाम', isRequired: true });
    await addField(page, { type: 'Long text', label: 'What you will sell', hindi: 'आप क्या बेचेंगे' });
    await addField(page, { type: 'Choose one', label: 'Category', isRequired: true });
    await chooseFromMaster(page, master.name, { value: 'Category', label: 'Category' });
    await addField(page, { type: 'Choose one', label: 'Type', isRequired: true });
    await chooseFromMaster(page, master.name, { value: 'Code', label: 'Name' });
    await page.getByRole('combobox', { name: 'Only rows that fit' }).selectOption({ label: 'Category' });
    await page.getByRole('combobox', { name: 'Column that must equal it' }).selectOption({ label: 'Category' });
    await addField(page, { type: 'Number', label: 'Employees' });
    await addField(page, { type: 'Number', label: 'Everybody' });
    await openSection(page, 'Worked out');
    await page.getByRole('textbox', { name: 'Value', exact: true }).fill('employees + 1');
    await addField(page, { type: 'Amount', label: 'Capital' });
    await addField(page, { type: 'Date', label: 'First day' });
    await addField(page, { type: 'Date', label: 'Last day' });
    await openSection(page, 'Checks');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const mustBe = page.getByRole('group', { name: 'Must be true', exact: true });
    await mustBe.getByRole('button', { name: 'Condition', exact: true }).click();
    await mustBe.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'Last day' });
    await mustBe.getByRole('combobox', { name: 'Comparison' }).selectOption({ label: 'is after' });
    await mustBe.getByRole('combobox', { name: /which day/ }).selectOption({ label: 'answer to' });
    await expect(mustBe.getByRole('combobox', { name: /^Value of condition 1$/ })).toHaveValue('firstDay');
    await page
      .getByRole('textbox', { name: 'What to say if it is not (English)' })
      .fill('The last day comes after the first');
    await addField(page, { type: 'Yes or no', label: 'With a partner' });
    await addField(page, { type: 'Text', label: 'Name of the partner' });
    const shownWhen = page.getByRole('group', { name: 'Shown when' });
    await shownWhen.getByRole('button', { name: 'Condition' }).click();
    await shownWhen.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'With a partner' });
    await expect(shownWhen.getByRole('combobox', { name: 'Value' })).toHaveValue('true');

    await page.getByRole('radio', { name: 'Outline', exact: true }).check();
    await page.getByRole('button', { name: 'Page', exact: true }).click();
    await page.getByRole('textbox', { name: 'Title (English)' }).fill('People and papers');
    await addField(page, { type: 'Choose several', label: 'Opening days' });
    await page.getByRole('button', { name: 'Paste a list' }).click();
    await page.getByRole('textbox', { name: 'A list' }).fill('Weekdays\nSundays');
    await page.getByRole('button', { name: 'Add choices' }).click();
    await addField(page, { type: 'Mobile number', label: 'Mobile number of the shop' });
    await addField(page, { type: 'E-mail', label: 'E-mail of the shop' });
    await addField(page, { type: 'Address', label: 'Where the shop is' });
    await addField(page, { type: 'Document', label: 'Proof of identity' });
    await addField(page, { type: 'Repeating group', label: 'Owners' });
    await page.getByRole('textbox', { name: 'Name of one entry (English)' }).fill('Owner');
    await addField(page, { type: 'Text', label: 'Full name' });
    await expectSaved(page);
  });

  await test.step('tries the form out in the preview, on a phone and on a desktop', async () => {
    const shown = preview(page);
    await page.getByRole('radio', { name: 'Phone' }).check();
    await expect(page.getByTitle("The citizen's page")).toHaveAttribute('width', '360');
    for (const label of ['Mobile number of the shop', 'E-mail of the shop', 'Proof of identity'])
      await expect(shown.getByLabel(label)).toBeVisible();
    await expect(shown.getByRole('group', { name: 'Where the shop is' })).toBeVisible();
    await shown.getByRole('button', { name: /^Add (another )?owner/ }).click();
    await expect(shown.getByRole('group', { name: 'Owner 1' }).getByLabel('Full name')).toBeVisible();

    await page.getByRole('radio', { name: 'Desktop' }).check();
    await selectInOutline(page, '1 · The trade');
    await expect(shown.getByLabel('Name of the partner')).toBeHidden();
    await shown.getByRole('group', { name: 'With a partner' }).getByRole('radio', { name: 'Yes' }).check();
    await expect(shown.getByLabel('Name of the partner')).toBeVisible();
    await shown.getByLabel('Category').selectOption({ label: 'Services' });
    await expect(shown.getByLabel('Type', { exact: true }).getByRole('option', { name: 'Salon' })).toBeAttached();
    await expect(shown.getByLabel('Type', { exact: true }).getByRole('option', { name: 'Grocer' })).toHaveCount(0);
    await shown.getByLabel('Employees').fill('4');
    await shown.getByLabel('Employees').blur();
    await expect(shown.getByRole('status').filter({ hasText: '5' })).toBeVisible();
    await fillDate(page, 'First day', ['2', '1', '2030']);
    await fillDate(page, 'Last day', ['1', '1', '2030']);
    await shown.getByRole('button', { name: 'Continue' }).click();
    await expect(shown.getByText('The last day comes after the first').first()).toBeVisible();
    await page.getByRole('group', { name: 'Language of the preview' }).getByRole('radio', { name: 'हिन्दी' }).check();
    await expect(shown.getByLabel('व्यापार का नाम')).toBeVisible();
  });

  await test.step('gives an action a form of its own for the officer', async () => {
    await page.getByRole('button', { name: 'New form' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Inspection report');
    await page.getByRole('textbox', { name: 'Code' }).fill('inspection');
    await page.getByRole('button', { name: 'Create' }).click();
    await selectInOutline(page, '1 · Inspection report');
    await addField(page, { type: 'Yes or no', label: 'The place is safe' });
    await expect(preview(page).getByRole('group', { name: 'The place is safe' })).toBeVisible();
    await openTab(page, 'Workflow');
    await stateNode(page, 'Field inspection').click();
    await expect(properties(page).getByRole('heading', { name: 'Field inspection' })).toBeVisible();
    await properties(page)
      .getByRole('button', { name: /^Forward.*Pending approval/ })
      .click();
    await properties(page).getByRole('combobox', { name: 'Form' }).selectOption({ label: 'Inspection report' });
    await expectSaved(page);
  });

  let version = 0;
  await test.step('publishes it to Amarpur only', async () => {
    await openTab(page, 'Publish');
    await expect(page.getByText('The service becomes available')).toBeVisible();
    await expect(page.getByText(`4 rows in ${master.code}`)).toBeVisible();
    version = await publish(page, code, ['Amarpur']);
    expect(version).toBe(1);
    await expect(page.getByText(/seen again/).first()).toBeAttached();
  });

  await test.step('DIGIT holds the workflow, the rows, the id format and the texts at the realm', async () => {
    const [service] = await businessServicesOf(`${code}.v1`);
    expect(service?.tenantId).toBe('pg');
    expect(service?.states).toHaveLength(12);
    const payment = service?.states.find((state) => state.state === 'PENDINGPAYMENT');
    expect(payment?.actions?.find((action) => action.action === 'PAY')?.roles).toEqual(['SYSTEM']);
    const rows = await masterRowsOf(master.code);
    expect(rows.map((row) => row.code).sort()).toEqual(['BOOKS', 'GROCER', 'SALON', 'TAILOR']);
    expect(rows.find((row) => row.code === 'TAILOR')).toEqual({
      code: 'TAILOR',
      name: 'Tailor',
      category: 'Services',
      fee: 900,
    });
    expect((await masterRowsOf('common-masters.IdFormat')).map((row) => row.idname)).toContain(`${code}.number`);
    expect((await messagesOf(code, 'en_IN')).get(`WF_${code}.v1_APPLIED`.toUpperCase())).toBe('Applied');
    expect((await messagesOf(code, 'hi_IN')).get(`WF_${code}.v1_APPLIED`.toUpperCase())).toBe('आवेदन किया');
    const pointer = (await masterRowsOf('Nirmaan.Service')).find((row) => row.service === code);
    expect(pointer).toMatchObject({ version: '1' });
    const parts = (await masterRowsOf('Nirmaan.ServiceVersion')).filter((row) => row.service === code);
    expect(parts.length).toBeGreaterThan(0);
  });

  await test.step('Amarpur offers it with the fields drawn, Basantpur does not', async () => {
    await expect(async () => {
      await page.goto(`${runtimeUrl}/en/citya`);
      await expect(page.getByRole('link', { name: `Trade licence ${word}` })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await page.goto(`${runtimeUrl}/en/cityb`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: `Trade licence ${word}` })).toHaveCount(0);
    await page.goto(`${runtimeUrl}/en/citya/${code}`);
    await page.getByRole('link', { name: 'Start now' }).click();
    for (const label of ['Name of the trade', 'What you will sell', 'Category', 'Employees', 'Capital'])
      await expect(page.getByLabel(label)).toBeVisible();
    await expect(page.getByLabel('Name of the partner')).toBeHidden();
    await page.getByRole('group', { name: 'With a partner' }).getByRole('radio', { name: 'Yes' }).check();
    await expect(page.getByLabel('Name of the partner')).toBeVisible();
  });
});

async function boxOf(page: Page, name: string, find = () => stateNode(page, name)) {
  const box = await find().boundingBox();
  if (!box) throw new Error(`${name} is not in sight`);
  return box;
}

async function pressUntilDisabled(button: Locator): Promise<void> {
  for (let presses = 0; presses < 60 && (await button.isEnabled()); presses++) await button.click();
  await expect(button).toBeDisabled();
}

async function addColumn(page: Page, { name, code, holds }: { name: string; code: string; holds: string }) {
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.getByRole('columnheader').getByRole('button', { name: 'New column' }).click();
  const settings = page.getByRole('dialog', { name: /^Column/ });
  await settings.getByRole('textbox', { name: 'Code' }).fill(code);
  await settings.getByRole('textbox', { name: 'Name in English' }).fill(name);
  await settings.getByRole('combobox', { name: 'Holds' }).selectOption({ label: holds });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader').getByRole('button', { name })).toBeVisible();
}

async function chooseFromMaster(page: Page, master: string, columns: { value: string; label: string }) {
  await page
    .getByRole('group', { name: 'Where the choices come from' })
    .getByRole('radio', { name: 'A master' })
    .check();
  await page.getByRole('combobox', { name: 'Master', exact: true }).selectOption({ label: master });
  await page.getByRole('combobox', { name: 'Kept column' }).selectOption({ label: columns.value });
  await page.getByRole('combobox', { name: 'Shown column' }).selectOption({ label: columns.label });
}

/** Day, month and year of a date in the preview; each change brings a new page, so each is sought anew. */
async function fillDate(page: Page, name: string, parts: readonly [string, string, string]) {
  const date = preview(page).getByRole('group', { name });
  for (const [at, label] of ['Day', 'Month', 'Year'].entries()) {
    const input = date.getByLabel(label, { exact: true });
    await input.fill(parts[at] ?? '');
    await input.blur();
    await expect(input).toHaveValue(new RegExp(`^0?${parts[at]}$`));
  }
}
