import { createHash, randomBytes } from 'node:crypto';
import type { Session } from '@nirmaan/access';
import { createCatalogue } from '@nirmaan/applications';
import { decodeRecording, decodeServiceVersion, decodeTable } from '@nirmaan/compiler';
import { type RunningSandbox, startSandbox } from '@nirmaan/sandbox';
import { editDraft, withRecording } from '@nirmaan/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tools/test-database';
import { type Builder, composeBuilder } from './composition';
import { getDraft } from './drafts';
import { appRouter } from './trpc/router';

let test: TestDatabase;
let sandbox: RunningSandbox;
let builder: Builder;
let designer: Session;
beforeAll(async () => {
  test = await createTestDatabase('recordings');
  sandbox = await startSandbox({ port: 0, direct: true });
  builder = await composeBuilder({
    DIGIT_URL: sandbox.url,
    APP_DATABASE_URL: test.appUrl,
    NIRMAAN_KEY: randomBytes(32).toString('base64url'),
  });
  const [user] = await builder.digit.user.search({ tenant: 'pg', userName: 'designer', limit: 1 }, {});
  if (!user) throw new Error('no designer');
  designer = (await builder.sessions.open('builder', { actor: { user, token: '' }, expiresInSeconds: 3600 })).session;
});
afterAll(async () => {
  await builder?.close();
  await sandbox?.close();
  await test?.drop();
});

const caller = (session: Session | undefined = designer) =>
  appRouter.createCaller({
    builder,
    session,
    secret: undefined,
    origin: 'http://localhost:4100',
    host: 'localhost:4100',
    setCookie: () => {},
  });

/** Begins as Opus in Ogg does; nobody listens to it here. */
const soundOf = (size: number) => Buffer.concat([Buffer.from('OggS\0\0OpusHead'), randomBytes(size)]);
const add = (bytes: Buffer, session?: Session) => caller(session).recording.add({ body: bytes.toString('base64') });

async function record(code: string, recording: { words: string; sha256: string; mediaType: 'audio/ogg' }) {
  const { draft, revision } = await getDraft(builder, 'pg', code);
  const { patches, inverse } = editDraft(draft, (service) => {
    service.recordings = withRecording(service, { ...recording, language: 'en', seconds: 2 });
  });
  const change = { kind: 'change' as const, label: 'recorded', patches, inverse };
  await caller().draft.save({ code, baseRevision: revision, changes: [change] });
  return revision + 1;
}

/** What a runtime finds in MDMS, and nothing else. */
function runtimeCatalogue() {
  const nothing = async () => undefined;
  const kept = async () => {};
  return createCatalogue({
    digit: builder.digit,
    context: async () => ({ actor: designer.actor }),
    store: {
      findPointers: nothing,
      putPointers: kept,
      findVersion: nothing,
      putVersion: kept,
      findMasterRows: nothing,
      putMasterRows: kept,
    },
    decode: decodeServiceVersion,
    readTable: decodeTable,
    readRecording: decodeRecording,
    now: Date.now,
  });
}

describe('a recording', () => {
  it('is called by its bytes, known by its content, and comes back as it was', async () => {
    const bytes = soundOf(1000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await add(bytes)).toEqual({ sha256, mediaType: 'audio/ogg' });
    expect(await add(bytes)).toEqual({ sha256, mediaType: 'audio/ogg' });
    expect(await caller().recording.get({ sha256 })).toEqual({
      mediaType: 'audio/ogg',
      body: bytes.toString('base64'),
    });
    expect(await caller().recording.get({ sha256: 'f'.repeat(64) })).toBeNull();
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['more than 150 KB', soundOf(150 * 1024)],
  ])('is refused: %s', async (_, bytes) => {
    await expect(add(bytes)).rejects.toMatchObject({ cause: { reason: { code: 'recording-refused' } } });
  });

  it('is added by authors alone', async () => {
    const nobody = { ...designer, actor: { ...designer.actor, user: { ...designer.actor.user, roles: [] } } };
    await expect(add(soundOf(10), nobody)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('goes with its service to where runtimes read it; none without bytes is published', async () => {
    const { code } = await caller().service.create({ from: 'template', template: 'trade-licence' });
    const bytes = soundOf(100_000);
    const { sha256 } = await add(bytes);
    const { draft } = await getDraft(builder, 'pg', code);
    const words = draft.forms[0]?.pages[0]?.title.en ?? '';
    const ask = { code, cities: ['pg.citya'] };

    const gone = await record(code, { words, sha256: 'e'.repeat(64), mediaType: 'audio/ogg' });
    await expect(caller().publish.plan({ ...ask, revision: gone })).rejects.toMatchObject({
      cause: { reason: { code: 'recording-gone', params: { words } } },
    });

    const revision = await record(code, { words, sha256, mediaType: 'audio/ogg' });
    const plan = await caller().publish.plan({ ...ask, revision });
    expect(plan.problems).toEqual([]);
    const step = plan.steps.find(({ key }) => key === `row:Nirmaan.Recording:${sha256}`);
    // People are shown that it comes, not its bytes.
    expect(step).toMatchObject({ change: 'create', title: { code: 'recording' }, after: { id: sha256 } });
    expect(JSON.stringify(plan).length).toBeLessThan(bytes.length * 4);
    expect(step?.after).not.toHaveProperty('body');

    await caller().publish.start({ ...ask, revision });
    await expect.poll(() => caller().publish.status({ code }), { timeout: 60_000 }).toMatchObject({ state: 'live' });
    const catalogue = runtimeCatalogue();
    const heard = await catalogue.recording('pg', sha256);
    expect([heard?.mediaType, heard && Buffer.from(heard.bytes).equals(bytes)]).toEqual(['audio/ogg', true]);
    expect(await catalogue.recording('pg', 'e'.repeat(64))).toBeUndefined();
    const again = await caller().publish.plan({ ...ask, revision });
    expect(again.steps.find(({ key }) => key === step?.key)).toMatchObject({ change: 'keep' });
  });
});
