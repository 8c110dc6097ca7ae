import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { type Action, isPayment, type State, type Workflow } from '@nirmaan/workflow';
import { mergedService } from '../business-service/export';
import { isObject } from '../business-service/find-services';
import { workflowFrom } from '../business-service/workflow-from';
import { isSame, toPlainJson } from './json';
import { holdsStates, type ReadWorkflow } from './read-workflow';

/** `workflow` with what was edited; `plain` is as it was read from the configuration. */
export function writeWorkflow(original: JsonObject, read: ReadWorkflow, plain: Workflow, edited: Workflow): JsonObject {
  if (isSame(toPlainJson(plain), toPlainJson(edited))) return original;
  // One that was only named stays so until somebody draws it.
  if (!holdsStates(original))
    return { ...original, ...freshWorkflow(edited, { businessService: read.code || 'workflow' }) };
  const raw = workflowFrom(original, '').workflow;
  const merged = mergedService(original, asRead(edited, plain, raw));
  const service = isObject(merged) ? merged : original;
  const known = new Set(statesOf(original).map((state) => JSON.stringify(state)));
  const states = statesOf(service).map((state) =>
    known.has(JSON.stringify(state)) || !isObject(state) ? state : withoutNulls(state),
  );
  return {
    ...service,
    ...(Array.isArray(service.states) && { states }),
    ...outcomesChanged(original, read, plain, edited),
    ...paymentChanged(original, read, plain, edited),
  };
}

/** A workflow that was drawn here, as Studio's schema wants one. */
export function freshWorkflow(workflow: Workflow, head: { businessService: string }): JsonObject {
  const service = mergedService({ ...head, states: [] }, workflow);
  const named = (outcome: State['outcome']) =>
    workflow.states.filter((state) => state.outcome === outcome).map((state) => state.code);
  const paid = workflow.actions.filter((action) => action.fee !== undefined);
  const isBefore = (action: Action) => paid.some(({ from }) => from === action.to && action.from !== action.to);
  return {
    business: 'public-services',
    ...head,
    businessServiceSla: workflow.sla ?? 0,
    ACTIVE: named('ok'),
    INACTIVE: named('fail'),
    generateDemandAt: [...new Set(workflow.actions.filter(isBefore).map(({ code }) => code))],
    nextActionAfterPayment: paid[0]?.code ?? '',
    states: (isObject(service) ? statesOf(service) : []).map((state, at) => {
      const block = workflow.blocks.find((each) => each.state === workflow.states[at]?.code);
      const triggers = block?.branches.map((branch) => `${head.businessService}.${block.code}.${branch.code}`);
      return isObject(state)
        ? { ...withoutNulls(state), ...(triggers && { triggerParallelWorkflows: triggers }) }
        : state;
    }),
  };
}

/**
 * Only what a BusinessService says: states and actions as they are read from one, with the edits of what it can express.
 * What this import made of other parts (fees, outcomes, forms) is no edit of it.
 */
function asRead(edited: Workflow, plain: Workflow, raw: Workflow): Workflow {
  const rawState = new Map(raw.states.map((state) => [state.code, state]));
  const plainState = new Map(plain.states.map((state) => [state.code, state]));
  const limit = edited.sla === undefined ? {} : { sla: edited.sla };
  return {
    ...raw,
    sla: undefined,
    ...limit,
    states: edited.states.map((state) => {
      const [before, read] = [rawState.get(state.code), plainState.get(state.code)];
      if (!before) return state;
      const { sla: _, ...rest } = before;
      const kind = read?.kind === state.kind ? before.kind : state.kind;
      return { ...rest, kind, editable: state.editable, ...(state.sla !== undefined && { sla: state.sla }) };
    }),
    actions: edited.actions.map((action) => {
      const before = raw.actions.find((each) => each.from === action.from && each.code === action.code);
      return before ? { ...before, to: action.to, roles: action.roles, kind: kindOf(action, before) } : action;
    }),
  };
}

function kindOf(action: Action, before: Action): Action['kind'] {
  return action.to === before.to ? before.kind : action.kind;
}

function outcomesChanged(original: JsonObject, read: ReadWorkflow, plain: Workflow, edited: Workflow): JsonObject {
  const changed: JsonObject = {};
  for (const [list, outcome] of [
    ['ACTIVE', 'ok'],
    ['INACTIVE', 'fail'],
  ] as const) {
    const of = (workflow: Workflow) =>
      workflow.states.filter((state) => state.outcome === outcome).map(({ code }) => read.names.states[code] ?? code);
    const [was, is] = [of(plain), of(edited)];
    if (isSame(was, is)) continue;
    const theirs = Array.isArray(original[list]) ? original[list] : [];
    const kept = theirs.filter((name) => typeof name !== 'string' || is.includes(name) || !was.includes(name));
    changed[list] = [...kept, ...is.filter((name) => !was.includes(name) && !kept.includes(name))];
  }
  return changed;
}

function paymentChanged(original: JsonObject, read: ReadWorkflow, plain: Workflow, edited: Workflow): JsonObject {
  const paidBy = (workflow: Workflow) => workflow.actions.find((action) => action.fee !== undefined)?.code;
  const [was, is] = [paidBy(plain), paidBy(edited)];
  if (was === is || is === undefined) return {};
  const named = original.nextActionAfterPayment;
  const isFound = (named === undefined || named === '') && edited.actions.find(isPayment)?.code === is;
  return isFound ? {} : { nextActionAfterPayment: read.names.actions[is] ?? is };
}

function statesOf(service: JsonObject): JsonValue[] {
  return Array.isArray(service.states) ? service.states : [];
}

/** Studio's schema knows no null; the start's name and a time limit that is none are left out. */
function withoutNulls(state: JsonObject): JsonObject {
  const clean = (value: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
  const actions = Array.isArray(state.actions) ? state.actions : [];
  return { ...clean(state), actions: actions.map((action) => (isObject(action) ? clean(action) : action)) };
}
