import { z } from 'zod';
import type { AccessControlSlice } from '../slice';

export const AccessControlEffect = z.object({ key: z.string(), value: z.string() });
export type AccessControlEffect = z.infer<typeof AccessControlEffect>;

export function applyAccessControl(slice: AccessControlSlice, { key, value }: AccessControlEffect): boolean {
  slice.records.set(key, value);
  return true;
}
