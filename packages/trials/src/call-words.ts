import { z } from 'zod';
import type { TrialCall } from './trial-state';

type What = NonNullable<TrialCall['what']>;

/** A text, cut to what fits in a line. */
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const Transition = z.object({
  ProcessInstances: z.array(z.object({ action: z.string(), businessId: z.string() })).min(1),
});
const Numbers = z.object({ idResponses: z.array(z.object({ id: z.string() })).min(1) });

/** What calls to DIGIT are about, by the end of their address: the code of words, and what goes into them. */
const known: [end: string, tell: (bodies: { request: unknown; answer: unknown }) => What][] = [
  [
    '/process/_transition',
    ({ request }) => {
      const found = Transition.safeParse(request).data?.ProcessInstances[0];
      return { code: 'transition', params: { action: found?.action ?? '', number: short(found?.businessId ?? '') } };
    },
  ],
  ['/process/_search', () => ({ code: 'read-back', params: {} })],
  [
    '/id/_generate',
    ({ answer }) => ({
      code: 'number',
      params: { number: short(Numbers.safeParse(answer).data?.idResponses[0]?.id ?? '') },
    }),
  ],
  ['/files', () => ({ code: 'file', params: {} })],
  ['/otp/v1/_send', () => ({ code: 'code-sent', params: {} })],
  ['/user-otp/v1/_send', () => ({ code: 'code-sent', params: {} })],
  ['/otp/v1/_validate', () => ({ code: 'code-checked', params: {} })],
  ['/oauth/token', () => ({ code: 'signed-in', params: {} })],
  ['/citizen/_create', () => ({ code: 'registered', params: {} })],
  ['/_search', () => ({ code: 'read', params: {} })],
  ['/_create', () => ({ code: 'created', params: {} })],
  ['/_update', () => ({ code: 'changed', params: {} })],
];

/** Every code of `whatItDid`: each has words. */
export const callCodes = [...new Set(known.map(([, tell]) => tell({ request: {}, answer: {} }).code)), 'not-sent'];

/** What a call did, in as few words as a line of a list holds; undefined where nobody would understand it anyway. */
export function whatItDid(path: string, bodies: { request: unknown; answer: unknown }): What | undefined {
  return known.find(([end]) => path.endsWith(end))?.[1](bodies);
}
