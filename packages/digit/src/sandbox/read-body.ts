import { Json, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, SandboxRefusal, type SandboxRequest, textOf } from './exchange';
import { firstJsonOf } from './json-prefix';
import { refuse } from './refusals';

/** The JSON body of an E1 service, or its refusal. A body of another kind than an object is a mapping error. */
export function readBody(request: SandboxRequest, now = 0): JsonObject {
  const text = textOf(request.body);
  if (text.trim() === '') throw refuse({ code: 'MissingJsonException', message: 'JSON body has errors or is missing' });
  const found = firstJsonOf(text);
  if (!('json' in found))
    throw found.depth > 1
      ? mappingError()
      : refuse({ code: 'JsonParseException', message: 'JSON body cannot be parsed' });
  const value = parseJson(found.json);
  if (value === null) throw brokenByNull(request, now);
  if (!isObject(value)) throw mappingError();
  return value;
}

/** What Jackson says where a value does not fit its member. */
export function mappingError() {
  return refuse({ code: 'JsonMappingException', message: 'Failed to deserialize certain JSON fields' });
}

/** A body of `null` passes the reader and breaks what comes behind: the framework's own error. */
function brokenByNull({ path }: SandboxRequest, now: number): SandboxRefusal {
  return new SandboxRefusal(answer(500, { timestamp: now, status: 500, error: 'Internal Server Error', path }));
}

/** `undefined`: no JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
