/**
 * The engine for pages: evaluates stored trees, without a parser, without zod, without explanations (the server makes
 * those), and with the functions of the core alone. What a page's rules need besides (`librariesOf`) is loaded and handed
 * to `createRules`.
 */
export { dependenciesOf } from './dependencies';
export { createRules, holds, type RuleEngine } from './evaluate/create-rules';
export type { RuleLibrary } from './evaluate/library';
export { librariesOf } from './evaluate/library-functions';
export type {
  RuleClock,
  RuleContext,
  RuleNeed,
  RuleOutcome,
  RuleScope,
  RuleWarning,
} from './model/evaluation';
export type { Rule, RuleAst } from './model/rule';
export type { LibraryName } from './reference/signature';
export { type PlacedRule, rulesIn } from './rules-in';
