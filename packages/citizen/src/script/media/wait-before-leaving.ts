import { liveForm, say } from '../page';

type Work = {
  isBusy(): boolean;
  /** Resolves when nothing is on its way; false where something went wrong that must be seen first. */
  finished(): Promise<boolean>;
  words(): string;
};

/** A page whose files are still on their way is sent when they are there; closing it is asked about. */
export function waitBeforeLeaving({ isBusy, finished, words }: Work): void {
  document.addEventListener(
    'submit',
    (event) => {
      const { target: form, submitter } = event;
      if (!(form instanceof HTMLFormElement) || form !== liveForm() || !isBusy()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      say(words());
      void finished().then((isFine) => {
        if (isFine) form.requestSubmit(buttonLike(form, submitter));
        else document.querySelector<HTMLElement>('.n-problems[data-made]')?.closest('[data-path]')?.scrollIntoView();
      });
    },
    // Before anybody who would send the page.
    { capture: true },
  );
  window.addEventListener('beforeunload', (event) => {
    if (isBusy()) event.preventDefault();
  });
}

/** The button that was pressed, or the one that took its place when its question was shown anew. */
function buttonLike(form: HTMLFormElement, pressed: HTMLElement | null): HTMLButtonElement | null {
  if (!(pressed instanceof HTMLButtonElement)) return null;
  if (pressed.isConnected) return pressed;
  const buttons = [...form.elements].filter((each) => each instanceof HTMLButtonElement);
  return buttons.find((each) => each.name === pressed.name && each.value === pressed.value) ?? null;
}
