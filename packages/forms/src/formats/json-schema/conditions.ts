import { appendPointer, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '@nirmaan/rules';
import { isObject, objectAt, textsAt } from '../same-json';

/** A property by its name in the schema; undefined where there is none. */
export type FieldNamed = (name: string) => { code: string; type: string } | undefined;

/** What a schema says under a condition: properties that are there only then, and names that are required only then. */
export type Conditional = {
  properties: { name: string; raw: JsonObject; at: string; when: RuleAst }[];
  required: { name: string; when: RuleAst }[];
  /** Keywords whose meaning could not be said, with their place. */
  unsaid: { keyword: string; at: string }[];
};

const isThere = (code: string): RuleAst => ['!=', ['name', code], ['lit', null]];
const isMissing = (code: string): RuleAst => ['=', ['name', code], ['lit', null]];
const joined = (operator: 'and' | 'or', parts: RuleAst[]): RuleAst | undefined =>
  parts.length === 0 ? undefined : parts.reduce((all, each) => [operator, all, each]);

/** `if`/`then`/`else`, `dependencies`, `dependentRequired` and `dependentSchemas` of one schema. */
export function conditionalOf(schema: JsonObject, at: string, fieldNamed: FieldNamed): Conditional {
  const made: Conditional = { properties: [], required: [], unsaid: [] };
  const branch = (then: JsonValue | undefined, place: string, when: RuleAst) => {
    if (!isObject(then)) return;
    for (const [name, raw] of Object.entries(objectAt(then, 'properties')))
      if (isObject(raw)) made.properties.push({ name, raw, at: appendPointer(place, 'properties', name), when });
    for (const name of textsAt(then, 'required')) made.required.push({ name, when });
    for (const keyword of Object.keys(then))
      if (
        !['properties', 'required', 'type', 'title', 'description', '$comment', 'additionalProperties'].includes(
          keyword,
        )
      )
        made.unsaid.push({ keyword, at: appendPointer(place, keyword) });
  };
  if (isObject(schema.if)) {
    const when = conditionOf(schema.if, fieldNamed);
    if (when) {
      branch(schema.then, appendPointer(at, 'then'), when);
      branch(schema.else, appendPointer(at, 'else'), ['call', 'not', when]);
    } else made.unsaid.push({ keyword: 'if', at: appendPointer(at, 'if') });
  }
  for (const keyword of ['dependencies', 'dependentRequired', 'dependentSchemas'])
    for (const [name, asked] of Object.entries(objectAt(schema, keyword))) {
      const place = appendPointer(at, keyword, name);
      const field = fieldNamed(name);
      if (!field) made.unsaid.push({ keyword, at: place });
      else if (Array.isArray(asked))
        for (const each of asked)
          if (typeof each === 'string') made.required.push({ name: each, when: isThere(field.code) });
          else made.unsaid.push({ keyword, at: place });
      else if (isObject(asked)) {
        const { oneOf, ...always } = asked;
        branch(always, place, isThere(field.code));
        if (Array.isArray(oneOf)) dynamic(oneOf, name, appendPointer(place, 'oneOf'));
      }
    }
  return made;

  /** RJSF's dynamic dependencies: each branch says for which answers it is, and what is asked then. */
  function dynamic(branches: JsonValue[], name: string, place: string) {
    branches.forEach((each, position) => {
      if (!isObject(each)) return;
      const { [name]: own, ...others } = objectAt(each, 'properties');
      const when = isObject(own) && conditionOf({ properties: { [name]: own }, required: [name] }, fieldNamed);
      const there = appendPointer(place, position);
      if (when) branch({ ...each, properties: others }, there, when);
      else made.unsaid.push({ keyword: 'oneOf', at: there });
    });
  }
}

/** A schema of answers as a condition; undefined where it cannot be said. A member that is missing fits every schema of it. */
function conditionOf(schema: JsonObject, fieldNamed: FieldNamed): RuleAst | undefined {
  const required = new Set(textsAt(schema, 'required'));
  const parts: (RuleAst | undefined)[] = [];
  for (const [name, test] of Object.entries(objectAt(schema, 'properties'))) {
    const field = fieldNamed(name);
    if (!field || !isObject(test)) return undefined;
    const holds = testOf(test, field);
    if (!holds) return undefined;
    parts.push(required.has(name) ? holds : ['or', isMissing(field.code), holds]);
    required.delete(name);
  }
  for (const name of required) {
    const field = fieldNamed(name);
    parts.push(field && isThere(field.code));
  }
  for (const [keyword, operator] of [
    ['allOf', 'and'],
    ['anyOf', 'or'],
  ] as const) {
    const inner = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (!Array.isArray(inner)) continue;
    const conditions = inner.map((each) => (isObject(each) ? conditionOf(each, fieldNamed) : undefined));
    parts.push(conditions.every((each) => each !== undefined) ? joined(operator, conditions) : undefined);
  }
  if (isObject(schema.not)) {
    const inner = conditionOf(schema.not, fieldNamed);
    parts.push(inner && ['call', 'not', inner]);
  }
  const known = ['properties', 'required', 'allOf', 'anyOf', 'not', 'type', 'title', 'description', '$comment'];
  if (Object.keys(schema).some((keyword) => !known.includes(keyword))) return undefined;
  return parts.every((each) => each !== undefined) ? joined('and', parts) : undefined;
}

const ORDER: Record<string, string> = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>', exclusiveMaximum: '<' };

function testOf(test: JsonObject, { code, type }: { code: string; type: string }): RuleAst | undefined {
  const name: RuleAst = ['name', code];
  // Answers of selects are texts here, whatever they are in the schema.
  const literal = (value: JsonValue): RuleAst | undefined =>
    value === null || typeof value === 'object' ? undefined : ['lit', type === 'select-one' ? String(value) : value];
  const parts: (RuleAst | undefined)[] = [];
  for (const [keyword, value] of Object.entries(test)) {
    if (keyword === 'type' || keyword === 'title' || keyword === 'description') continue;
    if (keyword === 'const') {
      const constant = literal(value);
      parts.push(constant && ['=', name, constant]);
    } else if (keyword === 'enum' && Array.isArray(value)) {
      const all = value.map(literal);
      const tests = all.flatMap((each) => (each ? [['=', name, each] satisfies RuleAst] : []));
      parts.push(tests.length === all.length ? joined('or', tests) : undefined);
    } else if (keyword === 'not' && isObject(value)) {
      const inner = testOf(value, { code, type });
      parts.push(inner && ['call', 'not', inner]);
    } else {
      const operator = Object.hasOwn(ORDER, keyword) ? ORDER[keyword] : undefined;
      parts.push(operator !== undefined && typeof value === 'number' ? [operator, name, ['lit', value]] : undefined);
    }
  }
  return parts.every((each) => each !== undefined) ? joined('and', parts) : undefined;
}
