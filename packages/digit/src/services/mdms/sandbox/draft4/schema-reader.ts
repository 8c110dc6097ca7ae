import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../../sandbox/exchange';
import { SchemaError } from './failure';

/** Java's names of JSON kinds, as everit writes them. */
export function kindOf(value: JsonValue, literal?: string): string {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'JSONArray';
  if (typeof value === 'object') return 'JSONObject';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  // Integers lose their sign before they get here.
  if (literal !== undefined && /^-0\.0*(?:[eE].*)?$/.test(literal)) return 'Double';
  if (literal !== undefined ? /[.eE]/.test(literal) : !Number.isInteger(value)) return 'BigDecimal';
  if (value >= -(2 ** 31) && value < 2 ** 31) return 'Integer';
  return value >= -(2 ** 63) && value < 2 ** 63 ? 'Long' : 'BigInteger';
}

/** Members of a definition by the kind everit wants; another kind makes the whole definition useless. */
export function schemaReader(schema: JsonObject) {
  const typed = (name: string, wanted: string, fits: (value: JsonValue) => boolean): JsonValue | undefined => {
    const value = schema[name];
    if (value === undefined) return undefined;
    if (!fits(value)) throw new SchemaError(`key ${name} : expected type: ${wanted} , found : ${kindOf(value)}`);
    return value;
  };
  const number = (name: string): number | undefined => {
    const value = typed(name, 'Number', (each) => typeof each === 'number');
    return typeof value === 'number' ? value : undefined;
  };
  const list = (name: string): JsonValue[] => {
    const value = schema[name];
    if (value !== undefined && !Array.isArray(value)) throw notAList(name, value);
    return value ?? [];
  };
  return {
    number,
    integer(name: string): number | undefined {
      const value = typed(name, 'Integer', (each) => typeof each === 'number' && Number.isInteger(each));
      return typeof value === 'number' ? value : undefined;
    },
    flag(name: string): boolean {
      return typed(name, 'Boolean', (each) => typeof each === 'boolean') === true;
    },
    text(name: string): string | undefined {
      const value = typed(name, 'String', (each) => typeof each === 'string');
      return typeof value === 'string' ? value : undefined;
    },
    object(name: string): JsonObject | undefined {
      const value = typed(name, 'JSONObject', isObject);
      return isObject(value) ? value : undefined;
    },
    texts(name: string): string[] {
      return list(name).map((each, index) => {
        if (typeof each !== 'string')
          throw new SchemaError(`JSONArray[${index}] is not a String (${javaClassOf(each)} : ${String(each)}).`);
        return each;
      });
    },
    subschemas(name: string): JsonObject[] {
      return list(name).map((each) => asSchema(each, name));
    },
  };
}

/** The JSON library's own sentence where a list was wanted. */
export function notAList(name: string, value: JsonValue): SchemaError {
  return notA('JSONArray', name, value);
}

/** An object the JSON library hands out without everit's own look at it. */
export function plainObject(value: JsonValue | undefined, name: string): JsonObject {
  if (isObject(value)) return value;
  throw notA('JSONObject', name, value ?? null);
}

function notA(kind: string, name: string, value: JsonValue): SchemaError {
  const shown = typeof value === 'object' ? '' : ` : ${String(value)}`;
  return new SchemaError(`JSONObject["${name}"] is not a ${kind} (${javaClassOf(value)}${shown}).`);
}

export function javaClassOf(value: JsonValue): string {
  const kind = kindOf(value);
  if (kind.startsWith('JSON')) return `class org.json.${kind}`;
  if (kind === 'Null') return 'class org.json.JSONObject$Null';
  return `class java.${kind.startsWith('Big') ? 'math' : 'lang'}.${kind}`;
}

export function asSchema(value: JsonValue | undefined, key: string | null = null, wanted = 'JSONObject'): JsonObject {
  if (isObject(value)) return value;
  throw new SchemaError(`key ${key}: expected type is one of ${wanted}, found: ${kindOf(value ?? null)}`);
}
