import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { bringFiles, exampleImport, makeService, newWord, type UploadedFile } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';

type HandedIn = Exclude<UploadedFile, string>;
const handedIn = (name: string, text: string): HandedIn => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});
const workflow = 'workflow-newtl-trade-license.json';

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((each) => each.id)).toEqual([]);
}

test('three doors: a template is found, shown and taken', async ({ page }) => {
  await signInAsDesigner(page);
  await page.goto(`${builderUrl}/services/new`);
  for (const door of ['From a template', 'Six questions', 'Import'])
    await expect(page.getByRole('main').getByRole('button', { name: door, exact: true })).toBeVisible();
  await page.getByLabel('Search templates').fill('nothing like this');
  await expect(page.getByText('No template for “nothing like this”')).toBeVisible();
  await page.getByLabel('Search templates').fill('trade');
  await page.getByRole('button', { name: 'Trade licence', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Trade licence' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'The way of a case' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use this template' }).click();
  await page.waitForURL(/\/services\/trade-licence(-\d+)?$/);
});

test('a template is taken with two clicks from the list', async ({ page }) => {
  await signInAsDesigner(page);
  await page.getByRole('button', { name: 'New service' }).click();
  await page.getByRole('menuitem', { name: /^Birth certificate/ }).click();
  await page.waitForURL(/\/services\/birth-certificate(-\d+)?$/);
});

test('several files are named and become one service', async ({ page }) => {
  const word = newWord();
  const goods = `Market.${word}`;
  await signInAsDesigner(page);
  const files = [
    handedIn('stall.schema.json', '{"type": "object", "title": "Stall", "properties": {"owner": {"type": "string"}}}'),
    handedIn(
      'inspection.schema.json',
      '{"type": "object", "title": "Visit", "properties": {"note": {"type": "string"}}}',
    ),
    handedIn(`${goods}.csv`, 'code,name\nA,Tea\nB,Fruit\n'),
    handedIn('workflow.json', fs.readFileSync(exampleImport(workflow), 'utf8')),
  ];
  await bringFiles(page, files);
  const brought = page.getByRole('region', { name: 'What you brought' });
  for (const kind of ['DIGIT workflow, 11 states', 'Form as JSON Schema, 1 question', 'Table, 2 rows'])
    await expect(brought.getByText(kind).first()).toBeVisible();
  await expect(page).toHaveURL(/\/services$/);
  await expectAccessible(page);
  await brought.getByRole('checkbox', { name: 'inspection.schema.json' }).uncheck();
  await expect(brought.getByRole('status')).toContainText('1 form, 1 list');
  const code = await makeService(page);
  await expect(page.getByRole('main').getByText(`${goods}.csv`).first()).toBeVisible();
  await page.goto(`${builderUrl}/services/${code}/masters`);
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('link', { name: word }) })).toContainText(
    '2 rows',
  );
});

test('a file that is not known is told with its reason, and what was known beside it can still be made', async ({
  page,
}) => {
  await signInAsDesigner(page);
  await bringFiles(page, [
    handedIn('letter.docx.xml', '<?xml version="1.0"?><letter/>'),
    handedIn('stall.schema.json', '{"type": "object", "title": "Stall", "properties": {"owner": {"type": "string"}}}'),
  ]);
  const refusal = page.getByRole('main').getByRole('alert');
  await expect(refusal).toContainText('letter.docx.xml could not be imported');
  await expect(refusal).toContainText('This is XML');
  await makeService(page);
});

test('a hint that was put away is gone after a reload', async ({ page }) => {
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  const hint = page.getByRole('complementary', { name: 'Hint' }).filter({ hasText: 'This is the whole service' });
  const dismissed = await page.request
    .get(`${builderUrl}/api/trpc/hint.dismissed`)
    .then(async (answer) => JSON.stringify(await answer.json()).includes('"map"'));
  if (!dismissed) {
    await expect(hint).toBeVisible();
    await hint.getByRole('button', { name: 'No more hints' }).click();
  }
  await expect(hint).toBeHidden();
  await page.goto(`${builderUrl}/services/${code}`);
  await expect(page.getByRole('link', { name: 'Workflow' }).first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Hint' })).toHaveCount(0);
});

test('the demo is reset only by who types the word', async ({ page }) => {
  // What the button does is tried against a database of its own; here nobody else's services may go.
  await signInAsDesigner(page);
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Reset the demo…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reset the demo' });
  await expect(dialog).toContainText('All services, drafts and published versions');
  const button = dialog.getByRole('button', { name: 'Reset', exact: true });
  await expect(button).toBeDisabled();
  await dialog.getByLabel('Type “reset” to go on').fill('rese');
  await expect(button).toBeDisabled();
  await dialog.getByLabel('Type “reset” to go on').fill('reset');
  await expect(button).toBeEnabled();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
