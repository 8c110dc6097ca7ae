import AxeBuilder from '@axe-core/playwright';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import { runtimeUrl } from '../installation';
import { expectSaved, openSection, openTab, properties, selectInOutline } from '../people/author';
import { startOf } from '../people/citizen';
import { createFromTemplate, publish, signInAsDesigner } from '../people/designer';
import { giveMicrophone, recordTone } from '../tone';

const expect = expectSoon.configure({ timeout: 45_000 });
const question = 'Name of the trade';

test('an author records a question, and citizens hear it', async ({ page, browser }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(45_000);
  await page.addInitScript(giveMicrophone);
  await signInAsDesigner(page);
  const service = await createFromTemplate(page, 'Trade licence');
  await openTab(page, 'Forms');
  const panel = properties(page);
  const button = (words: string) => panel.getByRole('button', { name: `${words}: ${question}`, exact: true });

  await test.step('it is recorded, heard, removed, and is there again when that is undone', async () => {
    await selectInOutline(page, question);
    await openSection(page, 'Listen');
    await button('Record').click();
    await expect(panel.getByText('Recording… speak now')).toBeVisible();
    await page.waitForTimeout(1000);
    await button('Stop recording').click();
    await expect(panel.getByText('The recording is kept')).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Listen\s*1 of/ })).toBeVisible();
    await button('Play').click();
    await expect(button('Stop playing')).toBeVisible();
    await expect(button('Play')).toBeVisible();
    await button('Remove the recording').click();
    await expect(button('Play')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(button('Play')).toBeVisible();
    await expectSaved(page);
  });

  await test.step('what is no recording is refused with the reason', async () => {
    await choose(page, { name: 'page.ogg', mimeType: 'audio/ogg', buffer: Buffer.from('<script>alert(1)</script>') });
    await expect(panel.getByText('This file cannot be played.')).toBeVisible();
  });

  await test.step('a file does for the other language', async () => {
    const buffer = Buffer.from(await page.evaluate(recordTone), 'base64');
    await choose(page, { name: 'clip.webm', mimeType: 'audio/webm', buffer });
    await expect(panel.getByRole('button', { name: /^Listen\s*2 of/ })).toBeVisible();
    await expectSaved(page);
    const { violations } = await new AxeBuilder({ page }).include('aside[aria-label="Properties"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  await publish(page, service, ['Amarpur']);
  const start = (language: string) => startOf({ city: 'citya', service }, language);

  await test.step('with script', async () => {
    const citizen = await (await browser.newContext()).newPage();
    citizen.setDefaultTimeout(45_000);
    await citizen.goto(start('en'));
    await citizen.getByRole('link', { name: 'Start now' }).click();
    const listen = citizen.getByRole('button', { name: `Listen: ${question}`, exact: true });
    const fetched = citizen.waitForResponse(/\/_citizen\/recording\/[0-9a-f]{64}$/);
    await listen.press('Enter');
    const response = await fetched;
    expect([200, 206]).toContain(response.status());
    expect(response.headers()['cache-control']).toContain('immutable');
    await expect(listen).toHaveAttribute('aria-pressed', 'false');
    const part = await citizen.request.get(response.url(), { headers: { range: 'bytes=0-3' } });
    expect([part.status(), [...(await part.body())]]).toEqual([206, [0x1a, 0x45, 0xdf, 0xa3]]);
    const unknown = await citizen.request.get(`${runtimeUrl}/_citizen/recording/${'f'.repeat(64)}`);
    expect(unknown.status()).toBe(404);
    await citizen.context().close();
  });

  await test.step('without script, in the other language', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const citizen = await context.newPage();
    await citizen.goto(`${start('hi')}/apply/trade`);
    await citizen.locator('.n-clips summary').click();
    await expect(citizen.locator('.n-clips audio')).toBeVisible();
    await context.close();
  });
});

/** Chooses a file for the first text of the other language. */
async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  const row = properties(page).locator('li', { has: page.locator('span[lang=hi]') });
  await row
    .first()
    .getByRole('button', { name: /^Choose a file/ })
    .click();
  await (await chooser).setFiles(file);
}
