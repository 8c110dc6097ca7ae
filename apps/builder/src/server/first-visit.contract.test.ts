import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Session } from '@nirmaan/access';
import { createDatabase, type Database, withRealm } from '@nirmaan/prisma';
import { type RunningSandbox, startSandbox } from '@nirmaan/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tools/test-database';
import { type Builder, composeBuilder } from './composition';
import { getDraft, getMaster } from './drafts';
import { appRouter } from './trpc/router';

let test: TestDatabase;
let database: Database;
let sandbox: RunningSandbox;
let demo: Builder;
let real: Builder;
beforeAll(async () => {
  test = await createTestDatabase('first_visit');
  database = createDatabase({ appUrl: test.appUrl, max: 1 });
  sandbox = await startSandbox({ port: 0, direct: true });
  const environment = {
    DIGIT_URL: sandbox.url,
    APP_DATABASE_URL: test.appUrl,
    NIRMAAN_KEY: randomBytes(32).toString('base64url'),
  };
  [demo, real] = await Promise.all([
    composeBuilder({ ...environment, NIRMAAN_DEMO: '1' }),
    composeBuilder(environment),
  ]);
});
afterAll(async () => {
  await Promise.all([demo?.close(), real?.close(), database?.close()]);
  await sandbox?.close();
  await test?.drop();
});

async function sessionOf(userName: string): Promise<Session> {
  const [user] = await demo.digit.user.search({ tenant: 'pg', userName, limit: 1 }, {});
  if (!user) throw new Error(`no user ${userName}`);
  return (await demo.sessions.open('builder', { actor: { user, token: '' }, expiresInSeconds: 3600 })).session;
}

/** A colleague who may look at everything and make nothing. */
async function sessionOfReviewer(): Promise<Session> {
  const { actor, ...session } = await sessionOf('designer');
  const roles = actor.user.roles.filter((role) => role.code === 'NIRMAAN_REVIEWER');
  return { ...session, actor: { ...actor, user: { ...actor.user, uuid: 'reviewer', roles } } };
}

async function as(person: 'designer' | 'reviewer', builder: Builder = demo) {
  return appRouter.createCaller({
    builder,
    session: await (person === 'designer' ? sessionOf('designer') : sessionOfReviewer()),
    secret: undefined,
    origin: 'http://localhost:4100',
    host: 'localhost:4100',
    setCookie: () => {},
  });
}

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const workflow = {
  name: 'workflow.json',
  bytes: base64(
    fs.readFileSync(
      path.join(import.meta.dirname, '../../../../packages/examples/imports/workflow-newtl-trade-license.json'),
    ),
  ),
};
const schema = {
  name: 'stall.schema.json',
  bytes: base64(JSON.stringify({ type: 'object', title: 'Stall', properties: { owner: { type: 'string' } } })),
};
const goods = { name: 'Market.Goods.csv', bytes: base64('code,name\nA,Tea\nB,Fruit\n') };
const animals = { name: 'animals.json', bytes: base64('{"animals": []}') };

describe('files that were brought', () => {
  it('are named before anything is made', async () => {
    const author = await as('designer');
    const before = (await author.service.list()).length;
    const found = await author.service.recogniseFiles({ files: [workflow, schema, goods, animals], language: 'en' });
    expect(found.map((file) => [file.name, file.kind])).toEqual([
      ['workflow.json', 'business-service'],
      ['stall.schema.json', 'json-schema'],
      ['Market.Goods.csv', 'rows'],
      ['animals.json', 'unknown'],
    ]);
    expect(await author.service.list()).toHaveLength(before);
  });

  it('become one service with its masters, and a report that names every file', async () => {
    const author = await as('designer');
    const made = await author.service.importFiles({ files: [workflow, schema, goods], language: 'en' });
    if (!('code' in made) || !made.code) throw new Error('nothing was made');
    const { draft } = await getDraft(demo, 'pg', made.code);
    expect(draft.forms[0]?.title.en).toBe('Stall');
    expect((await getMaster(demo, 'pg', 'Market.Goods')).master.rows).toHaveLength(2);
    const report = await author.service.report({ code: made.code });
    expect(new Set(report?.lines.map((line) => line.file))).toEqual(
      new Set(['workflow.json', 'stall.schema.json', 'Market.Goods.csv']),
    );
  });

  it('with one among them that is not known make nothing', async () => {
    const author = await as('designer');
    const before = (await author.service.list()).length;
    const made = await author.service.importFiles({ files: [workflow, animals], language: 'en' });
    expect('issues' in made && made.issues?.map((each) => each.file)).toEqual(['animals.json']);
    expect(await author.service.list()).toHaveLength(before);
  });

  it('leave a master alone that was there, and say so', async () => {
    const author = await as('designer');
    const other = { ...goods, bytes: base64('code,name\nC,Cloth\n') };
    const made = await author.service.importFiles({ files: [workflow, other], language: 'en' });
    if (!('code' in made) || !made.code) throw new Error('nothing was made');
    expect((await getMaster(demo, 'pg', 'Market.Goods')).master.rows).toHaveLength(2);
    const report = await author.service.report({ code: made.code });
    expect(report?.lines.filter((line) => line.code === 'compiler.files.master-there')).toHaveLength(1);
  });
});

