import type { JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { Explanation } from '../explain/explain';
import { namePart, say, textPart, valuePart, type WordPart } from './parts';
import { valueInWords } from './values';

/** How a page calls a name of the rule, and how it writes its values (money, labels of choices). */
export type NameInWords = { label: string; format?(value: JsonValue): string };

export type Telling = {
  messages: Messages;
  /** By path: `['owners', 'age']`. What it does not know is called by its own name. */
  names?(path: readonly string[]): NameInWords | undefined;
  /** By the name a service uses a decision table under: the table and its columns in words. */
  tables?(use: string): { label: string; column(code: string): NameInWords | undefined } | undefined;
};

export function nameOf({ path }: Explanation, { names }: Telling): NameInWords | undefined {
  if (!path) return undefined;
  return names?.(path) ?? { label: path.join('.') };
}

/** A value as the name beside it is written: the label of a choice, an amount of money. */
export function toldValue(node: Explanation, telling: Telling, like?: NameInWords): WordPart[] {
  const { value, type } = node;
  if (node.isValueCut) return say(telling.messages, 'term.choice');
  if (value !== null && like?.format) return valuePart(like.format(value));
  return valuePart(valueInWords(value, telling.messages, type));
}

/** “Annual income (340,000)”; without the value where it is missing, or told elsewhere in the sentence. */
export function nameWithValue(node: Explanation, telling: Telling, isValueTold = false): WordPart[] {
  const name = nameOf(node, telling);
  if (!name) return toldValue(node, telling);
  const label = namePart(name.label);
  // What is made of many values has no short form.
  if (isValueTold || node.value === null || typeof node.value === 'object') return label;
  return say(telling.messages, 'named', { name: label, value: toldValue(node, telling, name) });
}

export const spaced = (...parts: WordPart[][]): WordPart[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [...textPart(' '), ...part]));
