import { createDigit } from '@nirmaan/digit';
import { createSandbox } from '@nirmaan/digit/sandbox';
import { generatePlaces, toSeededPlaces } from '@nirmaan/sandbox';
import { describe, expect, it } from 'vitest';
import { createPlaces } from './create-places';

const user = { id: 1, uuid: 'u', userName: 'a', name: 'A', type: 'SYSTEM' as const, tenantId: 'pg', roles: [] };
const of = { realm: 'pg', tenant: 'pg.citya', language: 'en' };
const H = 'ADMIN';

/** A reader over DIGIT as the sandbox answers it; `calls` are what DIGIT was asked. */
function createWorld() {
  const clock = { now: Date.UTC(2026, 5, 1) };
  const now = () => clock.now;
  let ids = 0;
  const sandbox = createSandbox({
    now,
    newId: () => `id-${ids++}`,
    random: () => 0,
    hash: (text) => text,
    direct: true,
  });
  const file = generatePlaces({
    tenant: 'pg',
    hierarchy: H,
    levels: [
      { code: 'State', each: 1 },
      { code: 'District', each: 11 },
      { code: 'Ward', each: 3 },
    ],
  });
  const seeded = toSeededPlaces(file, { idOf: (name) => name, by: 'seed', at: 0 });
  const hindi = { locale: 'hi_IN', code: 'S1', message: 'राज्य' };
  sandbox.seed({ users: [], schemas: [], rows: [], places: [{ ...seeded, messages: [...seeded.messages, hindi] }] });
  const calls: string[] = [];
  let isDown = false;
  const fetchFrom: typeof fetch = async (address, init) => {
    const request = new Request(address, init);
    const { pathname: path, searchParams: query } = new URL(request.url);
    calls.push(path.split('/').slice(1, 3).join('/'));
    if (isDown) throw new TypeError('fetch failed');
    const body = new Uint8Array(await request.arrayBuffer());
    const headers = Object.fromEntries(request.headers);
    const { response } = await sandbox.handle({ method: request.method, path, query, headers, body });
    const json = response.body && 'json' in response.body ? JSON.stringify(response.body.json) : undefined;
    return new Response(json, { status: response.status, headers: response.headers });
  };
  const digit = createDigit({ mode: 'direct', baseUrl: 'http://digit.test', fetch: fetchFrom, now });
  const places = createPlaces({ digit, context: async () => ({ actor: { user } }), now });
  const down = (value: boolean) => {
    isDown = value;
  };
  return { places, calls, clock, down };
}

const codes = (found: { code: string }[]) => found.map(({ code }) => code);
const RELATIONSHIPS = 'boundary-service/boundary-relationships';

describe('places of DIGIT', () => {
  it('are read one level at a time, by name, and their levels with them', async () => {
    const { places, calls } = createWorld();
    expect(codes(await places.levels(of, H))).toEqual(['State', 'District', 'Ward']);
    expect(await places.below(of, H, '')).toEqual([{ code: 'S1', name: 'State 1 of pg' }]);
    const districts = await places.below(of, H, 'S1');
    // By number, not by letter: 2 comes before 11.
    expect(codes(districts)).toEqual(Array.from({ length: 11 }, (_, at) => `S1_D${at + 1}`));
    expect(codes(await places.below(of, H, 'S1_D3'))).toEqual(['S1_D3_W1', 'S1_D3_W2', 'S1_D3_W3']);
    expect(await places.below(of, H, 'S1_D3_W1')).toEqual([]);
    // The way to a place is known from having listed it: one question a level, none for the last.
    expect(calls.filter((call) => call === RELATIONSHIPS)).toHaveLength(3);
  });

  it('are found for somebody who comes back, though nothing above was listed', async () => {
    const { places } = createWorld();
    expect(codes(await places.below(of, H, 'S1_D3'))).toHaveLength(3);
  });

  it('are none below a code that does not exist, or in a hierarchy that does not', async () => {
    const { places } = createWorld();
    expect(await places.below(of, H, 'NOPE')).toEqual([]);
    expect(await places.below(of, 'REVENUE', '')).toEqual([]);
    expect(await places.levels(of, 'REVENUE')).toEqual([]);
  });

  it('lie in others: the way to one that a rule names', async () => {
    const { places } = createWorld();
    expect(await places.path(of, ['REVENUE', H], 'S1_D3_W1')).toEqual({
      State: 'S1',
      District: 'S1_D3',
      Ward: 'S1_D3_W1',
    });
    expect(await places.path(of, [H], 'NOPE')).toBeUndefined();
  });

  it('are named in the language of the reader, else in English, else by their code', async () => {
    const { places } = createWorld();
    const hindi = { ...of, language: 'hi' };
    expect(await places.below(hindi, H, '')).toEqual([{ code: 'S1', name: 'राज्य' }]);
    expect((await places.below(hindi, H, 'S1'))[0]).toEqual({ code: 'S1_D1', name: 'District 1 of S1' });
  });

  it('are kept for ten minutes; those who ask at once share one question', async () => {
    const { places, calls, clock } = createWorld();
    await Promise.all([places.below(of, H, 'S1'), places.below(of, H, 'S1')]);
    const asked = calls.length;
    await places.below(of, H, 'S1');
    expect(calls).toHaveLength(asked);
    clock.now += 10 * 60_000 + 1;
    await places.below(of, H, 'S1');
    expect(calls.length).toBeGreaterThan(asked);
  });

  it('are served as they were while DIGIT is down, and what was never read is an error', async () => {
    const { places, clock, down } = createWorld();
    const known = await places.below(of, H, 'S1');
    down(true);
    clock.now += 11 * 60_000;
    expect(await places.below(of, H, 'S1')).toEqual(known);
    await expect(places.below(of, H, 'S1_D1')).rejects.toMatchObject({ service: 'boundary' });
  });
});
