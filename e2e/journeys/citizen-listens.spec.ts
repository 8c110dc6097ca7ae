import { type Browser, expect, type Page, test } from '@playwright/test';
import { type LivePageServer, serveLivePage } from '../live-page';
import { expectSound } from '../sound';
import { recordTone } from '../tone';

let live: LivePageServer;
/** A second of a tone, as this browser records it. */
let clip: Buffer;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  live = await serveLivePage();
  const page = await browser.newPage();
  await page.goto(live.url());
  clip = Buffer.from(await page.evaluate(recordTone), 'base64');
  await page.close();
});
test.beforeEach(() => live.reset());
test.afterAll(() => live?.close());

/** A device with voices of these languages; what they say can be read in `window.said`. A voice is slow: it ends when told to. */
function giveVoices(languages: string[]) {
  const said: string[] = [];
  let end = () => {};
  Object.assign(window, {
    said,
    endOfWords: () => end(),
    SpeechSynthesisUtterance: class {
      onend = () => {};
      constructor(readonly text: string) {}
    },
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => languages.map((lang) => ({ lang, localService: true })),
      speak(utterance: { text: string; onend(): void }) {
        said.push(utterance.text);
        end = () => utterance.onend();
      },
      cancel: () => said.push('(silence)'),
      addEventListener: () => {},
    },
  });
}

