import { type Browser, expect, type Page, test } from '@playwright/test';
import { type LivePageServer, serveLivePage } from '../live-page';

let live: LivePageServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  live = await serveLivePage();
});
test.beforeEach(() => live.reset());
test.afterAll(() => live?.close());

const input = (page: Page, code: string) => page.locator(`[id="f-${code}"]`);
const problemsOf = (page: Page, code: string) => page.locator(`[data-path="/${code}"] .n-problem`);
const continueButton = (page: Page) => page.locator('form[data-live] button.c-button');
const scriptRuns = (page: Page) => expect(page.locator('[data-path="/fee"] output')).toHaveText('₹240.00');

async function opened(browser: Browser, options: { script?: boolean; language?: string } = {}): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: options.script ?? true });
  await page.goto(live.url(options.language));
  return page;
}

/** The ordinary way: typed, sent, and what is wrong comes back beside what was typed. */
async function worksPlainly(page: Page) {
  await input(page, 'name').fill('ab');
  await input(page, 'area').fill('24');
  await continueButton(page).click();
  await expect(problemsOf(page, 'name')).toHaveText(/at least 3 characters/);
  await expect(input(page, 'name')).toHaveValue('ab');
  await expect(page.locator('[data-path="/fee"] output')).toHaveText('₹240.00');
  expect(live.posts.at(-1)).toMatchObject({ operation: '', byScript: false, answers: { name: 'ab', area: 24 } });
}

test.describe('a problem is told at its question', () => {
  test('when it is left, not while somebody types, and goes as soon as it is mended', async ({ browser }) => {
    const page = await opened(browser);
    await input(page, 'area').fill('24');
    await scriptRuns(page);
    await input(page, 'name').pressSequentially('ab');
    await expect(problemsOf(page, 'name')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(problemsOf(page, 'name')).toHaveText(/at least 3 characters/);
    await expect(input(page, 'name')).toHaveAttribute('aria-invalid', 'true');
    await expect(input(page, 'name')).toHaveAttribute('aria-describedby', 'f-name-hint f-name-error');
    await input(page, 'name').press('End');
    await input(page, 'name').press('c');
    await expect(problemsOf(page, 'name')).toHaveCount(0);
    await expect(input(page, 'name')).not.toHaveAttribute('aria-invalid');
    // Mended: whoever types on is not interrupted again.
    await input(page, 'name').press('Backspace');
    await expect(problemsOf(page, 'name')).toHaveCount(0);
    await page.close();
  });

  test('nobody is reproached for passing by, and the button that is pressed stays under the finger', async ({
    browser,
  }) => {
    const page = await opened(browser);
    await input(page, 'name').focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('Tab');
    await expect(page.locator('.n-problem')).toHaveCount(0);
    await page.locator('[id="f-people.0.called"]').fill('too long');
    await continueButton(page).click();
    await expect(page.locator('.n-errors')).toBeFocused();
    await page.close();
  });

  test('a check that compares answers goes when the other answer mends it', async ({ browser }) => {
    const page = await opened(browser);
    await input(page, 'area').fill('200');
    await input(page, 'name').focus();
    await expect(problemsOf(page, 'area')).toHaveText('Less than a hundred');
    await input(page, 'area').fill('24');
    await expect(problemsOf(page, 'area')).toHaveCount(0);
    await page.close();
  });

  for (const language of ['en', 'hi', 'ar'])
    test(`in ${language} with the words and the marks that the server would write`, async ({ browser }) => {
      const page = await opened(browser, { language });
      await page.locator('[data-path="/rented"] input').first().check();
      for (const [code, typed] of Object.entries(live.wrongInputs)) await input(page, code).fill(typed);
      await page.locator('[data-path="/papers"] [type=checkbox]').first().check();
      await input(page, 'name').focus();
      await expect(problemsOf(page, 'papers')).toHaveCount(1);
      const told = await fieldsAsTold(page);
      await page.locator('form[data-live]').evaluate((form: HTMLFormElement) => form.submit());
      await page.waitForSelector('.n-errors');
      const plain = await browser.newPage({ javaScriptEnabled: false });
      await plain.setContent(await page.content());
      expect(told).toEqual(await fieldsAsTold(plain));
      expect(told.filter((each) => each.includes('n-problem')).length).toBeGreaterThan(12);
      await page.close();
      await plain.close();
    });
});

/** What each question looks like, but for what was typed and in which order attributes were given. */
function fieldsAsTold(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const written = (element: Element): string => {
      const isHiddenMark = element.matches('.n-optional[hidden]');
      if (isHiddenMark) return '';
      const typed = element.matches('input, textarea, option');
      const attributes = element
        .getAttributeNames()
        .filter((name) => !(typed && ['value', 'checked', 'selected'].includes(name)))
        .sort()
        .map((name) => ` ${name}="${element.getAttribute(name)}"`);
      const inner = typed
        ? ''
        : [...element.childNodes]
            .map((node) => (node instanceof Element ? written(node) : (node.textContent ?? '')))
            .join('');
      return `<${element.localName}${attributes.join('')}>${inner}`;
    };
    return [...document.querySelectorAll('.n-slot[data-path]')].map(written);
  });
}

