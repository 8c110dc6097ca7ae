import { z } from 'zod';
import type { StoredAction, StoredBusinessService, StoredInstance, StoredState, WorkflowSlice } from '../slice';

const audit = z.object({
  createdBy: z.string().nullable(),
  lastModifiedBy: z.string().nullable(),
  createdTime: z.number().nullable(),
  lastModifiedTime: z.number().nullable(),
});
const rowAudit = audit.extend({ createdTime: z.number(), lastModifiedTime: z.number() });

/** A name or roles may be missing although their columns take no null: then the write is lost. */
const action = z.object({
  uuid: z.string(),
  tenantId: z.string(),
  currentState: z.string(),
  action: z.string().nullable(),
  nextState: z.string().nullable(),
  roles: z.array(z.string()).nullable(),
  active: z.boolean().nullable(),
  auditDetails: audit,
});
const state = z.object({
  uuid: z.string(),
  tenantId: z.string(),
  businessServiceId: z.string(),
  sla: z.number().nullable(),
  state: z.string().nullable(),
  applicationStatus: z.string().nullable(),
  docUploadRequired: z.boolean().nullable(),
  isStartState: z.boolean().nullable(),
  isTerminateState: z.boolean().nullable(),
  isStateUpdatable: z.boolean().nullable(),
  actions: z.array(action),
  auditDetails: audit,
});
const businessService = z.object({
  uuid: z.string(),
  tenantId: z.string(),
  businessService: z.string(),
  business: z.string(),
  businessServiceSla: z.number().nullable(),
  states: z.array(state),
  auditDetails: audit,
});
const instance = z.object({
  id: z.string(),
  tenantId: z.string(),
  businessService: z.string(),
  businessId: z.string().nullable(),
  action: z.string(),
  moduleName: z.string(),
  status: z.string(),
  comment: z.string().nullable(),
  documents: z.array(
    z.object({
      id: z.string(),
      tenantId: z.string(),
      documentType: z.string().nullable(),
      fileStoreId: z.string().nullable(),
      documentUid: z.string().nullable(),
      auditDetails: audit,
    }),
  ),
  assigner: z.string(),
  assignes: z.array(z.string()),
  businesssServiceSla: z.number().nullable(),
  previousStatus: z.string().nullable(),
  rating: z.number().nullable(),
  escalated: z.boolean(),
  auditDetails: rowAudit,
});

export const WorkflowEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('business-services'), businessServices: z.array(businessService) }),
  z.object({ kind: z.literal('business-services-update'), businessServices: z.array(businessService) }),
  z.object({ kind: z.literal('transitions'), instances: z.array(instance) }),
]);
export type WorkflowEffect = z.infer<typeof WorkflowEffect>;
export type WrittenBusinessService = z.infer<typeof businessService>;
type WrittenState = z.infer<typeof state>;
type WrittenAction = z.infer<typeof action>;

/** Column sizes of eg_wf_* in characters; a longer value makes the database refuse the whole message. */
const SIZE = { uuid: 256, name: 256, roles: 1024, row: 128, comment: 1024, module: 64, document: 64 };

export function applyWorkflow(slice: WorkflowSlice, effect: WorkflowEffect): boolean {
  switch (effect.kind) {
    case 'business-services':
      return insertBusinessServices(slice, effect.businessServices);
    case 'business-services-update':
      return effect.businessServices.every((each) => updateBusinessService(slice, each));
    case 'transitions':
      return insertInstances(slice, effect.instances);
  }
}

function insertBusinessServices(slice: WorkflowSlice, services: WrittenBusinessService[]): boolean {
  const stored: StoredBusinessService[] = [];
  for (const service of services) {
    if (slice.businessServices.get(service.tenantId)?.has(service.businessService)) return false;
    if (!fits(SIZE.name, service.tenantId, service.businessService, service.business)) return false;
    const states = service.states.map(toStoredState);
    const names = states.flatMap((each) => each?.state ?? []);
    const whole = states.flatMap((each) => each ?? []);
    if (whole.length < states.length || new Set(names).size < names.length) return false;
    stored.push({ ...service, states: whole });
  }
  for (const service of stored) {
    const codes = slice.businessServices.get(service.tenantId) ?? new Map<string, StoredBusinessService>();
    slice.businessServices.set(service.tenantId, codes);
    codes.set(service.businessService, service);
    for (const each of service.states) slice.states.set(each.uuid, each);
  }
  return true;
}

