/** What the builder's tab *Try* asks for when it opens, and how long each part is waited for. */
import { createBrowser } from '../../e2e/over-http/browser.mjs';

const LANGUAGE = 'en';

/** Addresses of clients: the runtime's limits count by them. */
let clients = 0;

/**
 * Opens a trial, then both frames at once: the citizen's phone with the service's page, and an officer's workbench. Times are
 * in ms from the first call.
 */
export async function openTry({ hostUrl, key, origin }, { draft, masters }) {
  const from = performance.now();
  const passed = () => performance.now() - from;
  const trial = await openTrial({ hostUrl, key }, { draft, masters });
  const answered = passed();
  const [citizen, officer] = ['citizen', 'officer'].map((audience) =>
    trial.people.find((each) => each.audience === audience),
  );
  const base = `/try/${trial.id}`;
  const [ready, workbench] = await Promise.all([
    inBrowser(origin, (phone) =>
      showAs(phone, { base, person: citizen, next: serviceOf(trial), shows: trial.name[LANGUAGE] }),
    ).then(passed),
    inBrowser(origin, (desk) => showAs(desk, { base, person: officer, next: '/work', shows: '</html>' })).then(passed),
  ]);
  return { trial, answered, ready, workbench };
}

/** The first page of the form of a trial that is open; in ms. */
export function openForm({ origin }, { draft }, { trial }) {
  const [page] = draft.forms[0].pages;
  const path = `/try/${trial.id}${serviceOf(trial)}/apply/${page.code}`;
  return inBrowser(origin, async (phone) => {
    const from = performance.now();
    await show(phone, path, page.title[LANGUAGE]);
    return performance.now() - from;
  });
}

const serviceOf = ({ city, service }) => `/${LANGUAGE}/${city.split('.')[1]}/${service}`;

export async function closeTry({ hostUrl, key }, { trial }) {
  const answer = await fetch(`${hostUrl}/trials/${trial.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  });
  if (!answer.ok) throw new Error(`closing a trial: ${answer.status}`);
}

async function openTrial({ hostUrl, key }, { draft, masters }) {
  const answer = await fetch(`${hostUrl}/trials`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ kind: 'own', language: LANGUAGE, draft, masters },
      owner: { realm: 'pg', user: 'bench' },
    }),
  });
  const opened = await answer.json();
  if (!opened.trial) throw new Error(`no trial was opened: ${answer.status} ${JSON.stringify(opened)}`);
  return opened.trial;
}

/** As a frame does: becomes somebody, and is led to a page. */
async function showAs(browser, { base, person, next, shows }) {
  const posted = await browser.post(`${base}/_as`, { user: person.userName, next });
  if (posted.status !== 303 || posted.location !== `${base}${next}`)
    throw new Error(`becoming ${person.audience}: ${posted.status} ${posted.location}`);
  await show(browser, posted.location, shows);
}

async function show(browser, path, shows) {
  const { status, text } = await browser.get(path);
  if (status !== 200 || !text.includes(shows)) throw new Error(`${path}: ${status}, and not what was expected`);
}

async function inBrowser(origin, use) {
  clients++;
  const browser = createBrowser({ origin, address: `127.0.${1 + Math.floor(clients / 250)}.${1 + (clients % 250)}` });
  try {
    return await use(browser);
  } finally {
    browser.close();
  }
}
