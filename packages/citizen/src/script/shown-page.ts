import { type Field, type Form, fieldOfAnswer, isJudgedOnPage, type Page, type PostedValues } from '@nirmaan/forms';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A field that stands on the page. */
export type Shown = { field: Field; pointer: string; element: HTMLElement };

/**
 * Where things stand on the page that is in place: looked up once, not at every key. Elements that came later (an answer
 * was put in place by somebody else) are looked for when they are first asked for.
 */
export class ShownPage {
  readonly #places = new Map<string, HTMLElement>();
  readonly #shown = new Map<string, Shown | undefined>();
  readonly #fields: Field[];

  constructor(
    readonly element: HTMLFormElement,
    readonly page: Page,
    readonly form: Form,
  ) {
    this.#fields = form.pages.flatMap((each) => each.fields);
    for (const place of element.querySelectorAll<HTMLElement>('[data-path]'))
      this.#places.set(place.dataset.path ?? '', place);
  }

  place(pointer: string): HTMLElement | undefined {
    const known = this.#places.get(pointer);
    if (known?.isConnected) return known;
    const found = this.element.querySelector<HTMLElement>(`[data-path="${CSS.escape(pointer)}"]`);
    if (found) this.#places.set(pointer, found);
    else this.#places.delete(pointer);
    return found ?? undefined;
  }

  shown(pointer: string): Shown | undefined {
    const element = this.place(pointer);
    const known = this.#shown.get(pointer);
    if (known && known.element === element) return known;
    const field = fieldOfAnswer(this.#fields, pointer)?.field;
    const shown = element && field && { field, pointer, element };
    this.#shown.set(pointer, shown);
    return shown;
  }

  /** The innermost field around a control; undefined for what is no answer of this form. */
  around(target: EventTarget | null): Shown | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('.n-slot[data-path]') : undefined;
    return element && this.element.contains(element) ? this.shown(element.dataset.path ?? '') : undefined;
  }
}

/** Says of a field what a browser would post of it now, files apart. */
export function postedOf({ element }: { element: HTMLElement }): PostedValues {
  const values = new Map<string, string[]>();
  for (const control of element.querySelectorAll<Control>('input, select, textarea')) {
    if (!control.name || control.matches(':disabled')) continue;
    if (control instanceof HTMLInputElement && (control.type === 'file' || (isTick(control) && !control.checked)))
      continue;
    const known = values.get(control.name);
    if (known) known.push(control.value);
    else values.set(control.name, [control.value]);
  }
  return { get: (name) => values.get(name), files: () => [] };
}

const isTick = ({ type }: HTMLInputElement) => type === 'checkbox' || type === 'radio';

/** Is something said about the field before it is sent? */
export function isJudgedHere({ field }: Shown): boolean {
  return !('fields' in field) && !field.value && isJudgedOnPage(field);
}
