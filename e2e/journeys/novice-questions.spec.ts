import { expect, type Page, test } from '@playwright/test';
import { builderUrl } from '../installation';
import { signInAsDesigner } from '../people/designer';
import { Novice } from '../people/novice';
import { fileOnPhone, phone } from '../people/try-tab';

/** What somebody says to each question, in the words they would use. `as`: what they tell, and who checks, as a service they know. */
type Told = {
  name: string;
  complaint?: boolean;
  as?: string;
  who: string;
  tells: string[];
  hands: string[];
  checks: string[];
  decides: string[];
  pays: { what: string; amount?: string };
  receives: string;
  days: string;
};

/** Four minutes, with reading at 200 words a minute. */
const LONGEST = 240;

const services: Record<string, Told> = {
  'a licence that two people check and two grant, for a fee': {
    name: 'Shop licence',
    who: 'Anybody with a shop',
    as: 'Trade licence',
    tells: [],
    hands: [],
    checks: ['Document verifier', 'Field inspector'],
    decides: ['Licensing officer', 'Commissioner'],
    pays: { what: 'Always the same', amount: '500' },
    receives: 'A certificate or licence',
    days: '15',
  },
  'a certificate from a register that an officer grants, without forms of officers': {
    name: 'Birth certificate',
    who: 'Parents of a child born in the city',
    tells: ['Name of the child', 'Date of birth', 'Name of the mother', 'Mobile number'],
    hands: [],
    checks: [],
    decides: ['Registrar'],
    pays: { what: 'Nothing' },
    receives: 'A certificate or licence',
    days: '3',
  },
  'a complaint that an engineer resolves': {
    name: 'Street light complaint',
    complaint: true,
    who: 'Anybody in the city',
    tells: ['What is wrong: lamp is out, pole is damaged', 'Where is it?', 'Mobile number'],
    hands: ['Photo, if any'],
    checks: [],
    decides: ['Electrical engineer'],
    pays: { what: 'Nothing' },
    receives: 'An answer',
    days: '3',
  },
};

for (const [what, told] of Object.entries(services))
  test(`a novice makes a service by six questions and tries it: ${what}`, async ({ page }) => {
    test.slow();
    await signInAsDesigner(page);
    const novice = new Novice();
    await test.step('answers the questions', () => answer(page, novice, told));
    await test.step('makes the service and sees how far it is', async () => {
      await novice.click(page.getByRole('button', { name: 'Make the service' }));
      await page.waitForURL((url) => /^\/services\/[a-z0-9-]+$/.test(url.pathname) && !url.pathname.endsWith('/new'));
      await expect(page.getByRole('heading', { level: 1, name: told.name })).toBeVisible();
      await novice.read(page.getByRole('main'));
    });
    await test.step('tries it, and files the first case', async () => {
      await novice.click(page.getByRole('link', { name: 'Try it' }));
      await expect(phone(page).getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
      await novice.read(page.getByRole('main'));
      await fileOnPhone(page, async (button) => {
        await button.waitFor();
        await novice.read(phone(page).locator('body'));
        await novice.click(button);
      });
    });
    console.log(`${told.name}: ${novice.account}`);
    expect(novice.seconds).toBeLessThanOrEqual(LONGEST);
  });

async function answer(page: Page, novice: Novice, told: Told): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Next', exact: true });
  const read = () => novice.read(page.getByRole('main'));
  const asFor = async (example: string) => {
    await novice.click(page.getByRole('button', { name: example, exact: true }));
    await read();
  };
  const isAsked = (title: string) => expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await novice.read(page.getByRole('main'));
  await novice.click(page.getByRole('button', { name: 'New service' }));
  await novice.read(page.getByRole('menu'));
  await novice.click(page.getByRole('menuitem', { name: /^Six questions/ }));
  await isAsked('Who applies?');
  await read();
  await novice.type(page.getByRole('textbox', { name: 'Name of the service' }), told.name);
  if (told.complaint) await novice.click(page.getByText('They report a problem'));
  await novice.type(page.getByRole('textbox', { name: 'Who may apply?' }), told.who);
  await novice.click(next());

  await isAsked('What do they tell you, what do they hand in?');
  await read();
  if (told.as) await asFor(told.as);
  else await typeLines(page, novice, 'They tell you', told.tells);
  if (told.hands.length > 0) await typeLines(page, novice, 'They hand in', told.hands);
  await expect(page.getByText(/^(\d+|One) questions? on/)).toBeVisible();
  await novice.click(next());

  await isAsked('Who checks, in which order?');
  await read();
  if (told.as) await asFor(told.as);
  else await novice.click(page.getByRole('checkbox', { name: 'Nobody checks' }));
  for (const [at, who] of told.checks.entries())
    await expect(page.getByRole('textbox', { name: `Who, line ${at + 1}` })).toHaveValue(who);
  await expect(
    page.getByText(told.checks.length === 0 ? 'Nobody checks it.' : /^Two people check one after the other/),
  ).toBeVisible();
  await novice.click(next());

  await isAsked('Who decides?');
  await read();
  await typeLines(page, novice, 'They decide', told.decides);
  await novice.click(next());

  await isAsked('What is paid?');
  await read();
  await novice.click(page.getByRole('radio', { name: told.pays.what }));
  if (told.pays.amount) await novice.type(page.getByRole('textbox', { name: 'Rupees' }), told.pays.amount);
  await novice.click(next());

  await isAsked('What do they receive, and how long may it take?');
  await read();
  await novice.click(page.getByRole('radio', { name: told.receives }));
  await novice.type(page.getByRole('textbox', { name: 'Days, at most' }), told.days);
  await read();
}

