import {
  type FieldNow,
  type FieldState,
  type FormSession,
  formatAnswer,
  openForm,
  readPostedField,
  readPostedPage,
  typeOf,
} from '@nirmaan/forms';
import { type JsonObject, type JsonValue, valueAt } from '@nirmaan/lexicon';
import type { ClientData } from '../client-data';
import { unpackForm } from '../packed-form';
import { askServer, wantServer } from './ask-server';
import { engine, loadLibraries } from './engine';
import { onLeave } from './leaving';
import { liveForm, pageData } from './page';
import { postedOf, type Shown, ShownPage } from './shown-page';
import { ToldProblems } from './told-problems';
import { showTotals } from './totals';

/** The page that is in place, judged while it is filled in. */
type Live = { data: ClientData; session: FormSession; page: ShownPage; problems: ToldProblems; hasTotals: boolean };

let live: Live | undefined;
let listening = false;

/**
 * Follows what is typed: shows and hides questions, fills computed ones, offers choices, tells what is wrong. At a key only
 * the question that was typed in is read, and only what became different is touched.
 */
export function followRules(): void {
  if (!listening) {
    listening = true;
    document.addEventListener('input', ({ target }) => typed(target));
    document.addEventListener('change', ({ target }) => {
      // Filled in by the browser itself: not every one says so with `input`.
      typed(target);
      // What is chosen here decides what is asked next, and only the server knows it.
      if (target instanceof Element && target.closest('[data-ask]')) wantServer();
      void askServer(open);
    });
    onLeave((target) => {
      const shown = live?.page.around(target);
      if (shown) live?.problems.left(shown);
    });
  }
  open();
  void loadLibraries(live?.data.live?.libraries ?? []).then((isMore) => {
    if (isMore) open();
  });
}

function open(): void {
  const before = live;
  live = undefined;
  wantServer(false);
  const element = liveForm();
  const data = pageData();
  if (!element || !data?.live) return;
  const { form: packed, page: code, data: answers, context, libraries, problems } = data.live;
  const form = unpackForm(packed, engine().has(libraries));
  const page = form.pages.find((each) => each.code === code);
  if (!page) return;
  const posted = postedOf({ element });
  const session = openForm(form, readPostedPage(page, posted, answers), { ...context, rules: engine().rules });
  const shownPage = new ShownPage(element, page, form);
  const told = new ToldProblems(shownPage, problems, context.language, (pointer) => session.at(pointer));
  live = { data, session, page: shownPage, problems: told, hasTotals: element.querySelector('[data-total]') !== null };
  const pointers = Object.keys(session.evaluation().fields);
  follow(live, pointers);
  if (before?.data.live?.page === code) told.goOnFrom(before.problems);
  else told.typedBefore(pointers.filter((pointer) => !isSameAnswer(shownPage.shown(pointer), session, answers)));
}

/** Typed before the script was there: the page no longer holds what the server wrote into it. */
function isSameAnswer(shown: Shown | undefined, session: FormSession, answers: JsonObject): boolean {
  if (!shown || 'fields' in shown.field) return true;
  const [now, then] = [session.answers(), answers].map((data) => valueAt(data, shown.pointer));
  const { isEmpty } = typeOf(shown.field);
  return (isEmpty(now) && isEmpty(then)) || JSON.stringify(now) === JSON.stringify(then);
}

function typed(target: EventTarget | null): void {
  const shown = live?.page.around(target);
  if (!live || !shown || 'fields' in shown.field) return;
  const { session, problems } = live;
  const { field, pointer } = shown;
  const value = readPostedField(field, pointer, postedOf(shown), valueAt(session.answers(), pointer));
  if (value === undefined || field.value) return;
  // What begins with a value and was emptied stays empty.
  const changed = session.change(pointer, value === null && !field.initial ? undefined : value);
  follow(live, changed);
  problems.typed(shown);
  problems.changed(changed);
}

/** Shows what is different now. */
function follow({ session, page, data, hasTotals }: Live, pointers: string[]): void {
  // Places to choose from come with the page; no rule depends on them.
  const needs = session.needs().filter((need) => !('hierarchy' in need));
  wantServer(needs.length > 0);
  // Without all functions or rows a rule would look as if it did not hold: the page stays as the server made it.
  if (needs.some((need) => !('master' in need))) return;
  for (const pointer of pointers) {
    const now = session.at(pointer);
    const shown = page.shown(pointer);
    if (!now) continue;
    if (shown) show(shown, now, data);
    // A list that became required here wants an entry that only the server can show.
    else if (now.state.visible && page.place(`/${pointer.split('/')[1]}`)) wantServer();
  }
  const { words, live: { context } = {} } = data;
  if (hasTotals && context) showTotals(page.form, session.evaluation(), { language: context.language, words });
}

function show({ field, element }: Shown, { state, value }: FieldNow, data: ClientData): void {
  element.hidden = !state.visible;
  // What is hidden is not posted: its answer stays as it was.
  if (element instanceof HTMLFieldSetElement) element.disabled = !state.visible;
  if ('fields' in field) return;
  if (state.computed) showComputed(element, formatted(field, value, state, data));
  else markOptional(element, state, data.words.optional);
  if (state.choices) offerChoices(element, state.choices);
  const note = element.querySelector('[data-note]');
  if (note) note.textContent = state.note ?? '';
}

function formatted(field: Shown['field'], value: JsonValue | undefined, state: FieldState, data: ClientData): string {
  const { yes, no } = data.words;
  return formatAnswer(field, value, { language: data.live?.context.language ?? '', state, yes, no });
}

/** The output of a computed question, in words. */
function showComputed(element: HTMLElement, words: string): void {
  const output = element.querySelector('[data-output]');
  if (output) output.textContent = words || '–';
}

/** Required by a rule or not: only what may be left out says so. */
function markOptional(element: HTMLElement, { required }: FieldState, words: string): void {
  const label = element.querySelector('.n-label');
  let mark = label?.querySelector<HTMLElement>('.n-optional');
  if (label && !mark && !required) {
    mark = document.createElement('span');
    mark.className = 'n-optional';
    mark.textContent = ` ${words}`;
    label.firstChild?.after(mark);
  }
  if (mark) mark.hidden = required;
}

function offerChoices(element: HTMLElement, choices: { value: string; label: string }[]): void {
  const select = element.querySelector<HTMLSelectElement>('select[data-choices]');
  const shown = select
    ? [...select.options].map((option) => option.value).filter(Boolean)
    : [...element.querySelectorAll<HTMLInputElement>('[data-choices] input:not([type=hidden])')].map(
        (input) => input.value,
      );
  if (shown.length === 0 && !select) return;
  if (shown.join('\0') === choices.map((choice) => choice.value).join('\0')) return;
  if (!select) {
    wantServer();
    return;
  }
  const chosen = select.value;
  for (const option of [...select.options]) if (option.value) option.remove();
  for (const { value, label } of choices) select.add(new Option(label, value));
  select.value = choices.some((choice) => choice.value === chosen) ? chosen : '';
}