/** UPDATE of the business service, upsert of states and actions by uuid. What is not named stays. */
function updateBusinessService(slice: WorkflowSlice, update: WrittenBusinessService): boolean {
  const states = update.states.flatMap((each) => toStoredState(each) ?? []);
  if (states.length < update.states.length) return false;
  const stored = [...slice.businessServices.values()]
    .flatMap((codes) => [...codes.values()])
    .find((each) => each.uuid === update.uuid);
  if (!stored) return true;
  stored.business = update.business;
  stored.businessServiceSla = update.businessServiceSla;
  const { lastModifiedBy, lastModifiedTime } = update.auditDetails;
  stored.auditDetails = { ...stored.auditDetails, lastModifiedBy, lastModifiedTime };
  for (const state of states) {
    const known = stored.states.find((each) => each.uuid === state.uuid);
    if (known) updateState(known, state);
    else {
      stored.states.push(state);
      slice.states.set(state.uuid, state);
    }
  }
  return true;
}

function updateState(known: StoredState, update: StoredState): void {
  const { state, sla, docUploadRequired, isStartState, isTerminateState, isStateUpdatable } = update;
  Object.assign(known, { state, sla, docUploadRequired, isStartState, isTerminateState, isStateUpdatable });
  for (const { uuid, action, nextState, roles, active, ...rest } of update.actions) {
    const old = known.actions.find((each) => each.uuid === uuid);
    if (old) Object.assign(old, { action, nextState, roles, active });
    else known.actions.push({ uuid, action, nextState, roles, active, ...rest });
  }
}

/** Undefined: the database refuses it. */
function toStoredState(state: WrittenState): StoredState | undefined {
  const actions = state.actions.flatMap((each) => toStoredAction(each) ?? []);
  if (actions.length < state.actions.length || !fits(SIZE.name, state.state, state.applicationStatus)) return undefined;
  return { ...state, actions };
}

function toStoredAction({ action, roles, ...rest }: WrittenAction): StoredAction | undefined {
  if (action === null || roles === null || roles.length === 0) return undefined;
  return fits(SIZE.name, action, rest.nextState) && fits(SIZE.roles, roles.join(','))
    ? { ...rest, action, roles }
    : undefined;
}

function insertInstances(slice: WorkflowSlice, instances: StoredInstance[]): boolean {
  for (const row of instances) {
    if (slice.instanceIds.has(row.id)) return false;
    if (!fits(SIZE.row, row.tenantId, row.businessService, row.businessId, row.action, row.previousStatus))
      return false;
    if (!fits(SIZE.comment, row.comment) || !fits(SIZE.module, row.moduleName)) return false;
    if (!row.assignes.every((each) => fits(SIZE.row, each))) return false;
    if (!row.documents.every((each) => fits(SIZE.document, each.documentType, each.fileStoreId, each.documentUid)))
      return false;
  }
  for (const row of instances) {
    const cases = slice.instances.get(row.tenantId) ?? new Map<string | null, StoredInstance[]>();
    slice.instances.set(row.tenantId, cases);
    const rows = cases.get(row.businessId) ?? [];
    cases.set(row.businessId, rows);
    rows.push(row);
    slice.instanceIds.add(row.id);
  }
  return true;
}

/** Characters as PostgreSQL counts them; U+0000 fits nowhere. */
function fits(size: number, ...values: (string | null)[]): boolean {
  return values.every(
    (value) => value === null || (!value.includes('\u0000') && (value.length <= size || [...value].length <= size)),
  );
}
