/**
 * Dropdowns with many choices become fields that find a choice by typing: an editable combobox with list autocomplete
 * (WAI-ARIA 1.2). The native `select` stays: it keeps the answer, is what is posted, and is where labels and links lead.
 */
import { findWords } from './fold-words';

/** A dropdown with more choices is searched; fewer are seen at a glance. */
const MANY = 15;
/** More are not put into the list: a slow phone would wait for them, and nobody reads them. */
const MOST_SHOWN = 100;

type Box = { root: HTMLElement; sync(): void };
const boxes = new WeakMap<HTMLSelectElement, Box>();

/** Also for dropdowns that come later: a page that is put in place brings the native ones back. */
export function searchDropdowns(): void {
  new MutationObserver(enhance).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-hidden', 'data-search'],
  });
  enhance();
}

function enhance(): void {
  for (const root of document.querySelectorAll('.n-search')) {
    const next = root.nextElementSibling;
    if (!(next instanceof HTMLSelectElement) || boxes.get(next)?.root !== root) root.remove();
  }
  // The rows of a table scroll in a box that would cut the list off.
  for (const select of document.querySelectorAll<HTMLSelectElement>('form select[data-search]')) {
    if (select.closest('.n-table')) continue;
    const box = boxes.get(select);
    if (!box && select.dataset.search === 'many' && select.options.length - 1 <= MANY) continue;
    if (box?.root.isConnected) box.sync();
    else boxes.set(select, boxOver(select));
  }
}

const made = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>) => {
  const element = document.createElement(name);
  set(element, attributes);
  return element;
};

/** Only what differs is written: every change comes back to `enhance`. */
function set(element: Element, attributes: Record<string, string | null | undefined>): void {
  for (const [name, value] of Object.entries(attributes))
    if (value == null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function boxOver(select: HTMLSelectElement): Box {
  const listId = `${select.id}-list`;
  const root = made('div', { class: 'n-search', 'data-made': '' });
  const input = made('input', {
    class: 'n-control n-select',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  const popup = made('div', { class: 'n-search-list' });
  const list = made('ul', { id: listId, role: 'listbox' });
  const note = made('p', { 'aria-hidden': 'true' });
  const status = made('div', { class: 'n-only-read', role: 'status' });
  popup.hidden = true;
  popup.append(list, note);
  root.append(input, popup, status);

  /** What the field shows of the answer; differs from what is typed while somebody searches. */
  let shown = '';
  let found: HTMLOptionElement[] = [];
  let active = -1;

  const choices = () => [...select.options].filter((option) => option.value !== '');
  const chosen = () => choices().find((option) => option.selected);

  function sync(): void {
    const label = select.labels[0]?.textContent?.trim();
    set(select, { tabindex: '-1', 'aria-hidden': 'true' });
    set(input, {
      'aria-label': label,
      // As the native list looks while nothing is chosen.
      placeholder: select.options[0]?.text,
      'aria-describedby': select.getAttribute('aria-describedby'),
      'aria-invalid': select.getAttribute('aria-invalid'),
    });
    set(list, { 'aria-label': label });
    const text = chosen()?.text ?? '';
    // What is typed and fits no choice stays, so that it can be put right.
    if (document.activeElement === input || (text === '' && input.value !== shown)) return;
    input.value = text;
    shown = text;
  }

  function choose(option: HTMLOptionElement | undefined): void {
    const before = select.value;
    select.value = option?.value ?? '';
    shown = option?.text ?? '';
    if (option) input.value = shown;
    if (select.value === before) return;
    for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  function open(typed: string): void {
    const all = findWords(choices(), (option) => option.text, typed);
    found = all.slice(0, MOST_SHOWN);
    list.replaceChildren(
      ...found.map((option, at) => {
        const item = made('li', {
          id: `${listId}-${at}`,
          role: 'option',
          dir: 'auto',
          'aria-selected': String(option.selected),
        });
        item.textContent = option.text;
        return item;
      }),
    );
    const count = new Intl.NumberFormat(document.documentElement.lang).format(all.length);
    const { none = '', found: some = '', first = '' } = select.dataset;
    const told = all.length === 0 ? none : all.length > MOST_SHOWN ? first : some;
    status.textContent = told.replace('{count}', count);
    note.hidden = told === some;
    note.textContent = status.textContent;
    list.hidden = found.length === 0;
    popup.hidden = false;
    set(input, { 'aria-expanded': String(found.length > 0) });
    activate(-1);
  }

  function close(): void {
    popup.hidden = true;
    status.textContent = '';
    set(input, { 'aria-expanded': 'false' });
    activate(-1);
  }

  function activate(at: number): void {
    active = at;
    [...list.children].forEach((item, position) => {
      set(item, { 'data-active': position === at ? '' : null });
      if (position === at) item.scrollIntoView({ block: 'nearest' });
    });
    set(input, { 'aria-activedescendant': at < 0 ? null : `${listId}-${at}` });
  }

  /** Leaves the field: what is typed is the answer where it names one choice, else there is none. */
  function settle(): void {
    close();
    if (input.value === shown) return;
    const typed = input.value.trim();
    const named = typed === '' ? [] : findWords(choices(), (option) => option.text, typed);
    const exact = named.filter((option) => findWords([typed], (text) => text, option.text).length > 0);
    choose(exact.length === 1 ? exact[0] : undefined);
  }

  const typed = () => (input.value === shown ? '' : input.value);
  const step = (by: number) => {
    if (popup.hidden) {
      open(typed());
      const at = found.findIndex((option) => option.selected);
      activate(at >= 0 ? at : by > 0 ? 0 : found.length - 1);
    } else if (found.length > 0) activate((active + by + (active < 0 && by < 0 ? 1 : 0) + found.length) % found.length);
  };

  input.addEventListener('keydown', (event) => {
    const isOpen = !popup.hidden;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && event.altKey) open(typed());
    else if (event.key === 'ArrowUp' && event.altKey) close();
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && isOpen) {
      const option = found[active];
      if (option) choose(option);
      settle();
    } else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      settle();
    } else {
      if (event.key === 'Home' || event.key === 'End') activate(-1);
      if (event.key === 'Tab' && found[active] && isOpen) choose(found[active]);
      return;
    }
    event.preventDefault();
  });
  // What is typed here is no answer yet: nobody else needs to hear of it.
  input.addEventListener('input', (event) => {
    event.stopPropagation();
    open(input.value);
  });
  input.addEventListener('change', (event) => event.stopPropagation());
  input.addEventListener('click', () => popup.hidden && open(typed()));
  input.addEventListener('blur', settle);
  // The focus stays in the field while a choice is pressed.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const option = item && found[[...list.children].indexOf(item)];
    if (option) choose(option);
    close();
  });
  select.addEventListener('focus', () => input.focus());
  select.before(root);
  sync();
  return { root, sync };
}
