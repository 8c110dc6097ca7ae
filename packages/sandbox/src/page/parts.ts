import type { Instant } from '@nirmaan/lexicon';
import { html, type Markup } from './html';

export type Cell = string | number | Markup | { when: Instant } | { number: number | string };

export function table(head: string[], rows: Cell[][], whenEmpty: string): Markup {
  if (rows.length === 0) return html`<p>${whenEmpty}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${head.join(', ')}"><table><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cellOf)}</tr>`)}</tbody></table></div>`;
}

function cellOf(cell: Cell): Markup {
  if (typeof cell === 'object' && 'when' in cell) return html`<td class="when">${dateTime(cell.when)}</td>`;
  if (typeof cell === 'object' && 'number' in cell) return html`<td class="number">${cell.number}</td>`;
  return html`<td>${cell}</td>`;
}

export function dateTime(at: Instant): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 19);
}

/** `masterRows` → `master rows` */
export function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A form of hidden values and one button. */
export function button(action: string, label: string, values: Record<string, string> = {}): Markup {
  const hidden = Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${action}">${hidden}<button>${label}</button></form>`;
}
