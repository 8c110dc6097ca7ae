import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { masterRow } from '../../../testing/seeds';
import { pairKey, type StoredRow } from '../slice';
import { rowsAt } from './rows';

const RequestInfo = { userInfo: { uuid: 'u-1', id: 1, roles: [] } };

function createWorld() {
  const sandbox = createReplaySandbox({ persisterDelay: 0 });
  async function post(path: string, body: JsonObject): Promise<{ status: number; body: JsonValue | undefined }> {
    const { response } = await sandbox.handle({
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ RequestInfo, ...body })),
    });
    await sandbox.advance(1);
    return { status: response.status, body: response.body && 'json' in response.body ? response.body.json : undefined };
  }
  const schema = (code: string, definition: JsonObject) =>
    post('/mdms-v2/schema/v1/_create', {
      SchemaDefinition: {
        tenantId: 'pg',
        code,
        definition: { type: 'object', required: ['code'], 'x-unique': ['code'], ...definition },
      },
    });
  const row = (tenantId: string, schemaCode: string, data: JsonObject) =>
    post(`/mdms-v2/v2/_create/${schemaCode}`, { Mdms: { tenantId, schemaCode, data } });
  return { sandbox, post, schema, row };
}

describe('references to rows of another schema', () => {
  async function createReferring() {
    const world = createWorld();
    await world.schema('m.Dept', {});
    await world.schema('m.Post', { 'x-ref-schema': [{ fieldPath: 'dept', schemaCode: 'm.Dept' }] });
    for (const code of ['A', 'B', '7']) await world.row('pg', 'm.Dept', { code });
    await world.row('pg.citya', 'm.Dept', { code: 'CITY' });
    return world;
  }
  const eleven = Array.from({ length: 11 }, (_, index) => `D${index}`);

  it.each<{ because: string; tenant?: string; dept?: JsonValue; refused?: string }>([
    { because: 'a text names one row', dept: 'A' },
    { because: 'a number counts as its text', dept: 7 },
    { because: 'all of a list are of one level', dept: ['A', 'B', 'A'] },
    { because: 'nobody has the key', dept: 'NONE', refused: 'REFERENCE_VALIDATION_ERR' },
    { because: 'rows of the state are seen at the city', tenant: 'pg.citya', dept: 'A' },
    {
      because: 'levels are not added up',
      tenant: 'pg.citya',
      dept: ['A', 'CITY'],
      refused: 'REFERENCE_VALIDATION_ERR',
    },
    { because: 'the field must be there', refused: 'PathNotFoundException' },
    { because: 'null is no key', dept: null, refused: 'REFERENCE_VALIDATION_ERR' },
    { because: 'a list of numbers is no list of texts', dept: [7], refused: 'ClassCastException' },
    { because: 'texts and numbers do not mix', dept: ['A', 7], refused: 'ClassCastException' },
    { because: 'more than ten keys are never found', dept: eleven, refused: 'REFERENCE_VALIDATION_ERR' },
    { because: 'an empty list asks for no active row at all', dept: [], refused: 'REFERENCE_VALIDATION_ERR' },
  ])('$because', async ({ tenant = 'pg', dept, refused }) => {
    const world = await createReferring();
    for (const code of eleven) await world.row('pg', 'm.Dept', { code });
    const { status, body } = await world.row(tenant, 'm.Post', { code: 'P', ...(dept !== undefined && { dept }) });
    expect(status).toBe(refused ? 400 : 202);
    if (refused) expect(JSON.stringify(body)).toContain(refused);
  });
});

describe('what the database does not take', () => {
  it.each<[string, JsonObject]>([
    ['U+0000 in a value', { code: 'a', name: 'x\u0000' }],
    ['a key longer than its column', { code: 'k'.repeat(256) }],
  ])('%s is answered 202 and lost', async (_, data) => {
    const world = createWorld();
    await world.schema('m.Dept', {});
    expect((await world.row('pg', 'm.Dept', data)).status).toBe(202);
    await world.sandbox.advance(60_000);
    expect(world.sandbox.state.mdms.rows.size).toBe(0);
  });

  it('takes a backslash before u0000 for what it is', async () => {
    const world = createWorld();
    await world.schema('m.Dept', {});
    await world.row('pg', 'm.Dept', { code: 'a', name: '\\u0000' });
    expect(world.sandbox.state.mdms.rows.size).toBe(1);
  });
});

