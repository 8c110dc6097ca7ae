import { loadMorph, replaceAddress } from './navigate';
import { SCRIPT_HEADER } from './page';

const PAUSE = 400;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

/** *Check before you apply*: what applies is shown anew after each answer; the address says what was answered. */
export function checkBefore(): void {
  for (const kind of ['input', 'change'])
    document.addEventListener(kind, (event) => {
      const form = event.target instanceof Element ? formAround(event.target) : undefined;
      if (!form) return;
      clearTimeout(timer);
      timer = setTimeout(() => void show(form), kind === 'change' ? 0 : PAUSE);
    });
}

function formAround(element: Element): HTMLFormElement | undefined {
  return element.closest<HTMLFormElement>('form[data-before]') ?? undefined;
}

/** Where it fails the page stays as it is: the button of the form asks the ordinary way. */
async function show(form: HTMLFormElement): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const address = addressOf(form);
  if (address === location.pathname + location.search) return;
  try {
    const answer = await fetch(address, { headers: SCRIPT_HEADER, signal: asking.signal });
    if (!answer.ok) return;
    const { morph } = await loadMorph();
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!next.querySelector('form[data-before]')) return;
    // Something was answered meanwhile, and is asked for next: an older page must not take it away.
    if (addressOf(form) !== address) return;
    replaceAddress(address);
    morph(document.body, next.body, true);
  } catch {
    // The next answer tries again.
  }
}

function addressOf(form: HTMLFormElement): string {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') given.append(name, value);
  const { pathname } = new URL(form.action, location.href);
  return given.size > 0 ? `${pathname}?${given}` : pathname;
}
