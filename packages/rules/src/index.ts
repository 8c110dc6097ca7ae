export { Rule, RuleAst } from './model/rule';
