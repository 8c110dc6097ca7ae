/**
 * FEEL: conditions, computed values, guards and mappings in one language, the same in browser and server.
 *
 * Nothing here parses: a stored rule carries its tree. It never hangs (fuel), never runs JavaScript, does no I/O
 * (`needs` says what was missing) and can say why (`explainRule`). Text becomes a rule in `./parse`. Here are all
 * functions; `./browser` is the same engine without the libraries, for pages that load only what they need.
 */
export { dependenciesOf } from './dependencies';
export type { RuleEngine } from './evaluate/create-rules';
export { holds } from './evaluate/create-rules';
export { evaluateRule, explainRule, rules } from './evaluate/everything';
export type { Explanation } from './explain/explain';
export { toText } from './explain/to-text';
export type {
  RuleClock,
  RuleContext,
  RuleNeed,
  RuleOutcome,
  RuleScope,
  RuleWarning,
} from './model/evaluation';
export { Rule, RuleAst } from './model/rule';
export { type PlacedRule, rulesIn } from './rules-in';
