import { settled } from './autosave';
import { pageData, SCRIPT_HEADER, say } from './page';

let shown: () => void = () => {};
let busy = false;
/** Of the page that is in place. */
let shownAt = '';

const addressOf = ({ pathname, search }: Location | URL) => pathname + search;

/** Calls `run` now and whenever another page was put in place. */
export function onShown(run: () => void): void {
  shown = run;
  shownAt = addressOf(location);
  run();
}

/** The same page under an address that says what was answered: going back leads to the page before. */
export function replaceAddress(address: string): void {
  history.replaceState(history.state, '', address);
  shownAt = addressOf(location);
}

/** Posts by fetch and puts the answer in place; whatever goes wrong, the answers stay on the page. */
export function submitInPlace(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-live],[data-enhance]')) return;
    event.preventDefault();
    if (!busy) void send(form, event.submitter);
  });
  // The address bar went back to a page that was replaced in place. A link to a question of this page comes here, too.
  window.addEventListener('popstate', () => {
    if (addressOf(location) !== shownAt) location.reload();
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  busy = true;
  submitter?.setAttribute('aria-disabled', 'true');
  try {
    await settled();
    const posted = post(form, submitter);
    // Something is missing here, not the connection.
    if (!posted) return submitPlainly(form, submitter);
    const answer = await posted;
    await show(answer).catch(() => (answer.redirected ? location.assign(answer.url) : submitPlainly(form, submitter)));
    if (submitter instanceof HTMLButtonElement) goOnAfter(submitter.value);
  } catch {
    say(pageData()?.words.notSaved ?? form.querySelector('[data-not-sent]')?.getAttribute('data-not-sent') ?? '', true);
  } finally {
    busy = false;
    submitter?.removeAttribute('aria-disabled');
  }
}

/** Undefined where this browser cannot post by itself. */
function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Response> | undefined {
  try {
    const data = new FormData(form);
    if (submitter instanceof HTMLButtonElement && submitter.name) data.set(submitter.name, submitter.value);
    return fetch(form.getAttribute('action') || location.href, {
      method: 'POST',
      headers: SCRIPT_HEADER,
      body: form.enctype === 'multipart/form-data' ? data : new URLSearchParams(textsOf(data)),
    });
  } catch {
    return undefined;
  }
}

/** The ordinary way. A post is known by its key, so that twice is once. */
function submitPlainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const operation = document.createElement('input');
    Object.assign(operation, { type: 'hidden', name: submitter.name, value: submitter.value });
    form.append(operation);
  }
  form.submit();
}

/** An entry was added or removed, a file taken away: the next question is where eye and focus go. */
function goOnAfter(operation: string): void {
  const [, verb, list] = /^(add|remove):\/([^/]+)/.exec(operation) ?? [];
  const place = list && document.querySelector<HTMLElement>(`[data-path="/${CSS.escape(list)}"]`);
  if (!place || document.querySelector('[data-focus]')) return;
  const part = verb === 'add' ? [...place.querySelectorAll('.n-entry')].at(-1) : place;
  const control = part?.querySelector<HTMLElement>(
    ':is(input:not([type=hidden]), select, textarea):not([hidden] *, :disabled)',
  );
  (verb === 'add' ? control : (place.querySelector<HTMLElement>('.n-group') ?? control))?.focus();
}

function textsOf(data: FormData): [string, string][] {
  return [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
}

/** Puts an answer in place of the page; one that is no page of ours is opened the ordinary way. */
async function show(answer: Response): Promise<void> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return location.assign(answer.url);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (stylesOf(next) !== stylesOf(document)) return location.assign(answer.url);
  if (answer.redirected && answer.url !== location.href) history.pushState(null, '', answer.url);
  shownAt = addressOf(location);
  await replace(next);
  const focus = document.querySelector<HTMLElement>('[data-focus]');
  if (focus) focus.focus();
  else if (answer.redirected) {
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }
}

const stylesOf = (page: Document) => page.querySelector('link[rel=stylesheet]')?.getAttribute('href');

async function replace(next: Document): Promise<void> {
  const { morph } = await loadMorph();
  for (const name of ['lang', 'dir'])
    document.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? '');
  document.title = next.title;
  // What the script put in belongs to the questions of the page before.
  for (const made of document.querySelectorAll('[data-made]')) made.remove();
  morph(document.body, next.body);
  shown();
}

/** Putting a page in place is needed only when one came: a part of its own. */
export const loadMorph = () => import('./morph');

/** Asks the server for this page with these answers, keeps the address, and puts `part` of it in place. */
export function refresh(part: (next: Document) => void | Promise<void>, body: FormData, url: string): Promise<void> {
  return fetch(url, { method: 'POST', headers: SCRIPT_HEADER, body })
    .then((answer) => answer.text())
    .then((html) => part(new DOMParser().parseFromString(html, 'text/html')));
}

/** Puts one field of an answered page in place, so that what is typed elsewhere meanwhile stays. */
export async function replaceField(next: Document, path: string): Promise<void> {
  const { morph } = await loadMorph();
  const find = (page: Document) => page.querySelector(`[data-path="${CSS.escape(path)}"]`);
  const old = find(document);
  const now = find(next);
  if (old && now) morph(old, now);
}
