import { type JsonObject, type JsonValue, nearestOf } from '@nirmaan/lexicon';
import type { ImportNote } from '../import-result';
import { fold, isObject } from './find-services';

/** An action as the file has it, in the one shape DIGIT means. */
export type ReadAction = { path: string; name: string; nextState: string; roles: string[] };
export type ReadState = {
  path: string;
  /** Empty: the start. */
  name: string;
  uuid: string | undefined;
  /** Milliseconds; undefined: no limit. */
  sla: number | undefined;
  isEditable: boolean;
  isMarkedStart: boolean;
  isMarkedEnd: boolean;
  actions: ReadAction[];
};
export type ReadService = {
  code: string;
  tenantId: string;
  sla: number | undefined;
  states: ReadState[];
};

const OF_SERVICE = [
  'tenantId',
  'uuid',
  'businessService',
  'business',
  'getUri',
  'postUri',
  'businessServiceSla',
  'states',
];
const OF_STATE = [
  'uuid',
  'tenantId',
  'businessServiceId',
  'sla',
  'state',
  'applicationStatus',
  'docUploadRequired',
  'isStartState',
  'isTerminateState',
  'isStateUpdatable',
  'actions',
  'auditDetails',
];
const OF_ACTION = ['uuid', 'tenantId', 'currentState', 'action', 'nextState', 'roles', 'active', 'auditDetails'];

type Say = (note: Omit<ImportNote, 'params'> & { params?: ImportNote['params'] }) => void;

/**
 * A BusinessService as far as it can be understood: roles in one comma-separated text, booleans and numbers as texts,
 * misspelt members, actions as an object by name. What had to be understood is said to `say`, with its place below `base`.
 */
export function readService(value: JsonValue, base: string, say: Say): ReadService {
  const members = isObject(value) ? membersOf(value, OF_SERVICE, base, say) : { states: value };
  const states = listOf(members.states, 'state');
  const below = isObject(value) ? `${base}/${nameOf(value, 'states')}` : base;
  return {
    code: textOf(members.businessService) || textOf(members.business),
    tenantId: textOf(members.tenantId),
    sla: durationOf(members.businessServiceSla, `${base}/businessServiceSla`, say),
    states: states.flatMap((state, at) => {
      const path = `${below}/${at}`;
      if (isObject(state)) return [readState(state, path, say)];
      say({ kind: 'repaired', code: 'compiler.import.not-a-state', path });
      return [];
    }),
  };
}

function readState(state: JsonObject, path: string, say: Say): ReadState {
  const members = membersOf(state, OF_STATE, path, say);
  const actionsPath = `${path}/${nameOf(state, 'actions')}`;
  return {
    path,
    name: textOf(members.state),
    uuid: textOf(members.uuid) || undefined,
    sla: durationOf(members.sla, `${path}/sla`, say),
    isEditable: claimOf(members.isStateUpdatable, `${path}/isStateUpdatable`, say),
    isMarkedStart: claimOf(members.isStartState, `${path}/isStartState`, say),
    isMarkedEnd: claimOf(members.isTerminateState, `${path}/isTerminateState`, say),
    actions: listOf(members.actions, 'action').flatMap((action, at) => {
      const place = `${actionsPath}/${at}`;
      if (isObject(action)) return [readAction(action, place, say)];
      say({ kind: 'repaired', code: 'compiler.import.not-an-action', path: place });
      return [];
    }),
  };
}

function readAction(action: JsonObject, path: string, say: Say): ReadAction {
  const members = membersOf(action, OF_ACTION, path, say);
  return {
    path,
    name: textOf(members.action),
    nextState: textOf(members.nextState),
    roles: rolesOf(members.roles, `${path}/roles`, say),
  };
}

/** The members of an object by the names DIGIT gives them. One under nearly that name is taken for it, and named. */
function membersOf(value: JsonObject, known: readonly string[], path: string, say: Say): JsonObject {
  const members: JsonObject = {};
  for (const [name, member] of Object.entries(value)) {
    const meant = meantBy(name, known, value);
    if (meant === undefined) continue;
    members[meant] = member;
    if (meant !== name)
      say({
        kind: 'repaired',
        code: 'compiler.import.misspelt',
        path: `${path}/${name}`,
        params: { found: name, meant },
      });
  }
  return members;
}

/** Spelled with other letters, never one that stands for something else, and only where the right one is not there. */
function meantBy(name: string, known: readonly string[], value: JsonObject): string | undefined {
  if (known.includes(name)) return name;
  const lacking = known.filter((each) => !Object.hasOwn(value, each));
  const same = lacking.find((each) => fold(each) === fold(name));
  if (same !== undefined) return same;
  // Short words are near to many: "start" is no slip for "state".
  return name.length < 5
    ? undefined
    : nearestOf(
        name,
        lacking.filter((each) => Math.abs(each.length - name.length) <= 2),
      );
}

/** Under which name a member is there. */
function nameOf(value: JsonObject, member: string): string {
  if (Object.hasOwn(value, member)) return member;
  return (
    Object.keys(value).find((name) => fold(name) === fold(member)) ??
    Object.keys(value).find((name) => nearestOf(name, [member]) === member) ??
    member
  );
}

/** A list, or an object whose members are meant as one; each then has its name under `key`. */
function listOf(value: JsonValue | undefined, key: string): JsonValue[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  return Object.entries(value).map(([name, each]) => (isObject(each) ? { [key]: name, ...each } : each));
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function claimOf(value: JsonValue | undefined, path: string, say: Say): boolean {
  if (typeof value === 'boolean' || value === null || value === undefined) return value === true;
  const isTrue = /^(true|yes|y|1)$/i.test(textOf(value));
  const code = isTrue ? 'compiler.import.read-as-yes' : 'compiler.import.read-as-no';
  say({ kind: 'repaired', code, path, params: { value: textOf(value) } });
  return isTrue;
}

/** DIGIT stores no limit as null, 0 or -1. */
function durationOf(value: JsonValue | undefined, path: string, say: Say): number | undefined {
  if (value === null || value === undefined) return undefined;
  const text = textOf(value);
  if (text === '') return undefined;
  const number = Number(text.replaceAll(/[,_ ]/g, ''));
  const isDuration = Number.isSafeInteger(Math.round(number));
  if (!isDuration || typeof value !== 'number')
    say({
      kind: 'repaired',
      code: isDuration ? 'compiler.import.number-as-text' : 'compiler.import.not-a-duration',
      path,
      params: { value: text },
    });
  return isDuration && Math.round(number) > 0 ? Math.round(number) : undefined;
}

function rolesOf(value: JsonValue | undefined, path: string, say: Say): string[] {
  if (value === null || value === undefined) return [];
  const list = Array.isArray(value) ? value : [value];
  if (!Array.isArray(value)) say({ kind: 'repaired', code: 'compiler.import.roles-as-text', path });
  const roles = list.flatMap((each) => {
    const text = isObject(each) ? textOf(each.code) || textOf(each.name) : textOf(each);
    const parts = text.split(/[,;|]/).map((part) => part.trim());
    if (parts.length > 1 && Array.isArray(value))
      say({ kind: 'repaired', code: 'compiler.import.roles-as-text', path });
    return parts.filter((part) => part !== '');
  });
  return [...new Set(roles)];
}
