/** Symmetric keys encrypt what is `Normal`; pairs encrypt what is `Imp`, and sign. */
export type KeyKind = 'symmetric' | 'pair';

export type StoredKey = { keyId: number; tenantId: string; kind: KeyKind; secret: string };

/** Keys stay after a rotation: what was encrypted with them can still be read. */
export type EncryptionSlice = {
  keys: Map<number, StoredKey>;
  /** tenant → the key that is used now. A tenant has both or none. */
  active: Record<KeyKind, Map<string, StoredKey>>;
};

export function emptyEncryptionSlice(): EncryptionSlice {
  return { keys: new Map(), active: { symmetric: new Map(), pair: new Map() } };
}
