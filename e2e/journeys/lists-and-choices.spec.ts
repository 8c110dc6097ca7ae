import { expect, type Page, test } from '@playwright/test';
import { loadSource } from '../../bench/measuring/load-source.mjs';
import { bundleScript, bundleStyle } from '../../packages/citizen/build.mjs';
import { expectSound } from '../sound';

/**
 * Tables, choices and their script in a browser, on the pages citizens get; the server is a function here that reads what
 * is posted, and what is done to one list, as the runtime does.
 */
const SITE = 'http://citizen.example';
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'";

type Sources = {
  render(language: string, data: object): string;
  answer(language: string, data: object, posted: [string, string][]): { data: object; html: string };
};

let sources: Sources;
let script: Awaited<ReturnType<typeof bundleScript>>;
let style: string;
test.beforeAll(async () => {
  [script, style] = await Promise.all([bundleScript(), bundleStyle()]);
  sources = await loadSource(
    'lists-and-choices',
    `import { renderCitizenPage } from '@nirmaan/citizen';
     import { applyRowOperation, evaluateForm, Form, readPostedPage } from '@nirmaan/forms';
     import { languagePacks } from '@nirmaan/lexicon/language-packs';
     import { createMessages } from '@nirmaan/lexicon/messages';
     import { evaluateRule } from '@nirmaan/rules';

     const said = (en, hi = en) => ({ en, hi, ar: en });
     const towns = ['Ajit Nagar', 'Amritsar', 'Café Lane', 'Cinema Road', 'Delhi Gate', 'New Delhi', 'गाँव', ...Array.from({ length: 150 }, (_, at) => 'Ward ' + (at + 1))];
     const list = (labels) => ({ from: 'list', options: labels.map((label, at) => ({ value: 'v' + at, label: said(label) })) });
     const form = Form.parse({ code: 'form', title: said('Form'), pages: [{ code: 'page', title: said('Page'), fields: [
       { type: 'select-one', code: 'town', label: said('Town'), hint: said('Where it is'), choices: list(towns) },
       { type: 'select-one', code: 'few', label: said('Few'), display: 'dropdown', choices: list(['A', 'B']) },
       { type: 'text', code: 'why', label: said('Why this town'), visible: { text: 'town = "v1"', ast: ['=', ['name', 'town'], ['lit', 'v1']] } },
       { type: 'select-many', code: 'hazards', label: said('Hazards'), exclusive: 'v2', choices: list(['Fire', 'Dust', 'None of these']) },
       { type: 'repeating-group', code: 'machines', label: said('Machines'), itemName: said('Machine'), display: 'table', totals: true, required: true, maxItems: 4, fields: [
         { type: 'text', code: 'make', label: said('Make'), hint: said('As on the plate'), required: true },
         { type: 'number', code: 'power', label: said('Power'), unit: said('HP'), decimals: 2 },
         { type: 'select-one', code: 'state', label: said('State'), display: 'dropdown', choices: list(['Running', 'Broken']) },
       ] },
     ] }] });
     const [page] = form.pages;

     export function render(language, data) {
       const context = { now: 0, timeZone: 'Asia/Kolkata', language, masters: {}, rules: { evaluate: evaluateRule } };
       const site = { messages: createMessages(languagePacks, language), language, languages: ['en', 'hi', 'ar'], defaultLanguage: 'en',
         prefix: '', here: '/citya/x', timeZone: 'Asia/Kolkata', tenant: { city: 'citya', name: said('Amarpur') }, service: { code: 'x', name: said('X') },
         assets: { script: ${JSON.stringify(script.script)}, style: 'citizen.css', preload: ${JSON.stringify(script.preload)} } };
       return renderCitizenPage({ kind: 'form', site, form, page, data, context, evaluation: evaluateForm(form, data, context), showIssues: false,
         hidden: { page: 'page', revision: 1, key: 'k' }, action: '/page', back: '/back' });
     }
     export function answer(language, before, posted) {
       const all = (name) => posted.filter(([each]) => each === name).map(([, value]) => value);
       const read = readPostedPage(page, { get: (name) => (all(name).length > 0 ? all(name) : undefined), files: () => [] }, before);
       const data = applyRowOperation(page, all('_op').at(-1) ?? '', read) ?? read;
       return { data, html: render(language, data) };
     }`,
  );
});

/**
 * Opens the page; what is asked of the server is answered from these sources. `posts`: what was asked. With its script it
 * is open when the dropdown can be searched.
 */
