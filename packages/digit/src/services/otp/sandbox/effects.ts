import { z } from 'zod';
import type { OtpSlice } from '../slice';

export const OtpEffect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('code'),
    code: z.object({
      uuid: z.string(),
      identity: z.string(),
      tenant: z.string(),
      codeHash: z.string(),
      createdTime: z.number(),
      used: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('used'), uuid: z.string() }),
  // The text has the code in clear, for somebody must be able to read it; it is good for a quarter of an hour.
  z.object({
    kind: z.literal('message'),
    message: z.object({ kind: z.literal('sms'), to: z.string(), text: z.string(), at: z.number() }),
  }),
]);
export type OtpEffect = z.infer<typeof OtpEffect>;

/** More than anybody reads, and than live at once. */
const KEPT = 1_000;

export function applyOtp(slice: OtpSlice, effect: OtpEffect): boolean {
  switch (effect.kind) {
    case 'code':
      slice.codes.push(effect.code);
      if (slice.codes.length > KEPT) slice.codes.splice(0, slice.codes.length - KEPT);
      return true;
    case 'used':
      for (const code of slice.codes) if (code.uuid === effect.uuid) code.used = true;
      return true;
    case 'message':
      slice.messages.push(effect.message);
      if (slice.messages.length > KEPT) slice.messages.splice(0, slice.messages.length - KEPT);
      return true;
  }
}
