import { type ConsoleMessage, expect, type Page, test } from '@playwright/test';
import { runtimeUrl } from '../installation';
import { fillPlace, fillTrade, goOn, pdf, startOf } from '../people/citizen';
import { offerTradeLicence } from '../people/designer';

const MEGABYTE = 1024 * 1024;
const SCRIPT = `"><script>document.title='taken'</script><img src=x onerror="document.title='taken'">`;
let service = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  service = await offerTradeLicence(browser, ['Amarpur']);
});

/** What the content security policy stopped on a page: nothing of ours should ever have to be stopped. */
function violationsOn(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (/content security policy/i.test(message.text())) seen.push(message.text());
  });
  return seen;
}

const open = async (page: Page, at: string) => page.goto(`${startOf({ city: 'citya', service })}/apply/${at}`);

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test('markup in an answer stays text, on every page that shows it', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: script });
      const violations = violationsOn(page);
      await open(page, 'trade');
      await fillTrade(page, SCRIPT);
      await goOn(page, 'place');
      await page.getByRole('link', { name: 'Back' }).click();
      await expect(page.getByLabel('Name of the trade')).toHaveValue(SCRIPT);
      await page.goto(`${startOf({ city: 'citya', service })}/check`);
      await expect(page.getByText(SCRIPT, { exact: true })).toBeVisible();
      await expect(page).toHaveTitle(/Check your answers/);
      expect(await page.locator('main img').count()).toBe(0);
      expect(violations).toEqual([]);
      await page.close();
    });

    test('a hundred thousand characters are told beside the question, and kept', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: script });
      const long = 'क'.repeat(100_000);
      await open(page, 'trade');
      await fillTrade(page, long);
      await page.getByRole('button', { name: 'Continue' }).click();
      const problem = '“Name of the trade” must have 120 characters or fewer; it has 100,000';
      await expect(page.getByRole('alert').getByRole('link')).toHaveText([problem]);
      await expect(page.getByLabel('Name of the trade')).toHaveAccessibleDescription(new RegExp(problem));
      await expect(page.getByLabel('Name of the trade')).toHaveValue(long);
      await page.getByRole('alert').getByRole('link').click();
      await expect(page.getByLabel('Name of the trade')).toBeFocused();
      await page.close();
    });

    for (const { kind, file, says } of [
      {
        kind: 'of the wrong kind',
        // Named like a document: what counts is what is in it.
        file: { ...pdf('notes.pdf'), buffer: Buffer.from('MZ\u0000\u0000 not a document') },
        says: /^The file notes\.pdf is none of the allowed kinds/,
      },
      {
        kind: 'of 6 MB',
        file: { ...pdf('plan.pdf'), buffer: Buffer.concat([pdf('').buffer, Buffer.alloc(6 * MEGABYTE)]) },
        says: /plan\.pdf.*5 MB/,
      },
    ])
      test(`a file ${kind} is refused in one sentence beside its question, and the others stay`, async ({
        browser,
      }) => {
        const page = await browser.newPage({ javaScriptEnabled: script });
        await open(page, 'documents');
        const photo = page.getByLabel('Photo of the premises');
        const identity = page.getByLabel('Proof of identity');
        await photo.setInputFiles({
          name: 'front.png',
          mimeType: 'image/png',
          // One pixel: filestore refuses a picture it cannot read.
          buffer: Buffer.from(
            'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
            'base64',
          ),
        });
        if (script) await expect(page.getByRole('button', { name: 'Remove front.png' })).toBeVisible();
        await page.getByRole('checkbox', { name: 'Fire extinguisher' }).check();
        await identity.setInputFiles(file);
        // With script a file is sent as soon as it is chosen.
        if (!script) await page.getByRole('button', { name: 'Continue' }).click();
        await expect(identity).toHaveAccessibleDescription(says);
        const problems = page.locator('[data-path="/idProof"]').getByText(/Upload|none of the allowed kinds|5 MB\.$/);
        await expect(problems).toHaveCount(1);
        await expect(page.getByRole('button', { name: 'Remove front.png' })).toBeVisible();
        await expect(page.getByRole('checkbox', { name: 'Fire extinguisher' })).toBeChecked();
        await identity.setInputFiles(pdf('identity.pdf'));
        if (script) await expect(page.getByRole('button', { name: 'Remove identity.pdf' })).toBeVisible();
        await goOn(page, 'check');
        await expect(page.getByRole('link', { name: 'identity.pdf' })).toBeVisible();
        await page.close();
      });
  });

test('names nobody asked for have no effect, and the server stays well', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await open(page, 'place');
  const url = `${startOf({ city: 'citya', service })}/apply/place`;
  const posted = await context.request.post(url, {
    headers: { origin: runtimeUrl },
    maxRedirects: 0,
    multipart: {
      _page: 'place',
      _revision: '0',
      _key: 'made-up',
      __proto__x: 'polluted',
      'constructor.prototype.polluted': 'polluted',
      'address.__proto__.polluted': 'polluted',
      'owners.count': '1000000000',
      'owners.0.__proto__.name': 'polluted',
      licenceFee: '1',
      state: 'APPROVED',
      rented: 'perhaps',
      _op: 'add:/__proto__',
    },
  });
  expect([303, 422]).toContain(posted.status());
  await page.reload();
  await fillPlace(page, 'No');
  await goOn(page, 'owners');
  await page.goto(`${startOf({ city: 'citya', service })}/check`);
  await expect(page.getByText('14 Mall Road, Amritsar, 143001')).toBeVisible();
  await expect(page.getByText('polluted')).toHaveCount(0);
  await expect(page.getByText('APPROVED')).toHaveCount(0);
  await context.close();
});

test('a post from another site changes nothing', async ({ browser }) => {
  const context = await browser.newContext();
  const url = `${startOf({ city: 'citya', service })}/apply/trade`;
  const posted = await context.request.post(url, {
    headers: { origin: 'https://elsewhere.example' },
    multipart: { _page: 'trade', _revision: '0', _key: 'k', tradeName: 'Taken' },
  });
  expect(posted.status()).toBe(403);
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByLabel('Name of the trade')).toHaveValue('');
  await context.close();
});
