import { z } from 'zod';
import type { StoredBusinessService, StoredInstance, StoredState, WorkflowSlice } from '../slice';

const audit = z.object({
  createdBy: z.string().nullable(),
  lastModifiedBy: z.string().nullable(),
  createdTime: z.number().nullable(),
  lastModifiedTime: z.number().nullable(),
});
const rowAudit = audit.extend({ createdTime: z.number(), lastModifiedTime: z.number() });

const action = z.object({
  uuid: z.string(),
  tenantId: z.string(),
  currentState: z.string(),
  action: z.string(),
  nextState: z.string().nullable(),
  roles: z.array(z.string()),
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

/** Column sizes of eg_wf_* in characters; a longer value makes the database refuse the whole message. */
const SIZE = { uuid: 256, name: 256, roles: 1024, row: 128, comment: 1024, module: 64, document: 64 };

export function applyWorkflow(slice: WorkflowSlice, effect: WorkflowEffect): boolean {
  switch (effect.kind) {
    case 'business-services':
      return insertBusinessServices(slice, effect.businessServices);
    case 'business-services-update':
      for (const each of effect.businessServices) updateBusinessService(slice, each);
      return true;
    case 'transitions':
      return insertInstances(slice, effect.instances);
  }
}

function insertBusinessServices(slice: WorkflowSlice, services: StoredBusinessService[]): boolean {
  for (const service of services) {
    const names = new Set<string>();
    if (slice.businessServices.get(service.tenantId)?.has(service.businessService)) return false;
    if (!fits(SIZE.name, service.tenantId, service.businessService, service.business)) return false;
    for (const each of service.states) {
      if (!stateFits(each) || (each.state !== null && names.has(each.state))) return false;
      if (each.state !== null) names.add(each.state);
    }
  }
  for (const service of services) {
    const codes = slice.businessServices.get(service.tenantId) ?? new Map<string, StoredBusinessService>();
    slice.businessServices.set(service.tenantId, codes);
    codes.set(service.businessService, service);
    for (const each of service.states) slice.states.set(each.uuid, each);
  }
  return true;
}

/** UPDATE of the business service, upsert of states and actions by uuid. What is not named stays. */
function updateBusinessService(slice: WorkflowSlice, update: StoredBusinessService): void {
  const stored = [...slice.businessServices.values()]
    .flatMap((codes) => [...codes.values()])
    .find((each) => each.uuid === update.uuid);
  if (!stored) return;
  stored.business = update.business;
  stored.businessServiceSla = update.businessServiceSla;
  stored.auditDetails = {
    ...stored.auditDetails,
    lastModifiedBy: update.auditDetails.lastModifiedBy,
    lastModifiedTime: update.auditDetails.lastModifiedTime,
  };
  for (const state of update.states) {
    const known = stored.states.find((each) => each.uuid === state.uuid);
    if (!known) {
      stored.states.push(state);
      slice.states.set(state.uuid, state);
      continue;
    }
    known.state = state.state;
    known.sla = state.sla;
    known.docUploadRequired = state.docUploadRequired;
    known.isStartState = state.isStartState;
    known.isTerminateState = state.isTerminateState;
    known.isStateUpdatable = state.isStateUpdatable;
    for (const action of state.actions) {
      const old = known.actions.find((each) => each.uuid === action.uuid);
      if (!old) known.actions.push(action);
      else
        Object.assign(old, {
          action: action.action,
          nextState: action.nextState,
          roles: action.roles,
          active: action.active,
        });
    }
  }
}

function insertInstances(slice: WorkflowSlice, instances: StoredInstance[]): boolean {
  for (const row of instances) {
    if (!fits(SIZE.row, row.tenantId, row.businessService, row.businessId, row.action, row.previousStatus))
      return false;
    if (!fits(SIZE.comment, row.comment) || !fits(SIZE.module, row.moduleName)) return false;
    if (!row.assignes.every((each) => fits(SIZE.row, each))) return false;
    if (!row.documents.every((each) => fits(SIZE.document, each.documentType, each.fileStoreId, each.documentUid)))
      return false;
  }
  for (const row of instances) {
    const cases = slice.instances.get(row.tenantId) ?? new Map<string, StoredInstance[]>();
    slice.instances.set(row.tenantId, cases);
    const rows = cases.get(row.businessId ?? '') ?? [];
    cases.set(row.businessId ?? '', rows);
    rows.push(row);
  }
  return true;
}

function stateFits(state: StoredState): boolean {
  return (
    fits(SIZE.name, state.state, state.applicationStatus) &&
    state.actions.every(
      (each) => fits(SIZE.name, each.action, each.nextState) && fits(SIZE.roles, each.roles.join(',')),
    )
  );
}

/** Characters as PostgreSQL counts them; U+0000 fits nowhere. */
function fits(size: number, ...values: (string | null)[]): boolean {
  return values.every(
    (value) => value === null || (!value.includes('\u0000') && (value.length <= size || [...value].length <= size)),
  );
}
