/** Why a rule gave what it gave, in sentences that citizens and officers understand. Messages: area `ruleWords`. */
export { type ExplainedAs, explainInWords, type Saying, type WordsOf } from './explain-in-words';
export { plainText, type WordPart } from './parts';
export { tableReason } from './reasons';
export type { NameInWords, Telling } from './telling';
