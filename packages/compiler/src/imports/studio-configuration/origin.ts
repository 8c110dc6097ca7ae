import { Json } from '@nirmaan/lexicon';
import { z } from 'zod';

export const STUDIO = 'studio-configuration';

/** Origin of a draft that came from a configuration of DIGIT Studio: the document as it was, and which part of it was taken. */
export const StudioOrigin = z.object({
  document: Json,
  /** Pointer to the configuration in the document. */
  at: z.string(),
});
export type StudioOrigin = z.infer<typeof StudioOrigin>;

/** Origin of a page or field: the pointer below the configuration to what it was read from. */
const StudioFieldOrigin = z.object({ kind: z.literal(STUDIO), at: z.string() });

export function fieldOrigin(at: string) {
  return { kind: STUDIO, at };
}

/** Where something came from, if it came from a configuration. */
export function placeOf({ origin }: { origin?: unknown }): string | undefined {
  return StudioFieldOrigin.safeParse(origin).data?.at;
}
