import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, type SandboxRequest, textOf } from '../../../sandbox/exchange';
import { parseJson } from '../../../sandbox/read-body';
import { failed } from './refusals';

export type IdRequest = { idName: string; tenantId: string; format: string | undefined; count: number };

const GENERATE = [
  'public org.egov.id.model.IdGenerationResponse',
  'org.egov.id.api.IdGenerationController.generateIdResponse(org.egov.id.model.IdGenerationRequest)',
  'throws java.lang.Exception',
].join(' ');
const CUT_OFF = 'Unexpected end-of-input within/between Object entries';
const MEMBERS = ['idName', 'tenantId', 'format'] as const;

export function readRequests(request: SandboxRequest): {
  requestInfo: JsonObject | undefined;
  requests: (IdRequest | undefined)[];
} {
  const type = request.headers['content-type'];
  if (type !== undefined && !type.startsWith('application/json'))
    throw failed(`Content-Type '${type.includes('charset') ? type : `${type};charset=UTF-8`}' is not supported`);
  const text = textOf(request.body);
  if (text.trim() === '') throw failed(`Required request body is missing: ${GENERATE}`);
  const body = parseJson(text);
  if (body === undefined) throw failed(`JSON parse error: ${isCutOff(text) ? CUT_OFF : 'Unexpected character'}`);
  if (!isObject(body)) throw notReadable('org.egov.id.model.IdGenerationRequest', body);
  const { idRequests, RequestInfo: info } = body;
  if (idRequests !== undefined && idRequests !== null && !Array.isArray(idRequests))
    throw notReadable('java.util.ArrayList<org.egov.id.model.IdRequest>', idRequests);
  const requests = (idRequests ?? undefined)?.map(readOne);
  const violations = (requests ?? []).flatMap((each, index) => violationsOf(each, index));
  if (violations.length > 0) throw failed('Invalid input', Object.fromEntries(violations), 400);
  if (!requests) throw failed('Cannot invoke "java.util.List.iterator()" because "idRequests" is null');
  return {
    requestInfo: isObject(info) ? info : undefined,
    requests: requests.map(
      (each) =>
        each && {
          idName: each.idName ?? '',
          tenantId: each.tenantId ?? '',
          format: each.format,
          count: each.count,
        },
    ),
  };
}

type Sent = Partial<Record<(typeof MEMBERS)[number], string>> & { count: number };

function readOne(value: JsonValue): Sent | undefined {
  if (value === null) return undefined;
  if (!isObject(value)) throw notReadable('org.egov.id.model.IdRequest', value);
  const texts = MEMBERS.flatMap((name) => {
    const text = value[name];
    if (text === undefined || text === null) return [];
    if (typeof text === 'object') throw notReadable('java.lang.String', text);
    return [[name, String(text)]];
  });
  return { ...Object.fromEntries(texts), count: countOf(value.count) };
}

function violationsOf(sent: Sent | undefined, index: number): [string, string][] {
  if (!sent) return [];
  return MEMBERS.flatMap((name): [string, string][] => {
    const text = sent[name];
    if (text === undefined) return name === 'format' ? [] : [[`idRequests[${index}].${name}`, 'must not be null']];
    return text.length > 200 ? [[`idRequests[${index}].${name}`, 'size must be between 0 and 200']] : [];
  });
}

function countOf(value: JsonValue | undefined): number {
  if (value === undefined || value === null || value === '') return 1;
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
  throw notReadable('java.lang.Integer', value);
}

function notReadable(type: string, value: JsonValue) {
  const from =
    typeof value === 'string'
      ? `String "${value}": not a valid \`${type}\` value`
      : Array.isArray(value)
        ? 'Array value (token `JsonToken.START_ARRAY`)'
        : 'Object value (token `JsonToken.START_OBJECT`)';
  return failed(`JSON parse error: Cannot deserialize value of type \`${type}\` from ${from}`);
}

function isCutOff(text: string): boolean {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"?/g, '');
  return (bare.match(/[{[]/g)?.length ?? 0) > (bare.match(/[}\]]/g)?.length ?? 0);
}
