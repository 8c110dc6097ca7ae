import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, SandboxRefusal, type SandboxResponse } from '../../../sandbox/exchange';
import { nullPointer, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { findMasters, type MasterQuery } from '../../mdms/sandbox/search-v1';
import type { MdmsSlice } from '../../mdms/slice';
import type { AccessControlEffect } from './effects';
import { bareInfo, ownInfo } from './http';
import { type ActionRequest, checkAsked, readActionRequest } from './read-requests';

type Call = SandboxCall<AccessControlEffect>;

/** `actions/mdms/_get`: what a menu is made of. */
export function getMdmsActions(call: Call): SandboxResponse {
  const request = readActionRequest(call, 'actionRequest');
  checkAsked(request);
  const actions = findActions(call.state.mdms, request);
  return answer(200, { responseInfo: ownInfo(request.requestInfo, call.now), modules: null, actions });
}

/** `actions/_search`: the same look-up, unchecked, and fewer members. */
export function searchActions(call: Call): SandboxResponse {
  const request = readActionRequest(call, 'actionRequest');
  const shown = findActions(call.state.mdms, request).map(
    ({ path: _path, navigationURL: _url, leftIcon: _left, rightIcon: _right, tenantId: _tenant, ...action }) => action,
  );
  return answer(200, { responseInfo: bareInfo(), actions: shown });
}

/** Role-actions at the tenant asked for, their actions at its root. */
function findActions(mdms: MdmsSlice, request: ActionRequest): JsonObject[] {
  const { roleCodes, tenantId, actionMaster, enabled } = request;
  if (!roleCodes) throw nullPointer('"java.util.List.size()" because "rolecodes" is null');
  const codes = roleCodes.map((code) => `'${code}'`).join(',');
  const roleActions = readMaster(
    () => {
      if (tenantId === undefined) throw nullPointer('"String.length()" because "str" is null');
      return tenantId;
    },
    mdms,
    { code: 'ACCESSCONTROL-ROLEACTIONS.roleactions', filter: `[?(@.rolecode IN [${codes}])]` },
  );
  const ids = roleActions.map((each) => wholeNumber(each, 'actionid')).join(',');
  const code =
    actionMaster === undefined ? 'ACCESSCONTROL-ACTIONS.actions' : `ACCESSCONTROL-ACTIONS-TEST.${actionMaster}`;
  const filter =
    enabled === undefined ? `[?(@.id IN [${ids}])]` : `[?(@.id IN [${ids}] && @.enabled == ${String(enabled)})]`;
  return readMaster(() => rootOf(tenantId ?? ''), mdms, { code, filter }).map((action) =>
    toAction(action, tenantId ?? null),
  );
}

/** A failure of MDMS is swallowed; nothing is then read from an empty text. */
export function readMaster(tenant: () => string, mdms: MdmsSlice, query: MasterQuery): JsonValue[] {
  const [module = '', master = ''] = query.code.split('.');
  const found = attempt(() => findMasters(mdms, tenant(), [query]));
  if (!found) throw unhandled('IllegalArgumentException', 'json string can not be null or empty');
  const rows = found[module]?.[master];
  if (!rows) throw unhandled('PathNotFoundException', `Missing property in path $['MdmsRes']['${module}']`);
  return rows;
}

function attempt<Value>(find: () => Value): Value | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof SandboxRefusal) return undefined;
    throw error;
  }
}

/** What the master's row lacks is empty, and what is of another kind than expected breaks. */
function toAction(row: JsonValue, tenantId: string | null): JsonObject {
  const text = (name: string) => textOfRow(row, name);
  return {
    id: optional(row, 'id', () => wholeNumber(row, 'id')) ?? 0,
    name: text('name'),
    url: text('url'),
    displayName: text('displayName'),
    orderNumber: optional(row, 'orderNumber', () => wholeNumber(row, 'orderNumber')) ?? 0,
    queryParams: anyText(row, 'queryParams'),
    parentModule: anyText(row, 'parentModule'),
    enabled: flag(row, 'enabled'),
    serviceCode: text('serviceCode'),
    tenantId,
    createdDate: null,
    createdBy: null,
    lastModifiedDate: null,
    lastModifiedBy: null,
    path: text('path'),
    navigationURL: text('navigationURL'),
    leftIcon: text('leftIcon'),
    rightIcon: text('rightIcon'),
  };
}

/** Of org.json: strings must be strings. */
export function textOfRow(row: JsonValue, name: string): string {
  const value = memberOfRow(row, name);
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  throw unhandled('JSONException', `JSONObject["${name}"] is not a string.`);
}

function anyText(row: JsonValue, name: string): string {
  const value = memberOfRow(row, name);
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function flag(row: JsonValue, name: string): boolean {
  const value = memberOfRow(row, name);
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw unhandled('JSONException', `JSONObject["${name}"] is not a Boolean.`);
}

function wholeNumber(row: JsonValue, name: string): number {
  const value = memberOfRow(row, name);
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw unhandled('JSONException', `JSONObject["${name}"] is not a number.`);
  return Math.trunc(number);
}

function optional<Value>(row: JsonValue, name: string, read: () => Value): Value | undefined {
  return memberOfRow(row, name) === undefined ? undefined : read();
}

function memberOfRow(row: JsonValue, name: string): JsonValue | undefined {
  return isObject(row) ? row[name] : undefined;
}
