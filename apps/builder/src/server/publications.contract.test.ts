import { randomBytes } from 'node:crypto';
import type { Session } from '@nirmaan/access';
import { findPublished } from '@nirmaan/publisher';
import { type RunningSandbox, startSandbox } from '@nirmaan/sandbox';
import { editDraft, type ServiceDraft } from '@nirmaan/service';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tools/test-database';
import { type Builder, composeBuilder } from './composition';
import { getDraft } from './drafts';
import { resumePublications } from './publications';
import { appRouter } from './trpc/router';

let test: TestDatabase;
let sandbox: RunningSandbox;
/** Two servers of one installation. */
let builder: Builder;
let other: Builder;
let designer: Session;
beforeAll(async () => {
  test = await createTestDatabase('publications');
  sandbox = await startSandbox({ port: 0, direct: true });
  const environment = {
    DIGIT_URL: sandbox.url,
    APP_DATABASE_URL: test.appUrl,
    NIRMAAN_KEY: randomBytes(32).toString('base64url'),
  };
  [builder, other] = await Promise.all([composeBuilder(environment), composeBuilder(environment)]);
  designer = await sessionOf('designer');
});
afterAll(async () => {
  await Promise.all([builder?.close(), other?.close()]);
  await sandbox?.close();
  await test?.drop();
});
beforeEach(() => sandbox.sandbox.faults.clear());

/** Somebody who is signed in; signing in itself is tried elsewhere. */
async function sessionOf(userName: string): Promise<Session> {
  const [user] = await builder.digit.user.search({ tenant: 'pg', userName, limit: 1 }, {});
  if (!user) throw new Error(`no user ${userName}`);
  const signedIn = { actor: { user, token: '' }, expiresInSeconds: 3600 };
  return (await builder.sessions.open('builder', signedIn)).session;
}

function as(session: Session, at: Builder = builder) {
  return appRouter.createCaller({
    builder: at,
    session,
    secret: undefined,
    origin: 'http://localhost:4100',
    host: 'localhost:4100',
    setCookie: () => {},
  });
}

const cities = ['pg.citya'];
/** A service of its own for each case, so that none sees another's. */
const newService = async () =>
  (await as(designer).service.create({ from: 'template', template: 'trade-licence' })).code;
const revisionOf = async (code: string) => (await getDraft(builder, 'pg', code)).revision;
const plan = async (code: string, more: { cities?: string[]; overwrite?: boolean } = {}) =>
  as(designer).publish.plan({ code, cities, revision: await revisionOf(code), ...more });
const start = async (code: string, more: { overwrite?: boolean } = {}) =>
  as(designer).publish.start({ code, cities, revision: await revisionOf(code), ...more });
const published = (code: string) =>
  findPublished({ realm: 'pg', service: code }, builder.digit, { actor: designer.actor });

async function edit(code: string, recipe: (draft: ServiceDraft) => void) {
  const { draft, revision } = await getDraft(builder, 'pg', code);
  const { patches, inverse } = editDraft(draft, recipe);
  const change = { kind: 'change' as const, label: 'edited', patches, inverse };
  await as(designer).draft.save({ code, baseRevision: revision, changes: [change] });
}

