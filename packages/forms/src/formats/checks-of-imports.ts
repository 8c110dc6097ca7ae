import type { JsonObject, Text } from '@nirmaan/lexicon';
import { type RuleAst, toText } from '@nirmaan/rules';

/** What is said where a check that came with a file has no words of its own. */
const UNFIT: Text = {
  en: 'This answer is not in the form that is expected',
  hi: 'यह उत्तर अपेक्षित रूप में नहीं है',
  ar: 'هذه الإجابة ليست بالشكل المطلوب',
};

/** A check of an answer in the form of a document: its rule as text. */
export function importedCheck(rule: RuleAst, message: Text = UNFIT): JsonObject {
  return { rule: ruleTextOf(rule), message };
}

export function ruleTextOf(ast: RuleAst): JsonObject {
  return { rule: toText(ast, { width: Number.POSITIVE_INFINITY }) };
}
