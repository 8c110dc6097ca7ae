import type { BusinessService } from '@nirmaan/digit';
import { createSandbox, KnownUsers, toStoredUser } from '@nirmaan/digit/sandbox';
import type { JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';

const CITY = 'pg.citya';
const Instances = z.object({
  ProcessInstances: z.array(
    z.object({
      businessId: z.string(),
      state: z.object({ state: z.string().nullish() }),
      nextActions: z.array(z.object({ action: z.string() })).nullish(),
    }),
  ),
});

/** Where a case stands in DIGIT, and what it offers to somebody. */
export type Found = { state: string; offered: string[] };

/**
 * A DIGIT of its own with these workflows, called as anybody may call it: one person for each role, who holds nothing
 * else, and everything that is sent is stored before the next call.
 */
export async function openDesk(services: readonly BusinessService[], roles: readonly string[]) {
  let ids = 0;
  let now = Date.UTC(2026, 0, 5);
  const sandbox = createSandbox({
    // The row of a case that counts is the latest: no two at one instant.
    now: () => ++now,
    newId: () => `id-${++ids}`,
    random: () => 0,
    hash: (text) => text,
    direct: true,
  });
  const users = roles.map((role, at) => ({
    ...{ id: at + 1, uuid: `of-${role}`, userName: role, name: role, mobileNumber: null, emailId: null, dob: null },
    // CITIZEN is a role here, not a kind of account: of those DIGIT asks more than whether they may.
    ...{ type: 'EMPLOYEE', tenantId: 'pg', roles: [{ code: role, name: role, tenantId: 'pg' }] },
  }));
  const known = KnownUsers.parse({ users }).users.map((user) => toStoredUser(user, (text) => text));
  sandbox.seed({ users: known, schemas: [], rows: [] });
  const infos = new Map(users.map((user, at) => [roles[at] ?? '', { userInfo: user }]));

  async function post(role: string, path: string, { body = {}, query = {} }: Sent): Promise<JsonValue> {
    const { response } = await sandbox.handle({
      method: 'POST',
      path: `/egov-workflow-v2/egov-wf${path}`,
      query: new URLSearchParams(query),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ RequestInfo: infos.get(role), ...body })),
    });
    sandbox.persister.finish();
    const answered = response.body && 'json' in response.body ? response.body.json : null;
    if (response.status !== 200) throw new Error(`${path} as ${role}: ${response.status} ${JSON.stringify(answered)}`);
    return answered;
  }

  await post('SYSTEM', '/businessservice/_create', { body: { BusinessServices: [...services] } });
  return {
    /** Throws where DIGIT refuses it. */
    async take(role: string, instance: { businessService: string; businessId: string; action: string }): Promise<void> {
      const moduleName = services[0]?.business ?? '';
      await post(role, '/process/_transition', {
        body: { ProcessInstances: [{ tenantId: CITY, moduleName, ...instance }] },
      });
    },
    /** Instances as somebody with this role sees them, by their ids. */
    async look(role: string, businessIds: readonly string[]): Promise<Map<string, Found>> {
      const query = { tenantId: CITY, businessIds: businessIds.join(',') };
      const { ProcessInstances } = Instances.parse(await post(role, '/process/_search', { query }));
      return new Map(
        ProcessInstances.map(({ businessId, state, nextActions }) => [
          businessId,
          { state: state.state ?? '', offered: (nextActions ?? []).map((each) => each.action).sort() },
        ]),
      );
    },
  };
}
export type Desk = Awaited<ReturnType<typeof openDesk>>;

type Sent = { body?: Record<string, unknown>; query?: Record<string, string> };
