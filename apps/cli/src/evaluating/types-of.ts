import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { RuleType, RuleTypes } from '@nirmaan/rules/parse';

/** The names data brings into scope. Only shapes are told: what a value is, it says itself when the rule runs. */
export function typesOf(data: JsonObject): RuleTypes {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeOf(value)]));
}

function typeOf(value: JsonValue): RuleType {
  if (Array.isArray(value)) return { list: membersOf(value) };
  return value !== null && typeof value === 'object' ? { context: typesOf(value) } : 'any';
}

/** Members of all contexts of a list; anything else may be anything. */
function membersOf(list: JsonValue[]): RuleType {
  const types = list.map(typeOf);
  const contexts = types.flatMap((type) => (typeof type === 'object' && 'context' in type ? [type.context] : []));
  return contexts.length === types.length && types.length > 0 ? { context: Object.assign({}, ...contexts) } : 'any';
}
