import type { JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { Explanation } from '@nirmaan/rules';
import { explainInWords, plainText } from '@nirmaan/rules/words';

/** Operators whose result is yes or no, also where it is not known. */
const CONDITIONS: ReadonlySet<string> = new Set('and or = != < <= > >= between in some every instance'.split(' '));

/** Why, in a sentence. */
export function inWords(explanation: Explanation, messages: Messages): string {
  const isCondition = typeof explanation.value === 'boolean' || CONDITIONS.has(explanation.operator);
  return plainText(explainInWords(explanation, { messages, as: isCondition ? 'holds' : 'value' }).sentence, messages);
}

/** A part a line, its own parts indented below it; `[2]` is the second round of an iteration. */
export function treeOf(explanation: Explanation, depth = 0, before = ''): string {
  const { operator, text, value, decisive, parts, isCut, isValueCut } = explanation;
  const [only] = parts;
  if (operator === 'item' && only) return treeOf(only, depth, `[${explanation.at?.join(', ')}] `);
  const shown = isValueCut ? '…' : JSON.stringify(value);
  const indent = '  '.repeat(depth);
  const below = parts.filter((part) => part.operator !== 'lit').map((part) => treeOf(part, depth + 1));
  return `${indent}${decisive ? '●' : '○'} ${before}${text} = ${shown}\n${below.join('')}${isCut ? `${indent}  …\n` : ''}`;
}

export function explanationToJson({ parts, ...node }: Explanation): JsonValue {
  return JSON.parse(JSON.stringify({ ...node, parts: parts.map(explanationToJson) }));
}
