import type { Language } from '@nirmaan/lexicon';
import { type Cell, cellText, type Sheet } from './cells';
import { languageOf } from './languages';

/** A column by what it says: `label::Hindi (hi)` is `label` in `hi`. */
export type Header = { name: string; language?: Language; written: string; column: number };

/** Other spellings that are in use, from before XLSForm 1.0 too. */
const ALIASES: Record<string, string> = {
  command: 'type',
  value: 'name',
  caption: 'label',
  relevance: 'relevant',
  bind_relevant: 'relevant',
  bind_required: 'required',
  bind_constraint: 'constraint',
  bind_calculate: 'calculation',
  bind_readonly: 'read_only',
  bind_jr_constraintmsg: 'constraint_message',
  bind_jr_requiredmsg: 'required_message',
  jr_count: 'repeat_count',
  count: 'repeat_count',
  calculate: 'calculation',
  readonly: 'read_only',
  requiredmsg: 'required_message',
  constraint_msg: 'constraint_message',
  skippable: 'required',
  control_appearance: 'appearance',
};
/** Columns that may stand in several languages. */
const TRANSLATED = new Set(['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message']);

export function headersOf({ rows }: Sheet, sheet: 'survey' | 'choices' | 'settings'): Header[] {
  return (rows[0] ?? []).flatMap((cell: Cell, column) => {
    const written = cellText(cell);
    return written === '' ? [] : [{ ...headerOf(written, sheet), written, column }];
  });
}

function headerOf(written: string, sheet: string): Pick<Header, 'name' | 'language'> {
  const parts = written.split(/::|:(?!\/)/).map((part) => part.trim());
  const whole = normal(written.replace(/::?/g, '_'));
  const alias = nameIn(sheet, whole);
  if (alias !== undefined) return { name: alias };
  const [first = '', second] = parts;
  const name = nameIn(sheet, normal(first)) ?? normal(first);
  if (second === undefined) return { name };
  const language = TRANSLATED.has(name) ? languageOf(parts.slice(1).join('-')) : undefined;
  return language ? { name, language } : { name: normal(parts.join('::')) };
}

function nameIn(sheet: string, name: string): string | undefined {
  if (sheet === 'choices' && name === 'list') return 'list_name';
  if (sheet === 'survey' && name === 'value') return undefined;
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}

function normal(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '_');
}

/** A row by the names of its columns. */
export type Row = { at: number; cells: readonly Cell[]; headers: readonly Header[] };

export function textIn({ cells, headers }: Row, name: string): string {
  const header = headers.find((each) => each.name === name && each.language === undefined);
  return header ? cellText(cells[header.column]) : '';
}

/** The texts of a column by language; the one without a language is in `fallback`. */
export function textsIn({ cells, headers }: Row, name: string, fallback: Language): Record<Language, string> {
  const texts: Record<Language, string> = {};
  for (const header of headers) {
    const text = header.name === name ? cellText(cells[header.column]) : '';
    if (text !== '') texts[header.language ?? fallback] ??= text;
  }
  return texts;
}

export function columnOf({ headers }: Pick<Row, 'headers'>, name: string): number {
  return headers.find((each) => each.name === name)?.column ?? 0;
}
