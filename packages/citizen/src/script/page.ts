import type { ClientData } from '../client-data';

/** The form of a service on this page, if there is one. */
export function liveForm(): HTMLFormElement | undefined {
  return document.querySelector<HTMLFormElement>('form[data-live]') ?? undefined;
}

/** Read anew after every change of page: the block is part of it. */
export function pageData(): ClientData | undefined {
  const block = document.getElementById('page-data')?.textContent;
  return block ? JSON.parse(block) : undefined;
}

export function say(text: string, wrong = false): void {
  const status = document.querySelector('[data-status]');
  if (!status) return;
  status.textContent = text;
  status.classList.toggle('c-status-wrong', wrong);
}

export function setRevision(form: HTMLFormElement, revision: string | number): void {
  const input = form.elements.namedItem('_revision');
  if (input instanceof HTMLInputElement) input.value = String(revision);
}

/** The header by which the server knows that the script asks. */
export const SCRIPT_HEADER = { 'Nirmaan-Script': '1' };

/** What a form would post, without the bytes of files. */
export function answersOf(form: HTMLFormElement, operation: string): FormData {
  const answers = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') answers.append(name, value);
  answers.set('_op', operation);
  return answers;
}
