import { settled } from './autosave';
import { loadMorph, refresh } from './navigate';
import { answersOf, liveForm } from './page';

/** Something changed that only the server can show: rows of a large master, choices that are no list. */
let isWanted = false;

export function wantServer(wanted = true): void {
  isWanted = wanted;
}

/** Asks the server for the page with the answers of now, where something is to be shown that only it knows; then calls `afterwards`. */
export async function askServer(afterwards: () => void): Promise<void> {
  const form = liveForm();
  if (!form || !isWanted) return;
  isWanted = false;
  await settled();
  const asked = answersOf(form, 'refresh');
  await refresh(
    async (next) => {
      const { morph } = await loadMorph();
      const answered = next.querySelector('form[data-live]');
      // Something was answered meanwhile, and is asked for next: an older page must not take it away.
      if (!answered || !isSame(asked, answersOf(form, 'refresh'))) return;
      morph(form, answered, true);
      afterwards();
    },
    asked,
    form.getAttribute('action') || location.href,
  ).catch(() => {});
}

/** Are these the same answers? What the page itself writes beside them (its revision) does not count. */
function isSame(one: FormData, other: FormData): boolean {
  const answersIn = (form: FormData) => JSON.stringify([...form].filter(([name]) => !name.startsWith('_')));
  return answersIn(one) === answersIn(other);
}
