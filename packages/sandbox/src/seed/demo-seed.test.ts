import { createSandbox, type SandboxRequest } from '@nirmaan/digit/sandbox';
import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import demo from './demo.json';
import { demoSeed } from './demo-seed';

const hash = (text: string) => `#${text}`;

/** A sandbox that knows nothing yet, and stores at once. */
function emptySandbox() {
  let ids = 0;
  return createSandbox({
    now: () => Date.UTC(2026, 5, 1),
    newId: () => `id-${ids++}`,
    random: () => 0,
    hash,
    direct: true,
    settings: { persisterDelay: 0 },
  });
}

function post(path: string, body: JsonObject): SandboxRequest {
  const userInfo = { uuid: 'seed', type: 'SYSTEM', roles: [] };
  const text = JSON.stringify({ RequestInfo: { ver: '1.0', userInfo }, ...body });
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', path, query: new URLSearchParams(), headers, body: new TextEncoder().encode(text) };
}

describe('the demo seed', () => {
  it('holds nothing DIGIT would not take: its schemas and rows pass the master service itself', async () => {
    const sandbox = emptySandbox();
    const send = async (path: string, body: JsonObject) => (await sandbox.handle(post(path, body))).response;
    for (const { tenant, ...schema } of demo.schemas) {
      const SchemaDefinition: JsonObject = JSON.parse(JSON.stringify({ tenantId: tenant, ...schema, isActive: true }));
      expect(await send('/mdms-v2/schema/v1/_create', { SchemaDefinition })).toMatchObject({ status: 202 });
    }
    for (const { tenant, master, rows } of demo.masters)
      for (const data of rows) {
        const Mdms: JsonObject = JSON.parse(
          JSON.stringify({ tenantId: tenant, schemaCode: master, data, isActive: true }),
        );
        expect(await send(`/mdms-v2/v2/_create/${master}`, { Mdms })).toMatchObject({ status: 202 });
      }
    const taken = [...sandbox.state.mdms.rows.values()];
    const seeded = demoSeed(hash).rows;
    const names = (rows: typeof seeded) =>
      rows.map((row) => `${row.tenantId} ${row.schemaCode} ${row.uniqueIdentifier}`);
    expect(names(seeded)).toEqual(names(taken));
  });

  it('gives everybody a role that exists and counts where the person works', () => {
    const { users, rows } = demoSeed(hash);
    const roles = new Set(
      rows.filter((row) => row.schemaCode === 'ACCESSCONTROL-ROLES.roles').map((row) => row.uniqueIdentifier),
    );
    for (const user of users)
      for (const role of user.roles) {
        expect(roles).toContain(role.code);
        expect(role.tenantId).toBe(user.tenantId);
      }
  });

  it('is the same at every start, so that a journal goes on from it', () => {
    expect(demoSeed(hash)).toEqual(demoSeed(hash));
    const { users, schemas, rows } = demoSeed(hash);
    const ids = [...users.map((user) => user.uuid), ...[...schemas, ...rows].map((each) => each.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
