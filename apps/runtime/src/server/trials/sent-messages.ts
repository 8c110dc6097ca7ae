import type { TrialMessage } from '@nirmaan/trials';
import { z } from 'zod';

const Sent = z.object({ messages: z.array(z.object({ at: z.number(), to: z.string(), text: z.string() })) });
const PATIENCE = 2_000;

/** What DIGIT would have sent in a trial, newest first; undefined: its DIGIT does not say now. */
export async function sentMessages(digitUrl: string, to?: string): Promise<TrialMessage[] | undefined> {
  const address = new URL('/_sandbox/messages', digitUrl);
  if (to !== undefined) address.searchParams.set('to', to);
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? Sent.parse(await answer.json()).messages : undefined;
  } catch {
    return undefined;
  }
}

/** The newest one-time code for a number. */
export async function newestCode(digitUrl: string, mobileNumber: string): Promise<string | undefined> {
  const messages = await sentMessages(digitUrl, mobileNumber);
  return messages?.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).find(Boolean);
}
