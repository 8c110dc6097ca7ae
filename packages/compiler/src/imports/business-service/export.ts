import { BusinessService, type BusinessServiceState } from '@nirmaan/digit';
import type { JsonValue } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import { actionsFrom, type State, type Workflow } from '@nirmaan/workflow';
import { BusinessServiceOrigin, businessServiceImporter } from './import';

/**
 * The way back. A draft that was not edited comes out as it went in, byte for byte in meaning; an edited one carries
 * its edits, and of everything untouched what the import did not understand.
 */
export function exportBusinessService(draft: ServiceDraft): JsonValue {
  const origin =
    draft.origin?.kind === 'business-service' ? BusinessServiceOrigin.safeParse(draft.origin.source).data : undefined;
  if (!origin) return { BusinessServices: [toPlainService(draft)] } as JsonValue;
  const document = origin.document as JsonValue;
  const imported = businessServiceImporter.importDocument(document).draft;
  const list = Array.isArray(document)
    ? document
    : origin.wrapper === 'BusinessServices'
      ? (document as { BusinessServices: JsonValue[] }).BusinessServices
      : [document];
  const before = BusinessService.parse(list[0]);
  const after = imported ? merge(before, imported.workflow, draft.workflow, origin) : before;
  const services = [after as JsonValue, ...list.slice(1)];
  if (origin.wrapper === 'none') return services[0] ?? null;
  return origin.wrapper === 'list'
    ? services
    : { ...(document as { [key: string]: JsonValue }), BusinessServices: services };
}

function merge(
  service: BusinessService,
  imported: Workflow,
  edited: Workflow,
  origin: BusinessServiceOrigin,
): BusinessService {
  const theirState = (code: string) => origin.states[code] ?? code;
  const stateNow = new Map(edited.states.map((state) => [state.code, state]));
  const ourCodeOf = (state: BusinessServiceState) =>
    Object.entries(origin.states).find(([, theirs]) => theirs === (state.state ?? ''))?.[0] ?? state.state ?? '';
  const changed = (code: string) =>
    JSON.stringify([imported.states.find((state) => state.code === code), actionsFrom(imported, code)]) !==
    JSON.stringify([stateNow.get(code), actionsFrom(edited, code)]);
  const kept = service.states
    .filter((state) => stateNow.has(ourCodeOf(state)))
    .map((state) => {
      const code = ourCodeOf(state);
      const now = stateNow.get(code);
      return now && changed(code) ? { ...state, ...stateMembers(now, edited, origin, theirState, state) } : state;
    });
  const added = edited.states
    .filter((state) => !service.states.some((each) => ourCodeOf(each) === state.code))
    .map((state) => ({
      tenantId: service.tenantId,
      state: theirState(state.code),
      applicationStatus: theirState(state.code),
      docUploadRequired: false,
      isStartState: false,
      isTerminateState: state.kind === 'end',
      ...stateMembers(state, edited, origin, theirState, undefined),
    }));
  const sla = edited.sla === imported.sla ? {} : { businessServiceSla: edited.sla ?? null };
  return { ...service, ...sla, states: [...kept, ...added] };
}

function stateMembers(
  state: State,
  workflow: Workflow,
  origin: BusinessServiceOrigin,
  theirState: (code: string) => string,
  before: BusinessServiceState | undefined,
) {
  const actions = actionsFrom(workflow, state.code).map((action) => {
    const theirs = origin.actions[action.code] ?? action.code;
    const old = before?.actions?.find((each) => each.action === theirs);
    return {
      ...old,
      ...(!old && { tenantId: before?.tenantId ?? null }),
      action: theirs,
      nextState: theirState(action.to),
      roles: action.roles.map((role) => origin.roles[role] ?? role),
    };
  });
  return {
    sla: state.sla ?? null,
    isStateUpdatable: state.kind === 'start' ? (before?.isStateUpdatable ?? true) : state.editable,
    actions: actions.length > 0 ? actions : null,
  };
}

/** A draft that was drawn here, as a BusinessService with its own codes. */
function toPlainService(draft: ServiceDraft): BusinessService {
  const origin = {
    code: draft.code,
    wrapper: 'BusinessServices',
    document: null,
    states: {},
    actions: {},
    roles: {},
  } as const;
  return {
    tenantId: 'pg',
    businessService: draft.code,
    business: draft.code,
    businessServiceSla: draft.workflow.sla ?? null,
    states: draft.workflow.states.map((state) => ({
      state: state.kind === 'start' ? null : state.code,
      applicationStatus: state.kind === 'start' ? null : state.code,
      isStartState: state.kind === 'start',
      isTerminateState: state.kind === 'end',
      ...stateMembers(
        state,
        draft.workflow,
        { ...origin, states: {}, actions: {}, roles: {} },
        (code) => code,
        undefined,
      ),
    })),
  };
}
