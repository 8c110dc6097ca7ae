import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, JSON_TYPE, type SandboxRequest, textOf } from '../exchange';
import { parseJson } from '../read-body';
import { gatewayRefusal, unauthorized } from './refusals';

/** A form: no JSON is looked for. */
export function isForm({ headers }: SandboxRequest): boolean {
  const type = headers['content-type'] ?? '';
  return type.startsWith('multipart/') || type.startsWith('application/x-www-form-urlencoded');
}

/** Every other call is read as JSON, open or not. */
export function readJson(request: SandboxRequest): JsonObject {
  if (request.body.length === 0) throw gatewayRefusal(500, 'NullPointerException', 'value');
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith(JSON_TYPE)) {
    const message = `Content type '${type}' not supported for bodyType=java.util.Map<?, ?>`;
    throw gatewayRefusal(500, 'UnsupportedMediaTypeException', message);
  }
  const body = parseJson(textOf(request.body));
  if (isObject(body)) return body;
  const message = Array.isArray(body)
    ? 'Cannot deserialize value of type `java.util.LinkedHashMap<java.lang.Object,java.lang.Object>` from Array value (token `JsonToken.START_ARRAY`)'
    : 'Unexpected end-of-input within/between Object entries';
  throw gatewayRefusal(500, 'DecodingException', `JSON decoding error: ${message}`);
}

export function requestInfoOf(body: JsonValue | undefined): JsonObject | undefined {
  return isObject(body) && isObject(body.RequestInfo) ? body.RequestInfo : undefined;
}

export function tokenOf(requestInfo: JsonObject | undefined): string {
  return typeof requestInfo?.authToken === 'string' ? requestInfo.authToken : '';
}

/**
 * The tenants a call is about: every `tenantId` at any depth of the body, but for RequestInfo; without any, those of the
 * query. May be empty where the body names the text `null` alone.
 */
export function tenantsOf(request: SandboxRequest, body: JsonObject): string[] {
  if (!['POST', 'PUT', 'PATCH'].includes(request.method))
    return tenantsOfQuery(request) ?? refuseTenants('TenantId is mandatory in URL for non json requests');
  const { RequestInfo: _info, requestInfo: other, ...rest } = body;
  // One of the two spellings goes, the first that is there.
  const own = 'RequestInfo' in body && other !== undefined ? { ...rest, requestInfo: other } : rest;
  const named = valuesNamedTenant(own).flatMap((value) => {
    if (Array.isArray(value)) return value.map(toText);
    return typeof value === 'string' ? value : [];
  });
  if (named.length > 0) return [...new Set(named.filter((tenant) => tenant.toLowerCase() !== 'null'))];
  return tenantsOfQuery(request) ?? refuseTenants('Failed to parse request at API gateway');
}

/** Jackson's `asText`. */
function toText(value: JsonValue): string {
  return typeof value === 'object' && value !== null ? '' : String(value);
}

function tenantsOfQuery({ query }: SandboxRequest): string[] | undefined {
  return query.get('tenantId')?.split(',');
}

function refuseTenants(message: string): never {
  throw unauthorized(message);
}

/** What is called so is not searched further. */
function valuesNamedTenant(value: JsonValue | undefined): JsonValue[] {
  if (Array.isArray(value)) return value.flatMap(valuesNamedTenant);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'tenantId' ? [member] : valuesNamedTenant(member),
  );
}
