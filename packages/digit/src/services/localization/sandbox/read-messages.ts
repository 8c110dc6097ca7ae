import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, JSON_UTF8_TYPE, type SandboxRequest, textOf } from '../../../sandbox/exchange';
import { parseJson } from '../../../sandbox/read-body';
import { refuse, unhandled } from '../../../sandbox/refusals';
import { mappingFailed, notAuthenticated, violated } from './refusals';

export function readBody(request: SandboxRequest): JsonObject {
  const text = textOf(request.body);
  if (text.trim() === '')
    throw refuse({ code: 'MissingJsonException', message: 'JSON body has errors or is missing' }, JSON_UTF8_TYPE);
  const value = parseJson(text);
  if (value === undefined)
    throw refuse({ code: 'JsonParseException', message: 'JSON body cannot be parsed' }, JSON_UTF8_TYPE);
  if (!isObject(value)) throw mappingFailed();
  return value;
}

/** As Jackson reads a String. */
export function textMember(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw mappingFailed();
  return String(value);
}

export type WriteKind = {
  /** Method and parameter of the controller: the violation's path begins with them. */
  parameter: string;
  /** Texts of the request itself. */
  own: ('tenantId' | 'locale' | 'module')[];
  /** Texts of each message. */
  ofMessage: ('code' | 'message' | 'module' | 'locale')[];
  /** A delete takes an empty tenant, and asks nobody who they are. */
  isDelete?: boolean;
};

const OWN_SIZE = { tenantId: 256, locale: 255, module: 255 };

/** A write's texts, each by name; every one there, as bean validation promised. */
export type MessageTexts = { tenant: string; code: string; message: string; module: string; locale: string };

export function readMessages(request: SandboxRequest, kind: WriteKind): MessageTexts[] {
  const body = readBody(request);
  const own = Object.fromEntries(kind.own.map((name) => [name, textMember(body, name)]));
  const sent = readList(body.messages);
  const texts = (sent ?? []).map((each) =>
    Object.fromEntries(kind.ofMessage.map((name) => [name, textMember(each, name)])),
  );
  const problems = [
    ...kind.own.flatMap((name) => checkOwn(name, own[name], kind)),
    ...(sent?.length === 0 ? ['messages: size must be between 1 and 2147483647'] : []),
    ...texts.flatMap((each, index) =>
      kind.ofMessage.flatMap((name) => (each[name] ? [] : [`messages[${index}].${name}: must not be empty`])),
    ),
  ];
  if (problems.length > 0) throw violated(problems.map((problem) => `${kind.parameter}.${problem}`));
  if (!sent) throw unhandled('NullPointerException', 'Cannot invoke "java.util.List.stream()"', JSON_UTF8_TYPE);
  if (!kind.isDelete) checkCaller(body);
  return texts.map((each) => ({
    tenant: own.tenantId ?? '',
    code: each.code ?? '',
    message: each.message ?? '',
    module: each.module ?? own.module ?? '',
    locale: each.locale ?? own.locale ?? '',
  }));
}

function checkOwn(name: WriteKind['own'][number], value: string | undefined, kind: WriteKind): string[] {
  if (value === undefined) return [`${name}: must not be ${kind.isDelete ? 'null' : 'empty'}`];
  if (value === '' && !kind.isDelete) return [`${name}: must not be empty`];
  return value.length > OWN_SIZE[name] ? [`${name}: size must be between 0 and ${OWN_SIZE[name]}`] : [];
}

function readList(value: JsonValue | undefined): JsonObject[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw mappingFailed();
  return value.map((each) => {
    if (!isObject(each)) throw mappingFailed();
    return each;
  });
}

/** Who wrote is the user's number, not the uuid. */
function checkCaller(body: JsonObject): void {
  const { RequestInfo: info } = body;
  const userInfo = isObject(info) ? info.userInfo : undefined;
  if (!isObject(userInfo) || userInfo.id === undefined || userInfo.id === null) throw notAuthenticated();
}
