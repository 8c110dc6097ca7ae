/** What is known of a value before it is there. */
export type RuleType =
  | 'any'
  | 'null'
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | { list: RuleType }
  | { context: Record<string, RuleType> };

/** The names in scope, with their types. */
export type RuleTypes = Record<string, RuleType>;

export function typeName(type: RuleType): string {
  if (typeof type === 'string') return type;
  return 'list' in type ? 'list' : 'context';
}

/** Can a value of `actual` stand where `expected` is wanted? Unknown ones are given the benefit of the doubt; ISO dates are texts in data. */
export function fits(actual: RuleType, expected: RuleType): boolean {
  const [a, b] = [typeName(actual), typeName(expected)];
  return a === b || a === 'any' || b === 'any' || a === 'null' || b === 'null';
}
