import type { JsonValue } from '@nirmaan/lexicon';
import { Evaluator, namesOf, runSafely, toResult } from '../evaluate/evaluate';
import type { Value } from '../evaluate/values';
import type { RuleContext } from '../model/evaluation';
import type { Rule, RuleAst } from '../model/rule';
import { printRule } from './print';

/** A part of a rule with its value; `decisive` = the result would have to be looked for here. */
export type Explanation = { text: string; value: JsonValue; decisive: boolean; parts: Explanation[] };

/** Why a rule gave what it gave: its sub-expressions with their values, and the ones that decided. */
export function explainRule(rule: Rule, context: RuleContext): Explanation {
  const values = new Map<RuleAst, Value>();
  const evaluator = new Evaluator(context, (ast, value) => values.set(ast, value));
  runSafely(() => {
    evaluator.evaluate(rule.ast, namesOf(context.scope));
    return null;
  });

  const explain = (ast: RuleAst, isDecisive: boolean): Explanation => {
    const value = values.get(ast) ?? null;
    const deciding = isDecisive ? new Set(decidingParts(ast, values)) : new Set();
    return {
      text: printRule(ast),
      value: runSafely(() => toResult(value)).value,
      decisive: isDecisive,
      parts: partsOf(ast)
        .filter((part) => values.has(part) && part[0] !== 'lit')
        .map((part) => explain(part, deciding.has(part))),
    };
  };
  return explain(rule.ast, true);
}

function partsOf([operator, ...operands]: RuleAst): RuleAst[] {
  switch (operator) {
    case 'lit':
    case 'name':
    case 'for':
    case 'some':
    case 'every':
    case 'ctx':
      return [];
    case 'path':
    case 'instance':
    case 'filter':
      return [operands[0] as RuleAst];
    case 'call':
      return operands.slice(1) as RuleAst[];
    case 'in':
      return operands.filter((each) => Array.isArray(each) && each[0] !== 'range' && each[0] !== 'test') as RuleAst[];
    default:
      return operands as RuleAst[];
  }
}

/** The parts that made the value: of a false `and` its false sides, of an `if` the condition and the branch taken. */
function decidingParts(ast: RuleAst, values: Map<RuleAst, Value>): RuleAst[] {
  const [operator] = ast;
  const parts = partsOf(ast);
  const result = values.get(ast) ?? null;
  if (operator === 'and' && result === false) return parts.filter((part) => values.get(part) === false);
  if (operator === 'or' && result === true) return parts.filter((part) => values.get(part) === true);
  return parts.filter((part) => values.has(part));
}
