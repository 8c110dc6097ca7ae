import { randomBytes } from 'node:crypto';
import type { Session } from '@nirmaan/access';
import { type RunningSandbox, startSandbox } from '@nirmaan/sandbox';
import { type Answers, checkService, noAnswers } from '@nirmaan/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tools/test-database';
import { type Builder, composeBuilder } from './composition';
import { getDraft } from './drafts';
import { appRouter } from './trpc/router';

let test: TestDatabase;
let sandbox: RunningSandbox;
let builder: Builder;
beforeAll(async () => {
  test = await createTestDatabase('questions');
  sandbox = await startSandbox({ port: 0, direct: true });
  builder = await composeBuilder({
    DIGIT_URL: sandbox.url,
    APP_DATABASE_URL: test.appUrl,
    NIRMAAN_KEY: randomBytes(32).toString('base64url'),
  });
});
afterAll(async () => {
  await builder?.close();
  await sandbox?.close();
  await test?.drop();
});

async function sessionOf(userName: string, tenant: string): Promise<Session> {
  const [user] = await builder.digit.user.search({ tenant, userName, limit: 1 }, {});
  if (!user) throw new Error(`no ${userName}`);
  return (await builder.sessions.open('builder', { actor: { user, token: '' }, expiresInSeconds: 3600 })).session;
}

async function make(answers: Answers, userName = 'designer', tenant = 'pg') {
  const caller = appRouter.createCaller({
    builder,
    session: await sessionOf(userName, tenant),
    secret: undefined,
    origin: 'http://localhost:4100',
    host: 'localhost:4100',
    setCookie: () => {},
  });
  return caller.service.fromQuestions({ answers });
}

const answers: Answers = {
  ...noAnswers('en'),
  name: 'Shop licence',
  tells: ['Mobile number'],
  decides: ['Commissioner'],
};

describe('a service from six questions', () => {
  it('is stored with its answers, under a code after which its people and numbers are named', async () => {
    expect(await make(answers)).toEqual({ code: 'shop-licence' });
    expect(await make(answers)).toEqual({ code: 'shop-licence-2' });
    const { draft } = await getDraft(builder, 'pg', 'shop-licence-2');
    expect(draft.questions).toMatchObject({ answers, code: 'shop-licence-2', languages: ['en'] });
    expect(draft.roles.map((role) => role.code)).toContain('SHOP_LICENCE_2_COMMISSIONER');
    expect(checkService(draft).definition).toBeDefined();
  });

  it('gets a code, too, where its name has no Latin letters', async () => {
    expect(await make({ ...answers, language: 'hi', name: 'दुकान लाइसेंस' })).toEqual({ code: 'service' });
    expect((await getDraft(builder, 'pg', 'service')).draft.name).toEqual({ hi: 'दुकान लाइसेंस' });
  });

  it('is made by authors alone', async () => {
    await expect(make(answers, 'verifier', 'pg.citya')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
