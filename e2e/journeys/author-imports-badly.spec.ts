import fs from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { bringFiles, exampleImport, importService, makeService, type UploadedFile } from '../people/author';
import { signInAsDesigner } from '../people/designer';

const json = (name: string, text: string): UploadedFile => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** A workflow that is right but for one action, which leads nowhere. */
function withoutNextState(): string {
  const document = JSON.parse(fs.readFileSync(exampleImport('workflow-newtl-trade-license.json'), 'utf8'));
  delete document.BusinessServices[0].states[2].actions[1].nextState;
  return JSON.stringify(document);
}

const cases: { title: string; file: UploadedFile; tells: (string | RegExp)[] }[] = [
  {
    title: 'a file that is no workflow and no service',
    file: json('animals.json', '{"animals": ["cow", "goat"]}'),
    tells: ['This is no kind of file that can be imported: neither a workflow of DIGIT nor a service'],
  },
  {
    title: 'a workflow without states',
    file: json('no-states.json', '{"BusinessServices": [{"tenantId": "pg", "businessService": "NewTL"}]}'),
    tells: ['There is no BusinessService in the file', '/BusinessServices'],
  },
  {
    title: 'broken JSON',
    file: json('broken.json', '{\n  "BusinessServices": [\n    {"tenantId": "pg",\n  ]\n}'),
    tells: ['This is not JSON: line 4, column 3'],
  },
  {
    title: 'ten megabytes',
    file: json('large.json', `{"BusinessServices": ["${'x'.repeat(10_000_000)}"]}`),
    tells: ['The file has 11 MB; a service has at most 5 MB.'],
  },
];

/** How many services there are; counted by the server. */
async function countServices(page: Page): Promise<string> {
  await page.goto(`${builderUrl}/services`);
  const count = page
    .getByRole('main')
    .getByText(/^(\d+|No) services?\b/)
    .first();
  return count.innerText();
}

for (const { title, file, tells } of cases)
  test(`${title} is refused, with the place in the file, and nothing is stored`, async ({ page }) => {
    await signInAsDesigner(page);
    const before = await countServices(page);
    await bringFiles(page, file);
    const refusal = page.getByRole('main').getByRole('alert');
    await expect(refusal).toContainText(`${typeof file === 'string' ? file : file.name} could not be imported`);
    for (const text of tells) await expect(refusal).toContainText(text);
    await expect(refusal).toContainText('Nothing was stored.');
    await expect(page).toHaveURL(/\/services$/);
    expect(await countServices(page)).toBe(before);
  });

test('a workflow in which an action leads nowhere is imported: the report says where, and problems lead to it', async ({
  page,
}) => {
  await signInAsDesigner(page);
  await importService(page, json('no-next-state.json', withoutNextState()));
  await expect(page.getByRole('heading', { name: 'no-next-state.json is imported' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText('REJECT in “APPLIED” does not say to which state it leads: choose it')).toBeVisible();
  await expect(main.getByText('/BusinessServices/0/states/2/actions/1/nextState')).toBeVisible();
  await expect(main.getByText(/“Reject” leads to UNKNOWN, which is no state/)).toBeVisible();
});

test('after a refused file the right one can be imported at once', async ({ page }) => {
  await signInAsDesigner(page);
  await bringFiles(page, json('animals.json', '{}'));
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await page.getByLabel('File to import').setInputFiles(exampleImport('workflow-pgr-classic.json'));
  await makeService(page);
  await expect(page.getByRole('heading', { name: 'workflow-pgr-classic.json is imported' })).toBeVisible();
});
