import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, textOf } from '../../../sandbox/exchange';
import { firstJsonOf } from '../../../sandbox/json-prefix';
import { parseJson } from '../../../sandbox/read-body';
import type { SandboxCall } from '../../../sandbox/service';
import { badRequest } from './refusals';

type Call = SandboxCall<never>;
type At = Pick<Call, 'request' | 'now'>;

/** Whatever JSON there is but null; what comes behind it does not matter. */
export function readAny(call: At): { value: JsonValue; text: string } {
  const found = firstJsonOf(textOf(call.request.body));
  const value = 'json' in found ? parseJson(found.json) : undefined;
  if (!('json' in found) || value === undefined || value === null) throw badRequest(call);
  return { value, text: found.json };
}

export function readObject(call: At): { body: JsonObject; text: string } {
  const { value, text } = readAny(call);
  if (!isObject(value)) throw badRequest(call);
  return { body: value, text };
}

/** As Jackson reads a String: scalars become their text. */
export function optionalText(call: At, object: JsonObject, name: string): string | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw badRequest(call);
  return String(value);
}

/** Bean validation is in effect here: `@NotNull`. */
export function requiredText(call: At, object: JsonObject, name: string): string {
  const text = optionalText(call, object, name);
  if (text === undefined) throw badRequest(call);
  return text;
}
