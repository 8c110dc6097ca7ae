import { type Browser, expect, type Page } from '@playwright/test';
import { runtimeUrl } from '../installation';
import { type Trial, whoHas } from '../trials';
import { createFromTemplate, publish, signInAsDesigner } from './designer';
import { beginAction, expectState, sendAction } from './officer';

const home = ({ id }: Trial, path = '') => `${runtimeUrl}/try/${id}${path}`;

/** Has the form filled in (what is answered already stays) and files it, as the citizen of the trial. */
export async function fileFilledIn(page: Page, trial: Trial): Promise<void> {
  await page.goto(home(trial));
  await page.getByRole('button', { name: 'Have it filled in for you' }).click();
  await page.waitForURL('**/check');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Everything is right, continue' }).click();
  await page.waitForURL('**/prove');
  await page.locator('button[name=_op][value=send]').click();
  await expect(page.locator('input[name=code]')).toHaveValue(/^\d{6}$/);
  await page.locator('button[name=_op][value=submit]').click();
  await page.waitForURL('**/submitted/**');
}

/** Becomes whoever has the role, and opens the only case there is. */
async function openCaseAs(page: Page, trial: Trial, role: string): Promise<void> {
  await page.goto(home(trial));
  await page.getByRole('button', { name: `Work as ${whoHas(trial, role, 'en').called}` }).click();
  await page.waitForURL('**/work');
  const row = page.getByRole('row').nth(1);
  await expect(row).toBeVisible({ timeout: 60_000 });
  await row.getByRole('link').click();
  await page.waitForURL('**/work/case/**');
}

export type Step = {
  role: string;
  action: string;
  /** What the action's form asks for. */
  fill?: (panel: Awaited<ReturnType<typeof beginAction>>) => Promise<void>;
  comment?: string;
  state: string;
};

/** One officer after the other, each by the workbench, until the case stands where the last step leads. */
export async function workThrough(page: Page, trial: Trial, steps: readonly Step[]): Promise<void> {
  for (const { role, action, fill, comment, state } of steps) {
    await openCaseAs(page, trial, role);
    const panel = await beginAction(page, action);
    await fill?.(panel);
    if (comment) await panel.getByLabel('Comment').fill(comment);
    await sendAction(page, action);
    await expectState(page, state);
  }
}

/** The only application of the citizen, as the citizen sees it. */
export async function openOwn(page: Page, trial: Trial, service: string): Promise<void> {
  await page.goto(home(trial, '/en/my'));
  await page.getByRole('main').getByRole('link', { name: service }).first().click();
}

/** The template, taken as it is and live in Amarpur: what a citizen reads before beginning. */
export async function publishTemplate(browser: Browser, template: string): Promise<Page> {
  const designer = await (await browser.newContext()).newPage();
  await signInAsDesigner(designer);
  const code = await createFromTemplate(designer, template);
  await publish(designer, code, ['Amarpur']);
  await designer.context().close();
  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto(`${runtimeUrl}/en/citya/${code}`);
  await expect(citizen.getByRole('heading', { level: 1, name: template })).toBeVisible();
  return citizen;
}
