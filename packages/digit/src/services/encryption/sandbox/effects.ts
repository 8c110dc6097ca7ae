import { z } from 'zod';
import type { EncryptionSlice } from '../slice';

export const EncryptionEffect = z.object({ key: z.string(), value: z.string() });
export type EncryptionEffect = z.infer<typeof EncryptionEffect>;

export function applyEncryption(slice: EncryptionSlice, { key, value }: EncryptionEffect): boolean {
  slice.records.set(key, value);
  return true;
}
