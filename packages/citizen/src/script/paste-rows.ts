/**
 * Rows of a spreadsheet are pasted into a table of the form: the first cell goes where the paste went, the others to its
 * right and below. Rows that are lacking are asked of the server, which alone makes them.
 */
import { settled } from './autosave';
import { cellsOf } from './clipboard-cells';
import { foldWords } from './fold-words';
import { followRules } from './live';
import { loadMorph, refresh } from './navigate';
import { answersOf, liveForm } from './page';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const CONTROLS = ':is(input:not([type=hidden], [type=file]), select, textarea):not(:disabled)';

export function pasteRows(): void {
  // Says that rows can be pasted, where this can be done.
  document.documentElement.classList.add('n-has-script');
  document.addEventListener('paste', (event) => {
    const control = event.target;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!(control instanceof HTMLElement) || !/[\t\n]/.test(text.trim())) return;
    const row = control.closest('tr.n-row');
    const cell = control.closest('td');
    const table = row?.closest('table');
    if (!row || !cell || !table?.dataset.rows || control instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    const from = { row: rowsOf(table).indexOf(row), cell: [...row.children].indexOf(cell) };
    void paste(table.dataset.rows, from, cellsOf(text));
  });
}

const tableNamed = (name: string) =>
  document.querySelector<HTMLTableElement>(`table[data-rows="${CSS.escape(name)}"]`) ?? undefined;
const rowsOf = (table: HTMLTableElement) => [...table.querySelectorAll('tbody > tr.n-row')];

async function paste(name: string, from: { row: number; cell: number }, rows: string[][]): Promise<void> {
  const most = Number(tableNamed(name)?.dataset.most);
  await makeRows(name, Math.min(most, from.row + rows.length)).catch(() => {});
  const table = tableNamed(name);
  if (!table) return;
  const made = rowsOf(table).slice(from.row);
  const filled: Control[] = [];
  let left = 0;
  rows.forEach((cells, at) => {
    cells.forEach((text, position) => {
      if (text === '') return;
      const controls = fill(made[at]?.children[from.cell + position], text);
      filled.push(...controls);
      if (controls.length === 0) left++;
    });
  });
  for (const control of filled) control.dispatchEvent(new Event('input', { bubbles: true }));
  filled.at(-1)?.dispatchEvent(new Event('change', { bubbles: true }));
  tell(table, Math.min(rows.length, made.length), left);
}

async function makeRows(name: string, wanted: number): Promise<void> {
  const form = liveForm();
  const count = form?.elements.namedItem(`${name}.count`);
  if (!form || !(count instanceof HTMLInputElement) || Number(count.value) >= wanted) return;
  await settled();
  const asked = answersOf(form, 'refresh');
  asked.set(count.name, String(wanted));
  await refresh(
    async (next) => {
      const answered = next.querySelector('form[data-live]');
      const { morph } = await loadMorph();
      if (answered) morph(form, answered, true);
      // There are questions now that were not followed.
      followRules();
    },
    asked,
    form.getAttribute('action') || location.href,
  );
}

/** Puts a text into the controls of a cell; none where they do not take it. */
function fill(cell: Element | undefined, text: string): Control[] {
  const controls = [...(cell?.querySelectorAll<Control>(CONTROLS) ?? [])];
  const [first] = controls;
  if (!first) return [];
  if (first instanceof HTMLSelectElement)
    return controls.length === 1 && pick([...first.options], text) ? controls : [];
  if (first.type === 'radio' || first.type === 'checkbox') return tick(controls, text) ? controls : [];
  const parts = controls.length === 1 ? [text] : dateParts(text);
  if (parts.length !== controls.length) return [];
  controls.forEach((control, at) => {
    control.value = parts[at] ?? '';
  });
  return controls;
}

/** By its words or its value. */
function pick(options: HTMLOptionElement[], text: string): boolean {
  const option = options.find(
    (each) => each.value !== '' && [each.text, each.value].some((name) => foldWords(name) === foldWords(text)),
  );
  if (option) option.selected = true;
  return option !== undefined;
}

/** One radio button by its words; of boxes those that are named, between commas. */
function tick(controls: Control[], text: string): boolean {
  const boxes = controls.filter((each) => each instanceof HTMLInputElement);
  const isNamed = (box: HTMLInputElement, word: string) =>
    [box.value, box.labels?.[0]?.textContent ?? ''].some((name) => foldWords(name) === foldWords(word));
  const words = boxes.some((box) => box.type === 'checkbox') ? text.split(/[,;،]/) : [text];
  const found = words.map((word) => boxes.find((box) => isNamed(box, word)));
  if (found.some((box) => !box)) return false;
  for (const box of boxes) box.checked = found.includes(box);
  return true;
}

/** Day, month and year as the controls of a date ask for them, from `2026-03-01` or `1/3/2026`. */
function dateParts(text: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year && month && day) return [day, month, year];
  return /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)?.slice(1) ?? [];
}

function tell(table: HTMLTableElement, rows: number, cells: number): void {
  const told = table.parentElement?.querySelector('[data-told]');
  const { pasted = '', left = '' } = table.dataset;
  const inWords = (text: string) => text.replace('{rows}', String(rows)).replace('{cells}', String(cells));
  if (told) told.textContent = inWords(cells > 0 ? `${pasted} ${left}` : pasted);
}
