import { answersOf, liveForm, pageData, SCRIPT_HEADER, say, setRevision } from './page';

const PAUSE = 1500;
let timer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> | undefined;
/** Something was typed that the server does not have: the connection was away. */
let unsaved = false;

/** Saves the answers on the server when the citizen pauses, and when the page is put away. */
export function autosave(): void {
  document.addEventListener('input', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('form') !== liveForm()) return;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && (timer !== undefined || unsaved)) void save(true);
  });
  window.addEventListener('online', () => {
    if (unsaved) void save();
  });
}

/** Resolves when nothing is being saved any more: two posts at once would be a conflict with ourselves. */
export async function settled(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  while (saving) await saving;
}

/** A post of somebody else's that the next one waits for: a file that is being sent. */
export async function hold(post: Promise<void>): Promise<void> {
  const held = post.finally(() => {
    if (saving === held) saving = undefined;
  });
  saving = held;
  await held;
}

async function save(leaving = false): Promise<void> {
  await settled();
  const form = liveForm();
  const words = pageData()?.words;
  if (!form || !words) return;
  say(words.saving);
  unsaved = true;
  saving = fetch(form.getAttribute('action') || location.href, {
    method: 'POST',
    headers: SCRIPT_HEADER,
    body: answersOf(form, 'save'),
    keepalive: leaving,
  })
    .then(async (answer) => {
      if (answer.status === 409) return say(words.changedElsewhere, true);
      if (!answer.ok) return say(words.notSaved, true);
      const { revision }: { revision: number } = await answer.json();
      setRevision(form, revision);
      unsaved = false;
      say(words.saved);
    })
    .catch(() => say(words.notSaved, true))
    .finally(() => {
      saving = undefined;
    });
  await saving;
}
