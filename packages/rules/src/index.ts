/**
 * FEEL: conditions, computed values, guards and mappings in one language, the same in browser and server.
 *
 * Nothing here parses: a stored rule carries its tree. It never hangs (fuel), never runs JavaScript, does no I/O
 * (`needs` says what was missing) and can say why (`explainRule`). Text becomes a rule in `./parse`.
 */
export { dependenciesOf } from './dependencies';
export { evaluateRule, explainRule, holds } from './evaluate/evaluate';
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
