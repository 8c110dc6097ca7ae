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
      const value = typed(name, 'JSONArray', Array.isArray);
      return (Array.isArray(value) ? value : []).map((each, index) => {
        if (typeof each !== 'string') throw new SchemaError(`JSONArray[${index}] not a string.`);
        return each;
      });
    },
    subschemas(name: string): JsonObject[] {
      const value = typed(name, 'JSONArray', Array.isArray);
      return (Array.isArray(value) ? value : []).map((each) => asSchema(each, name));
    },
  };
}

export function asSchema(value: JsonValue | undefined, key: string | null = null): JsonObject {
  if (isObject(value)) return value;
  throw new SchemaError(`key ${key}: expected type is one of JSONObject, found: ${kindOf(value ?? null)}`);
}
