import { z } from 'zod';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { toDigitError } from '../../wire/errors';
import type { AccessControlPort, KnownRole } from './port';

const Actions = z.object({
  actions: z.array(z.object({ id: z.number(), name: z.string(), url: z.string(), enabled: z.boolean() })),
});
const Roles = z.object({
  roles: z.array(z.object({ code: z.string(), name: z.string(), description: z.string().nullish() })),
});
/** Longest `code` parameter of a search of roles. */
const CODES_ROOM = 50;

export function createAccessControlClient(caller: Caller): AccessControlPort {
  return {
    async actionsOf({ tenant, roles, includeDisabled = false }, context) {
      if (roles.length === 0) return [];
      const { actions } = await caller.post({
        service: 'accessControl',
        path: '/access/v1/actions/mdms/_get',
        body: {
          roleCodes: roles,
          tenantId: tenant,
          actionMaster: 'actions-test',
          ...(!includeDisabled && { enabled: true }),
        },
        answer: Actions,
        context,
        isRead: true,
      });
      return actions.map(({ id, name, url, enabled }) => ({ id, name, url, isEnabled: enabled }));
    },

    async isAllowed({ tenants, roles, path }, context) {
      if (roles.length === 0 || tenants.length === 0) return false;
      const AuthorizationRequest = {
        roles: roles.map(({ code, tenant }) => ({ code, tenantId: tenant })),
        uri: path,
        tenantIds: tenants,
      };
      const response = await caller.send('accessControl', '/access/v1/actions/_authorize', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ RequestInfo: caller.requestInfo(context), AuthorizationRequest }),
        ...(context.signal && { signal: context.signal }),
      });
      const text = await response.text();
      if (response.ok) return true;
      // "No" is an empty 401; with a body it is somebody else's no: the gateway's, about this very call.
      if (response.status === 401 && text === '') return false;
      throw toDigitError('accessControl', response.status, parse(text));
    },

    async roles({ tenant, codes }, context) {
      if (codes?.length === 0) return [];
      const search = async (query: Record<string, string>): Promise<KnownRole[]> => {
        const { roles } = await caller.post({
          service: 'accessControl',
          path: '/access/v1/roles/_search',
          query,
          answer: Roles,
          context,
          isRead: true,
        });
        return roles.map(({ code, name, description }) => ({ code, name, description: description ?? '' }));
      };
      if (!codes) return search({ tenantId: tenant });
      const found = await Promise.all(batches(codes).map((code) => search({ tenantId: tenant, code })));
      return found.flat();
    },
  };
}

/** Codes joined by commas, as many in one text as it takes. */
function batches(codes: string[]): string[] {
  const joined: string[] = [];
  for (const code of new Set(codes)) {
    if (code.length > CODES_ROOM)
      throw new DigitError('accessControl', 'no-room', false, `a role code of ${code.length} characters`, true);
    const last = joined.at(-1);
    if (last !== undefined && last.length + 1 + code.length <= CODES_ROOM)
      joined[joined.length - 1] = `${last},${code}`;
    else joined.push(code);
  }
  return joined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