async function settled(code: string, at: Builder = builder) {
  for (let tries = 0; tries < 600; tries++) {
    const view = await as(designer, at).publish.status({ code });
    if (view && view.state !== 'running') return view;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('still running');
}

const publish = async (code: string, more: { overwrite?: boolean } = {}) => {
  await start(code, more);
  return settled(code);
};

describe('publishing to DIGIT', () => {
  it('goes from a plan to a version that a runtime can read', async () => {
    const code = await newService();
    const made = await plan(code);
    expect(made).toMatchObject({ version: 1, problems: [], people: [{ code: 'service-new' }] });
    expect(made.steps.at(-1)).toMatchObject({ key: `pointer:${code}`, change: 'create' });
    const view = await publish(code);
    expect(view.problem).toBeUndefined();
    expect(view).toMatchObject({ state: 'live', version: 1, cities });
    expect(view.steps.every((step) => step.status === 'done')).toBe(true);
    const live = await published(code);
    const { draft } = await getDraft(builder, 'pg', code);
    expect(live).toMatchObject({ version: 1, cities, content: { workflowVersion: 1, businessService: `${code}.v1` } });
    expect(live?.content?.definition.forms).toEqual(draft.forms);
    const opened = await as(designer).draft.get({ code });
    expect(opened.live).toMatchObject({ version: 1, cities, draftRevision: opened.revision });
  });

  it('afterwards plans nothing but the next version and its pointer', async () => {
    const code = await newService();
    await publish(code);
    const made = await plan(code);
    expect(made).toMatchObject({ version: 2, problems: [], people: [], isNothingNew: true });
    expect(made.steps.filter((step) => step.change !== 'keep').map((step) => step.key)).toEqual([
      `row:Nirmaan.ServiceVersion:${code}.v2.1`,
      `pointer:${code}`,
    ]);
  });

  it('raises the workflow’s version only when the workflow changed', async () => {
    const code = await newService();
    await publish(code);
    await edit(code, (draft) => {
      draft.name.en = 'Licence to trade';
    });
    expect((await publish(code)).state).toBe('live');
    expect(await published(code)).toMatchObject({ version: 2, content: { businessService: `${code}.v1` } });
    await edit(code, (draft) => {
      draft.workflow.sla = 77 * 24 * 60 * 60 * 1000;
    });
    expect((await publish(code)).state).toBe('live');
    expect(await published(code)).toMatchObject({ version: 3, content: { businessService: `${code}.v2` } });
  });

  it('lets one of two publishers through', async () => {
    const code = await newService();
    const outcomes = await Promise.allSettled([start(code), start(code), start(code)]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    for (const each of outcomes)
      if (each.status === 'rejected') expect(each.reason.cause.reason.code).toMatch(/already-running|revision-moved/);
    expect((await settled(code)).state).toBe('live');
  });

  it('shows the plan to a reviewer, and lets only a publisher start', async () => {
    const code = await newService();
    const { user } = designer.actor;
    const roles = [{ code: 'NIRMAAN_REVIEWER', tenantId: 'pg' }];
    const reviewer = as({ ...designer, actor: { user: { ...user, roles } } });
    const revision = await revisionOf(code);
    expect((await reviewer.publish.plan({ code, cities, revision })).version).toBe(1);
    await expect(reviewer.publish.start({ code, cities, revision })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reviewer.publish.stop({ code })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await reviewer.publish.status({ code })).toBeNull();
  });

  it('refuses a service with errors, a plan that is old, and a city of elsewhere', async () => {
    const code = await newService();
    const revision = await revisionOf(code);
    await expect(as(designer).publish.plan({ code, cities: ['xx.city'], revision })).rejects.toThrow('other-realm');
    await edit(code, (draft) => {
      draft.workflow.actions = [];
    });
    await expect(as(designer).publish.start({ code, cities, revision })).rejects.toThrow('revision-moved');
    await expect(start(code)).rejects.toThrow('has-errors');
    expect(await as(designer).publish.status({ code })).toBeNull();
  });
});

describe('when DIGIT is not well', () => {
  it('being down is told by the plan, and nothing can be started', async () => {
    const code = await newService();
    sandbox.sandbox.faults.set({ service: 'mdms', kind: 'down', count: 1000, delayMs: 0 });
    const made = await plan(code);
    expect(made.problems).toMatchObject([{ code: 'publisher.digit-down', params: { service: 'mdms' } }]);
    await expect(start(code)).rejects.toThrow('plan-blocked');
    expect(await as(designer).publish.status({ code })).toBeNull();
  });

  it('a publication that fails midway shows where, moves no pointer, and goes on with what it began with', async () => {
    const code = await newService();
    // Texts are written after everything else was planned and much was written.
    const { localization } = builder.digit;
    const { upsert } = localization;
    localization.upsert = (...request) => {
      sandbox.sandbox.faults.set({ service: 'localization', kind: 'down', count: 1000, delayMs: 0 });
      return upsert(...request);
    };
    const failed = await publish(code);
    localization.upsert = upsert;
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'publisher.digit-gone' } });
    expect(failed.steps.find((step) => step.status === 'failed')).toMatchObject({ service: 'localization' });
    expect(await published(code)).toBeUndefined();
    // What is edited meanwhile belongs to the next version.
    const before = (await getDraft(builder, 'pg', code)).draft.name;
    await edit(code, (draft) => {
      draft.name.en = 'Edited meanwhile';
    });
    sandbox.sandbox.faults.clear();
    await as(designer).publish.resume({ code });
    expect(await settled(code)).toMatchObject({ state: 'live', version: 1 });
    expect((await published(code))?.content?.definition.name).toEqual(before);
  });

  it('answers that are lost lose nothing and double nothing', async () => {
    const code = await newService();
    const { mdms } = builder.digit;
    const { createRow } = mdms;
    mdms.createRow = (...request) => {
      sandbox.sandbox.faults.set({ service: 'mdms', kind: 'lost-answer', count: 1, delayMs: 0 });
      return createRow(...request);
    };
    const view = await publish(code);
    mdms.createRow = createRow;
    expect(view.state).toBe('live');
    const rows = await mdms.searchRows(
      { tenant: 'pg', schemaCode: 'Nirmaan.ServiceVersion', filters: { service: code } },
      { actor: designer.actor },
    );
    expect(rows).toHaveLength(1);
  });

  it('stops on what somebody changed by hand, until told to write over it', async () => {
    const code = await newService();
    await publish(code);
    const { name } = (await getDraft(builder, 'pg', code)).draft.idFormat;
    const { mdms } = builder.digit;
    const [row] = await mdms.searchRows(
      { tenant: 'pg', schemaCode: 'common-masters.IdFormat', uniqueIdentifiers: [name] },
      { actor: designer.actor },
    );
    if (!row) throw new Error('the format of numbers is not there');
    const actor = await builder.getPublisher();
    await mdms.updateRow({ ...row, data: { ...row.data, format: 'BY-HAND-[SEQ_X]' } }, { actor });
    const key = `row:common-masters.IdFormat:${name}`;
    expect((await plan(code)).problems).toMatchObject([{ code: 'publisher.drift', severity: 'error', path: key }]);
    await expect(start(code)).rejects.toThrow('plan-blocked');
    expect((await plan(code, { overwrite: true })).problems).toMatchObject([{ severity: 'warning' }]);
    expect((await publish(code, { overwrite: true })).state).toBe('live');
    expect((await plan(code)).problems).toEqual([]);
  });
});

