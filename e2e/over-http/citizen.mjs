/** A citizen applies for a trade licence, page by page, as a browser without scripts does. */
import { hiddenIn } from './browser.mjs';

const SERVICE = '/en/citya/trade-licence';
const PAGES = ['trade', 'place', 'owners', 'documents'];
const PAPER = {
  name: 'id.pdf',
  type: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n'),
};

const answersOf = (name, mobile) => ({
  trade: {
    tradeName: `${name} Stores`,
    tradeCategory: 'Manufacture',
    tradeType: 'M-BAKERY',
    area: '40',
    employees: '4',
    startDate: '2026-04-01',
  },
  place: {
    'place.line1': 'Shop 14',
    'place.locality': 'Ajit Nagar',
    'place.pincode': '143001',
    rented: 'false',
  },
  owners: { 'owners.0.name': name, 'owners.0.mobile': mobile },
  documents: { idProof: PAPER },
});

/** Applies and gives the reference of the receipt. `readCode` knows the one-time code that was sent to a number. */
export async function apply(browser, { name, mobileNumber, readCode }) {
  const form = await prepare(browser, { name, mobileNumber });
  const { reference, problem } = await submit(browser, { ...form, code: await readCode(mobileNumber) });
  if (!reference) throw new Error(`not submitted: ${problem}`);
  browser.forgetCookies();
  return reference;
}

/** Everything before the last step; the code is on its way then. What the last form holds. */
export async function prepare(browser, { name, mobileNumber }) {
  const answers = answersOf(name, mobileNumber);
  for (const [at, page] of PAGES.entries()) {
    const path = `${SERVICE}/apply/${page}`;
    const shown = expectStatus(await browser.get(path), 200, path);
    const posted = await browser.post(path, { ...hiddenIn(shown.text), ...answers[page] });
    const next = PAGES[at + 1];
    expectLocation(posted, next ? `${SERVICE}/apply/${next}` : `${SERVICE}/check`, path);
  }
  const check = expectStatus(await browser.get(`${SERVICE}/check`), 200, 'check');
  expectLocation(await browser.post(`${SERVICE}/check`, hiddenIn(check.text)), `${SERVICE}/prove`, 'check');

  const prove = expectStatus(await browser.get(`${SERVICE}/prove`), 200, 'prove');
  return sendCode(browser, { ...hiddenIn(prove.text), name, mobileNumber });
}

/** Asks for a code, or for another one. What the form holds then. */
export async function sendCode(browser, form) {
  const sent = await browser.post(`${SERVICE}/prove`, { ...form, _op: 'send' });
  return { ...form, ...hiddenIn(expectStatus(sent, 200, 'send').text) };
}

/**
 * The last step: the reference, or what the page says instead. Sent again as it is, it has one effect. `proven` is false where
 * DIGIT could not look at the code.
 */
export async function submit(browser, form) {
  const answer = await browser.post(`${SERVICE}/prove`, { ...form, _op: 'submit' });
  const [, reference, later] = /\/submitted\/([^/?]+)(\?proof=later)?$/.exec(answer.location ?? '') ?? [];
  return reference
    ? { reference: decodeURIComponent(reference), proven: !later }
    : { problem: `${answer.status} ${answer.location ?? problemOf(answer.text)}` };
}

/** Proves the number of an application that was filed without: asks for a code, and gives it. */
export async function proveLater(browser, { reference, mobileNumber, readCode }) {
  const about = { city: 'citya', reference, mobileNumber };
  expectStatus(await browser.post('/en/track', { ...about, _op: 'send' }), 200, 'send');
  const code = await readCode(mobileNumber);
  expectStatus(await browser.post('/en/track', { ...about, code, _op: 'prove' }), 200, 'prove');
}

function expectStatus(answer, status, where) {
  if (answer.status !== status)
    throw new Error(`${where}: ${answer.status} ${answer.location ?? problemOf(answer.text)}`);
  return answer;
}

function expectLocation(answer, location, where) {
  if (answer.location !== location)
    throw new Error(`${where}: ${answer.status} ${answer.location ?? problemOf(answer.text)}`);
}

/** What the page complains about. */
function problemOf(html) {
  const found =
    /role="alert"[\s\S]*?<\/div>/.exec(html)?.[0] ?? /<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? html.slice(0, 300);
  return found
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
