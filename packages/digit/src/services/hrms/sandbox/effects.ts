import { z } from 'zod';
import type { HrmsSlice } from '../slice';

export const HrmsEffect = z.object({ key: z.string(), value: z.string() });
export type HrmsEffect = z.infer<typeof HrmsEffect>;

export function applyHrms(slice: HrmsSlice, { key, value }: HrmsEffect): boolean {
  slice.records.set(key, value);
  return true;
}
