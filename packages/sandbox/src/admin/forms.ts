import { DelayText, type SandboxRequest } from '@nirmaan/digit/sandbox';
import { z } from 'zod';
import { AdminRefusal, parseGiven } from './answers';
import { type Changes, ClockChange, FaultRule, Halt } from './changes';

/** Fields of the form that adds a fault: texts, empty where nothing was said. */
const FaultFields = z.object({
  service: z.string(),
  kind: z.string(),
  status: z.coerce.number(),
  count: z.coerce.number(),
  probability: z.coerce.number(),
  seed: z.coerce.number(),
  delayMs: z.union([z.literal('').transform(() => undefined), DelayText]),
  path: z.string().transform((path) => path || undefined),
});
const ClockFields = z.object({ advance: z.coerce.number().optional(), set: z.string().optional() });

/** What a form of the page does, and the part of the page that shows it. */
type Form = { shows: string; run(fields: Fields, changes: Changes): Promise<void> | void };
type Fields = Record<string, string>;

export const forms: Record<string, Form> = {
  '/_sandbox/forms/clock': {
    shows: 'clock',
    run(fields, changes) {
      const { advance, set } = parseGiven(ClockFields, fields);
      // A browser gives the time without its zone, and without seconds where they are nought.
      const change = set === undefined ? { advance } : { set: `${set.length === 16 ? `${set}:00` : set}Z` };
      return changes.moveClock(parseGiven(ClockChange, change));
    },
  },
  '/_sandbox/forms/faults': {
    shows: 'faults',
    run: (fields, changes) =>
      changes.addFault(parseGiven(FaultRule, withoutUndefined(parseGiven(FaultFields, fields)))),
  },
  '/_sandbox/forms/clear-faults': { shows: 'faults', run: (_, changes) => changes.clearFaults() },
  '/_sandbox/forms/persister': {
    shows: 'state',
    run: ({ halted }, changes) => changes.halt(parseGiven(Halt, { halted: halted === 'true' })),
  },
  '/_sandbox/forms/reset': { shows: 'state', run: (_, changes) => changes.reset() },
  '/_sandbox/forms/import': { shows: 'state', run: ({ state = '' }, changes) => changes.importState(state) },
};

/** The fields of a form; one that another site's page sends is refused. */
export async function readForm({ headers, body }: SandboxRequest): Promise<Fields> {
  if (!isFromOwnPage(headers)) throw new AdminRefusal(403, 'forms are taken from the page of this sandbox only');
  const type = headers['content-type'] ?? '';
  const data = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  if (!data) throw new AdminRefusal(415, 'a form is expected');
  const pairs = [...data].map(async ([name, value]) => [name, typeof value === 'string' ? value : await value.text()]);
  return Object.fromEntries(await Promise.all(pairs));
}

/** Browsers name the page a form lies in; programs, which name none, have the JSON routes. */
function isFromOwnPage({ origin, host }: Record<string, string>): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function withoutUndefined(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
