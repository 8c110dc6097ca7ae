import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, listOf, memberOf, type SandboxRequest, stringOr, textOf } from '../../../sandbox/exchange';
import { mappingError, readBody } from '../../../sandbox/read-body';
import { refuse } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { WorkflowEffect } from './effects';

/** The body; members of its RequestInfo that are echoed have their usual names, and numbers among them their text. */
export function readRequest(call: Pick<SandboxCall<WorkflowEffect>, 'request' | 'now'>): JsonObject {
  const body = readBody(call.request, call.now);
  checkRequest(body);
  const info = requestInfoOf(body);
  if (!info) return body;
  const echoed = ECHOED.flatMap((name): [string, JsonValue][] => {
    const value = memberOf(info, name);
    if (value === undefined) return [];
    return [[name, typeof value === 'number' && name !== 'ts' ? textOfNumber(call.request, name, value) : value]];
  });
  return { ...body, RequestInfo: { ...info, ...Object.fromEntries(echoed) } };
}

const ECHOED = ['apiId', 'ver', 'ts', 'msgId'];

/** Jackson reads a number into a text as it was written: `1.0` stays `1.0`, which its value no longer knows. */
function textOfNumber({ body }: SandboxRequest, name: string, value: number): string {
  const written = textOf(body).matchAll(new RegExp(`"${name}"\\s*:\\s*(-?[0-9][0-9.eE+-]*)`, 'gi'));
  for (const [, text = ''] of written) if (Number(text) === value) return text;
  return String(value);
}

export function requestInfoOf(body: JsonObject): JsonObject | undefined {
  const info = memberOf(body, 'RequestInfo');
  return isObject(info) ? info : undefined;
}

export function userInfoOf(body: JsonObject): JsonObject | undefined {
  const requestInfo = memberOf(body, 'RequestInfo');
  const userInfo = isObject(requestInfo) ? memberOf(requestInfo, 'userInfo') : undefined;
  return isObject(userInfo) ? userInfo : undefined;
}

/** Members of a kind their Java field cannot take end the call before anything else is looked at. */
function checkRequest(body: JsonObject): void {
  const info = objectOrNone(memberOf(body, 'RequestInfo'));
  if (!info) return;
  longOr(memberOf(info, 'ts'));
  const user = objectOrNone(memberOf(info, 'userInfo'));
  if (!user) return;
  longOr(memberOf(user, 'id'));
  for (const role of listOf(memberOf(user, 'roles')) ?? []) objectOrNone(role);
}

function objectOrNone(value: JsonValue | undefined): JsonObject | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw mappingError();
  return value;
}

/** Texts of a model's members: a list or an object does not fit. */
export function checkTexts(model: JsonObject, names: readonly string[]): void {
  for (const name of names) {
    const value = memberOf(model, name);
    if (typeof value === 'object' && value !== null) throw mappingError();
  }
}

/** A text member; null where there is none. */
export function textOr(model: JsonObject, name: string): string | null {
  return stringOr(memberOf(model, name)) ?? null;
}

/** A list; one value stands for a list of it, as Jackson reads it here. */
export function listOrOne(value: JsonValue | undefined): JsonValue[] {
  return value === undefined || value === null ? [] : (listOf(value) ?? [value]);
}

/** Java's Long: a number loses its fraction, a text must be a whole number. */
export function longOr(value: JsonValue | undefined): number | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
  throw mappingError();
}

/** Java's Boolean: `true`, `True`, `TRUE` and their like as text; a whole number, zero is false. */
export function booleanOr(value: JsonValue | undefined): boolean | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return value !== 0;
  if (typeof value === 'string' && /^(true|True|TRUE)$/.test(value.trim())) return true;
  if (typeof value === 'string' && /^(false|False|FALSE)$/.test(value.trim())) return false;
  throw mappingError();
}

/** What is said where PostgreSQL refuses a query. */
export function queryError() {
  return refuse({
    code: 'QUERY_EXECUTION_ERROR',
    message: 'Database operation failed',
    description: 'An error occurred while processing the database request.',
  });
}

/** PostgreSQL takes no U+0000 in a parameter of a query. */
export function refuseNul(...parameters: (string | null | undefined)[]): void {
  if (parameters.some((each) => each?.includes('\u0000'))) throw queryError();
}
