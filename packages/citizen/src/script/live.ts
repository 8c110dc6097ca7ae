import {
  evaluateForm,
  type FieldState,
  type FormEvaluation,
  fieldOfAnswer,
  formatAnswer,
  type PostedValues,
  readPostedPage,
} from '@nirmaan/forms';
import { type JsonValue, valueAt } from '@nirmaan/lexicon';
import type { ClientData } from '../client-data';
import { settled } from './autosave';
import { engine, loadLibraries } from './engine';
import { morph, refresh } from './navigate';
import { answersOf, liveForm, pageData } from './page';

type Live = NonNullable<ClientData['live']>;

let live: Live | undefined;
let listening = false;
/** Something changed that only the server can show: rows of a large master, choices that are no list. */
let needsServer = false;

/** Evaluates the rules of this page after each change: shows and hides questions, fills computed ones, offers choices. */
export function followRules(): void {
  live = pageData()?.live;
  needsServer = false;
  if (!listening) {
    listening = true;
    document.addEventListener('input', judge);
    document.addEventListener('change', ({ target }) => {
      // What is chosen here decides what is asked next, and only the server knows it.
      if (target instanceof Element && target.closest('[data-ask]')) needsServer = true;
      void askServer();
    });
  }
  judge();
  void loadLibraries(live?.libraries ?? []).then((isMore) => {
    if (isMore) judge();
  });
}

function judge(): void {
  const form = liveForm();
  const evaluation = form && live && evaluate(form, live);
  if (!live || !evaluation) return;
  // Places to choose from come with the page; no rule depends on them.
  const needs = evaluation.needs.filter((need) => !('hierarchy' in need));
  needsServer = needs.length > 0;
  // Without all functions or rows a rule would look as if it did not hold: the page stays as the server made it.
  if (needs.some((need) => !('master' in need))) return;
  for (const [path, state] of Object.entries(evaluation.fields)) {
    const element = fieldAt(path);
    if (!element) {
      // A list that became required here wants an entry that only the server can show.
      if (state.visible && fieldAt(`/${path.split('/')[1]}`)) needsServer = true;
      continue;
    }
    element.hidden = !state.visible;
    // What is hidden is not posted: its answer stays as it was.
    if (element instanceof HTMLFieldSetElement) element.disabled = !state.visible;
    markOptional(element, state);
    if (state.computed) showComputed(element, path, state, valueAt(evaluation.values, path));
    else if (state.choices) offerChoices(element, state.choices);
  }
}

function evaluate(form: HTMLFormElement, { form: model, page, data, context }: Live): FormEvaluation | undefined {
  const shown = model.pages.find((each) => each.code === page);
  return shown && evaluateForm(model, readPostedPage(shown, postedBy(form), data), { ...context, rules: engine() });
}

function postedBy(form: HTMLFormElement): PostedValues {
  const posted = new FormData(form);
  return {
    get(name) {
      const values = posted.getAll(name).filter((each) => typeof each === 'string');
      return values.length > 0 ? values : undefined;
    },
    files: () => [],
  };
}

function fieldAt(path: string): HTMLElement | undefined {
  return liveForm()?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ?? undefined;
}

/** Required by a rule or not: only what may be left out says so. Groups and computed ones never do. */
function markOptional(element: HTMLElement, state: FieldState): void {
  const label = element.querySelector('.n-label');
  if (!label || state.computed || element.querySelector('.n-group')) return;
  let mark = label.querySelector<HTMLElement>('.n-optional');
  if (!mark && !state.required) {
    mark = document.createElement('span');
    mark.className = 'n-optional';
    mark.textContent = ` ${pageData()?.words.optional ?? ''}`;
    label.append(mark);
  }
  if (mark) mark.hidden = state.required;
}

/** The output of a computed question, in words. */
function showComputed(element: HTMLElement, path: string, state: FieldState, value: JsonValue | undefined): void {
  const data = pageData();
  const output = element.querySelector('[data-output]');
  const field =
    live &&
    fieldOfAnswer(
      live.form.pages.flatMap((page) => page.fields),
      path,
    )?.field;
  if (!live || !data || !field || !output) return;
  const { yes, no } = data.words;
  output.textContent = formatAnswer(field, value, { language: live.context.language, state, yes, no }) || '–';
}

function offerChoices(element: HTMLElement, choices: { value: string; label: string }[]): void {
  const select = element.querySelector('select');
  const shown = select
    ? [...select.options].map((option) => option.value).filter(Boolean)
    : [...element.querySelectorAll<HTMLInputElement>('input')].map((input) => input.value);
  if (shown.join('\0') === choices.map((choice) => choice.value).join('\0')) return;
  if (!select) {
    needsServer = true;
    return;
  }
  const chosen = select.value;
  for (const option of [...select.options]) if (option.value) option.remove();
  for (const { value, label } of choices) select.add(new Option(label, value));
  select.value = choices.some((choice) => choice.value === chosen) ? chosen : '';
}

async function askServer(): Promise<void> {
  const form = liveForm();
  if (!form || !needsServer) return;
  needsServer = false;
  await settled();
  const asked = answersOf(form, 'refresh');
  await refresh(
    (next) => {
      const answered = next.querySelector('form[data-live]');
      // Something was answered meanwhile, and is asked for next: an older page must not take it away.
      if (answered && isSame(asked, answersOf(form, 'refresh'))) morph(form, answered, true);
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
