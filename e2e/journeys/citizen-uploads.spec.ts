import { type BrowserContext, type CDPSession, expect, type Page, type Request, test } from '@playwright/test';
import { newMobileNumber, runtimeUrl } from '../installation';
import { legibility, onItsSide, scanSheet } from '../over-http/scanner.mjs';
import { goOn, pdf, proveAndSubmit, startOf } from '../people/citizen';
import { offerEvidence } from '../people/evidence-service';
import { beginAction, expectState, openCase, sendAction, signInAsOfficer } from '../people/officer';

const KILOBYTE = 1024;
let service = '';
const form = (language = 'en') => `${startOf({ city: 'citya', service }, language)}/apply/evidence`;

test.beforeAll(() => {
  test.setTimeout(120_000);
  service = offerEvidence();
});

const largePdf = (name: string, size = 900 * KILOBYTE) => ({
  ...pdf(name),
  buffer: Buffer.concat([pdf(name).buffer, Buffer.alloc(size, 7)]),
});

/** A service that was published a moment ago may not be listed yet. */
async function open(page: Page, address = form()): Promise<void> {
  await expect(async () => {
    expect((await page.goto(address))?.status()).toBe(200);
  }).toPass({ timeout: 40_000 });
}

async function line(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  return session;
}

/** `kilobytes` a second; 0: no connection. */
const conditions = (session: CDPSession, kilobytes: number) =>
  session.send('Network.emulateNetworkConditions', {
    offline: kilobytes === 0,
    latency: 20,
    downloadThroughput: kilobytes * KILOBYTE || -1,
    uploadThroughput: kilobytes * KILOBYTE || -1,
  });

function piecesOf(page: Page): number[] {
  const offsets: number[] = [];
  page.on('request', (request: Request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  return offsets;
}

async function stored(context: BrowserContext, href: string): Promise<Buffer> {
  return (await context.request.get(new URL(href, runtimeUrl).href)).body();
}

test('a scan taken on its side is stored upright, small, without its place, and can still be read', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await open(page);
  const sideways = { width: 3508, height: 2480 };
  const scan = onItsSide(await scanSheet(page, sideways));
  expect(scan.length).toBeGreaterThan(1024 * KILOBYTE);
  await page.getByLabel('Photos').setInputFiles({ name: 'deed.jpeg', mimeType: 'image/jpeg', buffer: scan });
  const file = page.getByRole('link', { name: /deed\.jpg/ });
  await expect(file).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-file] img')).toHaveAttribute('src', /^data:image\/jpeg/);
  const kept = await stored(context, (await file.getAttribute('href')) ?? '');
  expect(kept.length).toBeLessThanOrEqual(300 * KILOBYTE);
  expect(kept.includes('Exif')).toBe(false);
  const upright = await legibility(page, kept, sideways);
  expect(upright.height).toBeGreaterThan(upright.width);
  expect(upright.height).toBeGreaterThanOrEqual(1600);
  await context.close();
});

test('the text of a scanned page is still there after it was made smaller', async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext();
  const page = await context.newPage();
  await open(page);
  const scan = await scanSheet(page);
  await page.getByLabel('Paper').setInputFiles({ name: 'deed.jpg', mimeType: 'image/jpeg', buffer: scan });
  const file = page.getByRole('link', { name: /deed\.jpg/ });
  await expect(file).toBeVisible({ timeout: 60_000 });
  const kept = await stored(context, (await file.getAttribute('href')) ?? '');
  expect(kept.length).toBeLessThanOrEqual(300 * KILOBYTE);
  const { correlation, height } = await legibility(page, kept);
  test.info().annotations.push({ type: 'legibility', description: `${correlation.toFixed(3)} at ${height} px` });
  expect(height).toBeGreaterThanOrEqual(1600);
  expect(correlation).toBeGreaterThan(0.85);
  await context.close();
});

test('an upload survives the connection: nothing that arrived is sent again, and Continue waits for it', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await browser.newPage();
  await open(page);
  await page.getByLabel('Title').fill('Broken lamp');
  await page.getByRole('textbox', { name: 'Signature' }).fill('Asha Rao');
  const session = await line(page);
  const pieces = piecesOf(page);
  await conditions(session, 120);
  await page.getByLabel('Paper').setInputFiles(largePdf('plan.pdf'));
  const progress = page.getByRole('progressbar', { name: 'plan.pdf' });
  await expect.poll(async () => Number(await progress.getAttribute('value')), { timeout: 30_000 }).toBeGreaterThan(20);
  await conditions(session, 0);
  await expect(page.getByText('No connection. plan.pdf goes on by itself')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('A file is still being sent')).toBeVisible();
  await conditions(session, 4000);
  await page.waitForURL('**/check', { timeout: 60_000 });
  await expect(page.getByRole('link', { name: 'plan.pdf' })).toBeVisible();
  // From the beginning only once; a piece that broke off is the only one that may come again.
  expect(pieces.filter((offset) => offset === 0)).toHaveLength(1);
  expect(pieces.length).toBeLessThanOrEqual(Math.ceil((900 + 1) / 64) + 3);
  await page.close();
});

