import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { textOf } from '../../../sandbox/exchange';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import type { UserType } from '../../user/slice';

type Person = { uuid: string; roles: string[]; type?: UserType };
type Answer = { status: number; body: JsonValue };

/** `GRO@pg.citya`: a role and its tenant. */
function rolesFrom(roles: string[]): { code: string; name: string; tenantId: string }[] {
  return roles.map((role) => {
    const [code = '', tenantId = ''] = role.split('@');
    return { code, name: code, tenantId };
  });
}

/** A sandbox with people in it, and short ways to ask workflow. Everything sent is stored before the next call. */
export function startWorkflow(people: Person[]) {
  const sandbox = createReplaySandbox();
  for (const { uuid, roles, type = 'EMPLOYEE' } of people)
    sandbox.state.user.users.set(uuid, {
      ...{ id: sandbox.state.user.users.size + 1, uuid, userName: uuid, name: uuid, type, roles: rolesFrom(roles) },
      ...{ mobileNumber: null, emailId: null, tenantId: 'pg.citya', active: true, dob: null, profile: {} },
      ...{ createdBy: null, lastModifiedBy: null, createdTime: 0, lastModifiedTime: 0, passwordHash: '' },
      ...{ accountLocked: false, accountLockedDate: null, pwdExpiryDate: null },
    });

  function userInfoOf(uuid: string): JsonObject {
    const user = sandbox.state.user.users.get(uuid);
    return { uuid, userName: uuid, emailId: 'a@example.org', type: user?.type ?? null, roles: user?.roles ?? [] };
  }

  async function post(
    path: string,
    options: { as?: string; body?: JsonObject; query?: Record<string, string>; isStoredLater?: boolean } = {},
  ) {
    const { as, body = {}, query = {} } = options;
    const sent = as === undefined ? body : { RequestInfo: { userInfo: userInfoOf(as) }, ...body };
    const { response } = await sandbox.handle({
      method: 'POST',
      path: `/egov-workflow-v2/egov-wf${path}`,
      query: new URLSearchParams(query),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(sent)),
    });
    if (!options.isStoredLater) {
      await sandbox.advance(100);
      sandbox.persister.finish();
    }
    const answered: Answer = { status: response.status, body: null };
    if (response.body) answered.body = 'json' in response.body ? response.body.json : textOf(response.body.bytes);
    return answered;
  }

  return {
    sandbox,
    post,
    create: (services: JsonObject[], version = '/v2') =>
      post(`/businessservice${version}/_create`, { as: 'admin', body: { BusinessServices: services } }),
    take: (as: string, instance: JsonObject | JsonObject[]) =>
      post('/process/_transition', {
        as,
        body: {
          ProcessInstances: [instance].flat().map((each) => ({ tenantId: 'pg.citya', businessService: 'W', ...each })),
        },
      }),
    search: (as: string, query: Record<string, string>) =>
      post('/process/_search', { as, query: { tenantId: 'pg.citya', ...query } }),
    /** Puts one row of master data in, as MDMS keeps it. */
    addMaster(schemaCode: string, data: JsonObject, tenantId = 'pg'): void {
      const id = `${schemaCode}-${sandbox.state.mdms.rows.size}`;
      const auditDetails = { createdBy: null, lastModifiedBy: null, createdTime: 0, lastModifiedTime: 0 };
      const row = { id, tenantId, schemaCode, uniqueIdentifier: id, data, isActive: true, auditDetails };
      const key = `${tenantId}\u0000${schemaCode}`;
      sandbox.state.mdms.rows.set(id, row);
      const level = sandbox.state.mdms.levels.get(key) ?? new Map();
      sandbox.state.mdms.levels.set(key, level.set(id, row));
    },
  };
}

export const action = (name: string, nextState: string, roles: string[] = ['EMP']): JsonObject => ({
  action: name,
  nextState,
  roles,
});

export function state(name: string | null, actions: JsonObject[] = [], more: JsonObject = {}): JsonObject {
  return { state: name, applicationStatus: name, sla: 1_000, actions, ...more };
}

/** START → A ⇄ B → C, and a note in A. */
export function service(code: string, more: JsonObject = {}): JsonObject {
  return {
    tenantId: 'pg',
    businessService: code,
    business: 'w',
    businessServiceSla: 10_000,
    states: [
      state(null, [action('START', 'A')]),
      state('A', [action('GO', 'B'), action('NOTE', 'A')]),
      state('B', [action('BACK', 'A', ['SUP']), action('CLOSE', 'C', ['*'])]),
      state('C'),
    ],
    ...more,
  };
}

/** Code and message of the first error, or the exception's name where nobody caught it. */
export function errorOf({ body }: Answer): string {
  const [error] = listIn(body, 'Errors');
  return error ? `${[error.id, error.code, error.message].find((each) => typeof each === 'string')}` : '';
}

export function listIn(body: JsonValue, name: string): JsonObject[] {
  const list = typeof body === 'object' && body !== null && !Array.isArray(body) ? body[name] : undefined;
  return Array.isArray(list) ? list.flatMap((each) => (isPlainObject(each) ? [each] : [])) : [];
}

function isPlainObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
