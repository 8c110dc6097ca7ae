import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../replay/answered';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { addRelationship } from './placements';

const RequestInfo = { ver: '1.0', userInfo: { uuid: 'u-1', roles: [] } };
const tenantId = 'pg.citya';
const hierarchyType = 'ADMIN';
const chain = (...types: string[]) =>
  types.map((boundaryType, index) => ({ boundaryType, parentBoundaryType: types[index - 1] ?? null, active: true }));

function createWorld() {
  const sandbox = createReplaySandbox();
  const call = async (path: string, body: JsonObject | string, query: Record<string, string> = {}) => {
    const { response } = await sandbox.handle({
      method: 'POST',
      path: `/boundary-service/${path}`,
      query: new URLSearchParams(query),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify({ RequestInfo, ...body })),
    });
    return { status: response.status, body: bodyOf(response) ?? null };
  };
  /** What went wrong, in one word. */
  const problem = async (path: string, body: JsonObject | string, query?: Record<string, string>) => {
    const { status, body: answered } = await call(path, body, query);
    const error = JSON.stringify(answered).match(/"id":(null|"\w+"),"parentId":null,"code":"([^"]*)"/);
    const name = error?.[1] === 'null' ? error[2] : error?.[1]?.replaceAll('"', '');
    return error ? name : status;
  };
  const settle = () => sandbox.advance(20_000);
  const place = (code: string, boundaryType: string, parent?: string) =>
    problem('boundary-relationships/_create', {
      BoundaryRelationship: { tenantId, hierarchyType, code, boundaryType, ...(parent !== undefined && { parent }) },
    });
  return { sandbox, call, problem, settle, place };
}

async function createTown() {
  const world = createWorld();
  const Boundary = ['C', 'Z1', 'Z2', 'W1', 'W2'].map((code) => ({ tenantId, code, geometry: null }));
  await world.call('boundary/_create', { Boundary });
  const boundaryHierarchy = chain('City', 'Zone', 'Ward');
  await world.call('boundary-hierarchy-definition/_create', {
    BoundaryHierarchy: { tenantId, hierarchyType, boundaryHierarchy },
  });
  await world.settle();
  for (const [code, type, parent] of [
    ['C', 'City', undefined],
    ['Z1', 'Zone', 'C'],
    ['Z2', 'Zone', 'C'],
    ['W1', 'Ward', 'Z1'],
  ] as const) {
    await world.place(code, type, parent);
    await world.settle();
  }
  return world;
}

