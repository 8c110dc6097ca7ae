import { z } from 'zod';
import type { EncryptionSlice } from '../slice';

/** Keys made for tenants, after those of `retired` (`all`: of every tenant) were put aside. */
export const EncryptionEffect = z.object({
  retired: z.union([z.literal('all'), z.array(z.string())]),
  keys: z.array(
    z.object({
      keyId: z.number().int(),
      tenantId: z.string(),
      kind: z.enum(['symmetric', 'pair']),
      secret: z.string(),
    }),
  ),
});
export type EncryptionEffect = z.infer<typeof EncryptionEffect>;

export function applyEncryption(slice: EncryptionSlice, { retired, keys }: EncryptionEffect): boolean {
  for (const active of Object.values(slice.active)) {
    if (retired === 'all') active.clear();
    else for (const tenant of retired) active.delete(tenant);
  }
  for (const key of keys) {
    slice.keys.set(key.keyId, key);
    slice.active[key.kind].set(key.tenantId, key);
  }
  return true;
}