async function open(page: Page, { language = 'en', data = {} as object, hasScript = true } = {}) {
  const served = { data, posts: [] as string[] };
  await page.route('**/*', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const headers = { 'content-security-policy': CSP };
    const html = (body: string) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
    if (pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: style });
    const file = script.files.find(({ name }) => pathname.endsWith(`/${name}`));
    if (file) return route.fulfill({ contentType: 'text/javascript', body: file.text });
    if (pathname !== '/page') return route.abort();
    if (request.method() === 'GET') return html(sources.render(language, served.data));
    const type = (await request.headerValue('content-type')) ?? '';
    const posted = await new Response(new Uint8Array(request.postDataBuffer() ?? []), {
      headers: { 'content-type': type },
    }).formData();
    const values = [...posted].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const answered = sources.answer(language, served.data, values);
    served.data = answered.data;
    const operation = values.findLast(([name]) => name === '_op')?.[1] ?? '';
    served.posts.push(operation);
    if (operation === 'save') return route.fulfill({ json: { revision: 1 } });
    return html(answered.html);
  });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(`${SITE}/page`);
  if (hasScript) await expect(page.locator('.n-search')).toHaveCount(1);
  return { served, wrong };
}

const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const select = (page: Page) => page.locator('select[name=town]');

test.describe('a dropdown with many choices', () => {
  test('is a combobox that finds by typing, by keyboard alone', async ({ page }) => {
    const { wrong } = await open(page);
    const town = page.getByRole('combobox', { name: /^Town/ });
    // One that is searched, one native, and one in the table.
    await expect(page.getByRole('combobox')).toHaveCount(3);
    await town.focus();
    await page.keyboard.press('ArrowDown');
    await expect(options(page)).toHaveCount(100);
    await expect(page.getByRole('status').filter({ hasText: 'Results: 157' })).toHaveCount(1);
    await page.keyboard.type('cafe');
    await expect(options(page)).toHaveText(['Café Lane']);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await town.fill('del');
    await expect(options(page)).toHaveText(['Delhi Gate', 'New Delhi']);
    await page.keyboard.press('ArrowUp');
    await expect(town).toHaveAttribute('aria-activedescendant', (await options(page).nth(1).getAttribute('id')) ?? '');
    await page.keyboard.press('Enter');
    await expect(town).toHaveValue('New Delhi');
    await expect(select(page)).toHaveValue('v5');
    await expect(town).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(`${SITE}/page`);
    await town.fill('गांव');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect(select(page)).toHaveValue('v6');
    // Not caught: Tab has gone on.
    await expect(town).not.toBeFocused();
    expect(wrong).toEqual([]);
  });

  test('says when nothing fits, and takes back the answer that no longer stands there', async ({ page }) => {
    await open(page, { data: { town: 'v1' } });
    const town = page.getByRole('combobox', { name: /^Town/ });
    await expect(town).toHaveValue('Amritsar');
    await expect(page.getByLabel('Why this town')).toBeVisible();
    await town.fill('zzz');
    await expect(page.getByRole('status').filter({ hasText: 'Nothing fits' })).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(select(page)).toHaveValue('');
    await expect(town).toHaveValue('zzz');
    await expect(page.getByLabel('Why this town')).toBeHidden();
    await town.fill('amritsar');
    await page.keyboard.press('Tab');
    await expect(select(page)).toHaveValue('v1');
    await expect(page.getByLabel('Why this town')).toBeVisible();
  });

  test('is still there with its answer after the server answered, and moves nothing while it is open', async ({
    page,
  }) => {
    await open(page);
    const town = page.getByRole('combobox', { name: /^Town/ });
    await town.fill('Delhi Gate');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Add another machine' }).click();
    await expect(page.getByLabel('Make, Machine 2')).toBeFocused();
    await expect(page.locator('.n-search')).toHaveCount(1);
    await expect(town).toHaveValue('Delhi Gate');
    await expect(select(page)).toHaveAttribute('aria-hidden', 'true');
    const height = () => page.evaluate(() => document.querySelector('form')?.getBoundingClientRect().height);
    const before = await height();
    await town.click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await height()).toBe(before);
  });

  test('has its label and the links of problems lead to it', async ({ page }) => {
    await open(page);
    await page.getByText('Town', { exact: false }).first().click();
    await expect(page.getByRole('combobox', { name: /^Town/ })).toBeFocused();
  });

  for (const [language, width] of [
    ['en', 360],
    ['ar', 360],
    ['hi', 1280],
  ] as const)
    test(`is sound while it is open, in ${language} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, { language });
      await page.getByRole('combobox').first().click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectSound(page);
    });
});

test('without script it is the native dropdown, and everything can be filled in', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { served } = await open(page, { hasScript: false });
  await select(page).selectOption('New Delhi');
  await page.getByLabel('Make, Machine 1').fill('Lathe');
  await page.getByLabel('Power (optional), Machine 1').fill('0.1');
  await page.getByRole('button', { name: 'Add another machine' }).click();
  await page.getByLabel('Make, Machine 2').fill('Drill');
  await page.getByLabel('Power (optional), Machine 2').fill('0.2');
  await page.getByRole('button', { name: 'Add another machine' }).click();
  await expect(page.locator('[data-total="/machines/power"]')).toHaveText('0.3 HP');
  await page.getByRole('button', { name: 'Remove machine 1' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(served.data).toMatchObject({ town: 'v5', machines: [{ make: 'Drill', power: 0.2 }, {}] });
  await context.close();
});

test('“none of these” and the others untick each other', async ({ page }) => {
  await open(page);
  await page.getByLabel('Fire').check();
  await page.getByLabel('None of these').check();
  await expect(page.getByLabel('Fire')).not.toBeChecked();
  await page.getByLabel('Dust').check();
  await expect(page.getByLabel('None of these')).not.toBeChecked();
});

test.describe('a table', () => {
  async function paste(page: Page, into: string, text: string): Promise<void> {
    await page.getByLabel(into).focus();
    await page.evaluate((copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, text);
  }

  test('takes rows of a spreadsheet, asks once for the rows it lacks, sums them, and tells what did not fit', async ({
    page,
  }) => {
    const { served, wrong } = await open(page);
    await paste(page, 'Make, Machine 1', 'Lathe\t0.1\trunning\nDrill\t0.2\tBroken\nPress\t7\tMelted\r\n');
    await expect(page.getByLabel('Make, Machine 3')).toHaveValue('Press');
    await expect(page.locator('select[name="machines.1.state"]')).toHaveValue('v1');
    await expect(page.locator('[data-total="/machines/power"]')).toHaveText('7.3 HP');
    await expect(page.locator('[data-told]')).toHaveText(/Rows filled: 3\. Cells that did not fit: 1\./);
    expect(served.posts.filter((each) => each === 'refresh')).toHaveLength(1);
    await paste(page, 'Make, Machine 3', 'Saw\nMill\nForge');
    await expect(page.getByLabel('Make, Machine 4')).toHaveValue('Mill');
    await expect(page.locator('[data-told]')).toHaveText(/Rows filled: 2\. Cells that did not fit: 1\./);
    expect(wrong).toEqual([]);
  });

  test('leaves what is pasted into one answer to the browser', async ({ page }) => {
    await open(page);
    await paste(page, 'Make, Machine 1', 'Lathe II');
    await expect(page.locator('[data-told]')).toHaveText('');
  });

  test('sums while it is typed', async ({ page }) => {
    await open(page, { data: { machines: [{ make: 'A', power: 1.5 }, { make: 'B' }] } });
    await page.getByLabel('Power (optional), Machine 2').fill('2.25');
    await expect(page.locator('[data-total="/machines/power"]')).toHaveText('3.75 HP');
  });

  test('goes on with the new row where one was added, and keeps the others where one goes', async ({ page }) => {
    await open(page, { data: { machines: [{ make: 'A' }, { make: 'B' }, { make: 'C' }] } });
    await page.getByRole('button', { name: 'Remove machine 2' }).click();
    await expect(page.getByLabel('Make, Machine 2')).toHaveValue('C');
    await page.getByRole('button', { name: 'Add another machine' }).click();
    await expect(page.getByLabel('Make, Machine 3')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Make, Machine 1')).toHaveValue('A');
  });

  for (const [language, width] of [
    ['en', 360],
    ['ar', 360],
    ['en', 768],
    ['hi', 1440],
  ] as const)
    test(`is sound in ${language} at ${width}: rows are cards where there is no room`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, { language, data: { machines: [{ make: 'Lathe', power: 7.5 }, { make: 'Drill' }] } });
      await expectSound(page);
      const head = await page.locator('.n-table thead').boundingBox();
      expect((head?.height ?? 0) > 10).toBe(width > 600);
      await page.screenshot({ path: info.outputPath('table.png'), fullPage: true });
    });
});
