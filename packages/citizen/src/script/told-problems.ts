import { type FieldNow, inputId, inputName, type Markup, problemMarkup } from '@nirmaan/forms';
import type { Issue, Language } from '@nirmaan/lexicon';
import { type CompiledMessage, sayCompiled } from '@nirmaan/lexicon/compiled-messages';
import { isJudgedHere, type Shown, type ShownPage } from './shown-page';

/**
 * What is wrong is told at a question once it was left with something in it, and goes as soon as it is mended. Who types
 * for the first time is not interrupted, and who passes by a question is not reproached.
 */
export class ToldProblems {
  /** Questions in which something was typed or chosen. */
  readonly #answered = new Set<string>();
  /** Questions about which is told what is wrong: they were left. */
  readonly #told = new Set<string>();

  constructor(
    private readonly page: ShownPage,
    private readonly words: Record<string, CompiledMessage>,
    private readonly language: Language,
    private readonly knownOf: (pointer: string) => FieldNow | undefined,
  ) {
    // What the server found wrong is told already, and goes when it is mended.
    for (const problem of page.element.querySelectorAll('.n-problems')) {
      const pointer = page.around(problem)?.pointer;
      if (pointer === undefined) continue;
      this.#answered.add(pointer);
      this.#told.add(pointer);
    }
  }

  /** The same page was put in place again: what was told is told there, too. */
  goOnFrom(before: ToldProblems): void {
    for (const pointer of before.#answered) this.#answered.add(pointer);
    for (const pointer of before.#told) {
      this.#told.add(pointer);
      const shown = this.page.shown(pointer);
      if (shown && isJudgedHere(shown)) this.#show(shown);
    }
  }

  /** Typed before anybody looked: judged now, but for the question that is being typed in. */
  typedBefore(pointers: string[]): void {
    for (const pointer of pointers) {
      const shown = this.page.shown(pointer);
      if (!shown) continue;
      this.#answered.add(pointer);
      if (!shown.element.contains(document.activeElement)) this.left(shown);
    }
  }

  /** Something was typed or chosen in a question. */
  typed(shown: Shown): void {
    this.#answered.add(shown.pointer);
    if (!isJudgedHere(shown) || !this.#told.has(shown.pointer)) return;
    if (this.#show(shown) === 0) this.#told.delete(shown.pointer);
  }

  left(shown: Shown): void {
    if (!isJudgedHere(shown) || !this.#answered.has(shown.pointer)) return;
    this.#told.add(shown.pointer);
    this.#show(shown);
  }

  /** Answers to other questions may have mended these, or made them wrong. */
  changed(pointers: Iterable<string>): void {
    const codes = new Set([...pointers].map(firstOf));
    for (const pointer of this.#told) {
      const shown = codes.has(firstOf(pointer)) ? this.page.shown(pointer) : undefined;
      if (shown && isJudgedHere(shown)) this.#show(shown);
    }
  }

  /** Tells all that is wrong with a question, or takes it away; how many things that are. */
  #show(shown: Shown): number {
    const { pointer, element } = shown;
    const now = this.knownOf(pointer);
    const issues = now?.state.visible ? now.issues.filter(({ code }) => Object.hasOwn(this.words, code)) : [];
    const parts = [...element.querySelectorAll<HTMLElement>('.n-part[data-path]')];
    const wordsOf = (isTold: (issue: Issue) => boolean) =>
      issues.filter(isTold).map((issue) => this.#inWords(issue, element));
    const wrong = new Set<Control>();
    const words = wordsOf(({ path }) => !parts.some((part) => part.dataset.path === path));
    const box = element.querySelector<HTMLElement>('.n-field');
    if (box) {
      const id = `${inputId(pointer)}-error`;
      put(box, id, words);
      for (const each of describedIn(box, pointer)) describe(each, id, words.length > 0, `${inputId(pointer)}-hint`);
    }
    // The first part may have the question's own id: its words have the last say.
    for (const part of parts) {
      const controls = controlsOf(part);
      const id = `${controls[0]?.id}-error`;
      const said = wordsOf(({ path }) => path === part.dataset.path);
      put(part, id, said);
      for (const control of controls) {
        if (said.length > 0 || id !== `${inputId(pointer)}-error`) describe(control, id, said.length > 0);
        if (said.length > 0) wrong.add(control);
      }
    }
    if (words.length > 0) for (const control of answeringIn(element, pointer)) wrong.add(control);
    for (const control of controlsOf(element))
      if (wrong.has(control)) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    return issues.length;
  }

  #inWords({ code, params }: Issue, element: HTMLElement): string {
    // Labels are in the page: they do not travel a second time.
    const label = params.label || (element.querySelector('.n-label')?.firstChild?.textContent ?? '');
    return sayCompiled(this.words[code] ?? '', { ...params, label }, this.language);
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const firstOf = (pointer: string) => pointer.split('/')[1] ?? '';

const controlsOf = (element: HTMLElement) => [
  ...element.querySelectorAll<Control>('input:not([type=hidden], [type=file]), select, textarea'),
];

/** The controls that a problem of the whole answer is about: not those of a list of ticks, nor a part that may be left out. */
function answeringIn(element: HTMLElement, pointer: string): Control[] {
  const name = inputName(pointer);
  const answering = controlsOf(element).filter(
    (control) => !control.matches('[data-choices] [type=checkbox], [autocomplete=address-line2]'),
  );
  const named = answering.filter((control) => control.name === name);
  return named.length > 0 ? named : answering;
}

/** Several controls are described as the group they are; one of them too where it has a description of its own. */
function describedIn(box: HTMLElement, pointer: string): Element[] {
  const control = document.getElementById(inputId(pointer));
  const isGroup = box instanceof HTMLFieldSetElement;
  const own = control && (!isGroup || control.hasAttribute('aria-describedby')) ? [control] : [];
  return isGroup ? [box, ...own] : own;
}

function describe(element: Element, id: string, isWrong: boolean, after?: string): void {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== '' && each !== id);
  if (isWrong) ids.splice(ids[0] === after ? 1 : 0, 0, id);
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}

/** Between what the question says and its control, as the server puts it. */
function put(box: HTMLElement, id: string, words: string[]): void {
  box.classList.toggle('n-wrong', words.length > 0);
  box.querySelector(':scope > .n-problems')?.remove();
  if (words.length === 0) return;
  const problems = toElement(problemMarkup(id, words));
  const said = [...box.querySelectorAll(':scope > :is(.n-label, .n-part-label, .n-hint)')].at(-1);
  if (said) said.after(problems);
  else box.prepend(problems);
}

const SVG = 'http://www.w3.org/2000/svg';

function toElement({ tag, attributes, children }: Markup, space = 'http://www.w3.org/1999/xhtml'): Element {
  const inner = tag === 'svg' ? SVG : space;
  const element = document.createElementNS(inner, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child, inner))));
  return element;
}
