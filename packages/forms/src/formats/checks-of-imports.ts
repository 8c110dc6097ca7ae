import type { JsonObject, Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { type RuleAst, toText } from '@nirmaan/rules';

/** A check of an answer in the form of a document: its rule as text. One without words of its own gets some. */
export function importedCheck(rule: RuleAst, message: Text = inEveryLanguage('formats.words.unfit')): JsonObject {
  return { rule: ruleTextOf(rule), message };
}

export function ruleTextOf(ast: RuleAst): JsonObject {
  return { rule: toText(ast, { width: Number.POSITIVE_INFINITY }) };
}
