import { appendPointer, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../../sandbox/exchange';
import { inHashOrder } from '../java-text';
import { type Check, type CheckContext, javaIdentity, wrongType } from './check';
import { type Failure, failure, gather } from './failure';
import { javaPattern } from './java-pattern';
import { asSchema, plainObject, schemaReader } from './schema-reader';

type Load = (schema: JsonObject) => Check;

const below = (context: CheckContext, part: string | number): CheckContext => ({
  ...context,
  at: appendPointer(context.at, part),
});

/** Violations in everit's order: properties, required, additional, size, dependencies, patterns. */
export function objectCheck(schema: JsonObject, isRequired: boolean, load: Load): Check {
  const read = schemaReader(schema);
  const sent = schema.properties === undefined ? {} : asSchema(schema.properties);
  const properties = inHashOrder(Object.keys(sent)).map((name) => ({ name, check: load(asSchema(sent[name])) }));
  const names = new Set(Object.keys(sent));
  const required = read.texts('required');
  const { patternProperties = {} } = schema;
  const patterns = Object.entries(plainObject(patternProperties, 'patternProperties')).map(([pattern, each]) => ({
    expression: javaPattern(pattern),
    check: load(plainObject(each, pattern)),
  }));
  const additional = schema.additionalProperties;
  const additionalCheck =
    additional === undefined || typeof additional === 'boolean'
      ? undefined
      : load(asSchema(additional, 'additionalProperties', 'JSONObject, Boolean'));
  const [least, most] = [read.integer('minProperties'), read.integer('maxProperties')];
  const dependencies = Object.entries(read.object('dependencies') ?? {}).map(([name, needs]) => ({
    name,
    needs: Array.isArray(needs) ? needs.map(String) : [],
    check: Array.isArray(needs) ? undefined : load(asSchema(needs, null, 'JSONObject, JSONArray')),
  }));

  return (value, context) => {
    if (!isObject(value)) return isRequired ? wrongType('JSONObject', value, context) : undefined;
    const has = (name: string) => Object.hasOwn(value, name);
    const found: (Failure | undefined)[] = [];
    for (const { name, check } of properties) {
      const member = has(name) ? value[name] : undefined;
      if (member !== undefined) found.push(check(member, below(context, name)));
    }
    for (const name of required) if (!has(name)) found.push(failure('required', `required key [${name}] not found`));
    if (additional === false || additionalCheck) {
      for (const name of inHashOrder(Object.keys(value))) {
        if (names.has(name) || patterns.some(({ expression }) => expression.test(name))) continue;
        if (additional === false)
          found.push(failure('additionalProperties', `extraneous key [${name}] is not permitted`));
        else found.push(additionalCheck?.(value[name] ?? null, below(context, name)));
      }
    }
    const size = Object.keys(value).length;
    if (least !== undefined && size < least)
      found.push(failure('minProperties', `minimum size: [${least}], found: [${size}]`));
    else if (most !== undefined && size > most)
      found.push(failure('maxProperties', `maximum size: [${most}], found: [${size}]`));
    for (const { name, needs, check } of dependencies) {
      if (!has(name)) continue;
      for (const each of needs) if (!has(each)) found.push(failure('dependencies', `property [${each}] is required`));
      found.push(check?.(value, context));
    }
    for (const { expression, check } of patterns)
      for (const name of Object.keys(value))
        if (expression.test(name)) found.push(check(value[name] ?? null, below(context, name)));
    return gather(found.filter((each) => each !== undefined));
  };
}

export function arrayCheck(schema: JsonObject, isRequired: boolean, load: Load): Check {
  const read = schemaReader(schema);
  const [least, most, isUnique] = [read.integer('minItems'), read.integer('maxItems'), read.flag('uniqueItems')];
  const { items, additionalItems } = schema;
  const tuple = Array.isArray(items) ? items.map((each) => load(asSchema(each))) : undefined;
  const every = items === undefined || tuple ? undefined : load(asSchema(items, 'items', 'JSONObject, JSONArray'));
  const rest = isObject(additionalItems) ? load(additionalItems) : undefined;
  return (value, context) => {
    if (!Array.isArray(value)) return isRequired ? wrongType('JSONArray', value, context) : undefined;
    const found: (Failure | undefined)[] = [];
    const size = value.length;
    if (least !== undefined && size < least)
      found.push(failure('minItems', `expected minimum item count: ${least}, found: ${size}`));
    else if (most !== undefined && size > most)
      found.push(failure('maxItems', `expected maximum item count: ${most}, found: ${size}`));
    if (isUnique && hasTwins(value, context)) found.push(failure('uniqueItems', 'array items are not unique'));
    if (tuple && additionalItems === false && size > tuple.length)
      found.push(failure('items', `expected: [${tuple.length}] array items, found: [${size}]`));
    for (const [index, each] of value.entries()) {
      const check = tuple ? (tuple[index] ?? rest) : every;
      found.push(check?.(each, below(context, index)));
    }
    return gather(found.filter((each) => each !== undefined));
  };
}

function hasTwins(values: JsonValue[], context: CheckContext): boolean {
  const known = new Set(values.map((each, index) => javaIdentity(each, below(context, index))));
  return known.size < values.length;
}
