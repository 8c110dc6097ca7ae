import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { nullPointer, type Problem, refuse, unhandled } from '../../../sandbox/refusals';
import type { StoredSchema } from '../slice';
import type { Check } from './draft4/check';
import { type Failure, NotViolated, SchemaError } from './draft4/failure';
import { loadSchema } from './draft4/load-schema';
import { inHashOrder } from './java-text';
import type { NumberLiterals } from './number-literals';

const NO_DATA =
  'Cannot invoke "com.fasterxml.jackson.databind.JsonNode.toString()" because the return value of ' +
  '"org.egov.infra.mdms.model.Mdms.getData()" is null';

/** Schemas are never changed, so a definition is made ready once. */
const ready = new WeakMap<StoredSchema, Check>();

function checkOf(schema: StoredSchema): Check {
  const check = ready.get(schema) ?? loadSchema(schema.definition);
  ready.set(schema, check);
  return check;
}

/** What is wrong with the data, to be thrown after other checks; a useless definition or other data is told at once. */
export function checkData(
  schema: StoredSchema,
  data: JsonValue | undefined,
  literals: NumberLiterals,
): { data: JsonObject; problems: Problem[] } {
  if (data === undefined) throw unusable(NO_DATA);
  if (!isObject(data)) throw unusable("A JSONObject text must begin with '{' at 1 [character 2 line 1]");
  try {
    return { data, problems: problemsOf(checkOf(schema)(data, { at: '', literals })) };
  } catch (error) {
    if (error instanceof SchemaError || error instanceof URIError) throw unusable(error.message);
    if (error instanceof NotViolated)
      throw crashed("NoSuchMethodError: 'void org.json.JSONWriter.<init>(java.io.Writer)'");
    if (error instanceof RangeError) throw crashed('StackOverflowError');
    throw error;
  }
}

/** One violation has a plain code, several are numbered; one that itself holds several breaks the answer's writer. */
function problemsOf(failure: Failure | undefined): Problem[] {
  if (!failure) return [];
  if (failure.causes.length === 0) return [{ code: 'INVALID_REQUEST', message: failure.message }];
  const messages = new Map<string, string>();
  for (const [index, cause] of failure.causes.entries()) {
    if (cause.keyword === undefined) throw nullPointer('"String.toUpperCase()"');
    messages.set(`INVALID_REQUEST_${cause.keyword.toUpperCase()}${index + 1}`, cause.message);
  }
  return inHashOrder([...messages.keys()]).map((code) => ({ code, message: messages.get(code) ?? null }));
}

function unusable(text: string) {
  return refuse({
    code: 'MASTER_DATA_VALIDATION_ERR',
    message: `An unknown error occurred while validating provided master data against the schema - ${text}`,
  });
}

function crashed(error: string) {
  return unhandled('ServletException', `Handler dispatch failed: java.lang.${error}`);
}
