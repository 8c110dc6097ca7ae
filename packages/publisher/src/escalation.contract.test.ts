import { readFileSync } from 'node:fs';
import { compileService } from '@nirmaan/compiler';
import { type CallContext, createDigit, type Digit } from '@nirmaan/digit';
import { type RunningSandbox, startSandbox } from '@nirmaan/sandbox';
import { checkService, parseDraft } from '@nirmaan/service';
import { branchInstanceId } from '@nirmaan/workflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyPublish, planPublish, startPublication } from './index';
import { createMemoryStore } from './testing/memory-store';

const DAY = 24 * 60 * 60 * 1000;
const file = new URL('../../examples/building-permit/service.json', import.meta.url);

let sandbox: RunningSandbox;
let digit: Digit;
let context: CallContext;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, direct: true, settings: { persisterDelay: 0 } });
  digit = createDigit({ mode: 'direct', baseUrl: sandbox.url, fetch, now: Date.now });
  const [user] = await digit.user.search({ tenant: 'pg', userName: 'nirmaan-publisher', limit: 1 }, {});
  if (!user) throw new Error('the publisher is not there');
  context = { actor: { user } };
});
afterAll(() => sandbox?.close());

/** As somebody with these roles at the realm, without an account. */
function as(...roles: string[]): CallContext {
  const { actor } = context;
  if (!actor) throw new Error('nobody acts');
  return {
    actor: { ...actor, user: { ...actor.user, roles: roles.map((code) => ({ code, name: code, tenantId: 'pg' })) } },
  };
}

it('DIGIT moves a case and a branch on by itself, once their time has passed', async () => {
  const { draft } = parseDraft(JSON.parse(readFileSync(file, 'utf8')));
  const { definition } = draft ? checkService(draft) : {};
  if (!definition) throw new Error('the example has errors');
  const options = { target: 'digit-2.9', realm: 'pg', version: 1, workflowVersion: 1, cities: ['pg.citya'] } as const;
  const artifacts = compileService(definition, { ...options, cities: ['pg.citya'], masters: [] });
  expect((await planPublish(artifacts, digit, context)).problems.map((each) => each.code)).toEqual([
    'publisher.blocks-not-run',
  ]);
  // Only DIGIT's half is tried here: no runtime hears of it.
  const publication = startPublication(artifacts, { id: 'p-1', startedBy: 'designer', startedAt: Date.now() });
  const done = await applyPublish(artifacts, publication, {
    digit,
    context,
    store: createMemoryStore(),
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  expect([done.state, done.problem]).toEqual(['live', undefined]);

  const code = 'building-permit.v1';
  const take = (businessService: string, businessId: string, action: string, role: string) =>
    digit.workflow.transition(
      { tenant: 'pg.citya', businessService, moduleName: 'building-permit', businessId, action },
      as(role),
    );
  const branch = `${code}.opinions.health`;
  const fileId = 'BP-2026-000001-A';
  const health = branchInstanceId(fileId, 'health', 1);
  await take(code, fileId, 'APPLY', 'CITIZEN');
  await take(branch, health, 'BEGIN', 'WF_ORCHESTRATOR');
  const escalate = async (businessService: string) => {
    const response = await fetch(`${sandbox.url}/egov-workflow-v2/egov-wf/auto/${businessService}/_escalate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ RequestInfo: { userInfo: as('AUTO_ESCALATE').actor?.user } }),
    });
    return response.status;
  };
  const stateOf = async (businessId: string) =>
    (await digit.workflow.latest({ tenant: 'pg.citya', businessId }, context))?.state;

  expect([await escalate(code), await escalate(branch)]).toEqual([200, 200]);
  expect([await stateOf(fileId), await stateOf(health)]).toEqual(['APPLIED', 'PENDING']);
  await sandbox.sandbox.advance(3 * DAY);
  expect([await escalate(code), await escalate(branch)]).toEqual([200, 200]);
  expect([await stateOf(fileId), await stateOf(health)]).toEqual(['OPINIONS', 'PENDING']);
  await sandbox.sandbox.advance(7 * DAY);
  expect(await escalate(branch)).toBe(200);
  expect(await stateOf(health)).toBe('HEAD');
});
