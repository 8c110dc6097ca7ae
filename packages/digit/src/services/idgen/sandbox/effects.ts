import { z } from 'zod';
import type { IdgenSlice } from '../slice';

/** A sequence was drawn from, up to `last`. */
export const IdgenEffect = z.object({ sequence: z.string(), last: z.number().int() });
export type IdgenEffect = z.infer<typeof IdgenEffect>;

export function applyIdgen(slice: IdgenSlice, { sequence, last }: IdgenEffect): boolean {
  slice.sequences.set(sequence, last);
  return true;
}
