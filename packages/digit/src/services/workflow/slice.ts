import type { AuditDetails } from '../mdms/slice';

export type StoredAction = {
  uuid: string;
  tenantId: string;
  currentState: string;
  action: string;
  nextState: string | null;
  roles: string[];
  /** null is never read again. */
  active: boolean | null;
  auditDetails: AuditDetails;
};

export type StoredState = {
  uuid: string;
  tenantId: string;
  businessServiceId: string;
  sla: number | null;
  state: string | null;
  applicationStatus: string | null;
  docUploadRequired: boolean | null;
  isStartState: boolean | null;
  isTerminateState: boolean | null;
  isStateUpdatable: boolean | null;
  actions: StoredAction[];
  auditDetails: AuditDetails;
};

export type StoredBusinessService = {
  uuid: string;
  tenantId: string;
  businessService: string;
  business: string;
  businessServiceSla: number | null;
  states: StoredState[];
  auditDetails: AuditDetails;
};

export type StoredDocument = {
  id: string;
  tenantId: string;
  documentType: string | null;
  fileStoreId: string | null;
  documentUid: string | null;
  auditDetails: AuditDetails;
};

export type StoredInstance = {
  id: string;
  tenantId: string;
  businessService: string;
  businessId: string | null;
  action: string;
  moduleName: string;
  status: string;
  comment: string | null;
  documents: StoredDocument[];
  assigner: string;
  assignes: string[];
  /** Only auto escalation reads it; ms. */
  stateSla: number | null;
  businesssServiceSla: number | null;
  previousStatus: string | null;
  rating: number | null;
  escalated: boolean;
  auditDetails: AuditDetails & { createdTime: number; lastModifiedTime: number };
};

/** What is stored, and nothing derived from it: see `case-index.ts` and `caches.ts`. */
export type WorkflowSlice = {
  /** By tenant, then code. */
  businessServices: Map<string, Map<string, StoredBusinessService>>;
  states: Map<string, StoredState>;
  /** By tenant, then businessId, in order of storing. */
  instances: Map<string, Map<string | null, StoredInstance[]>>;
};
