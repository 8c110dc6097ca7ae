import { answerEmpty, isObject, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { mappingError, readBody } from '../../../sandbox/read-body';
import { nullPointer } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { listMember, objectMember, textMember, textsMember } from '../../mdms/sandbox/read-members';
import type { MdmsSlice } from '../../mdms/slice';
import { inHashOrder, stringHash } from '../../user/java';
import type { AccessControlEffect } from './effects';
import { checkViolations, missing, tooFew } from './refusals';
import { isUrlOf, roleUrlsAt } from './role-urls';

export type RoleAt = { code: string | null; tenantId: string | null };
export type Authorization = { roles: RoleAt[]; uri: string; tenantIds: string[] };

/** 200 or 401, both without a body. */
export function authorize(call: SandboxCall<AccessControlEffect>): SandboxResponse {
  const asked = objectMember(readBody(call.request, call.now), 'AuthorizationRequest');
  if (!asked) throw nullPointer('"AuthorizationRequest.getTenantIds()" because "authorizeRequest" is null');
  const roles = listMember(asked, 'roles')?.map((role): RoleAt => {
    if (!isObject(role)) throw mappingError();
    return { code: textMember(role, 'code') ?? null, tenantId: textMember(role, 'tenantId') ?? null };
  });
  const uri = textMember(asked, 'uri');
  const tenantIds = textsMember(asked, 'tenantIds');
  const at = (name: string) => `authorizationRequest.${name}`;
  checkViolations('authorizationRequestWrapper', [
    ...(roles === undefined ? [missing(at('roles'))] : roles.length === 0 ? [tooFew(at('roles'), [])] : []),
    ...(uri === undefined ? [missing(at('uri'))] : []),
    ...(tenantIds === undefined
      ? [missing(at('tenantIds'))]
      : tenantIds.length === 0
        ? [tooFew(at('tenantIds'), [])]
        : []),
  ]);
  const request = { roles: roles ?? [], uri: uri ?? '', tenantIds: tenantIds ?? [] };
  return answerEmpty(isAuthorized(call.state.mdms, request) ? 200 : 401);
}

/**
 * Whether a role allows the address. Of several tenants one decides, the first in Java's hash order: its own role-actions
 * and those of its root. Roles count that are held at any of the tenants, or at that root.
 */
export function isAuthorized(mdms: MdmsSlice, { roles, uri, tenantIds }: Authorization): boolean {
  const [tenant = ''] = inHashOrder([...new Set(tenantIds)], stringHash);
  const root = rootOf(tenant);
  return [...new Set([tenant, root])].some((level) => {
    const urls = roleUrlsAt(mdms, level);
    const codes = roles.flatMap((role) => (isHeldAt(role, tenantIds, root) ? (role.code ?? []) : []));
    return codes.some((code) => [...(urls.get(code) ?? [])].some((url) => isUrlOf(url, uri)));
  });
}

function isHeldAt({ tenantId }: RoleAt, tenantIds: string[], root: string): boolean {
  const held = stringOr(tenantId ?? undefined);
  if (held === undefined) throw nullPointer('"String.equalsIgnoreCase(String)" because the tenant of a role is null');
  return tenantIds.includes(held) || held.toLowerCase() === root.toLowerCase();
}
