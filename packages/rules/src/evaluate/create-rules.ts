import type { Explanation } from '../explain/explain';
import type { RuleContext, RuleOutcome } from '../model/evaluation';
import type { Rule, RuleAst } from '../model/rule';

/** Evaluates and explains with the functions of the core and of the libraries it was made with. */
export type RuleEngine = {
  evaluate(ast: RuleAst, context: RuleContext): RuleOutcome;
  explain(rule: Rule, context: RuleContext): Explanation;
};
