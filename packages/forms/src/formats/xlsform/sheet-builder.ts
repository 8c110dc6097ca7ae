import type { Language } from '@nirmaan/lexicon';
import { type Cell, cellText, type Sheet, trimmed } from './cells';
import { type Header, headersOf } from './headers';
import { writtenLanguage } from './languages';

/** A sheet that is written row by row under the headers it has; a column that is missing is added at the end. */
export class SheetBuilder {
  readonly #head: Cell[];
  #headers: Header[];
  readonly #rows: Cell[][] = [];

  constructor(
    private readonly kind: 'survey' | 'choices' | 'settings',
    head: readonly Cell[],
    /** Of columns that name no language. */
    private readonly language: Language,
  ) {
    this.#head = [...head];
    this.#headers = this.#readHead();
  }

  #readHead(): Header[] {
    return headersOf({ name: this.kind, rows: [this.#head] }, this.kind);
  }

  /** Adds a row as it was. */
  keep(cells: readonly Cell[]): number {
    this.#rows.push([...cells]);
    return this.#rows.length;
  }

  /** Writes cells into a row, by columns as in `RowCells`; what is undefined is emptied. */
  set(row: number, cells: Iterable<readonly [string, string | undefined]>): void {
    const target = this.#rows[row - 1];
    if (!target) return;
    for (const [key, text] of cells) {
      const column = this.#columnOf(key, text !== undefined);
      if (column === undefined || (text !== undefined && cellText(target[column]) === text)) continue;
      while (target.length <= column) target.push(null);
      target[column] = text ?? null;
    }
  }

  #columnOf(key: string, isNeeded: boolean): number | undefined {
    const [name = '', language] = key.split('::');
    const all = this.#headers.filter((each) => each.name === name);
    const found =
      all.find((each) => each.language === language) ??
      (language === this.language ? all.find((each) => each.language === undefined) : undefined);
    if (found || !isNeeded) return found?.column;
    this.#head.push(language ? `${name}::${writtenLanguage(language)}` : name);
    this.#headers = this.#readHead();
    return this.#head.length - 1;
  }

  sheet(name: string): Sheet {
    return { name, rows: trimmed([this.#head, ...this.#rows]) };
  }
}
