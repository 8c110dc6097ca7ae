import { z } from 'zod';

/** What can go wrong on demand, and when: before the service works, at its writes, or on the way back. */
export const faultKinds = {
  down: 'the connection ends without an answer, nothing happens: the service is not there',
  reset: 'the connection is reset (RST), nothing happens',
  status: 'an answer of 429, 500 or 503 as a gateway, framework or proxy gives it, nothing happens',
  'expired-token': 'the gateway answers as for a token that has ended, nothing happens',
  'lost-answer': 'it happens, then the connection ends without an answer',
  slow: 'it happens, the answer comes delayMs late',
  'slow-body': 'it happens; status and headers come at once, the body drips for delayMs',
  'write-late': 'what goes to the persister is stored delayMs after the answer; what is behind it waits',
  'write-lost': 'what goes to the persister is answered and never stored',
  'write-twice': 'the persister is given the same message twice, one behind the other',
} as const;
export type FaultKind = keyof typeof faultKinds;
const kinds = Object.keys(faultKinds).filter((kind): kind is FaultKind => kind in faultKinds);

const milliseconds = z.number().int().min(0).max(600_000);
/** Fixed, or drawn anew each time from a range, both ends included. */
const Delay = z.union([
  milliseconds,
  z.tuple([milliseconds, milliseconds]).refine(([from, to]) => from <= to, 'the first is to be the smaller'),
]);
export type Delay = z.infer<typeof Delay>;

/** The same as a text, in a header or a form: `200`, or `0-5000` for a range. */
export const DelayText = z
  .string()
  .regex(/^\d+(-\d+)?$/, 'expected milliseconds, or a range such as 0-5000')
  .transform((text) => (text.includes('-') ? text.split('-').map(Number) : Number(text)))
  .pipe(Delay);

const fault = {
  kind: z.enum(kinds),
  /** Of `slow`, `slow-body` and `write-late`; absent: `defaultDelay`. */
  delayMs: Delay.optional(),
  /** Of `status`. */
  status: z.union([z.literal(429), z.literal(500), z.literal(503)]).default(503),
  /** What is drawn by: how late within a range, which of a rule's calls. Same seed and same calls, same run. */
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
};

/** One fault, as a call's own header asks for it. */
export const Fault = z.strictObject(fault);
export type Fault = z.infer<typeof Fault>;

/** Faults for calls to come. */
export const FaultRule = z.strictObject({
  ...fault,
  /** Ours (`workflow`, `mdms`, …), `*` = any. */
  service: z.string(),
  /** Only calls of this path. */
  path: z.string().startsWith('/').optional(),
  /** How many calls (of `write-…`: writes) it is for; 0 takes the rule away. */
  count: z.number().int().min(0).default(1),
  /** Of the calls it could be for. */
  probability: z.number().min(0).max(1).default(1),
});
export type FaultRule = z.infer<typeof FaultRule>;

/** Longer than any client waits; of a write, the longest lag seen on a busy DIGIT. */
export function defaultDelay(kind: FaultKind): number {
  return kind === 'write-late' ? 5_000 : 15_000;
}

export const isWriteFault = ({ kind }: { kind: FaultKind }) => kind.startsWith('write-');
