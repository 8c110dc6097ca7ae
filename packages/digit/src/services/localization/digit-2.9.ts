import { z } from 'zod';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { partsOfCodes } from '../../wire/parts-of-codes';
import type { LocalizationPort, LocalizedMessage } from './port';

const Messages = z.object({
  messages: z.array(z.object({ code: z.string(), message: z.string(), module: z.string(), locale: z.string() })),
});
const BATCH = 200;
/** Codes of one search; there is no limit but the address. */
const MOST_CODES = 500;

export function createLocalizationClient(caller: Caller): LocalizationPort {
  return {
    async search({ tenant, locale, module, codes }, context) {
      const read = async (part: { codes?: string[] }) => {
        const { messages } = await caller.post({
          service: 'localization',
          path: '/localization/messages/v1/_search',
          query: { tenantId: tenant, locale, module, ...part },
          answer: Messages,
          context,
          isRead: true,
        });
        return messages;
      };
      if (!codes) return read({});
      const found: LocalizedMessage[] = [];
      for (const part of partsOfCodes(codes, MOST_CODES)) found.push(...(await read({ codes: part })));
      return found;
    },
    async upsert({ tenant, messages }, context) {
      for (const message of messages) checkRoom(message);
      for (const group of groupMessages(messages))
        for (let at = 0; at < group.length; at += BATCH) {
          const body = { tenantId: tenant, messages: group.slice(at, at + BATCH).map((message) => ({ ...message })) };
          await caller.post({
            service: 'localization',
            path: '/localization/messages/v1/_upsert',
            body,
            answer: Messages,
            context,
          });
        }
    },
  };
}

/**
 * One group per locale and module: DIGIT looks for existing messages with those of the first message alone, and fails
 * over known ones of others. A code twice in one call fails as well.
 */
function groupMessages(messages: LocalizedMessage[]): LocalizedMessage[][] {
  const groups = new Map<string, Map<string, LocalizedMessage>>();
  for (const message of messages) {
    const key = JSON.stringify([message.locale, message.module]);
    const group = groups.get(key) ?? new Map();
    groups.set(key, group.set(message.code, message));
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

/** Columns of `message`, in characters; none may be empty. */
const ROOM = { code: 255, module: 255, locale: 255, message: 500 };

function checkRoom(message: LocalizedMessage): void {
  for (const name of ['code', 'module', 'locale', 'message'] as const) {
    const length = [...message[name]].length;
    if (length === 0 || length > ROOM[name])
      throw new DigitError('localization', 'no-room', false, `${message.code}: ${name} of ${length} characters`, true);
  }
}
