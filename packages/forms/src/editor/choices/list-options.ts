import type { Language, Text } from '@nirmaan/lexicon';
import type { Choices } from '../../model/field-base';

export type ListOption = Extract<Choices, { from: 'list' }>['options'][number];

/** A value from what people read, that is not taken: “Retail or wholesale” → `retail-or-wholesale`. */
export function valueFrom(label: string, taken: readonly string[]): string {
  const words =
    label
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const stem = words.join('-').slice(0, 90) || 'option';
  for (let count = 1; ; count++) {
    const value = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(value)) return value;
  }
}

/**
 * Choices from a pasted text: a label on each line; or cells between tabs, as spreadsheets copy them: labels in the order of
 * the languages, before them a value. The first cell is a value where there are more cells than languages, or where all
 * first cells look like codes and others follow.
 */
export function optionsFromText(text: string, languages: readonly Language[], taken: readonly string[]): ListOption[] {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map((cell) => unquoted(cell.trim())))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const hasValues =
    width > languages.length || (width > 1 && rows.every(([first = '']) => /^[A-Za-z0-9_.-]{1,40}$/.test(first)));
  const used = [...taken];
  return rows.map((cells) => {
    const labels = hasValues ? cells.slice(1) : cells;
    const label: Text = {};
    languages.forEach((language, at) => {
      const words = labels[at];
      if (words) label[language] = words;
    });
    const wished = hasValues ? (cells[0] ?? '').slice(0, 100) : '';
    const value = wished !== '' && !used.includes(wished) ? wished : valueFrom(wished || (labels[0] ?? ''), used);
    used.push(value);
    return { value, label };
  });
}

/** Spreadsheets put cells with quotes or line ends into quotes. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** The option at one position moved to stand at another. */
export function moved(options: readonly ListOption[], from: number, to: number): ListOption[] {
  const next = [...options];
  const [option] = next.splice(from, 1);
  if (option) next.splice(to, 0, option);
  return next;
}

/** An option with another label in one language; its value follows as long as it is new. */
export function relabelled(
  options: readonly ListOption[],
  at: number,
  { language, words, isNew }: { language: Language; words: string; isNew: boolean },
): ListOption[] {
  const others = options.flatMap(({ value }, position) => (position === at ? [] : [value]));
  return options.map((option, position) => {
    if (position !== at) return option;
    const label = { ...option.label, [language]: words };
    const isLatin = /[A-Za-z0-9]/.test(words);
    return { ...option, label, value: isNew && isLatin ? valueFrom(words, others) : option.value };
  });
}

/** Positions of options whose label in this language another one has, too. */
export function sameLabels(options: readonly ListOption[], language: Language): ReadonlySet<number> {
  const firsts = new Map<string, number>();
  const found = new Set<number>();
  options.forEach(({ label }, at) => {
    const words = label[language]?.trim().toLocaleLowerCase(language) ?? '';
    const first = firsts.get(words);
    if (words === '') return;
    if (first === undefined) firsts.set(words, at);
    else found.add(first).add(at);
  });
  return found;
}
