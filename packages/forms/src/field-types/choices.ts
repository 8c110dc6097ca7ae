import { type JsonObject, type Language, localize } from '@nirmaan/lexicon';
import type { RuleType } from '@nirmaan/rules/parse';
import type { Choice } from '../model/evaluation';
import type { Choices } from '../model/field-base';
import type { Surroundings } from './contract';

/**
 * What a select offers now. `answerOf` gives the answer another field holds (null = hidden or empty: then a dependent
 * select offers nothing). Undefined: the master is not loaded; `need` was told.
 */
export function choicesOf(
  choices: Choices,
  context: Pick<Surroundings, 'language' | 'masters' | 'answerOf' | 'need'>,
): Choice[] | undefined {
  if (choices.from === 'list')
    return choices.options.map(({ value, label, hint }) => ({
      value,
      label: localize(label, context.language) || value,
      ...(hint && { hint: localize(hint, context.language) }),
    }));
  const rows = Object.hasOwn(context.masters, choices.master) ? context.masters[choices.master] : undefined;
  if (!rows) {
    context.need({ master: choices.master });
    return undefined;
  }
  const { where } = choices;
  const shown = choices.labels?.[context.language] ?? choices.label;
  const wanted = where && context.answerOf(where.field);
  const found = new Map<string, string>();
  for (const row of rows) {
    if (where && (wanted === null || cellOf(row, where.column) !== String(wanted))) continue;
    const value = cellOf(row, choices.value);
    if (value !== '' && !found.has(value)) found.set(value, cellOf(row, shown) || cellOf(row, choices.label) || value);
  }
  // DIGIT gives rows by the time they were stored: an order that helps nobody to find one.
  const { compare } = collatorOf(context.language);
  return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label));
}

/** For the judgement of a select: what it offers now. */
export function choicesAround({ choices }: { choices: Choices }, around: Surroundings): { choices?: Choice[] } {
  const offered = choicesOf(choices, around);
  return offered ? { choices: offered } : {};
}

/** The answers a list lets through, for rules: one that compares with others says nothing. Undefined: not known. */
export function choiceType(choices: Choices): RuleType | undefined {
  // While its author has not written any choices, nothing is known.
  if (choices.from !== 'list' || choices.options.length === 0) return undefined;
  return { oneOf: choices.options.map(({ value }) => value) };
}

const collators = new Map<Language, Intl.Collator>();
function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, known);
  return known;
}

function cellOf(row: JsonObject, column: string): string {
  const cell = Object.hasOwn(row, column) ? row[column] : undefined;
  return cell === undefined || cell === null ? '' : String(cell);
}
