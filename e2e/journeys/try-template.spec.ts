import AxeBuilder from '@axe-core/playwright';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import { builderUrl, runtimeUrl } from '../installation';
import { expectSaved, properties, stateNode } from '../people/author';
import { createFromTemplate, signInAsDesigner } from '../people/designer';
import { clock, countingClicks, desk, fileOnPhone, heard, phone } from '../people/try-tab';

// Two applications and a DIGIT answer in one page.
const expect = expectSoon.configure({ timeout: 30_000 });

/** The address of what is tried, as the frames have it. */
async function trialUrl(page: Page): Promise<string> {
  const frame = page.frames().find((each) => each.url().startsWith(`${runtimeUrl}/try/`));
  return /^.*\/try\/[a-z]{20}/.exec(frame?.url() ?? '')?.[0] ?? '';
}

/** Goes on with the case as whoever it waits for, and takes an action there. */
async function goOn(page: Page, action: string, fill?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /^Go on as / }).click();
  const panel = desk(page).getByRole('complementary', { name: 'What you can do' });
  await panel.getByRole('button', { name: action, exact: true, expanded: false }).click();
  await fill?.();
  await panel.getByRole('button', { name: action, exact: true }).last().click();
}

test('a novice takes a template and files the first case within eight clicks; officers take it to the end', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  await signInAsDesigner(page);
  const { clicks, click } = countingClicks();
  const began = Date.now();
  await test.step('from the list of services to a filed case', async () => {
    await click(page.getByRole('button', { name: 'New service' }));
    await click(page.getByRole('menuitem', { name: /template/i }));
    await click(page.getByRole('button', { name: 'Use Trade licence', exact: true }));
    await page.waitForURL(/\/services\/[a-z0-9-]+$/);
    await click(page.getByRole('link', { name: 'Try it' }));
    await expect(phone(page).getByRole('heading', { level: 1 })).toBeVisible();
    await fileOnPhone(page, click);
    const seconds = (Date.now() - began) / 1000;
    console.log(`template to first case: ${clicks.length} clicks, ${seconds.toFixed(1)} s`);
    expect(clicks.length).toBeLessThanOrEqual(8);
  });
  const code = new URL(page.url()).pathname.split('/')[2] ?? '';
  const address = await trialUrl(page);

  await test.step('what DIGIT received is there, and what was in it', async () => {
    const call = heard(page)
      .getByRole('button', { name: /_transition/ })
      .first();
    await expect(call).toBeVisible();
    await call.click();
    await expect(heard(page).getByText('ProcessInstances').first()).toBeVisible();
    await heard(page)
      .getByRole('tab', { name: /^Messages sent/ })
      .click();
    await expect(heard(page).getByText(/\d{6}/).first()).toBeVisible();
  });

  await test.step('the clock goes on to the deadline, and the case is late', async () => {
    await clock(page).getByRole('button', { name: '+ 1 day' }).click();
    await expect(clock(page).getByText('Day 2 of this case')).toBeVisible();
    await clock(page).getByRole('button', { name: 'Next deadline' }).click();
    await expect(clock(page).getByText(/is late$/)).toBeVisible();
  });

  await test.step('each officer acts, although the answer of one is lost', async () => {
    await goOn(page, 'Forward');
    await expect(clock(page).getByRole('listitem').last()).toHaveText('Field inspection');
    await page.getByRole('button', { name: 'Make something go wrong' }).click();
    await page.getByRole('menuitemcheckbox', { name: /The next answer is lost/ }).click();
    await goOn(page, 'Forward', async () => {
      await desk(page)
        .getByRole('group', { name: 'Are the premises suitable?' })
        .getByText('Yes', { exact: true })
        .click();
      await desk(page)
        .getByLabel(/Measured area/)
        .fill('80');
    });
    // An answer that was lost is looked up, not asked for again at once.
    await expect(clock(page).getByRole('listitem').last()).toHaveText('Pending approval', { timeout: 90_000 });
    await goOn(page, 'Approve');
    await expect(clock(page).getByRole('listitem').last()).toHaveText('Pending payment');
  });

  await test.step('the citizen reads what became of it', async () => {
    await page.getByRole('button', { name: 'My applications' }).click();
    await phone(page)
      .getByRole('link', { name: /Trade licence/ })
      .first()
      .click();
    await expect(phone(page).getByText('Your licence is approved.', { exact: false })).toBeVisible();
  });

  await test.step('the run is kept as a test of the service', async () => {
    await page.getByRole('button', { name: 'Keep as a test' }).click();
    await page.getByRole('dialog').getByLabel('Name of the test').fill('As we tried it');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByText('“As we tried it” is a test of this service now').first()).toBeVisible();
  });

  await test.step('who leaves takes the trial away', async () => {
    expect((await request.get(address)).status()).toBe(200);
    await page.goto(`${builderUrl}/services/${code}`);
    await expect(async () => expect((await request.get(address)).status()).toBe(410)).toPass({ timeout: 20_000 });
  });
});

test('a draft that cannot run says what to mend, and leads there', async ({ page }) => {
  test.setTimeout(120_000);
  await signInAsDesigner(page);
  const code = await createFromTemplate(page, 'Trade licence');
  await page.goto(`${builderUrl}/services/${code}/workflow`);
  await stateNode(page, 'Field inspection').click();
  await expect(properties(page).getByRole('heading', { name: 'Field inspection' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(stateNode(page, 'Field inspection')).toHaveCount(0);
  await expect(page).toHaveURL(/\/workflow$/);
  await expectSaved(page);
  await page.getByRole('link', { name: 'Try', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'A few things have to be mended first' })).toBeVisible();
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  await page.waitForURL(/\/workflow/);
});

for (const [language, width, height] of [
  ['en', 1440, 900],
  ['ar', 1440, 900],
  ['en', 768, 1024],
  ['ar', 360, 740],
] as const)
  test(`the tab can be used by everybody: ${language} at ${width}`, async ({ page, context }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await signInAsDesigner(page);
    const code = await createFromTemplate(page, 'Trade licence');
    await context.addCookies([{ name: 'nirmaan-language', value: language, url: builderUrl }]);
    await page.goto(`${builderUrl}/services/${code}/try`);
    await expect(phone(page).getByRole('heading', { level: 1 })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
    await page.screenshot({ path: `test-results/try-${language}-${width}.png` });
  });
