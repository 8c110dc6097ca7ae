import { type JsonObject, type JsonValue, valueAt } from '@nirmaan/lexicon';
import { isObject } from '../../../../sandbox/exchange';
import type { Check } from './check';
import { arrayCheck, objectCheck } from './containers';
import { type Failure, failure, NotViolated, SchemaError } from './failure';
import { enumCheck, numberCheck, stringCheck } from './leaves';
import { asSchema, javaClassOf, kindOf, schemaReader } from './schema-reader';

const OBJECT_WORDS = [
  'properties',
  'required',
  'minProperties',
  'maxProperties',
  'dependencies',
  'patternProperties',
  'additionalProperties',
];
const ARRAY_WORDS = ['items', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems'];
const NUMBER_WORDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const STRING_WORDS = ['pattern', 'minLength', 'maxLength', 'format'];
const COMBINATIONS = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * A definition as everit 1.5.1 reads it, which is the validator inside mdms-v2: draft 4 whatever `$schema` says, with
 * that library's order, words and gaps (beside `enum` nothing else counts; `const`, `if`, `format: date` mean nothing).
 * Throws `SchemaError` for a definition nothing can be checked against.
 */
export function loadSchema(root: JsonObject): Check {
  const referenced = new Map<string, { check: Check | undefined }>();

  function load(schema: JsonObject): Check {
    const read = schemaReader(schema);
    for (const name of ['id', 'title', 'description']) read.text(name);
    if (schema.enum !== undefined) return enumCheck(schema.enum);
    const combined = combination(schema);
    if (combined) return combined;
    if (schema.type === undefined || schema.$ref !== undefined) return loadUntyped(schema);
    return loadTyped(schema, schema.type);
  }

  function loadUntyped(schema: JsonObject): Check {
    const reference = schemaReader(schema).text('$ref');
    if (reference !== undefined) return loadReference(reference, schema);
    return sniff(schema) ?? (() => undefined);
  }

  /** Without a type the keywords tell which kind is meant; values of other kinds pass. */
  function sniff(schema: JsonObject): Check | undefined {
    const has = (words: string[]) => words.some((word) => schema[word] !== undefined);
    if (has(ARRAY_WORDS)) return arrayCheck(schema, false, load);
    if (has(OBJECT_WORDS)) return objectCheck(schema, false, load);
    if (has(NUMBER_WORDS)) return numberCheck(schema, { isRequired: false, isInteger: false });
    if (has(STRING_WORDS)) return stringCheck(schema, false);
    if (schema.not === undefined) return undefined;
    const unwanted = load(asSchema(schema.not, 'not'));
    return (value, context) => {
      if (!unwanted(value, context)) throw new NotViolated();
      return undefined;
    };
  }

  function loadTyped(schema: JsonObject, type: JsonValue): Check {
    if (Array.isArray(type))
      return combine(
        'anyOf',
        type.map((each) => loadTyped(schema, each)),
      );
    switch (type) {
      case 'string':
        return stringCheck(schema, true);
      case 'number':
      case 'integer':
        return numberCheck(schema, { isRequired: true, isInteger: type === 'integer' });
      case 'boolean':
        return (value, context) =>
          typeof value === 'boolean'
            ? undefined
            : failure('type', `expected type: Boolean, found: ${kindOf(value, context.literals.find(context.at))}`);
      case 'null':
        return (value, context) =>
          value === null
            ? undefined
            : failure('type', `expected: null, found: ${kindOf(value, context.literals.find(context.at))}`);
      case 'array':
        return arrayCheck(schema, true, load);
      case 'object':
        return objectCheck(schema, true, load);
    }
    if (typeof type === 'string') throw new SchemaError(`unknown type: [${type}]`);
    throw new SchemaError(`key type: expected type is one of JSONArray, String, found: ${kindOf(type)}`);
  }

  function combination(schema: JsonObject): Check | undefined {
    const present = COMBINATIONS.filter((word) => schema[word] !== undefined);
    const [word] = present;
    if (!word) return undefined;
    if (present.length > 1)
      throw new SchemaError(`expected at most 1 of 'allOf', 'anyOf', 'oneOf', ${present.length} found`);
    const combined = combine(word, schemaReader(schema).subschemas(word).map(load));
    const base = schema.type === undefined ? sniff(schema) : loadTyped(schema, schema.type);
    return base ? combine('allOf', [base, combined]) : combined;
  }

  /** Words beside a reference count as if they stood where it leads, unless that place has its own. */
  function loadReference(reference: string, schema: JsonObject): Check {
    if (!reference.startsWith('#')) throw new SchemaError(`java.net.UnknownHostException: ${reference}`);
    if (!/^#(?:$|\/)/.test(reference)) throw new SchemaError("a JSON pointer should start with '/' or '#/'");
    const { $ref, ...beside } = schema;
    const key = JSON.stringify([reference, beside]);
    const known = referenced.get(key);
    const slot = known ?? { check: undefined };
    if (!known) {
      referenced.set(key, slot);
      slot.check = load({ ...beside, ...targetOf(reference) });
    }
    return (value, context) => slot.check?.(value, context);
  }

  function targetOf(reference: string): JsonObject {
    let target: JsonValue | undefined = root;
    for (const part of decodeURIComponent(reference.slice(1)).split('/').slice(1)) {
      if (typeof target !== 'object' || target === null)
        throw new SchemaError(
          `value [${String(target ?? null)}] is not an array or object therefore its key ${part} cannot be resolved`,
        );
      target = valueAt(target, `/${part}`);
    }
    if (target === undefined) throw new SchemaError(`could not query schema document by pointer [${reference}]`);
    if (!isObject(target)) throw new SchemaError(`${javaClassOf(target)} cannot be cast to class org.json.JSONObject`);
    return target;
  }

  return load(root);
}

/** The failures of the parts hang below one of the combination's own. */
function combine(word: 'allOf' | 'anyOf' | 'oneOf', parts: Check[]): Check {
  return (value, context) => {
    const failures = parts.map((part) => part(value, context)).filter((each): each is Failure => each !== undefined);
    const matching = parts.length - failures.length;
    if (word === 'allOf' && failures.length > 0)
      return failure(word, `#: only ${matching} subschema matches out of ${parts.length}`, failures);
    if (word === 'anyOf' && matching === 0)
      return failure(word, `#: no subschema matched out of the total ${parts.length} subschemas`, failures);
    if (word === 'oneOf' && matching !== 1)
      return failure(word, `#: ${matching} subschemas matched instead of one`, failures);
    return undefined;
  };
}
