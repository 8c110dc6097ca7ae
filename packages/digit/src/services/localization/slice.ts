export type StoredMessage = { tenant: string; locale: string; module: string; code: string; message: string };
export type MessageIdentity = Omit<StoredMessage, 'message'>;

/** Messages of one tenant and locale: `tenant|locale` → module → code → message. */
export type LocalizationSlice = { levels: Map<string, Map<string, Map<string, StoredMessage>>> };

export function levelKey(tenant: string, locale: string): string {
  return `${tenant}\u0000${locale}`;
}

export function findMessage(slice: LocalizationSlice, identity: MessageIdentity): StoredMessage | undefined {
  return slice.levels.get(levelKey(identity.tenant, identity.locale))?.get(identity.module)?.get(identity.code);
}
