import {
  answer,
  isObject,
  JSON_UTF8_TYPE,
  listParameter,
  type SandboxResponse,
  stringsOf,
} from '../../../sandbox/exchange';
import { unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { tenantChain } from '../../../sandbox/tenants';
import { inHashOrder } from '../../mdms/sandbox/java-text';
import { type LocalizationSlice, levelKey, type StoredMessage } from '../slice';
import type { LocalizationEffect } from './effects';
import { readBody, textMember } from './read-messages';
import { mappingFailed, missingParameter, violated } from './refusals';

type Call = SandboxCall<LocalizationEffect>;
type Criteria = { tenant: string; locale: string; modules: string[] | undefined; codes: string[] | undefined };

/** `v1/_search` and its GET form: criteria in the query, the body is not looked at. */
export function searchMessages(call: Call): SandboxResponse {
  const { query } = call.request;
  const locale = query.get('locale');
  if (locale === null) throw missingParameter('locale');
  const tenant = query.get('tenantId');
  if (tenant === null) throw missingParameter('tenantId');
  if (tenant.length > 256) throw violated(['getMessages.tenantId: size must be between 0 and 256']);
  const codes = listParameter(query, 'codes');
  const module = query.has('module') ? query.getAll('module').join(',') : undefined;
  return messagesAnswer(findMessages(call.state.localization, { tenant, locale, modules: split(module), codes }));
}

export function searchMessagesV2(call: Call): SandboxResponse {
  const { messageSearchCriteria: criteria } = readBody(call.request);
  if (criteria === undefined || criteria === null)
    throw unhandled('NullPointerException', 'Cannot invoke "MessageSearchCriteria.getLocale()"', JSON_UTF8_TYPE);
  if (!isObject(criteria)) throw mappingFailed();
  const tenant = textMember(criteria, 'tenantId');
  if (tenant === undefined)
    throw unhandled('NullPointerException', 'Cannot invoke "Tenant.getTenantHierarchy()"', JSON_UTF8_TYPE);
  const { codes } = criteria;
  if (codes !== undefined && codes !== null && !Array.isArray(codes)) throw mappingFailed();
  return messagesAnswer(
    findMessages(call.state.localization, {
      tenant,
      locale: textMember(criteria, 'locale') ?? '',
      modules: split(textMember(criteria, 'module')),
      codes: codes ? stringsOf(codes) : undefined,
    }),
  );
}

/**
 * Of the tenant, its parents and the tenant `default`: those of the first with any match, by code. Other levels and
 * other languages never fill gaps.
 */
function findMessages(slice: LocalizationSlice, criteria: Criteria): StoredMessage[] {
  const levels = [...tenantChain(criteria.tenant), 'default'];
  for (const tenant of levels) {
    const found = messagesAt(slice, { ...criteria, tenant });
    if (found.length > 0) return inOrder(found, () => placesOf(slice, levels, criteria.locale));
  }
  return [];
}

/** By code; one code of several modules as Java's hash map gave them, by module and code written as one. */
function inOrder(messages: StoredMessage[], places: () => Map<string, number>): StoredMessage[] {
  const hasTwins = new Set(messages.map(({ code }) => code)).size < messages.length;
  const place = hasTwins ? places() : new Map<string, number>();
  const placeOf = ({ module, code }: StoredMessage) => place.get(module + code) ?? 0;
  return messages.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : placeOf(a) - placeOf(b)));
}

/** The map held all messages of the locale, of every level. */
function placesOf(slice: LocalizationSlice, levels: string[], locale: string): Map<string, number> {
  const keys = levels.flatMap((tenant) =>
    [...(slice.levels.get(levelKey(tenant, locale))?.values() ?? [])].flatMap((module) =>
      [...module.values()].map((message) => message.module + message.code),
    ),
  );
  return new Map(inHashOrder([...new Set(keys)]).map((key, index) => [key, index]));
}

function messagesAt(slice: LocalizationSlice, { tenant, locale, modules, codes }: Criteria): StoredMessage[] {
  const level = slice.levels.get(levelKey(tenant, locale));
  if (!level) return [];
  const wanted = codes && codes.length > 0 ? new Set(codes) : undefined;
  return [...(modules ?? level.keys())].flatMap((module) => {
    const messages = level.get(module);
    if (!messages) return [];
    return wanted ? [...wanted].flatMap((code) => messages.get(code) ?? []) : [...messages.values()];
  });
}

function split(module: string | undefined): string[] | undefined {
  return module === undefined || module === '' ? undefined : [...new Set(module.split(','))];
}

export function messagesAnswer(messages: StoredMessage[]): SandboxResponse {
  return answer(
    200,
    { messages: messages.map(({ code, message, module, locale }) => ({ code, message, module, locale })) },
    JSON_UTF8_TYPE,
  );
}
