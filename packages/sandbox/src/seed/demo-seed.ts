import { createHash } from 'node:crypto';
import { TENANT_NAMES, tenantNameCode, toDigitLocale } from '@nirmaan/digit';
import type { SandboxSeed, StoredRow, StoredSchema, StoredUser } from '@nirmaan/digit/sandbox';
import { toStoredUser } from '@nirmaan/digit/sandbox';
import { Json, type JsonObject, realmOf, TenantId, Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import demo from './demo.json';
import demoPlaces from './demo-places.json';
import { PlacesFile, toSeededPlaces } from './places';

const object = z.record(z.string(), Json);
const DemoSeed = z.object({
  password: z.string(),
  users: z.array(
    z.object({
      userName: z.string(),
      name: z.string(),
      type: z.enum(['CITIZEN', 'EMPLOYEE', 'SYSTEM']),
      tenant: z.string(),
      mobileNumber: z.string(),
      roles: z.array(z.string()),
    }),
  ),
  tenantNames: z.record(TenantId, Text),
  schemas: z.array(z.object({ tenant: z.string(), code: z.string(), description: z.string(), definition: object })),
  masters: z.array(z.object({ tenant: z.string(), master: z.string(), rows: z.array(object) })),
});
export type DemoSeed = z.infer<typeof DemoSeed>;

/** What the demo begins with, before it is rows of DIGIT. */
export const readDemo = (): { seed: DemoSeed; places: PlacesFile } => ({
  seed: DemoSeed.parse(demo),
  places: PlacesFile.parse(demoPlaces),
});

/** The seed is older than everything that happens later, and the same at every start: ids are made from names. */
const SEEDED_AT = Date.UTC(2026, 0, 1);
const SEEDED_BY = idOf('seed');

/** What a fresh DIGIT of one state with two cities holds, and the people of the demo (`demo.json`, `demo-places.json`). */
export function demoSeed(hash: (text: string) => string): SandboxSeed {
  const { seed, places } = readDemo();
  return toSandboxSeed(seed, places, hash);
}

/** As DIGIT stores it. */
export function toSandboxSeed(seed: DemoSeed, places: PlacesFile, hash: (text: string) => string): SandboxSeed {
  return {
    users: seed.users.map((user, index) => toUser(seed, user, index + 1, hash)),
    schemas: seed.schemas.map(toSchema),
    rows: seed.masters.flatMap((master) => master.rows.map((data, index) => toRow(seed, master, data, index))),
    places: [toSeededPlaces(places, { idOf, by: SEEDED_BY, at: SEEDED_AT })],
    messages: Object.entries(seed.tenantNames).flatMap(([tenant, name]) =>
      Object.entries(name).map(([language, message]) => ({
        ...{ tenant: realmOf(tenant), module: TENANT_NAMES, locale: toDigitLocale(language) },
        ...{ code: tenantNameCode(tenant), message },
      })),
    ),
  };
}

function toUser(
  seed: DemoSeed,
  user: DemoSeed['users'][number],
  id: number,
  hash: (text: string) => string,
): StoredUser {
  const { tenant, roles, ...known } = user;
  return {
    ...toStoredUser(
      {
        ...known,
        id,
        uuid: idOf(`user ${tenant} ${user.userName}`),
        tenantId: tenant,
        active: true,
        emailId: `${user.userName}@${tenant.replace('.', '-')}.example`,
        dob: null,
        roles: roles.map((code) => ({ code, name: nameOfRole(seed, code), tenantId: tenant })),
        password: seed.password,
      },
      hash,
    ),
    createdTime: SEEDED_AT,
    lastModifiedTime: SEEDED_AT,
  };
}

function nameOfRole(seed: DemoSeed, code: string): string {
  const rows = seed.masters.find((each) => each.master === 'ACCESSCONTROL-ROLES.roles')?.rows ?? [];
  const name = rows.find((row) => row.code === code)?.name;
  if (typeof name !== 'string') throw new Error(`the seed gives ${code} to a user, but knows no such role`);
  return name;
}

function toSchema({ tenant, ...schema }: DemoSeed['schemas'][number]): StoredSchema {
  return { id: idOf(`schema ${schema.code}`), tenantId: tenant, ...schema, isActive: true, auditDetails: audit(0) };
}

function toRow(seed: DemoSeed, of: { tenant: string; master: string }, data: JsonObject, index: number): StoredRow {
  const schema = seed.schemas.find((each) => each.code === of.master);
  if (!schema) throw new Error(`the seed has rows of ${of.master}, but no such schema`);
  const unique = z.array(z.string()).parse(schema.definition['x-unique']);
  return {
    id: idOf(`row ${of.tenant} ${of.master} ${index}`),
    tenantId: of.tenant,
    schemaCode: of.master,
    uniqueIdentifier: unique.map((name) => String(data[name])).join('.'),
    data,
    isActive: true,
    auditDetails: audit(index),
  };
}

/** Rows of a master come back newest first: each is a moment younger than the one before. */
function audit(index: number) {
  const time = SEEDED_AT + index;
  return { createdBy: SEEDED_BY, lastModifiedBy: SEEDED_BY, createdTime: time, lastModifiedTime: time };
}

function idOf(name: string): string {
  const hex = createHash('sha256').update(`nirmaan sandbox ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
