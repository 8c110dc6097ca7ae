import { valueAt } from '@nirmaan/lexicon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tools/test-database';
import { createDatabase, type Database } from '..';
import { createDraftStore } from './drafts';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase('drafts');
  database = createDatabase({ appUrl: test.appUrl, max: 4 });
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

const change = (label: string) => ({ kind: 'change' as const, label, patches: [], inverse: [] });

describe('drafts', () => {
  it('keep the member order of what was imported', async () => {
    const store = createDraftStore(database);
    await store.insert('pg', { code: 'order', content: { zeta: 1, alpha: 2 }, by: 'designer', at: 1 });
    expect(JSON.stringify((await store.find('pg', 'order'))?.content)).toBe('{"zeta":1,"alpha":2}');
  });

  it('of two savers from the same revision let one through', async () => {
    const store = createDraftStore(database);
    await store.insert('pg', { code: 'race', content: {}, by: 'designer', at: 1 });
    const saved = await Promise.all(
      ['a', 'b', 'c'].map((who) =>
        store.save('pg', 'race', { baseRevision: 0, content: { who }, changes: [change(who)], by: who, at: 2 }),
      ),
    );
    expect(saved.filter((revision) => revision === 1)).toHaveLength(1);
    expect(saved.filter((revision) => revision === undefined)).toHaveLength(2);
    const changes = await store.listChanges('pg', 'race', 10);
    expect(changes.map((each) => each.label)).toEqual([valueAt((await store.find('pg', 'race'))?.content, '/who')]);
  });

  it('number every change, and list the last ones oldest first', async () => {
    const store = createDraftStore(database);
    await store.insert('pg', { code: 'many', content: {}, by: 'designer', at: 1 });
    const revision = await store.save('pg', 'many', {
      baseRevision: 0,
      content: {},
      changes: ['one', 'two', 'three'].map(change),
      by: 'designer',
      at: 2,
    });
    expect(revision).toBe(3);
    expect((await store.listChanges('pg', 'many', 2)).map((each) => [each.revision, each.label])).toEqual([
      [2, 'two'],
      [3, 'three'],
    ]);
  });

  it('removed come back whole, unless their code was taken', async () => {
    const store = createDraftStore(database);
    await store.insert('pg', { code: 'gone', content: { first: true }, by: 'designer', at: 1 });
    await store.remove('pg', 'gone', 2);
    expect(await store.find('pg', 'gone')).toBeUndefined();
    await store.restore('pg', 'gone');
    expect((await store.find('pg', 'gone'))?.content).toEqual({ first: true });
    expect(await store.insert('pg', { code: 'gone', content: {}, by: 'designer', at: 3 })).toBe(false);
    await store.remove('pg', 'gone', 4);
    expect(await store.insert('pg', { code: 'gone', content: { second: true }, by: 'designer', at: 5 })).toBe(true);
    expect((await store.find('pg', 'gone'))?.revision).toBe(0);
  });

  it('a version that went live is never replaced', async () => {
    const store = createDraftStore(database);
    const release = {
      service: 'trade-licence',
      version: 1,
      workflowVersion: 1,
      draftRevision: 3,
      definition: {},
      masters: [],
      cities: ['pg.citya'],
      publicationId: 'p-1',
      note: '',
      createdBy: 'designer',
      createdAt: 1,
    };
    expect(await store.insertRelease('pg', release)).toBe(true);
    expect(await store.insertRelease('pg', release)).toBe(false);
    expect(await store.replaceRelease('pg', { ...release, publicationId: 'p-2' })).toBe(true);
    await store.markLive('pg', 'trade-licence', 1, 5);
    expect(await store.replaceRelease('pg', { ...release, publicationId: 'p-3' })).toBe(false);
    expect(await store.listReleases('pg')).toMatchObject([{ publicationId: 'p-2', liveSince: 5 }]);
  });
});
