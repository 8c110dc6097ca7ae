import { Json } from '@nirmaan/lexicon';
import { z } from 'zod';

/**
 * One HTTP exchange with a real DIGIT 2.9. `rawBody` of a request is sent byte for byte; `rawBody` of an answer is there
 * where its text is not what a plain serialisation of `body` gives.
 */
export const Exchange = z.object({
  name: z.string(),
  service: z.string(),
  note: z.string().optional(),
  /** Before this request: how long the recorder waited, and for what. */
  after: z.object({ delayMs: z.number().optional(), waitFor: z.string().optional() }).optional(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    /** A text is the raw query; a list is a repeated parameter. */
    query: z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]).optional(),
    headers: z.record(z.string(), z.string()),
    body: Json.optional(),
    rawBody: z.string().optional(),
    rawBodyBase64: z.string().optional(),
    rawBodyNote: z.string().optional(),
  }),
  response: z.object({
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: Json.optional(),
    rawBody: z.string().optional(),
    empty: z.boolean().optional(),
  }),
});
export type Exchange = z.infer<typeof Exchange>;

export const Recording = z.array(Exchange);
export type Recording = z.infer<typeof Recording>;

/** Outcomes that hung on a millisecond when they were recorded, by what their name or note says. */
export function isRace(exchange: Exchange): boolean {
  return (
    /right after|at once|without waiting|before .* is stored/.test(exchange.name) ||
    /race|timing dependent|sent together|stored in time/.test(exchange.note ?? '')
  );
}

/** Sent before the previous exchange was answered: next to no time passes in between. */
export function isSentTogether(exchange: Exchange): boolean {
  return /sent together/.test(exchange.note ?? '');
}

/** The exchanges in order; those that were under way at the same time are one group. */
export function togetherGroups(recording: Recording): Exchange[][] {
  const groups: Exchange[][] = [];
  for (const exchange of recording) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && isSentTogether(before) && isSentTogether(exchange) && !startsGroup(exchange, before))
      last.push(exchange);
    else groups.push([exchange]);
  }
  return groups;
}

/** A pair begins "sent together with the next exchange"; a larger group has one note for all. */
function startsGroup({ note }: Exchange, before: Exchange): boolean {
  return /with the next/.test(note ?? '') || (note !== before.note && !/with the previous/.test(note ?? ''));
}
