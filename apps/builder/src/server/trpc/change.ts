import { Json } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Immer's patch as it comes from a browser. */
export const Patch = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number().int()])).max(40),
  value: Json.optional(),
});

/** One edit as a browser sends it. */
export const Change = z.object({
  kind: z.enum(['change', 'undo', 'redo']),
  label: z.string().max(200),
  patches: z.array(Patch).max(20_000),
  inverse: z.array(Patch).max(20_000),
});
export type Change = z.infer<typeof Change>;

/** How much of its history a document is opened with: what can be undone after a reload. */
export const HISTORY = 200;
