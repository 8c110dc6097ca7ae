import { z } from 'zod';
import type { Caller } from '../../wire/caller';
import type { LocalizationPort } from './port';

const Messages = z.object({
  messages: z.array(z.object({ code: z.string(), message: z.string(), module: z.string(), locale: z.string() })),
});
const BATCH = 200;

export function createLocalizationClient(caller: Caller): LocalizationPort {
  return {
    async search({ tenant, locale, module }, context) {
      const query = { tenantId: tenant, locale, module };
      const { messages } = await caller.post({
        service: 'localization',
        path: '/localization/messages/v1/_search',
        query,
        answer: Messages,
        context,
        isRead: true,
      });
      return messages;
    },
    async upsert({ tenant, messages }, context) {
      for (let at = 0; at < messages.length; at += BATCH) {
        const body = { tenantId: tenant, messages: messages.slice(at, at + BATCH).map((message) => ({ ...message })) };
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
