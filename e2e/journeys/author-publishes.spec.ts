import { expect, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { expectSaved, newWord, openTab } from '../people/author';
import { createFromTemplate, publish, signInAsDesigner } from '../people/designer';
import {
  addFault,
  businessServicesOf,
  clearFaults,
  haltPersister,
  masterRowsOf,
  messagesOf,
  updateBusinessService,
  upsertMessage,
} from '../published';

test.beforeEach(async ({ page }) => {
  page.setDefaultTimeout(30_000);
  await clearFaults();
  await signInAsDesigner(page);
});
test.afterEach(async () => {
  await clearFaults();
  await haltPersister(false);
});

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
  await page.getByRole('checkbox', { name: 'Amarpur' }).check();
  const start = page.getByRole('button', { name: 'Publish version 1' });
  await expect(start).toBeEnabled();
  // What is written is answered and not stored yet: the publication reads back and waits. Then DIGIT is gone.
  await haltPersister(true);
  await start.click();
  await expect(page.getByText(/^reading back, try/).first()).toBeVisible();
  await addFault({ service: '*', kind: 'down', count: 10_000 });
  await expect(page.getByRole('heading', { name: 'Version 1 is not live' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('listitem').filter({ hasText: 'failed' })).toHaveCount(1);
  await clearFaults();
  expect(await pointersOf(code)).toHaveLength(0);
  await haltPersister(false);
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
  expect(await publish(page, code, ['Amarpur'])).toBe(1);
  const [before] = await businessServicesOf(`${code}.v1`);
  await rename(page, `${name} renewed`);
  await openTab(page, 'Publish');
  await page.getByRole('button', { name: 'Publish again' }).click();
  await expect(page.getByText(`The service “${name}” is now “${name} renewed”`)).toBeVisible();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2 is live' })).toBeVisible({ timeout: 60_000 });
  expect(await businessServicesOf(`${code}.v2`)).toHaveLength(0);
  const [after] = await businessServicesOf(`${code}.v1`);
  expect(after).toEqual(before);
  expect(await pointersOf(code)).toMatchObject([{ version: '2' }]);
});

test('a workflow changed by hand in DIGIT is shown as a conflict, and is left as it is', async ({ page }) => {
  const { code } = await ownService(page);
  await publish(page, code, ['Amarpur']);
  const [service] = await businessServicesOf(`${code}.v1`);
  if (!service) throw new Error('nothing was published');
  const [action] = service.states.find((state) => state.state === 'APPLIED')?.actions ?? [];
  if (!action) throw new Error('nothing leads on from APPLIED');
  action.roles = ['TL_APPROVER'];
  await updateBusinessService(service);
  // DIGIT answers before it has stored.
  const stored = async () => JSON.stringify(await businessServicesOf(`${code}.v1`));
  await expect.poll(stored).toMatch(/"lastModifiedBy":"journeys"/);
  const changed = await stored();

  await page.goto(`${builderUrl}/services/${code}/publish`);
  await page.getByRole('button', { name: 'Publish again' }).click();
  const conflict = page
    .getByRole('listitem')
    .filter({ hasText: `${code}.v1` })
    .filter({ hasText: 'Conflict' });
  await expect(conflict).toHaveCount(1);
  await conflict.getByText('Details').click();
  await expect(conflict).toContainText('TL_APPROVER');
  await expect(page.getByRole('button', { name: /^Publish version/ })).toBeDisabled();
  expect(await stored()).toBe(changed);
  expect(await pointersOf(code)).toMatchObject([{ version: '1' }]);
});

test('words changed by hand in DIGIT are written over only when asked', async ({ page }) => {
  const { code } = await ownService(page);
  await publish(page, code, ['Amarpur']);
  const [[word = '', ours] = []] = await messagesOf(code, 'en_IN');
  await upsertMessage(code, 'en_IN', { code: word, message: 'Changed by hand' });

  await page.goto(`${builderUrl}/services/${code}/publish`);
  await page.getByRole('button', { name: 'Publish again' }).click();
  const button = page.getByRole('button', { name: /^Publish version/ });
  const overwrite = page.getByRole('checkbox', { name: 'Write over what was changed by hand' });
  await expect(overwrite).toBeVisible();
  await expect(button).toBeDisabled();
  expect((await messagesOf(code, 'en_IN')).get(word)).toBe('Changed by hand');
  await overwrite.check();
  await button.click();
  await expect(page.getByRole('heading', { name: /^Version \d+ is live$/ })).toBeVisible({ timeout: 60_000 });
  expect((await messagesOf(code, 'en_IN')).get(word)).toBe(ours);
});