/** Line by line, with Enter between them. */
async function typeLines(page: Page, novice: Novice, list: string, lines: string[]): Promise<void> {
  const line = (number: number) => page.getByRole('textbox', { name: `${list}, line ${number}`, exact: true });
  for (const [at, text] of lines.entries()) {
    if (at > 0) await novice.press(line(at), 'Enter');
    await expect(line(at + 1)).toBeVisible();
    await novice.type(line(at + 1), text);
  }
}

test('answers outlive a reload, lines are moved by keys, and what was skipped is on the checklist', async ({
  page,
}) => {
  await signInAsDesigner(page);
  await page.goto(`${builderUrl}/services/new/questions`);
  await page.getByRole('button', { name: 'Scholarship', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of the service' }).press('Control+Enter');
  const line = (number: number) => page.getByRole('textbox', { name: `They tell you, line ${number}`, exact: true });
  await line(1).fill('Mobile number');
  await line(1).press('Enter');
  await expect(line(2)).toBeFocused();
  await line(2).fill('Full name');
  await line(2).press('Alt+ArrowUp');
  await expect(line(1)).toBeFocused();
  await expect(line(1)).toHaveValue('Full name');
  await page.reload();
  await expect(line(2)).toHaveValue('Mobile number');
  await line(2).press('Control+Enter');
  const who = (number: number) => page.getByRole('textbox', { name: `Who, line ${number}`, exact: true });
  await who(1).fill('Head of the school');
  await who(1).press('Enter');
  await expect(who(2)).toBeFocused();
  await who(2).fill('Inspector');
  await page.getByRole('combobox', { name: 'What they do, line 2' }).selectOption('visits');
  await page.getByRole('checkbox', { name: 'may ask for corrections' }).nth(1).check();
  await expect(page.getByText('Two people check one after the other; it can be sent back.')).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  for (let question = 4; question < 6; question++) {
    await expect(page.getByText(`Question ${question} of 6`)).toBeVisible();
    await page.getByRole('button', { name: 'Skip for now' }).click();
  }
  await page.getByRole('button', { name: 'Make the service' }).click();
  await page.waitForURL(/\/services\/scholarship(-\d+)?$/);
  for (const open of [/Nobody is named who decides/, /whether anything is paid/, /How long it may take/])
    await expect(page.getByText(open).first()).toBeVisible();

  await test.step('the answers are changed later, and what was made since stays', async () => {
    await page.getByRole('link', { name: 'Change the answers' }).click();
    await page.getByRole('button', { name: 'Who decides?' }).click();
    await page.getByRole('textbox', { name: 'They decide, line 1' }).fill('Welfare officer');
    await page.getByRole('button', { name: 'What do they receive, and how long may it take?' }).click();
    await page.getByRole('textbox', { name: 'Days, at most' }).fill('45');
    await page.getByRole('button', { name: 'Change the service' }).click();
    await page.waitForURL(/\/services\/scholarship(-\d+)?$/);
    await expect(page.getByText('Welfare officer').first()).toBeVisible();
    await expect(page.getByText(/Nobody is named who decides/)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/Nobody is named who decides/).first()).toBeVisible();
  });
});
