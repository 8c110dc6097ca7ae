import { expect, type Page, test } from '@playwright/test';
import { type FieldDocuments, makeFieldDocuments } from '../field-documents';
import { expectSound } from '../sound';

let documents: FieldDocuments;
test.beforeAll(async () => {
  documents = await makeFieldDocuments();
});

/** The boxes of what takes the focus, in the order Tab reaches it. */
async function focusWalk(page: Page): Promise<{ name: string; top: number; bottom: number; x: number }[]> {
  const walk = [];
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const box = element.getBoundingClientRect();
      const down = window.scrollY;
      return {
        name: `${element.tagName} ${element.getAttribute('name') ?? element.textContent}`,
        top: box.top + down,
        bottom: box.bottom + down,
        x: document.dir === 'rtl' ? -box.right : box.left,
      };
    });
    if (!at) break;
    walk.push(at);
  }
  return walk;
}

/** Names of what comes before the thing above it, or before the thing at its side where reading begins. */
function outOfOrder(walk: Awaited<ReturnType<typeof focusWalk>>): string[] {
  return walk.flatMap((each, at) => {
    const before = walk[at - 1];
    if (!before || each.top >= before.bottom - 1) return [];
    const isBeside = each.bottom > before.top + 1;
    return isBeside && each.x >= before.x - 1 ? [] : [`${before.name} → ${each.name}`];
  });
}

for (const [language, direction] of [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const)
  test(`every field type is sound in every state, in ${language}, on a phone`, async ({ browser }) => {
    test.setTimeout(600_000);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    for (const type of documents.types)
      await test.step(type, async () => {
        await page.setContent(documents.document(type, { language }));
        await expectSound(page);
        expect(
          await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).direction),
        ).toBe(direction);
        const walk = await focusWalk(page);
        expect([type, outOfOrder(walk)]).toEqual([type, []]);
        // Something was walked: what is asked can be reached.
        if (!['guidance', 'hidden', 'computed'].includes(type)) expect(walk.length).toBeGreaterThan(2);
      });
    await context.close();
  });

test('what a browser posts of every state are the answers as they were', async ({ page }) => {
  test.setTimeout(120_000);
  for (const type of documents.types)
    await test.step(type, async () => {
      await page.setContent(documents.document(type, { language: 'en' }));
      const entries = await page.evaluate(() =>
        [...document.forms]
          .flatMap((form) => [...new FormData(form)])
          .flatMap(([name, value]): [string, string][] =>
            typeof value === 'string' ? [[name, value.replaceAll('\n', '\r\n')]] : [],
          ),
      );
      const { before, after } = documents.answersAfter(type, entries);
      expect(withoutEmptied(after)).toEqual(withoutEmptied(before));
    });
});

/** A list that wants entries shows them from the start, and one that is emptied is none. */
function withoutEmptied(answers: object): object {
  const isEmptied = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.every(isEmptied)
      : value !== null && typeof value === 'object' && Object.values(value).every(isEmptied);
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => !isEmptied(value)));
}
