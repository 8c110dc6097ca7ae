/** From text to tree, and what is wrong with a rule before it runs. For editors and checks; what only runs rules needs `.` alone. */
export { checkRule, checkStoredRule } from './check-rule';
export { parseRule } from './parse-rule';
export { parseTable, type TableSource } from './parse-table';
export { fits, itemType, type RuleType, type RuleTypes, TABLES, typeName } from './types';