test.describe('the page without its script', () => {
  test('works where scripts are off', async ({ browser }) => {
    const page = await opened(browser, { script: false });
    await worksPlainly(page);
    await page.close();
  });

  test('works where the script is lost on its way', async ({ browser }) => {
    live.script.isLost = true;
    const page = await opened(browser);
    await worksPlainly(page);
    await page.close();
  });

  test('works where a policy forbids it', async ({ browser }) => {
    live.policy = "default-src 'none'; style-src 'self'; form-action 'self'";
    const page = await opened(browser);
    await worksPlainly(page);
    await page.close();
  });

  test('keeps what was typed before the script came, and judges it then', async ({ browser }) => {
    let arrive = () => {};
    live.script.waitsFor = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const page = await browser.newPage();
    await page.goto(live.url(), { waitUntil: 'commit' });
    await input(page, 'name').fill('ab');
    await input(page, 'area').fill('24');
    arrive();
    await scriptRuns(page);
    await expect(input(page, 'name')).toHaveValue('ab');
    await expect(problemsOf(page, 'name')).toHaveText(/at least 3 characters/);
    await page.close();
  });
});

test.describe('a script that fails half-way', () => {
  for (const [what, lost] of [
    ['rules cannot be followed', 'Proxy'],
    ['texts cannot be parsed', 'DOMParser'],
    ['nothing can be sent', 'fetch'],
    ['changes of the page cannot be watched', 'MutationObserver'],
  ] as const)
    test(`leaves a form that is sent where ${what}`, async ({ browser }) => {
      const page = await browser.newPage();
      await page.addInitScript((name) => {
        Object.defineProperty(window, name, { get: () => undefined });
      }, lost);
      await page.goto(live.url());
      await input(page, 'name').fill('ab');
      await input(page, 'area').fill('24');
      await continueButton(page).click();
      await expect(page.locator('.n-errors')).toBeVisible();
      await expect(problemsOf(page, 'name')).toHaveText(/at least 3 characters/);
      await expect(input(page, 'name')).toHaveValue('ab');
      await page.close();
    });
});

test('a lost connection is told, the answers stay, and are saved when it is back', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(live.url());
  await context.setOffline(true);
  await input(page, 'name').fill('Sharma Sweets');
  await expect(page.locator('[data-status]')).toContainText('Not saved');
  await continueButton(page).click();
  await expect(page.locator('[data-status]')).toContainText('Not saved');
  await expect(input(page, 'name')).toHaveValue('Sharma Sweets');
  await context.setOffline(false);
  await expect(page.locator('[data-status]')).toHaveText('Saved');
  expect(live.posts.at(-1)).toMatchObject({ operation: 'save', answers: { name: 'Sharma Sweets' } });
  await context.close();
});