test('after a reload the same file goes on where it stopped; and it can be given up', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await browser.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  await open(page);
  await page.getByLabel('Title').fill('Broken lamp');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const session = await line(page);
  await conditions(session, 120);
  await page.getByLabel('Paper').setInputFiles(largePdf('plan.pdf'));
  const progress = page.getByRole('progressbar', { name: 'plan.pdf' });
  await expect.poll(async () => Number(await progress.getAttribute('value')), { timeout: 30_000 }).toBeGreaterThan(20);
  await page.reload();
  await expect(page.getByText('plan.pdf was not sent completely')).toBeVisible();
  const pieces = piecesOf(page);
  await page.getByLabel('Paper').setInputFiles(largePdf('plan.pdf'));
  await expect.poll(async () => Number(await progress.getAttribute('value')), { timeout: 30_000 }).toBeGreaterThan(30);
  expect(pieces[0]).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toHaveCount(0);
  await expect(page.getByText('plan.pdf was not sent.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Remove plan\.pdf/ })).toHaveCount(0);
  await page.close();
});

for (const script of [true, false])
  test(`signature, code and place ${script ? 'with' : 'without'} script, up to the officer who adds a file`, async ({
    browser,
    page: desk,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({
      javaScriptEnabled: script,
      viewport: { width: 360, height: 740 },
      geolocation: { latitude: 28.6139, longitude: 77.209, accuracy: 12 },
      permissions: ['geolocation'],
    });
    const page = await context.newPage();
    const title = `Lamp ${Date.now().toString(36)}`;
    await open(page);
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Meter').fill('MTR00421');
    if (script) {
      const pad = page.getByRole('img', { name: /Draw your signature/ });
      await pad.scrollIntoViewIfNeeded();
      const box = await pad.boundingBox();
      if (!box) throw new Error('there is no pad');
      await page.mouse.move(box.x + 40, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + 120, box.y + 30, { steps: 5 });
      await page.mouse.move(box.x + 200, box.y + 70, { steps: 5 });
      await page.mouse.up();
      await page.getByRole('button', { name: 'Use my position' }).click();
      await expect(page.getByLabel('Latitude (north or south)')).toHaveValue('28.6139');
      await expect(page.getByText('accurate to about 12 m')).toBeVisible();
    } else {
      await page.getByRole('textbox', { name: 'Signature' }).fill('Asha Rao');
      await page.getByLabel('Latitude (north or south)').fill('28°36′50″N');
      await page.getByLabel('Longitude (east or west)').fill('77,209');
      await page.getByLabel('Photos').setInputFiles({
        name: 'front.png',
        mimeType: 'image/png',
        buffer: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
          'base64',
        ),
      });
    }
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(['“Meter” does not have the right form']);
    await page.getByLabel('Meter').fill('MTR004211');
    await goOn(page, 'check');
    const answers = page.getByRole('main');
    await expect(answers.getByText('MTR004211')).toBeVisible();
    await expect(answers.getByText(script ? '28.6139, 77.209' : '28.613889, 77.209')).toBeVisible();
    if (script) await expect(answers.getByRole('img', { name: 'Drawn signature' })).toBeVisible();
    else {
      await expect(answers.getByText('Asha Rao')).toBeVisible();
      await expect(answers.getByRole('link', { name: 'front.png' })).toBeVisible();
    }
    await proveAndSubmit(page, { tradeName: title, mobileNumber: newMobileNumber() });
    await context.close();

    await signInAsOfficer(desk, 'verifier');
    await openCase(desk, title);
    const panel = await beginAction(desk, 'Close');
    await sendAction(desk, 'Close');
    await expect(panel.getByText('Upload “Report”')).toBeVisible();
    await panel.getByLabel('Report').setInputFiles({ ...pdf('notes.pdf'), buffer: Buffer.from('MZ no document') });
    await expect(panel.getByText(/notes\.pdf is none of the allowed kinds/)).toBeVisible();
    await panel.getByLabel('Report').setInputFiles(pdf('report.pdf'));
    await expect(panel.getByRole('button', { name: 'Remove report.pdf' })).toBeVisible();
    await sendAction(desk, 'Close');
    await expectState(desk, 'Done');
  });
