import { canonicalJson, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import type { Action, State, Workflow } from '@nirmaan/workflow';
import { fold, isObject, statesOf } from './find-services';
import { BusinessServiceOrigin, serviceOf, withService } from './origin';
import { workflowFrom } from './workflow-from';

/**
 * The way back. A draft that was not edited comes out as it went in; an edited one carries its edits, and of everything
 * untouched what the import did not understand, misspelt or not.
 */
export function exportBusinessService(draft: ServiceDraft): JsonValue {
  const origin =
    draft.origin?.kind === 'business-service' ? BusinessServiceOrigin.parse(draft.origin.source) : undefined;
  const found = origin && serviceOf(origin);
  if (!origin || !found) return { BusinessServices: [plainService(draft)] };
  const merged = mergedService(found.value, draft.workflow);
  return merged === found.value ? origin.document : withService(origin.document, found, merged);
}

/** A service of a file with what was edited since it was imported. */
export function mergedService(service: JsonValue, edited: Workflow): JsonValue {
  const imported = workflowFrom(service, '');
  const before = isObject(service) ? (statesOf(service) ?? []) : service;
  const theirs = Array.isArray(before) ? before : [];
  const names = namesFor(imported.names, edited);
  const was = new Drawn(imported.workflow);
  const is = new Drawn(edited);
  const tenantId = imported.tenantId || null;
  const kept = theirs.flatMap((state, at): JsonValue[] => {
    const code = imported.placed[at];
    // What was no state, or the second of two equal ones, stays: it was not shown, so nobody can have meant to delete it.
    if (code === undefined) return [state];
    const [now, then] = [is.get(code), was.get(code)];
    if (!now || !then) return [];
    if (!isObject(state) || isSame(now, then)) return [state];
    return [toState(now, { names, tenantId, state, actions: then.actions })];
  });
  const known = new Set(imported.placed);
  const added = edited.states.flatMap(({ code }) => {
    const now = known.has(code) ? undefined : is.get(code);
    return now ? [toState(now, { names, tenantId, state: undefined, actions: [] })] : [];
  });
  const states = [...kept, ...added];
  const hasSameLimit = edited.sla === imported.workflow.sla;
  if (hasSameLimit && isSame(states, theirs)) return service;
  if (!isObject(service)) return states;
  const named = Object.keys(service).find((name) => service[name] === before) ?? 'states';
  return {
    ...service,
    ...(!hasSameLimit && spelled(service, 'businessServiceSla', edited.sla ?? null)),
    [named]: states,
  };
}

type Names = ReturnType<typeof workflowFrom>['names'];

type Before = {
  names: Names;
  tenantId: string | null;
  /** As it stood in the file, and what was imported of its actions, by position. */
  state: JsonObject | undefined;
  actions: readonly Action[];
};

type Standing = NonNullable<ReturnType<Drawn['get']>>;

function toState(
  { state, actions: drawn }: Standing,
  { names, tenantId, state: before, actions: known }: Before,
): JsonObject {
  const name = state.kind === 'start' ? null : (names.states[state.code] ?? state.code);
  const list = before && member(before, 'actions');
  const theirs = Array.isArray(list) ? list : [];
  const positions = oldPositions(drawn, known);
  const actions = drawn.map((action, position): JsonObject => {
    const at = positions[position] ?? -1;
    const old = theirs[at];
    return toAction(action, names, { tenantId, old: isObject(old) ? old : undefined, target: known[at]?.to });
  });
  const fresh = {
    tenantId,
    state: name,
    applicationStatus: name,
    docUploadRequired: false,
    isStartState: state.kind === 'start',
    isTerminateState: state.kind === 'end',
  };
  // A start may always be changed in DIGIT; ours says nothing of it.
  const isUpdatable =
    state.kind === 'start' ? ((before && member(before, 'isStateUpdatable')) ?? true) : state.editable;
  return {
    ...(before ?? fresh),
    ...spelled(before, 'sla', state.sla ?? null),
    ...spelled(before, 'isStateUpdatable', isUpdatable),
    ...spelled(before, 'actions', actions.length > 0 ? actions : null),
  };
}

/** By action: where it stood in the file. By its code, and one that was renamed by where it leads. */
function oldPositions(drawn: readonly Action[], known: readonly Action[]): (number | undefined)[] {
  const used = new Set<number>();
  const take = (isIt: (each: Action) => boolean) => {
    const at = known.findIndex((each, position) => !used.has(position) && isIt(each));
    if (at < 0) return undefined;
    used.add(at);
    return at;
  };
  const byCode = drawn.map((action) => take((each) => each.code === action.code));
  return drawn.map((action, at) => byCode[at] ?? take((each) => each.to === action.to));
}

type OldAction = { tenantId: string | null; old: JsonObject | undefined; target: string | undefined };

function toAction(action: Action, names: Names, { tenantId, old, target }: OldAction): JsonObject {
  const roles = action.roles.map((role) => names.roles[role] ?? role);
  // What leads where it led keeps how the file says it: the uuid of an answer, the name of another server's state.
  const nextState = old && target === action.to ? member(old, 'nextState') : undefined;
  return {
    ...(old ?? { tenantId }),
    ...spelled(old, 'action', names.actions[action.code] ?? action.code),
    ...spelled(old, 'nextState', nextState ?? names.states[action.to] ?? action.to),
    ...spelled(old, 'roles', roles),
  };
}

/** The member under the name it already has. */
function spelled(before: JsonObject | undefined, name: string, value: JsonValue): JsonObject {
  const there = before && Object.keys(before).find((each) => each === name || fold(each) === fold(name));
  return { [there ?? name]: value };
}

function member(value: JsonObject, name: string): JsonValue | undefined {
  const there = Object.keys(value).find((each) => each === name || fold(each) === fold(name));
  return there === undefined ? undefined : value[there];
}

/** Names of the file, and our codes for what is new. */
function namesFor(names: Names, edited: Workflow): Names {
  const states = { ...names.states };
  for (const { code, kind } of edited.states) states[code] ??= kind === 'start' ? '' : code;
  return { ...names, states };
}

/** The states of a workflow by code, each with its actions in their order. */
class Drawn {
  readonly #states = new Map<string, { state: State; actions: Action[] }>();

  constructor({ states, actions }: Workflow) {
    for (const state of states) if (!this.#states.has(state.code)) this.#states.set(state.code, { state, actions: [] });
    for (const action of actions) this.#states.get(action.from)?.actions.push(action);
  }

  get(code: string) {
    return this.#states.get(code);
  }
}

/** Two values as JSON, whatever the order of their members and without those that are undefined. */
function isSame(one: unknown, other: unknown): boolean {
  const text = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value ?? null)));
  return text(one) === text(other);
}

/** A draft that was drawn here, as a BusinessService with its own codes. */
function plainService({ code, workflow }: ServiceDraft): JsonObject {
  const names = namesFor({ states: {}, actions: {}, roles: {} }, workflow);
  const drawn = new Drawn(workflow);
  return {
    tenantId: 'pg',
    businessService: code,
    business: code,
    businessServiceSla: workflow.sla ?? null,
    states: workflow.states.flatMap((state) => {
      const standing = drawn.get(state.code);
      return standing ? [toState(standing, { names, tenantId: null, state: undefined, actions: [] })] : [];
    }),
  };
}
