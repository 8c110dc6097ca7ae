import type { Messages } from '@nirmaan/lexicon/messages';
import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';

const Reason = z.object({
  reason: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).optional(),
});

/** Why a call failed, in words: what the server said, else that it could not be reached. */
export function failureText(messages: Messages, error: unknown): string {
  if (!(error instanceof TRPCClientError) || !error.data) return messages.text('builder.failure.no-answer');
  const reason = Reason.safeParse(error.data).data?.reason;
  const key = `builder.failure.${reason?.code ?? ''}`;
  return reason && messages.has(key) ? messages.text(key, reason.params) : messages.text('builder.failure.unknown');
}
