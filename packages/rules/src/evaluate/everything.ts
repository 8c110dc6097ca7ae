import { dates } from '../dates';
import { type Explanation, explainWith } from '../explain/explain';
import type { RuleContext, RuleOutcome } from '../model/evaluation';
import type { Rule, RuleAst } from '../model/rule';
import { patterns } from '../patterns';
import { createRules, type RuleEngine } from './create-rules';

/** The engine with all libraries: what servers and the builder judge with. */
export const rules: RuleEngine = createRules([dates, patterns]);

/** Evaluates a tree. Never throws and never hangs: what goes wrong is a warning or, when it was stopped, the error. */
export function evaluateRule(ast: RuleAst, context: RuleContext): RuleOutcome {
  return rules.evaluate(ast, context);
}

/** Why a rule gave what it gave: its sub-expressions with their values, and the ones that decided. */
export function explainRule(rule: Rule, context: RuleContext): Explanation {
  return explainWith(rule, (trace) => rules.evaluateTraced(rule.ast, context, trace));
}
