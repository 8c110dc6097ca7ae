import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { nullPointer } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { queryFailed } from '../../mdms/sandbox/read-members';
import { inHashOrder, stringHash } from '../../user/java';
import type { AccessControlSlice, StoredAction } from '../slice';
import type { AccessControlEffect } from './effects';
import { ownInfo } from './http';
import { type ActionRequest, checkAsked, readActionRequest, type SentAction } from './read-requests';
import { checkFields, inObject, PROBLEMS } from './refusals';

// The service's own tables. Nothing decides by them any more; MDMS has taken their place.

type Call = SandboxCall<AccessControlEffect>;

/** Columns of eg_action. */
const ROOM = { name: 100, url: 100, serviceCode: 50, queryParams: 100, parentModule: 50, displayName: 100 } as const;

/** `actions/_create` and `_update`; an update finds its action by name. */
export function writeActions(kind: 'create' | 'update') {
  return (call: Call): SandboxResponse => {
    const request = readActionRequest(call, 'binding');
    const sent = request.actions ?? [];
    const slice = call.state.accessControl;
    checkFields('Action is invalid', [
      ...(sent.length === 0 ? [PROBLEMS.actionsRequired] : []),
      ...sent.flatMap(({ name }, index) => (name ? [] : [inObject(PROBLEMS.actionNameRequired, index)])),
      ...sent.flatMap(({ name }, index) => {
        const isKnown = findNamed(slice, name) !== undefined;
        if (kind === 'create') return isKnown ? [inObject(PROBLEMS.actionNameTaken, index)] : [];
        return isKnown ? [] : [inObject(PROBLEMS.actionNameUnknown, index)];
      }),
      ...sent.flatMap((action, index) => (isUrlTaken(slice, action) ? [inObject(PROBLEMS.urlTaken, index)] : [])),
    ]);
    checkUser(request.requestInfo);
    if (sent.some((action) => !hasRoom(action))) throw queryFailed();
    const names = sent.map(({ name }) => name);
    if (kind === 'create' && new Set(names).size < names.length) throw queryFailed();
    let nextId = slice.nextActionId;
    for (const action of sent) {
      const name = action.name ?? '';
      const id = kind === 'update' ? findNamed(slice, name)?.id : nextId++;
      if (id !== undefined) call.store({ kind: 'action', action: { ...action, id, name } });
    }
    return answer(200, { responseInfo: ownInfo(request.requestInfo, call.now), actions: sent.map(contractOf) });
  };
}

/** `actions/_get`: actions of roles that are in the tables too, by service code. */
export function getOwnActions(call: Call): SandboxResponse {
  const request = readActionRequest(call, 'actionRequest');
  checkAsked(request);
  const actions = actionsOf(call.state.accessControl, request).map((action) => ({
    ...contractOf(action),
    tenantId: null,
    path: '',
    navigationURL: null,
    leftIcon: null,
    rightIcon: null,
  }));
  return answer(200, { responseInfo: ownInfo(request.requestInfo, call.now), modules: null, actions });
}

/** `actions/_list`: by module; the table of modules is one nothing writes to. */
export function listModules(call: Call): SandboxResponse {
  const request = readActionRequest(call, 'actionRequest');
  checkAsked(request);
  return answer(200, { responseInfo: ownInfo(request.requestInfo, call.now), modules: [], actions: null });
}

function actionsOf(slice: AccessControlSlice, { roleCodes = [], tenantId, enabled }: ActionRequest): StoredAction[] {
  const known = new Set([...slice.roles.values()].map((role) => role.code));
  const ids = new Set(
    slice.roleActions
      .filter((each) => each.tenantId === tenantId && roleCodes.includes(each.roleCode) && known.has(each.roleCode))
      .map((each) => each.actionId),
  );
  const found = [...slice.actions.values()]
    .filter((action) => ids.has(action.id) && (enabled === undefined || action.enabled === enabled))
    .sort((a, b) => a.id - b.id)
    .map((action) => ({ ...action, orderNumber: action.orderNumber ?? 0 }));
  const services = inHashOrder([...new Set(found.map((action) => action.serviceCode))], (code) =>
    code === null ? 0 : stringHash(code),
  );
  return services.flatMap((code) => found.filter((action) => action.serviceCode === code));
}

function contractOf(action: SentAction): JsonObject {
  return { ...action, createdDate: null, createdBy: null, lastModifiedDate: null, lastModifiedBy: null };
}

export function findNamed(slice: AccessControlSlice, name: string | null): StoredAction | undefined {
  for (const action of slice.actions.values()) if (action.name === name) return action;
  return undefined;
}

/** SQL: what is null equals nothing. */
function isUrlTaken(slice: AccessControlSlice, { url, queryParams }: SentAction): boolean {
  if (url === null || queryParams === null) return false;
  return [...slice.actions.values()].some((action) => action.url === url && action.queryParams === queryParams);
}

function hasRoom(action: SentAction): boolean {
  return Object.entries(ROOM).every(([name, room]) => {
    const value = Object.entries(action).find(([member]) => member === name)?.[1];
    return typeof value !== 'string' || [...value].length <= room;
  });
}

/** Who wrote is the user's number; without one the service breaks. */
export function checkUser(requestInfo: JsonObject | undefined): void {
  const user = requestInfo?.userInfo;
  if (!isObject(user)) throw nullPointer('"User.getId()" because the return value is null');
  if (stringOr(user.id) === undefined) throw nullPointer('"java.lang.Long.longValue()" because the id is null');
}
