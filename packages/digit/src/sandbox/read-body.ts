import { Json, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { isObject, type SandboxRequest, textOf } from './exchange';
import { refuse } from './refusals';

/** The JSON body of an E1 service, or its refusal. A body of another kind than an object is a mapping error. */
export function readBody(request: SandboxRequest): JsonObject {
  const text = textOf(request.body);
  if (text.trim() === '') throw refuse({ code: 'MissingJsonException', message: 'JSON body has errors or is missing' });
  const value = parseJson(text);
  if (value === undefined) throw refuse({ code: 'JsonParseException', message: 'JSON body cannot be parsed' });
  if (!isObject(value)) throw mappingError();
  return value;
}

/** What Jackson says where a value does not fit its member. */
export function mappingError() {
  return refuse({ code: 'JsonMappingException', message: 'Failed to deserialize certain JSON fields' });
}

/** `undefined`: no JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
