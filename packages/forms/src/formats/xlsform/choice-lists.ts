import type { JsonObject, Language } from '@nirmaan/lexicon';
import { cellText, type Sheet } from './cells';
import { headersOf, type Row, textIn, textsIn } from './headers';

export type ListedChoice = { value: string; label: Record<Language, string>; row: Row };
/** Choices by the name of their list. */
export type ChoiceLists = Map<string, ListedChoice[]>;

export function choiceLists(sheets: readonly Sheet[], fallback: Language): ChoiceLists {
  const lists: ChoiceLists = new Map();
  for (const sheet of sheets) {
    const headers = headersOf(sheet, 'choices');
    sheet.rows.slice(1).forEach((cells, position) => {
      const row: Row = { at: position + 1, cells, headers };
      const list = textIn(row, 'list_name');
      const value = textIn(row, 'name');
      if (list === '' || value === '') return;
      const choice = { value, label: textsIn(row, 'label', fallback), row };
      lists.set(list, [...(lists.get(list) ?? []), choice]);
    });
  }
  return lists;
}

/** A column of a row by its name as written, for filters. */
export function columnText({ row }: ListedChoice, column: string): string | undefined {
  const header = row.headers.find(({ written, name }) => written === column || name === column.toLowerCase());
  return header && cellText(row.cells[header.column]);
}

/** The rows of a list as a master: the choice, its name, and the columns filters speak of. */
export function rowsOfList(
  choices: readonly ListedChoice[],
  columns: readonly string[],
  language: Language,
): JsonObject[] {
  return choices.map((choice) => ({
    value: choice.value,
    label: choice.label[language] ?? Object.values(choice.label)[0] ?? choice.value,
    ...Object.fromEntries(columns.map((column) => [column, columnText(choice, column) ?? ''])),
  }));
}
