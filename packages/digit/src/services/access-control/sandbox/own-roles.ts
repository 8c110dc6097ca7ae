import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { listMember, objectMember, queryFailed, textMember } from '../../mdms/sandbox/read-members';
import type { AccessControlEffect } from './effects';
import { bareInfo, ownInfo } from './http';
import { checkUser, findNamed } from './own-actions';
import { objects, readActions } from './read-requests';
import { checkBinding, checkFields, inObject, missing, PROBLEMS, tooLong } from './refusals';

type Call = SandboxCall<AccessControlEffect>;

/** Columns of eg_ms_role. */
const ROOM = { name: 32, code: 50, description: 128 };

/** `roles/_create` and `_update`; an update finds its role by name. */
export function writeRoles(kind: 'create' | 'update') {
  return (call: Call): SandboxResponse => {
    const body = readBody(call.request, call.now);
    const requestInfo = objectMember(body, 'RequestInfo');
    const roles = (objects(body, 'roles') ?? []).map((role) => ({
      name: textMember(role, 'name') ?? null,
      code: textMember(role, 'code') ?? null,
      description: textMember(role, 'description') ?? null,
    }));
    if (!requestInfo) checkBinding([missing('requestInfo')]);
    const known = call.state.accessControl.roles;
    checkFields('Role is invalid', [
      ...(roles.length === 0 ? [PROBLEMS.noRoles] : []),
      ...roles.flatMap(({ name }, index) => (name ? [] : [inObject(PROBLEMS.roleNameRequired, index)])),
      ...roles.flatMap(({ name }, index) => {
        const isKnown = known.has(name ?? '');
        if (kind === 'create') return isKnown ? [inObject(PROBLEMS.roleNameTaken, index)] : [];
        return isKnown ? [] : [inObject(PROBLEMS.roleNameUnknown, index)];
      }),
    ]);
    checkUser(requestInfo);
    const fits = (value: string | null, room: number) => value === null || [...value].length <= room;
    if (new Set(roles.map(({ name }) => name)).size < roles.length && kind === 'create') throw queryFailed();
    for (const { name, code, description } of roles)
      if (code === null || !fits(name, ROOM.name) || !fits(code, ROOM.code) || !fits(description, ROOM.description))
        throw queryFailed();
    for (const { name, code, description } of roles)
      call.store({ kind: 'role', role: { name: name ?? '', code: code ?? '', description } });
    return answer(200, { responseInfo: ownInfo(requestInfo, call.now), roles });
  };
}

/** `role-actions/_create`: actions are named, not numbered. */
export function createRoleActions(call: Call): SandboxResponse {
  const body = readBody(call.request, call.now);
  const requestInfo = objectMember(body, 'RequestInfo');
  const tenantId = textMember(body, 'tenantId');
  const role = objectMember(body, 'role');
  const roleCode = role && textMember(role, 'code');
  const actions = readActions(body);
  checkBinding([...(requestInfo ? [] : [missing('requestInfo')]), ...tooLong('tenantId', tenantId, 256)]);
  const slice = call.state.accessControl;
  if (!actions) throw nullPointer('"java.util.List.iterator()" because the actions are null');
  // The look-up for what is there already asks the database `IN ()`, before anything is refused.
  if (actions.length === 0) throw queryFailed();
  const ids = [...new Set(actions.flatMap(({ name }) => findNamed(slice, name)?.id ?? []))];
  if (ids.length > 0 && !role) throw nullPointer('"Role.getCode()" because the role is null');
  const isTaken = slice.roleActions.some(
    (each) => each.roleCode === roleCode && each.tenantId === tenantId && ids.includes(each.actionId),
  );
  checkFields('Role-Action is invalid', [
    ...(tenantId ? [] : [PROBLEMS.tenantRequired]),
    ...(roleCode === undefined ? [PROBLEMS.roleCodeRequired] : []),
    ...(ids.length === actions.length ? [] : [PROBLEMS.actionNameUnknown]),
    ...(role ? [] : [PROBLEMS.roleRequired]),
    ...(isTaken ? [PROBLEMS.roleActionTaken] : []),
  ]);
  const stored = ids.map((actionId) => ({ roleCode: roleCode ?? '', actionId, tenantId: tenantId ?? '' }));
  if (stored.some((each) => each.roleCode.length > 32 || each.tenantId.length > 50)) throw queryFailed();
  for (const roleAction of stored) call.store({ kind: 'role-action', roleAction });
  const roleActions = stored.map(({ roleCode: rolecode, actionId: actionid, tenantId: tenant }) => ({
    tenantId: tenant,
    action: null,
    rolecode,
    actionid,
  }));
  return answer(200, { responseInfo: ownInfo(requestInfo, call.now), roleActions });
}

/** `actions/_validate`: whether roles, by their names, have a url at exactly this tenant. */
export function validateAction(call: Call): SandboxResponse {
  const asked = objectMember(readBody(call.request, call.now), 'validateAction');
  const tenantRole = asked && objectMember(asked, 'tenantRole');
  const roles = tenantRole && listMember(tenantRole, 'roles');
  if (!roles) throw nullPointer('"ValidateActionContract.getTenantRole()" because it is null');
  // No roles at all is `IN ()`.
  if (roles.length === 0) throw queryFailed();
  const { roles: known, roleActions, actions } = call.state.accessControl;
  const codes = new Set(roles.flatMap((each) => known.get((isObject(each) && stringOr(each.name)) || '')?.code ?? []));
  const [tenantId, url] = [textMember(tenantRole, 'tenantId'), textMember(asked, 'actionUrl')];
  const isAllowed = roleActions.some(
    (each) =>
      each.tenantId === tenantId && codes.has(each.roleCode) && url !== undefined && urlOf(each.actionId) === url,
  );
  function urlOf(id: number): string | null {
    return actions.get(id)?.url ?? null;
  }
  const actionValidation: JsonObject = { allowed: isAllowed ? 'TRUE' : 'FALSE' };
  return answer(200, { responseInfo: bareInfo(), actionValidation });
}