describe('boundary-service of the sandbox', () => {
  const square = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
  ];
  const polygon = (...rings: JsonValue[]) => ({ type: 'Polygon', coordinates: rings });

  it.each<[string, JsonValue | undefined, string | number]>([
    ['no member', undefined, 'NullPointerException'],
    ['null', null, 202],
    ['a text', 'x', 'NullPointerException'],
    ['no type', { coordinates: [1, 2] }, 'NullPointerException'],
    ['another type', { type: 'LineString', coordinates: [] }, 'INVALID_GEOMETRY_TYPE'],
    ['a point', { type: 'Point', coordinates: [1, '2.5'] }, 202],
    ['a point without coordinates', { type: 'Point' }, 'NullPointerException'],
    ['a point of three', { type: 'Point', coordinates: [1, 2, 3] }, 'INVALID_POSITION'],
    ['a point of words', { type: 'Point', coordinates: ['a', 'b'] }, 'INVALID_GEOJSON'],
    ['a point of lists', { type: 'Point', coordinates: [[1, 2]] }, 'INVALID_GEOJSON'],
    ['a closed polygon', polygon([...square, [0, 0]]), 202],
    ['a polygon with a hole', polygon([...square, [0, 0]], []), 'INVALID_POLYGON'],
    ['a polygon without rings', polygon(), 'INVALID_POLYGON'],
    ['a polygon of four positions', polygon(square), 'INVALID_POLYGON_COORDINATES_DEFINITION'],
    ['an open polygon', polygon([...square, [5, 5]]), 'INVALID_POLYGON_DEFINITION'],
    ['a polygon with a lame position', polygon([...square, [0]]), 'INVALID_POSITION'],
    ['a polygon of numbers', { type: 'Polygon', coordinates: [1] }, 'INVALID_GEOJSON'],
  ])('looks at a geometry: %s', async (_, geometry, expected) => {
    const { problem } = createWorld();
    const entity = { tenantId, code: 'A', ...(geometry !== undefined && { geometry }) };
    expect(await problem('boundary/_create', { Boundary: [entity] })).toBe(expected);
  });

  const entity = { tenantId, code: 'A', geometry: null };
  it.each<[string, JsonObject | string, string | number]>([
    ['an empty list, whoever asks', { RequestInfo: null, Boundary: [] }, 202],
    ['no list', {}, 'NullPointerException'],
    ['an object for a list', { Boundary: {} }, 'JsonMappingException'],
    ['no tenant', { Boundary: [{ code: 'A', geometry: null }] }, 'NullPointerException'],
    ['no code', { Boundary: [{ tenantId, geometry: null }] }, 202],
    ['equal twins', { Boundary: [entity, entity] }, 'DUPLICATE_BOUNDARY'],
    ['twins that differ', { Boundary: [entity, { ...entity, additionalDetails: 1 }] }, 202],
    ['nobody', { RequestInfo: {}, Boundary: [entity] }, 'NullCheckException'],
    ['a wrong member of RequestInfo', { RequestInfo: { ts: {} }, Boundary: [entity] }, 'JsonMappingException'],
    ['no body', '', 'MissingJsonException'],
    ['broken JSON', '{"Boundary":', 'JsonParseException'],
    ['broken JSON inside', '{"Boundary":[{', 'JsonMappingException'],
  ])('answers a create of entities with %s', async (_, body, expected) => {
    expect(await createWorld().problem('boundary/_create', body)).toBe(expected);
  });

  it.each<[string, JsonObject]>([
    ['without a code', { tenantId, geometry: null }],
    ['with a code longer than its column', { tenantId, code: 'x'.repeat(65), geometry: null }],
    ['with U+0000 in its details', { tenantId, code: 'A', geometry: null, additionalDetails: 'a\u0000' }],
  ])('loses an entity %s, and all that came with it', async (_, lost) => {
    const { call, problem, settle } = createWorld();
    const good = { tenantId, code: 'GOOD', geometry: null };
    expect(await problem('boundary/_create', { Boundary: [good, lost] })).toBe(202);
    await settle();
    expect((await call('boundary/_search', {}, { tenantId })).body).toMatchObject({ Boundary: [] });
  });

  it.each<[Record<string, string>, string | number]>([
    [{ limit: 'x' }, 'typeMismatch.boundarySearchCriteria.limit'],
    [{ limit: '-1' }, 'QUERY_EXECUTION_ERROR'],
    [{ codes: '' }, 'QUERY_EXECUTION_ERROR'],
    [{ codes: 'A,A' }, 'QUERY_EXECUTION_ERROR'],
    [{ limit: '' }, 200],
    [{}, 200],
  ])('answers a search of entities for %o', async (query, expected) => {
    expect(await createWorld().problem('boundary/_search', {}, query)).toBe(expected);
  });

  it('gives fifty unless asked, and three hundred at most', async () => {
    const { call, settle } = createWorld();
    for (const part of [0, 1]) {
      const Boundary = Array.from({ length: 160 }, (_, at) => ({ tenantId, code: `B${part}-${at}`, geometry: null }));
      await call('boundary/_create', { Boundary });
    }
    await settle();
    const sizeOf = async (query: Record<string, string>) =>
      JSON.stringify((await call('boundary/_search', {}, { tenantId, ...query })).body).split('"geometry"').length - 1;
    expect([await sizeOf({}), await sizeOf({ limit: '1000' }), await sizeOf({ offset: '310' })]).toEqual([50, 300, 10]);
  });

  it.each<[string, JsonValue, string | number]>([
    ['a chain', chain('City', 'Zone'), 202],
    ['an empty one', [], 202],
    ['two roots', [...chain('A'), ...chain('B')], 'MULTIPLE_ROOT_NODES_ERR'],
    ['a circle without a root', [...chain('A', 'B').slice(1), { boundaryType: 'A', parentBoundaryType: 'B' }], 202],
    ['an unknown parent', [{ boundaryType: 'A', parentBoundaryType: 'X' }], 'INVALID_HIERARCHY_DEFINITION'],
    [
      'two children',
      [...chain('A', 'B'), { boundaryType: 'C', parentBoundaryType: 'A' }],
      'INVALID_HIERARCHY_DEFINITION',
    ],
    ['nothing', null, 'NullPointerException'],
    ['null inside', [null], 'NullPointerException'],
  ])('takes or refuses a hierarchy: %s', async (_, boundaryHierarchy, expected) => {
    const { problem, settle } = createWorld();
    const body = { BoundaryHierarchy: { tenantId, hierarchyType, boundaryHierarchy } };
    expect(await problem('boundary-hierarchy-definition/_create', body)).toBe(expected);
    await settle();
    if (expected === 202) expect(await problem('boundary-hierarchy-definition/_create', body)).toBe('DUPLICATE_RECORD');
  });

  it.each<[string, [string, string, string?], string | number]>([
    ['of no entity', ['NOPE', 'Ward', 'Z1'], 'BOUNDARY_ENTITY_DOES_NOT_EXIST'],
    ['already placed', ['W1', 'Ward', 'Z1'], 'DUPLICATE_RECORD'],
    ['below nothing', ['W2', 'Ward', 'NOPE'], 'PARENT_NOT_FOUND'],
    ['of no level', ['W2', 'Village', 'Z1'], 'BOUNDARY_TYPE_ERROR'],
    ['on top, but not of the top level', ['W2', 'Ward'], 'HIERARCHY_ERROR'],
    ['below the wrong level', ['W2', 'Ward', 'C'], 'HIERARCHY_ERROR'],
    ['below the lowest level', ['W2', 'Ward', 'W1'], 'IndexOutOfBoundsException'],
    ['as it should be', ['W2', 'Ward', 'Z1'], 202],
    ['with an empty parent, as a second root', ['W2', 'City', ''], 202],
  ])('places a boundary %s', async (_, [code, type, parent], expected) => {
    const { place } = await createTown();
    expect(await place(code, type, parent)).toBe(expected);
  });

  it('does not show a root whose parent is an empty text where roots are searched', async () => {
    const { call, place, settle } = await createTown();
    await place('W2', 'City', '');
    await settle();
    const codesOf = async (query: Record<string, string>) =>
      JSON.stringify(
        (await call('boundary-relationships/_search', {}, { tenantId, hierarchyType, ...query })).body,
      ).match(/(?<="code":")\w+/g);
    expect(await codesOf({})).toEqual(['C']);
    expect(await codesOf({ boundaryType: 'City' })).toEqual(['W2', 'C']);
  });

  it.each<[string, JsonObject, string | number]>([
    ['the root under another', { code: 'C', boundaryType: 'City', parent: 'Z1' }, 'HIERARCHY_DISTURBED_ERR'],
    ['the root nowhere', { code: 'C', boundaryType: 'City' }, 'NullPointerException'],
    ['a ward nowhere', { code: 'W1', boundaryType: 'Ward' }, 'NullPointerException'],
    ['what is not placed', { code: 'W2', boundaryType: 'Ward', parent: 'Z1' }, 'BOUNDARY_RELATIONSHIP_DOES_NOT_EXIST'],
    [
      'under what is not placed',
      { code: 'W1', boundaryType: 'Ward', parent: 'X' },
      'BOUNDARY_RELATIONSHIP_DOES_NOT_EXIST',
    ],
    ['as another level', { code: 'W1', boundaryType: 'Zone', parent: 'Z2' }, 'HIERARCHY_DISTURBED_ERR'],
    ['a ward under the city', { code: 'W1', boundaryType: 'Ward', parent: 'C' }, 202],
  ])('moves %s', async (_, moved, expected) => {
    const { problem } = await createTown();
    const BoundaryRelationship = { tenantId, hierarchyType, ...moved };
    expect(await problem('boundary-relationships/_update', { BoundaryRelationship })).toBe(expected);
  });

  it('runs out of stack where moves made a circle', async () => {
    const { problem, settle } = await createTown();
    const BoundaryRelationship = { tenantId, hierarchyType, code: 'Z1', boundaryType: 'Zone', parent: 'W1' };
    expect(await problem('boundary-relationships/_update', { BoundaryRelationship })).toBe(202);
    await settle();
    const query = { tenantId, hierarchyType, codes: 'Z1', includeChildren: 'true' };
    expect(await problem('boundary-relationships/_search', {}, query)).toBe('ServletException');
  });

  it('answers for fifty thousand boundaries, and for a few of them without walking all', async () => {
    const { sandbox, call } = await createTown();
    const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };
    for (let at = 0; at < 50_000; at++) {
      const row = { id: `r${at}`, tenantId, hierarchyType, code: `N${at}`, boundaryType: 'Ward', auditDetails };
      addRelationship(sandbox.state.boundary, { ...row, parent: 'Z2', path: 'C|Z2', order: 100 + at });
    }
    const read = async (query: Record<string, string>) => {
      const { body } = await call('boundary-relationships/_search', {}, { tenantId, hierarchyType, ...query });
      return JSON.stringify(body).split('"code"').length - 1;
    };
    const started = performance.now();
    expect(await read({ includeChildren: 'true' })).toBe(50_004);
    expect(await read({ boundaryType: 'Ward', includeChildren: 'true', includeParents: 'true' })).toBe(50_004);
    for (let round = 0; round < 200; round++) expect(await read({ codes: 'Z1', includeChildren: 'true' })).toBe(2);
    // Walking all rows for each would take minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 40_000);
});
