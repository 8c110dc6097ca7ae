/** What an author does, by the words on the screen. */
import path from 'node:path';
import { expect as expectSoon, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { builderUrl } from '../installation';

/** The canvas and the preview are drawn by the browser alone: a busy machine needs its time. */
const expect = expectSoon.configure({ timeout: 45_000 });

export type UploadedFile = string | { name: string; mimeType: string; buffer: Buffer };

/** A file of the examples that ship with Nirmaan. */
export const exampleImport = (name: string) => path.join(import.meta.dirname, '../../packages/examples/imports', name);

/** A word nobody has used yet, for names and codes of a journey's own. */
export function newWord(): string {
  return Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
}

/** *New service* → *Import*, with these files: they are named, nothing is made yet. */
export async function bringFiles(
  page: Page,
  files: UploadedFile | string[] | Exclude<UploadedFile, string>[],
): Promise<void> {
  await page.goto(`${builderUrl}/services`);
  // The count comes with the list: then the page answers to clicks.
  await page.getByText(/^(No services yet|\d+ services?) ·/).waitFor();
  await page.getByRole('button', { name: 'New service' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: /^Import/ }).click();
  await (await chooser).setFiles(files);
}

/** What was brought becomes a service; its report is open. */
export async function makeService(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make the service' }).click();
  await page.waitForURL(/\/services\/[a-z0-9-]+\/imported$/);
  await page.getByRole('heading', { name: /is imported$/ }).waitFor();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** Imports a file that is right; the code of the new service. The report is open. */
export async function importService(page: Page, file: UploadedFile): Promise<string> {
  await bringFiles(page, file);
  return makeService(page);
}

/** Opens a tab of the service that is open. */
export async function openTab(
  page: Page,
  tab: 'Map' | 'Forms' | 'Workflow' | 'Rules & fees' | 'Masters' | 'Publish',
): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Parts of the service' }).getByRole('link', { name: tab });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** The problems below every tab, open. */
export async function openProblems(page: Page): Promise<Locator> {
  const drawer = page.getByRole('region', { name: 'Problems' });
  const head = drawer.getByRole('button').first();
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  return drawer;
}

/** A state on the canvas. */
export const stateNode = (page: Page, name: string, kind: 'State' | 'Start' | 'End' = 'State') =>
  page.getByRole('main').getByLabel(`${kind}: ${name}`, { exact: true });

/** What is selected in the workflow, and everything about it. */
export const properties = (page: Page) => page.getByRole('complementary', { name: 'Properties' });

/** Selects a state and draws an action from it; the action is selected then. */
export async function connect(page: Page, from: string, to: string): Promise<void> {
  await stateNode(page, from).click();
  await expect(properties(page).getByRole('heading', { name: from })).toBeVisible();
  await properties(page).getByRole('button', { name: 'Action to…' }).click();
  await page.getByRole('menuitem', { name: to, exact: true }).click();
  await expect(properties(page).getByRole('heading', { name: 'New action' })).toBeVisible();
}

/** Names the selected action and says who can do it. */
export async function nameAction(page: Page, name: string, role: string): Promise<void> {
  await properties(page).getByRole('textbox', { name: 'Name on the button (English)' }).fill(name);
  await properties(page).getByRole('button', { name: 'Role', exact: true }).click();
  await page.getByRole('menuitem', { name: role }).click();
}

/** Opens a part of the properties of a form's field that folds. */
export async function openSection(page: Page, name: string): Promise<void> {
  const head = properties(page).getByRole('button', { name: new RegExp(`^${name}`) });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

export type DrawnField = { type: string; label: string; hindi?: string; isRequired?: boolean };

/** Adds a field from the palette after what is selected, and writes its label. It is selected then. */
export async function addField(page: Page, { type, label, hindi, isRequired }: DrawnField): Promise<void> {
  await page.getByRole('radio', { name: 'Add', exact: true }).check();
  await page
    .locator('[data-type]')
    .and(page.getByRole('button', { name: type, exact: true }))
    .click();
  await page.getByRole('textbox', { name: 'Label (English)' }).fill(label);
  if (hindi !== undefined) await page.getByRole('textbox', { name: 'Label (हिन्दी)' }).fill(hindi);
  if (isRequired)
    await page.getByRole('group', { name: 'Must be answered' }).getByRole('radio', { name: 'Yes' }).check();
}

/** Selects a page or field in the outline. */
export async function selectInOutline(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: 'Outline', exact: true }).check();
  await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name }).click();
}

/** The citizen's page beside the editor. */
export const preview = (page: Page): FrameLocator => page.frameLocator('iframe[title="The citizen\'s page"]');
