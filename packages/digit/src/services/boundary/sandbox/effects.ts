import { z } from 'zod';
import type { BoundarySlice } from '../slice';

export const BoundaryEffect = z.object({ key: z.string(), value: z.string() });
export type BoundaryEffect = z.infer<typeof BoundaryEffect>;

export function applyBoundary(slice: BoundarySlice, { key, value }: BoundaryEffect): boolean {
  slice.records.set(key, value);
  return true;
}
