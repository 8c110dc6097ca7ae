import { inputName } from '@nirmaan/forms';

/**
 * Calls `run` with the control a question was left by. While a finger or a button is down it waits: what is told then would
 * move the page under it, and the button that was meant would not be hit.
 */
export function onLeave(run: (target: EventTarget | null) => void): void {
  let isDown = false;
  let waiting: (EventTarget | null)[] = [];
  const tell = () => {
    const all = waiting;
    waiting = [];
    for (const target of all) run(target);
  };
  document.addEventListener('pointerdown', () => {
    isDown = true;
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      isDown = false;
      setTimeout(tell);
    });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const slot = slotOf(target);
    if (!slot || slot === slotOf(relatedTarget)) return;
    waiting.push(target);
    if (!isDown) setTimeout(tell);
  });
  // Who chose one of several has answered, also where a mouse left no focus; a part of an answer is not all of it.
  document.addEventListener('change', ({ target }) => {
    const isOneOfSeveral =
      target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'radio');
    const path = slotOf(target)?.getAttribute('data-path');
    if (isOneOfSeveral && path && target.name === inputName(path)) run(target);
  });
}

function slotOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.n-slot[data-path]') : null;
}