describe('when a server dies', () => {
  /** A server that begins and is gone before its first step. */
  async function beginAndDie(code: string) {
    const hold = builder.leases.hold;
    builder.leases.hold = async () => undefined;
    await start(code);
    builder.leases.hold = hold;
  }

  it('the next one to start goes on with what was running', async () => {
    const code = await newService();
    await beginAndDie(code);
    await resumePublications(other);
    expect(await settled(code, other)).toMatchObject({ state: 'live', version: 1 });
    expect(await published(code)).toMatchObject({ version: 1 });
  });

  it('one that is running goes on with it as soon as somebody looks', async () => {
    const code = await newService();
    await beginAndDie(code);
    expect(await settled(code, other)).toMatchObject({ state: 'live' });
  });

  it('two that start at once do not do it twice', async () => {
    const code = await newService();
    await beginAndDie(code);
    const created: string[] = [];
    for (const each of [builder, other]) {
      const { createRow } = each.digit.mdms;
      each.digit.mdms.createRow = (row, context) => {
        created.push(`${row.schemaCode} ${JSON.stringify(row.data)}`);
        return createRow(row, context);
      };
    }
    await Promise.all([resumePublications(builder), resumePublications(other), resumePublications(other)]);
    expect((await settled(code)).state).toBe('live');
    expect(new Set(created).size).toBe(created.length);
  });

  it('one that was asked to stop stops, and nothing is live', async () => {
    const code = await newService();
    await beginAndDie(code);
    await as(designer).publish.stop({ code });
    expect(await settled(code)).toMatchObject({ state: 'stopped' });
    expect(await published(code)).toBeUndefined();
    await as(designer).publish.resume({ code });
    expect(await settled(code)).toMatchObject({ state: 'live', version: 1 });
  });
});