describe('looking rows up', () => {
  it('rows of a key or an id are found without going through a level', async () => {
    const world = createWorld();
    await world.schema('m.Dept', {});
    for (const code of ['A', 'B', 'C']) await world.row('pg', 'm.Dept', { code });
    const { mdms } = world.sandbox.state;
    const [row] = rowsAt(mdms, 'pg', { schemaCode: 'm.Dept', uniqueIdentifiers: ['B'] });
    if (!row) throw new Error('not stored');
    class NeverWalked<Key> extends Map<Key, StoredRow> {
      override values(): MapIterator<StoredRow> {
        throw new Error('went through all rows');
      }
    }
    mdms.levels.set(pairKey('pg', 'm.Dept'), new NeverWalked([['B', row]]));
    expect(rowsAt(mdms, 'pg', { schemaCode: 'm.Dept', uniqueIdentifiers: ['B', 'X'] })).toEqual([row]);
    expect(rowsAt(mdms, 'pg', { ids: [row.id] })).toEqual([row]);
    expect(() => rowsAt(mdms, 'pg', { schemaCode: 'm.Dept' })).toThrow('all rows');
  });

  it('rows of one moment come last stored first', async () => {
    const world = createWorld();
    await world.schema('m.Dept', {});
    const rows = ['A', 'B'].map((code) => masterRow('m.Dept', code, { code }, 5));
    world.sandbox.seed({ users: [], schemas: [], rows });
    const { body } = await world.post('/mdms-v2/v2/_search', {
      MdmsCriteria: { tenantId: 'pg.citya', schemaCode: 'm.Dept' },
    });
    expect(JSON.stringify(body).match(/"code":"."/g)).toEqual(['"code":"B"', '"code":"A"']);
  });
});

describe('odd filters', () => {
  it.each<[string, JsonObject, string[] | string]>([
    ['a null asks for nothing', { name: null }, ['B', 'A']],
    ['a nested null asks for the object around it', { 'o.x': null }, ['B']],
    ['the later of one first segment counts, even null', { 'o.x': 'none', o: null }, ['B', 'A']],
    ['only dots have no first segment', { '.': 'x' }, 'ArrayIndexOutOfBoundsException'],
    ['U+0000 is no text of PostgreSQL', { name: '\u0000' }, 'QUERY_EXECUTION_ERROR'],
    ['a backslash before u0000 is', { name: '\\u0000' }, []],
  ])('%s', async (_, filters, found) => {
    const world = createWorld();
    await world.schema('m.Dept', {});
    await world.row('pg', 'm.Dept', { code: 'A', o: 'text' });
    await world.row('pg', 'm.Dept', { code: 'B', o: {} });
    const { body } = await world.post('/mdms-v2/v2/_search', {
      MdmsCriteria: { tenantId: 'pg', schemaCode: 'm.Dept', filters },
    });
    if (typeof found === 'string') expect(JSON.stringify(body)).toContain(found);
    else expect(JSON.stringify(body).match(/(?<="uniqueIdentifier":")\w+/g) ?? []).toEqual(found);
  });
});

describe('an update', () => {
  async function createStored() {
    const world = createWorld();
    await world.schema('m.Dept', {});
    await world.row('pg', 'm.Dept', { code: 'A' });
    const [row] = world.sandbox.state.mdms.rows.values();
    if (!row) throw new Error('not stored');
    return { world, row };
  }

  it.each<[string, JsonObject, string]>([
    ['without data breaks the service', { data: 'absent' }, 'NullPointerException'],
    ['with data null has an empty key', { data: null }, 'UNIQUE_IDENTIFIER_EMPTY_ERR'],
    ['with a time that is no number does not map', { auditDetails: { createdTime: 'x' } }, 'JsonMappingException'],
  ])('%s', async (_, members, refused) => {
    const { world, row } = await createStored();
    const { body } = await world.post('/mdms-v2/v2/_update/m.Dept', { Mdms: withoutAbsent({ ...row, ...members }) });
    expect(JSON.stringify(body)).toContain(refused);
  });

  it('takes a user without uuid, which a create does not', async () => {
    const { world, row } = await createStored();
    const { body } = await world.post('/mdms-v2/v2/_update/m.Dept', {
      RequestInfo: { userInfo: {} },
      Mdms: { ...row },
    });
    expect(body).toMatchObject({ mdms: [{ auditDetails: { lastModifiedBy: null } }] });
    const created = await world.post('/mdms-v2/v2/_create/m.Dept', {
      RequestInfo: { userInfo: {} },
      Mdms: { tenantId: 'pg', schemaCode: 'm.Dept', data: { code: 'B' } },
    });
    expect(JSON.stringify(created.body)).toContain('NullCheckException');
  });
});

function withoutAbsent(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== 'absent'));
}
