/** An officer at the workbench: the calls its page makes, over HTTP. */
import crypto from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const PASSWORD = 'Nirmaan@123';
const LONGEST = 30_000;
/** Somebody who waits looks again at this pace; faster, the looking would be most of the work. */
const PAUSE = 250;

export async function signIn(browser, userName) {
  const { outcome } = await mutate(browser, 'signIn', { tenant: 'pg.citya', userName, password: PASSWORD });
  if (outcome !== 'signed-in') throw new Error(`${userName} is not signed in: ${outcome}`);
}

/** The id of a case, as soon as it lies in this officer's inbox. */
export async function findCase(browser, reference) {
  return until(`${reference} in the inbox`, async () => {
    const { rows } = await query(browser, 'searchInbox', { search: reference, limit: 5 });
    return rows.find((row) => row.reference === reference)?.id;
  });
}

/** Opens the case once it stands in `state`, takes the action, and waits until DIGIT is seen to hold it. Its time in ms. */
export async function act(browser, id, { state, action, to, form }) {
  const opened = await until(`${id} in ${state}`, async () => {
    const found = await query(browser, 'openCase', { id });
    return found.state.code === state && !found.processing ? found : undefined;
  });
  const from = performance.now();
  const key = crypto.randomUUID();
  const outcome = await mutate(browser, 'takeAction', {
    id,
    action,
    revision: opened.revision,
    key,
    ...(form && { form }),
  });
  if (outcome.kind === 'refused') throw new Error(`${action}: ${outcome.reason.code}`);
  if (outcome.kind === 'processing')
    await until(
      `${id} in ${to}`,
      async () => (await query(browser, 'openCase', { id })).state.code === to || undefined,
    );
  return performance.now() - from;
}

async function until(what, read) {
  for (const from = performance.now(); performance.now() - from < LONGEST; await sleep(PAUSE)) {
    const found = await read();
    if (found !== undefined) return found;
  }
  throw new Error(`no ${what} within ${LONGEST / 1000} s`);
}

/** What a page of the workbench asks. */
export const query = (browser, name, input) =>
  browser
    .get(`/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`)
    .then((answer) => dataOf(name, answer));

export const takeAction = (browser, asked) => mutate(browser, 'takeAction', asked);

const mutate = (browser, name, input) =>
  browser.postJson(`/api/trpc/${name}`, { json: input }).then((answer) => dataOf(name, answer));

function dataOf(name, { status, text }) {
  if (status !== 200) throw new Error(`${name}: ${status} ${text.slice(0, 300)}`);
  return JSON.parse(text).result.data.json;
}
