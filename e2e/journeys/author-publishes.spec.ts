import { expect, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved, newWord, openTab } from '../people/author';
import { createFromTemplate, publish, signInAsDesigner } from '../people/designer';
import { addFault, businessServicesOf, clearFaults, masterRowsOf, updateBusinessService } from '../published';

test.beforeEach(async ({ page }) => {
  page.setDefaultTimeout(30_000);
  await clearFaults();
  await signInAsDesigner(page);
});
test.afterEach(clearFaults);

/** A service of this journey's own, from the template. */
async function ownService(page: Page): Promise<{ code: string; name: string }> {
  const code = await createFromTemplate(page, 'Trade licence');
  const name = `Trade licence ${newWord()}`;
  await rename(page, name);
  return { code, name };
}

async function rename(page: Page, name: string): Promise<void> {
  await openTab(page, 'Map');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of the service' }).fill(name);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectSaved(page);
}

const partsOf = async (code: string) =>
  (await masterRowsOf('Nirmaan.ServiceVersion')).filter((row) => row.service === code);
const pointersOf = async (code: string) =>
  (await masterRowsOf('Nirmaan.Service')).filter((row) => row.service === code);

test('with DIGIT down the plan says so, and nothing is begun', async ({ page }) => {
  const { code } = await ownService(page);
  await addFault({ service: '*', kind: 'down', count: 10_000 });
  await page.goto(`${builderUrl}/services/${code}/publish`);
  await expect(page.getByRole('alert').filter({ hasText: 'DIGIT does not answer' }).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('listitem').filter({ hasText: 'DIGIT answers' })).toContainText('not yet');
  await expect(page.getByRole('button', { name: /^Publish version/ })).toBeDisabled();
  await clearFaults();
  expect(await businessServicesOf(`${code}.v1`)).toHaveLength(0);
  expect(await pointersOf(code)).toHaveLength(0);
  await page.getByRole('button', { name: 'Plan again' }).click();
  await expect(page.getByText('The service becomes available')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'DIGIT answers' })).toContainText('in order');
});

test('DIGIT dying midway leaves a failed step; going on finishes it, and nothing is there twice', async ({ page }) => {
  const { code } = await ownService(page);
  await page.goto(`${builderUrl}/services/${code}/publish`);
  await page.getByRole('checkbox', { name: 'City A' }).check();
  const start = page.getByRole('button', { name: 'Publish version 1' });
  await expect(start).toBeEnabled();
  await addFault({ service: 'workflow', kind: 'down', count: 10_000 });
  await start.click();
  await expect(page.getByRole('heading', { name: 'Version 1 is not live' })).toBeVisible({ timeout: 120_000 });
  const failed = page
    .getByRole('listitem')
    .filter({ hasText: `${code}.v1` })
    .filter({ hasText: 'failed' });
  await expect(failed).toHaveCount(1);
  expect(await pointersOf(code)).toHaveLength(0);
  await clearFaults();
  await page.reload();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Version 1 is live' })).toBeVisible({ timeout: 60_000 });
  expect(await businessServicesOf(`${code}.v1`)).toHaveLength(1);
  expect(await pointersOf(code)).toHaveLength(1);
  const parts = await partsOf(code);
  expect(parts).toHaveLength(Number(parts[0]?.parts));
});

test('a changed label publishes a version that keeps the workflow of the one before', async ({ page }) => {
  const { code, name } = await ownService(page);
  expect(await publish(page, code, ['City A'])).toBe(1);
  const [before] = await businessServicesOf(`${code}.v1`);
  await rename(page, `${name} renewed`);
  await openTab(page, 'Publish');
  await page.getByRole('button', { name: 'Publish again' }).click();
  await expect(page.getByText(`The service ${name} is now ${name} renewed`)).toBeVisible();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2 is live' })).toBeVisible({ timeout: 60_000 });
  expect(await businessServicesOf(`${code}.v2`)).toHaveLength(0);
  const [after] = await businessServicesOf(`${code}.v1`);
  expect(after).toEqual(before);
  expect(await pointersOf(code)).toMatchObject([{ version: '2' }]);
});

test('a workflow changed by hand in DIGIT is shown as a conflict, and written over only when asked', async ({
  page,
}) => {
  const { code } = await ownService(page);
  await publish(page, code, ['City A']);
  const [service] = await businessServicesOf(`${code}.v1`);
  if (!service) throw new Error('nothing was published');
  const applied = service.states.find((state) => state.state === 'APPLIED');
  const [action] = applied?.actions ?? [];
  if (!action) throw new Error('nothing leads on from APPLIED');
  const roles = [...action.roles];
  action.roles = ['TL_APPROVER'];
  await updateBusinessService(service);

  await page.goto(`${builderUrl}/services/${code}/publish`);
  await page.getByRole('button', { name: 'Publish again' }).click();
  const conflict = page
    .getByRole('listitem')
    .filter({ hasText: `${code}.v1` })
    .filter({ hasText: 'Conflict' });
  await expect(conflict).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Publish version/ })).toBeDisabled();
  await conflict.getByText('Details').click();
  await expect(conflict).toContainText('TL_APPROVER');
  await page.getByRole('checkbox', { name: 'Write over what was changed by hand' }).check();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2 is live' })).toBeVisible({ timeout: 60_000 });
  const [mended] = await businessServicesOf(`${code}.v1`);
  const again = mended?.states.find((state) => state.state === 'APPLIED')?.actions;
  expect(again?.find((each) => each.action === action.action)?.roles.toSorted()).toEqual(roles.toSorted());
});
