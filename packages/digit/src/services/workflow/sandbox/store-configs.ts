import type { StoredAction, StoredBusinessService, StoredState, WorkflowSlice } from '../slice';
import { fits, rolesAsRead } from './columns';
import type { WrittenBusinessService } from './effects';

type WrittenState = WrittenBusinessService['states'][number];
type WrittenAction = WrittenState['actions'][number];

/** Sizes of columns of eg_wf_businessservice_v2, eg_wf_state_v2 and eg_wf_action_v2, in characters. */
const SIZE = { name: 256, roles: 1024 };

/** False: the database refuses, and nothing of the message is stored. */
export function insertBusinessServices(slice: WorkflowSlice, services: WrittenBusinessService[]): boolean {
  const stored: StoredBusinessService[] = [];
  for (const { uuid, ...service } of services) {
    const isTaken = [...(slice.businessServices.get(service.tenantId)?.values() ?? []), ...stored].some(
      (each) => each.tenantId === service.tenantId && each.businessService === service.businessService,
    );
    if (uuid === null || isTaken) return false;
    if (!fits(SIZE.name, service.tenantId, service.businessService, service.business)) return false;
    const states = service.states.map((each) => toStoredState(each, uuid));
    const whole = states.flatMap((each) => each ?? []);
    if (whole.length < states.length || hasNameTwice(whole)) return false;
    stored.push({ ...service, uuid, states: whole });
  }
  for (const service of stored) {
    codesOf(slice, service.tenantId).set(service.businessService, service);
    for (const each of service.states) slice.states.set(each.uuid, each);
  }
  return true;
}

/** UPDATE of the business service, upsert of states and actions by uuid. What is not named stays. */
export function updateBusinessServices(slice: WorkflowSlice, updates: WrittenBusinessService[]): boolean {
  const planned = updates.map((update) => planUpdate(slice, update));
  if (planned.some((each) => each === undefined)) return false;
  for (const apply of planned) apply?.();
  return true;
}

/** What an update does; undefined where the database refuses it. */
function planUpdate(slice: WorkflowSlice, update: WrittenBusinessService): (() => void) | undefined {
  const service = update.uuid === null ? undefined : serviceOf(slice, update.uuid);
  const states = update.states.flatMap((each) => toStoredState(each, update.uuid) ?? []);
  if (states.length < update.states.length) return undefined;
  if (!fits(SIZE.name, update.businessService, update.business)) return undefined;
  const isNew = (state: StoredState) => !slice.states.has(state.uuid);
  // A state belongs to a business service that is there.
  if (!service && states.some(isNew)) return undefined;
  if (service) {
    const namesake = slice.businessServices.get(service.tenantId)?.get(update.businessService);
    if (namesake && namesake !== service) return undefined;
    const renamed = service.states.map((each) => states.find((state) => state.uuid === each.uuid) ?? each);
    if (hasNameTwice([...renamed, ...states.filter(isNew)])) return undefined;
  }
  return () => {
    if (service) updateService(slice, service, update);
    for (const state of states) {
      const known = slice.states.get(state.uuid);
      if (known) updateState(slice, known, state);
      else {
        service?.states.push(state);
        slice.states.set(state.uuid, state);
      }
    }
  };
}

function updateService(slice: WorkflowSlice, service: StoredBusinessService, update: WrittenBusinessService): void {
  const codes = codesOf(slice, service.tenantId);
  if (service.businessService !== update.businessService) {
    codes.delete(service.businessService);
    codes.set(update.businessService, service);
  }
  service.businessService = update.businessService;
  service.business = update.business;
  service.businessServiceSla = update.businessServiceSla;
  service.auditDetails = modified(service.auditDetails, update.auditDetails);
}

/** `applicationStatus`, tenant and order stay. */
function updateState(slice: WorkflowSlice, known: StoredState, update: StoredState): void {
  const { state, sla, docUploadRequired, isStartState, isTerminateState, isStateUpdatable } = update;
  Object.assign(known, { state, sla, docUploadRequired, isStartState, isTerminateState, isStateUpdatable });
  known.auditDetails = modified(known.auditDetails, update.auditDetails);
  for (const sent of update.actions) {
    const old = actionOf(slice, known, sent.uuid);
    if (!old) {
      known.actions.push(sent);
      continue;
    }
    const { action, nextState, roles, active } = sent;
    Object.assign(old, { action, nextState, roles, active });
    old.auditDetails = modified(old.auditDetails, sent.auditDetails);
  }
}

function modified<Audit extends StoredState['auditDetails']>(before: Audit, by: StoredState['auditDetails']): Audit {
  return { ...before, lastModifiedBy: by.lastModifiedBy, lastModifiedTime: by.lastModifiedTime };
}

/** An action stays with its state, wherever an update names it. */
function actionOf(slice: WorkflowSlice, state: StoredState, uuid: string): StoredAction | undefined {
  const here = state.actions.find((each) => each.uuid === uuid);
  if (here) return here;
  for (const each of slice.states.values()) {
    const found = each.actions.find((action) => action.uuid === uuid);
    if (found) return found;
  }
  return undefined;
}

/** Undefined: the database refuses it. */
function toStoredState(
  { tenantId, ...state }: WrittenState,
  businessServiceId: string | null,
): StoredState | undefined {
  const actions = state.actions.flatMap((each) => toStoredAction(each, state.uuid) ?? []);
  if (tenantId === null || businessServiceId === null || actions.length < state.actions.length) return undefined;
  if (!fits(SIZE.name, tenantId, state.uuid, state.state, state.applicationStatus)) return undefined;
  return { ...state, tenantId, businessServiceId, actions };
}

function toStoredAction(written: WrittenAction, currentState: string): StoredAction | undefined {
  const { tenantId, action, roles, ...rest } = written;
  if (tenantId === null || action === null || roles === null || roles.length === 0) return undefined;
  return fits(SIZE.name, tenantId, action, rest.uuid, rest.nextState) && fits(SIZE.roles, roles.join(','))
    ? { ...rest, tenantId, currentState, action, roles: rolesAsRead(roles) }
    : undefined;
}

/** Unique: (state, business service); the unnamed ones do not count. */
function hasNameTwice(states: StoredState[]): boolean {
  const names = states.flatMap((each) => each.state ?? []);
  return new Set(names).size < names.length;
}

export function serviceOf(slice: WorkflowSlice, uuid: string): StoredBusinessService | undefined {
  for (const codes of slice.businessServices.values())
    for (const service of codes.values()) if (service.uuid === uuid) return service;
  return undefined;
}

function codesOf(slice: WorkflowSlice, tenant: string): Map<string, StoredBusinessService> {
  const codes = slice.businessServices.get(tenant) ?? new Map<string, StoredBusinessService>();
  slice.businessServices.set(tenant, codes);
  return codes;
}
