import { createDigit } from '@nirmaan/digit';
import { createSandbox, type SandboxSeed } from '@nirmaan/digit/sandbox';
import { describe, expect, it } from 'vitest';
import { demoSeed } from './demo-seed';
import { generatePlaces, toSeededPlaces } from './places';

const hash = (text: string) => `#${text}`;
const context = {
  actor: { user: { id: 1, uuid: 'u', userName: 'a', name: 'A', type: 'SYSTEM' as const, tenantId: 'pg', roles: [] } },
};

function digitWith(seed: SandboxSeed) {
  let ids = 0;
  const now = () => Date.UTC(2026, 5, 1);
  const sandbox = createSandbox({ now, newId: () => `id-${ids++}`, random: () => 0, hash, direct: true });
  sandbox.seed(seed);
  const fetchFrom: typeof fetch = async (address, init) => {
    const request = new Request(address, init);
    const { pathname: path, searchParams: query } = new URL(request.url);
    const body = new Uint8Array(await request.arrayBuffer());
    const headers = Object.fromEntries(request.headers);
    const { response } = await sandbox.handle({ method: request.method, path, query, headers, body });
    const json = response.body && 'json' in response.body ? JSON.stringify(response.body.json) : undefined;
    return new Response(json, { status: response.status, headers: response.headers });
  };
  return createDigit({ mode: 'direct', baseUrl: 'http://digit.test', fetch: fetchFrom, now });
}

describe('the places of the demo', () => {
  const { boundary, localization } = digitWith(demoSeed(hash));
  const tree = { tenant: 'pg', hierarchy: 'ADMIN' };

  it('are found in DIGIT from the top to a ward', async () => {
    expect(await boundary.findHierarchy({ tenant: 'pg', code: 'ADMIN' }, context)).toMatchObject({
      levels: ['State', 'District', 'City', 'Ward'],
    });
    expect((await boundary.listRoots(tree, context)).map(({ code }) => code)).toEqual(['PG']);
    const wards = await boundary.listChildren({ ...tree, level: 'Ward', parent: 'PG_CITYA' }, context);
    expect(wards).toHaveLength(6);
    const path = await boundary.readPath({ ...tree, code: 'PG_CITYA_W1' }, context);
    expect(path.map(({ code }) => code)).toEqual(['PG', 'PG_NORTH', 'PG_CITYA', 'PG_CITYA_W1']);
  });

  it.each(['en', 'hi', 'ar'])('have names in %s, and so have the levels', async (language) => {
    const nodes = await boundary.readTree(tree, context);
    const codes = (function all(of: typeof nodes): string[] {
      return of.flatMap(({ code, children }) => [code, ...all(children)]);
    })(nodes);
    const wanted = [...codes, ...['State', 'District', 'City', 'Ward'].map((level) => `ADMIN_${level}`)];
    const module = 'rainmaker-boundary-admin';
    const found = await localization.search(
      { tenant: 'pg.citya', locale: `${language}_IN`, module, codes: wanted },
      context,
    );
    expect(found.map(({ code }) => code).sort()).toEqual(wanted.sort());
  });
});

describe('places by number', () => {
  it('are as many as the levels say, and the same at every call', async () => {
    const levels = [
      { code: 'State', each: 1 },
      { code: 'District', each: 3 },
      { code: 'Ward', each: 4 },
    ];
    const places = generatePlaces({ tenant: 'pg', hierarchy: 'LARGE', levels });
    expect(generatePlaces({ tenant: 'pg', hierarchy: 'LARGE', levels })).toEqual(places);
    const seeded = toSeededPlaces(places, { idOf: (name) => name, by: 'seed', at: 0 });
    expect(seeded.places).toHaveLength(1 + 3 + 12);
    const { boundary } = digitWith({ users: [], schemas: [], rows: [], places: [seeded] });
    const children = await boundary.listChildren(
      { tenant: 'pg', hierarchy: 'LARGE', level: 'Ward', parent: 'S1_D2' },
      context,
    );
    expect(children.map(({ code }) => code).sort()).toEqual(['S1_D2_W1', 'S1_D2_W2', 'S1_D2_W3', 'S1_D2_W4']);
  });
});
