export type StoredMessage = { tenant: string; locale: string; module: string; code: string; message: string };

/** Messages by `tenant|locale|module|code`, joined by U+0000. */
export type LocalizationSlice = { messages: Map<string, StoredMessage> };

export function messageKey(message: Omit<StoredMessage, 'message'>): string {
  return [message.tenant, message.locale, message.module, message.code].join('\u0000');
}
