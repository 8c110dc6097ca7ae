import { readdirSync, readFileSync } from 'node:fs';
import type { JsonValue } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recording } from '../replay/recording';
import type { SandboxRequest } from '../sandbox/exchange';
import { addRecordedUsers, createReplaySandbox } from './sandbox-target';

const services = new URL('../services/', import.meta.url);
const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
const recordings = readdirSync(services).flatMap((service) => {
  const folder = new URL(`${service}/recorded/`, services);
  const files = (() => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'seed-users.json');
    } catch {
      return [];
    }
  })();
  return files.map((name) => ({ service, name, exchanges: Recording.parse(read(new URL(name, folder))) }));
});

/** What may stand anywhere in a request of somebody careless or hostile. */
const odd: JsonValue[] = [
  null,
  '',
  'x',
  '\u0000',
  ' ',
  0,
  -1,
  1.5,
  1e21,
  true,
  [],
  {},
  [null],
  [{}],
  [[]],
  { a: null },
  'é'.repeat(3_000),
];

/** What may stand for the value of a query's parameter. */
const oddTexts = [
  '',
  'x',
  '-1',
  '0',
  '1.5',
  '1e9',
  '%',
  '_',
  ',',
  'a,b',
  '[]',
  '{}',
  '\u0000',
  '99999999999999999999',
  'é',
];

type Change = { at: number; to: number };

/** The value with one place, counted from the outside in, put to something odd; undefined as the choice takes it away. */
function changed(value: JsonValue, { at, to }: Change): JsonValue {
  let count = 0;
  const walk = (part: JsonValue): JsonValue | undefined => {
    if (count++ === at) return to < odd.length ? odd[to] : undefined;
    if (Array.isArray(part)) return part.flatMap((each) => walk(each) ?? []);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).flatMap(([name, each]) => {
        const inside = walk(each);
        return inside === undefined ? [] : [[name, inside]];
      }),
    );
  };
  return walk(value) ?? null;
}

function sizeOf(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, each) => sum + sizeOf(each), 0);
}

const parameters = fc.option(fc.record({ at: fc.nat(20), to: fc.nat(oddTexts.length - 1) }), { nil: undefined });

describe.each(recordings)('$service: requests like those of $name, with something odd in them', ({ exchanges }) => {
  it('are answered, whatever it is', async () => {
    const sandbox = createReplaySandbox({ fixedCode: '123456', registrationNeedsCode: false });
    addRecordedUsers(sandbox, read(new URL('user/recorded/seed-users.json', services)));
    const bodies = exchanges.flatMap(({ request }) =>
      request.body === undefined ? [] : [{ request, body: request.body }],
    );
    const send = (request: (typeof bodies)[number]['request'], body: JsonValue, parameter?: Change) => {
      const query =
        typeof request.query === 'string'
          ? request.query
          : Object.entries(request.query ?? {}).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
      const parameters = new URLSearchParams(query);
      const name = parameter && [...parameters.keys()][parameter.at % Math.max(parameters.size, 1)];
      if (name !== undefined) parameters.set(name, oddTexts[parameter?.to ?? 0] ?? '');
      const sent: SandboxRequest = {
        method: request.method,
        path: request.path,
        query: parameters,
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        body: new TextEncoder().encode(JSON.stringify(body)),
      };
      return sandbox.handle(sent);
    };
    for (const { request, body } of bodies) {
      await send(request, body);
      await sandbox.advance(40);
    }
    if (bodies.length === 0) return;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bodies.length - 1),
        fc.nat(),
        fc.nat(odd.length),
        parameters,
        async (which, at, to, parameter) => {
          const chosen = bodies[which];
          if (!chosen) return;
          const { response } = await send(
            chosen.request,
            changed(chosen.body, { at: at % sizeOf(chosen.body), to }),
            parameter,
          );
          await sandbox.advance(40);
          expect(response.status).toBeGreaterThanOrEqual(200);
        },
      ),
      { numRuns: Number(process.env.ODD_RUNS ?? 60) },
    );
  });
});
