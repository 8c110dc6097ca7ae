import type { JsonObject, JsonValue } from '@nirmaan/lexicon';

/** A request as the handlers see it: no framework in between. Header names are in lower case. */
export type SandboxRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Uint8Array;
};

export type SandboxResponse = {
  status: number;
  headers: Record<string, string>;
  /** `undefined`: no body at all. */
  body: { json: JsonValue } | { bytes: Uint8Array } | undefined;
};

export const JSON_TYPE = 'application/json';
export const JSON_UTF8_TYPE = 'application/json;charset=UTF-8';

export function answer(status: number, json: JsonValue, contentType = JSON_TYPE): SandboxResponse {
  return { status, headers: { 'content-type': contentType }, body: { json } };
}

export function answerEmpty(status: number): SandboxResponse {
  return { status, headers: {}, body: undefined };
}

/** Thrown by handlers to end a call with a failure of the service's own dialect; caught once, where calls enter. */
export class SandboxRefusal extends Error {
  override readonly name = 'SandboxRefusal';
  constructor(readonly response: SandboxResponse) {
    super('refused');
  }
}

export function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOr(value: JsonValue | undefined, otherwise: JsonObject = {}): JsonObject {
  return isObject(value) ? value : otherwise;
}

/** Text as Jackson reads it into a String: numbers and booleans become their text; null and absent are undefined. */
export function stringOr(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

export function listOf(value: JsonValue | undefined): JsonValue[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function stringsOf(value: JsonValue | undefined): string[] {
  return (listOf(value) ?? []).flatMap((each) => stringOr(each) ?? []);
}

/** A member by name in any letter case, as egov-user and workflow read them. The exact name wins. */
export function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  if (name in object) return object[name];
  const lower = name.toLowerCase();
  const key = Object.keys(object).find((each) => each.toLowerCase() === lower);
  return key === undefined ? undefined : object[key];
}

/** A list parameter: `a=x,y` and `a=x&a=y` mean the same; a single element is split at its commas. */
export function listParameter(query: URLSearchParams, name: string): string[] | undefined {
  const values = query.getAll(name);
  if (values.length === 0) return undefined;
  const [only] = values;
  return values.length === 1 && only !== undefined ? (only === '' ? [] : only.split(',')) : values;
}