describe('hints of the first visit', () => {
  it('are gone for ever once they were put away, for this person only', async () => {
    await (await as('designer')).hint.dismiss({ hints: ['map'] });
    await (await as('designer')).hint.dismiss({ hints: ['map', 'try'] });
    expect(await (await as('designer')).hint.dismissed()).toEqual(['map', 'try']);
    expect(await (await as('reviewer')).hint.dismissed()).toEqual([]);
  });
});

describe('a demo that begins anew', () => {
  const countOf = (table: string) =>
    withRealm(database, 'pg', async (tx) => {
      const { rows } = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
      return rows[0]?.count ?? 0;
    });

  it('is refused outside of a demo, and to who may not make services; nothing is removed then', async () => {
    const author = await as('designer', real);
    await expect(author.demo.reset({ confirm: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const reviewer = await as('reviewer');
    await expect(reviewer.demo.reset({ confirm: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await author.service.list()).length).toBeGreaterThan(0);
  });

  it('removes nothing while the sandbox does not answer', async () => {
    const lost = { ...demo, demo: (await composeBuilderAt('http://127.0.0.1:9')).demo };
    const author = await as('designer');
    const caller = await as('designer', lost);
    await expect(caller.demo.reset({ confirm: true })).rejects.toMatchObject({
      cause: { reason: { code: 'no-sandbox' } },
    });
    expect((await author.service.list()).length).toBeGreaterThan(0);
  });

  it('has no services, masters and cases; sessions, connections and hints that were put away stay', async () => {
    const author = await as('designer');
    await withRealm(database, 'pg', async (tx) => {
      await tx.query(
        `INSERT INTO connection (realm, name, connector, config, sealed_secrets, updated_at) VALUES ('pg', 'district', 'dhis2', '{}', '', 1)`,
      );
    });
    const sessions = await countOf('session');
    await author.demo.reset({ confirm: true });
    expect(await author.service.list()).toEqual([]);
    expect(await author.master.list()).toEqual([]);
    expect(await countOf('connection')).toBe(1);
    expect(await countOf('session')).toBe(sessions);
    expect(await author.hint.dismissed()).toEqual(['map', 'try']);
    const made = await author.service.create({ from: 'template', template: 'trade-licence' });
    expect(made.code).toBe('trade-licence');
  });

  it('touches no other realm', async () => {
    const insert = `INSERT INTO service_draft (realm, code, content, revision, created_by, created_at, updated_by, updated_at)
      VALUES ('xx', 'stall', '{}', 0, 'a', 1, 'a', 1)`;
    await withRealm(database, 'xx', (tx) => tx.query(insert));
    await (await as('designer')).demo.reset({ confirm: true });
    await withRealm(database, 'xx', async (tx) => {
      expect((await tx.query('SELECT 1 FROM service_draft')).rowCount).toBe(1);
    });
  });
});

const lostBuilders: Builder[] = [];
afterAll(() => Promise.all(lostBuilders.map((each) => each.close())));

/** A demo whose sandbox lies elsewhere. */
async function composeBuilderAt(digitUrl: string): Promise<Builder> {
  const builder = await composeBuilder({
    DIGIT_URL: digitUrl,
    APP_DATABASE_URL: test.appUrl,
    NIRMAAN_KEY: randomBytes(32).toString('base64url'),
    NIRMAAN_DEMO: '1',
  });
  lostBuilders.push(builder);
  return builder;
}
