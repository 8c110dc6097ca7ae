import { z } from 'zod';
import type { StoredInstance, WorkflowSlice } from '../slice';
import { addRow, indexOf } from './case-index';
import { fits } from './columns';
import { insertBusinessServices, updateBusinessServices } from './store-configs';

const audit = z.object({
  createdBy: z.string().nullable(),
  lastModifiedBy: z.string().nullable(),
  createdTime: z.number().nullable(),
  lastModifiedTime: z.number().nullable(),
});
const rowAudit = audit.extend({ createdTime: z.number(), lastModifiedTime: z.number() });

/**
 * Members may be missing although their columns take no null: then the write is lost. An update takes tenants of states
 * and actions as they were sent.
 */
const action = z.object({
  uuid: z.string(),
  tenantId: z.string().nullable(),
  action: z.string().nullable(),
  nextState: z.string().nullable(),
  roles: z.array(z.string()).nullable(),
  active: z.boolean().nullable(),
  auditDetails: audit,
});
const state = z.object({
  uuid: z.string(),
  tenantId: z.string().nullable(),
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
  /** An update without one changes no business service. */
  uuid: z.string().nullable(),
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
  // Not in journals written before escalation was answered.
  stateSla: z.number().nullable().default(null),
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
/** Column sizes of eg_wf_processinstance_v2 and its like in characters; a longer value makes the database refuse the whole message. */
const SIZE = { row: 128, comment: 1024, module: 64, document: 64 };
/** Of `rating`, a smallint. */
const SMALLEST = -32_768;
const LARGEST = 32_767;

export function applyWorkflow(slice: WorkflowSlice, effect: WorkflowEffect): boolean {
  switch (effect.kind) {
    case 'business-services':
      return insertBusinessServices(slice, effect.businessServices);
    case 'business-services-update':
      return updateBusinessServices(slice, effect.businessServices);
    case 'transitions':
      return insertInstances(slice, effect.instances);
  }
}

function insertInstances(slice: WorkflowSlice, instances: StoredInstance[]): boolean {
  const index = indexOf(slice);
  for (const row of instances) {
    if (index.byId.has(row.id)) return false;
    if (!fits(SIZE.row, row.tenantId, row.businessService, row.businessId, row.action, row.previousStatus))
      return false;
    if (row.rating !== null && (row.rating < SMALLEST || row.rating > LARGEST)) return false;
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
    addRow(index, row);
  }
  return true;
}