async function opened(
  browser: Browser,
  { voices = [], language, script = true }: { voices?: string[]; language?: string; script?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  await page.addInitScript(giveVoices, voices);
  await page.goto(live.url(language));
  return page;
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);
const endWords = (page: Page) => page.evaluate(() => (window as unknown as { endOfWords(): void }).endOfWords());
const listenTo = (page: Page, words: string) => page.getByRole('button', { name: `Listen: ${words}`, exact: true });
const isHeard = (page: Page, words: string) => expect(listenTo(page, words)).toHaveAttribute('aria-pressed', 'true');
const isSilent = (page: Page, words: string) => expect(listenTo(page, words)).toHaveAttribute('aria-pressed', 'false');

test.describe('a voice of the device', () => {
  test('reads a question, its hint and its choices, never by itself, one at a time', async ({ browser }) => {
    const page = await opened(browser, { voices: ['hi-IN', 'en_IN'] });
    await expect(listenTo(page, 'Question name')).toBeVisible();
    expect(await page.locator('.n-field:not(.n-row *)').count()).toBeLessThanOrEqual(
      await page.locator('.n-field > .n-listen').count(),
    );
    expect(await said(page)).toEqual([]);

    await listenTo(page, 'Question name').click();
    await isHeard(page, 'Question name');
    await endWords(page);
    await expect.poll(() => said(page)).toEqual(['Question name', 'A hint']);
    await endWords(page);
    await isSilent(page, 'Question name');

    await listenTo(page, 'Question papers').press('Enter');
    await isHeard(page, 'Question papers');
    await listenTo(page, 'Question count').press('Space');
    await isHeard(page, 'Question count');
    await isSilent(page, 'Question papers');
    await listenTo(page, 'Question count').press('Space');
    await isSilent(page, 'Question count');
    const words = (await said(page)).filter((each) => each !== '(silence)');
    expect(words.slice(2)).toEqual(['Question papers (optional)', 'Question count (optional)']);
    await page.context().close();
  });

  test('reads what is wrong, once it is told', async ({ browser }) => {
    const page = await opened(browser, { voices: ['en-US'] });
    await page.locator('[id="f-mail"]').fill('nobody');
    await page.locator('[id="f-count"]').focus();
    const problem = page.locator('[data-path="/mail"] .n-problem');
    await expect(problem).toBeVisible();
    await listenTo(page, 'Question mail').click();
    await endWords(page);
    await expect.poll(async () => (await said(page)).at(-1)).toBe((await problem.textContent())?.trim());
    await page.context().close();
  });

  test('speaks the language of the page, or there are no buttons', async ({ browser }) => {
    const page = await opened(browser, { voices: ['en-US'], language: 'ar' });
    await expect(page.locator('html[data-listening]')).toBeAttached();
    await expect(page.locator('.n-listen')).toHaveCount(0);
    await page.context().close();
    const spoken = await opened(browser, { voices: ['ar-EG'], language: 'ar' });
    await expect(spoken.getByRole('button', { name: 'استمع: Question name عربي', exact: true })).toBeVisible();
    await spoken.setViewportSize({ width: 360, height: 740 });
    await expectSound(spoken);
    await spoken.context().close();
  });

  test('goes on to questions that come later', async ({ browser }) => {
    const page = await opened(browser, { voices: ['en-US'] });
    await page.locator('[id="f-name"]').fill('ab');
    await page.locator('form[data-live] button.c-button').click();
    await expect(page.locator('[data-path="/name"] .n-problem')).toBeVisible();
    for (const words of ['Question name', 'Question landlord', 'Called'])
      await expect(page.locator(`.n-listen[aria-label="Listen: ${words}"]`)).toHaveCount(1);
    await page.locator('[data-path="/count"]').evaluate((question) => {
      const later = document.createElement('template');
      later.innerHTML = question.outerHTML;
      for (const button of later.content.querySelectorAll('.n-listen')) button.remove();
      question.after(later.content);
    });
    await expect(listenTo(page, 'Question count')).toHaveCount(2);
    await page.context().close();
  });
});

test.describe('what somebody recorded', () => {
  test('is played by mouse and keyboard where no voice is, fetched when it is asked for', async ({ browser }) => {
    live.clips = { 'Question name': clip };
    const page = await opened(browser);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(decodeURIComponent(request.url())));
    await expect(page.locator('.n-listen')).toHaveCount(1);
    // The button does what the browser's own player would.
    await expect(page.locator('.n-clips')).toBeHidden();
    expect(fetched.filter((each) => each.includes('clip:'))).toEqual([]);
    await listenTo(page, 'Question name').click();
    await isHeard(page, 'Question name');
    await isSilent(page, 'Question name');
    expect(fetched.filter((each) => each.endsWith('clip:Question name')).length).toBeGreaterThan(0);
    await listenTo(page, 'Question name').press('Enter');
    await isHeard(page, 'Question name');
    await listenTo(page, 'Question name').press('Enter');
    await isSilent(page, 'Question name');
    await expectSound(page);
    await page.context().close();
  });

  test('comes before the voice says the rest; one that is lost is said, too', async ({ browser }) => {
    live.clips = { 'Question name': clip, 'Question mail': undefined };
    const page = await opened(browser, { voices: ['en-US'] });
    await listenTo(page, 'Question name').click();
    await expect.poll(() => said(page)).toEqual(['A hint']);
    await endWords(page);
    await isSilent(page, 'Question name');
    await listenTo(page, 'Question mail').click();
    await expect.poll(async () => (await said(page)).at(-1)).toBe('Question mail');
    await page.context().close();
  });

  test('needs no script: the browser’s own player stands at the question', async ({ browser }) => {
    live.clips = { 'Question name': clip };
    const page = await opened(browser, { script: false });
    const players = page.locator('audio');
    await expect(players).toHaveCount(1);
    await expect(players).toHaveAttribute('aria-label', 'Question name');
    await expect(players).toHaveAttribute('preload', 'none');
    await expect(players).toBeHidden();
    await page.locator('.n-clips summary').focus();
    await page.keyboard.press('Enter');
    await expect(players).toBeVisible();
    await expect(page.locator('.n-listen')).toHaveCount(0);
    await page.context().close();
  });
});

test('without script and recording nothing is shown', async ({ browser }) => {
  const page = await opened(browser, { script: false });
  await expect(page.locator('.n-listen, .n-clips, audio')).toHaveCount(0);
  await page.context().close();
});
