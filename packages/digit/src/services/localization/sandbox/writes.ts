import { answer, JSON_UTF8_TYPE, type SandboxResponse } from '../../../sandbox/exchange';
import { refuse } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { findMessage, type StoredMessage } from '../slice';
import type { LocalizationEffect } from './effects';
import { type MessageTexts, readMessages } from './read-messages';
import { notPersisted, notUnique } from './refusals';
import { messagesAnswer } from './search';

type Call = SandboxCall<LocalizationEffect>;

const ALL_TEXTS = ['code', 'message', 'module', 'locale'] as const;

export function createMessages(call: Call): SandboxResponse {
  const parameter = 'createMessages.messageRequest';
  const messages = readMessages(call.request, { parameter, own: ['tenantId'], ofMessage: [...ALL_TEXTS] });
  insert(call, messages);
  return messagesAnswer(messages);
}

/**
 * What exists is looked for with the first message's module and locale alone: a message of another one counts as new,
 * and where it exists the call fails.
 */
export function upsertMessages(call: Call): SandboxResponse {
  const parameter = 'upsertMessages.messageRequest';
  const messages = readMessages(call.request, { parameter, own: ['tenantId'], ofMessage: [...ALL_TEXTS] });
  const known = findKnown(call, messages);
  insert(
    call,
    messages.filter((each) => !known.some(({ code }) => code === each.code)),
  );
  overwrite(call, messages, known);
  return messagesAnswer(messages);
}

/** Codes nobody knows are passed over without a word. */
export function updateMessages(call: Call): SandboxResponse {
  const messages = readMessages(call.request, {
    parameter: 'update.messageRequest',
    own: ['tenantId', 'locale', 'module'],
    ofMessage: ['code', 'message'],
  });
  overwrite(call, messages, findKnown(call, messages));
  return messagesAnswer(messages);
}

export function deleteMessages(call: Call): SandboxResponse {
  const messages = readMessages(call.request, {
    parameter: 'delete.deleteMessagesRequest',
    own: ['tenantId'],
    ofMessage: ['code', 'module', 'locale'],
    isDelete: true,
  });
  const known = messages.filter((each) => findMessage(call.state.localization, each));
  if (known.length > 0) call.store({ kind: 'delete', messages: known.map(({ message: _, ...identity }) => identity) });
  return answer(200, { successful: true }, JSON_UTF8_TYPE);
}

function findKnown(call: Call, messages: MessageTexts[]): StoredMessage[] {
  const [first] = messages;
  if (!first) return [];
  const { tenant, module, locale } = first;
  const codes = new Set(messages.map(({ code }) => code));
  return [...codes].flatMap((code) => findMessage(call.state.localization, { tenant, module, locale, code }) ?? []);
}

/** All or none. */
function insert(call: Call, messages: MessageTexts[]): void {
  const seen = new Set<string>();
  for (const each of messages) {
    const key = JSON.stringify([each.locale, each.module, each.code]);
    if (!hasRoom(each)) throw notPersisted();
    if (seen.has(key) || findMessage(call.state.localization, each)) throw notUnique();
    seen.add(key);
  }
  if (messages.length > 0) call.store({ kind: 'put', messages });
}

function overwrite(call: Call, messages: MessageTexts[], known: StoredMessage[]): void {
  const byCode = new Map<string, MessageTexts>();
  for (const each of messages) {
    if (byCode.has(each.code))
      throw refuse({ code: 'DUPLICATE_RECORDS', message: `Duplicate key ${each.code}` }, JSON_UTF8_TYPE);
    byCode.set(each.code, each);
  }
  const changed = known.flatMap((stored) => {
    const message = byCode.get(stored.code)?.message;
    return message === undefined ? [] : [{ ...stored, message }];
  });
  if (!changed.every(hasRoom))
    throw refuse(
      {
        code: 'QUERY_EXECUTION_ERROR',
        message: 'Database operation failed',
        description: 'An error occurred while processing the database request.',
      },
      JSON_UTF8_TYPE,
    );
  if (changed.length > 0) call.store({ kind: 'put', messages: changed });
}

/** Columns of `message`, in characters. */
const SIZES = { tenant: 256, locale: 255, module: 255, code: 255, message: 500 };

function hasRoom(message: StoredMessage): boolean {
  const fits = (text: string, size: number) =>
    !text.includes('\u0000') && (text.length <= size || [...text].length <= size);
  return (
    fits(message.tenant, SIZES.tenant) &&
    fits(message.locale, SIZES.locale) &&
    fits(message.module, SIZES.module) &&
    fits(message.code, SIZES.code) &&
    fits(message.message, SIZES.message)
  );
}
