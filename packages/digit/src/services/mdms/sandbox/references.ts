import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { refuse, unhandled } from '../../../sandbox/refusals';
import { tenantChain } from '../../../sandbox/tenants';
import type { MdmsSlice } from '../slice';
import { doubleText } from './java-text';
import { parsePath } from './json-path/parse-path';
import { InvalidPath, PathNotFound } from './json-path/path';
import { readPath } from './json-path/read-path';
import type { NumberLiterals } from './number-literals';
import { rowsAt } from './rows';

/** The look-up of referenced rows has the limit of every search. */
const LOOKED_UP = 10;
/** Null in a list: no row has it as its key. */
const NO_KEY = '';

/** `x-ref-schema`: all keys a field names must be active rows of one and the same level. The field must be there. */
export function checkReferences(
  slice: MdmsSlice,
  definition: JsonObject,
  tenantId: string,
  { data, literals }: { data: JsonObject; literals: NumberLiterals },
): void {
  const references = definition['x-ref-schema'];
  if (references === undefined) return;
  if (!Array.isArray(references))
    throw unhandled('ClassCastException', 'class org.json.JSONObject cannot be cast to class org.json.JSONArray');
  for (const reference of references) {
    const { fieldPath, schemaCode } = isObject(reference) ? reference : {};
    if (typeof fieldPath !== 'string' || typeof schemaCode !== 'string')
      throw unhandled('JSONException', 'JSONObject["fieldPath"] not found.');
    const keys = keysOf(readField(data, fieldPath), literals.find(`/${fieldPath.replaceAll('.', '/')}`));
    const isFound = tenantChain(tenantId).some((level) => countAt(slice, level, schemaCode, keys) === keys.length);
    if (!isFound)
      throw refuse({
        code: 'REFERENCE_VALIDATION_ERR',
        message: 'Provided reference value does not exist in database',
      });
  }
}

function countAt(slice: MdmsSlice, level: string, schemaCode: string, keys: string[]): number {
  // Without keys the look-up has no condition on them: it counts any active row.
  const uniqueIdentifiers = keys.length > 0 ? keys : undefined;
  return Math.min(rowsAt(slice, level, { schemaCode, uniqueIdentifiers, isActive: true }).length, LOOKED_UP);
}

function readField(data: JsonObject, fieldPath: string): JsonValue {
  try {
    return readPath(data, parsePath(`$.${fieldPath}`));
  } catch (error) {
    if (error instanceof InvalidPath || error instanceof PathNotFound) throw unhandled(error.name, error.message);
    throw error;
  }
}

/** `literal`: how a single number was written. */
function keysOf(value: JsonValue, literal: string | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number')
    return [/[.eE]/.test(literal ?? String(value)) ? doubleText(value) : (literal ?? String(value))];
  if (!Array.isArray(value))
    throw refuse({
      code: 'REFERENCE_VALIDATION_ERR',
      message: 'Reference must only be of the type string, number or a list of strings/numbers',
    });
  // A list goes into a set of texts unlooked at; what is no text shows when the query is made.
  if (value.some((each) => typeof each !== 'string' && each !== null))
    throw unhandled('ClassCastException', 'class java.lang.Integer cannot be cast to class java.lang.String');
  return [...new Set(value.map((each) => (typeof each === 'string' ? each : NO_KEY)))];
}
