/** One citizen with a phone and a bad line: fills the trade licence, sends three papers, proves the number, submits. */

/** A line of 8 KB a second takes its time. */
const PATIENCE = 600_000;

export async function fileTradeLicence(page, { origin, scans, readCode, say }) {
  page.setDefaultTimeout(PATIENCE);
  const mobileNumber = `9${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const label = (text, exact = false) => page.getByLabel(text, { exact });
  const go = async (to) => {
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(`**/${to}`);
    say(to);
  };
  const choose = (text, name, buffer) => label(text).setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  const sizes = [];
  /** The page says how large a file is that arrived. */
  const arrived = async (name) => {
    const row = page.locator('.n-file', { hasText: name });
    await row.waitFor();
    sizes.push((await row.locator('.n-file-size').textContent())?.trim() ?? '');
    say(`${name}: ${sizes.at(-1)}`);
  };

  await page.goto(`${origin}/en/citya/trade-licence/apply/trade`);
  await label('Name of the trade').fill('Sharma Sweets');
  await label('Category').selectOption({ label: 'Services' });
  await label('Type of trade').selectOption({ label: 'Restaurant' });
  await label('Area of the premises').fill('40');
  await label('Number of employees').fill('3');
  for (const [part, value] of [
    ['Day', '1'],
    ['Month', '12'],
    ['Year', '2026'],
  ])
    await label(part, true).fill(value);
  await go('place');
  await label('House, street').fill('14 Mall Road');
  await label('Locality or town').fill('Amritsar');
  await label('PIN code').fill('143001');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await choose('Rent agreement', 'agreement.jpg', scans[0]);
  await arrived('agreement.jpg');
  await go('owners');
  await label('Full name').fill('Asha Rao');
  await label('Mobile number').fill('9812345678');
  await go('documents');
  await choose('Proof of identity', 'identity.jpg', scans[1]);
  await choose('Photo of the premises', 'front.jpg', scans[2]);
  await arrived('identity.jpg');
  await arrived('front.jpg');
  await go('check');
  await page.getByRole('button', { name: 'Everything is right, continue' }).click();
  await label('Your full name').fill('Asha Rao');
  await label('Mobile number').fill(mobileNumber);
  await page.getByRole('button', { name: 'Send me the code' }).click();
  const code = label('Code from the message');
  await code.waitFor();
  await code.fill(await readCode(mobileNumber));
  await page.getByRole('button', { name: 'Submit the application' }).click();
  await page.waitForURL('**/submitted/**');
  return { reference: decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? ''), sizes };
}
