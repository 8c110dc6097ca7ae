import type { CallContext } from '../../actor';
import type { BusinessService } from './business-service';

export type DocumentRef = { documentType: string; fileStoreId: string; documentUid?: string };

/** One row of a case's history in workflow-v2: an action that was taken. */
export type ProcessRow = {
  id: string;
  tenant: string;
  businessService: string;
  businessId: string;
  action: string;
  moduleName: string;
  /** State after the action; null = DIGIT's unnamed start. */
  state: string | null;
  applicationStatus: string | null;
  stateUuid: string;
  assigner: string | null;
  assignees: string[];
  comment: string | null;
  documents: DocumentRef[];
  createdTime: number;
  lastModifiedTime: number;
};

export type TransitionRequest = {
  tenant: string;
  businessService: string;
  moduleName: string;
  businessId: string;
  action: string;
  comment?: string;
  documents?: DocumentRef[];
  assignees?: string[];
};

/** egov-workflow-v2. Writes answer before they are stored: read back (`latest`, `history`) before relying on them. */
export interface WorkflowPort {
  searchBusinessServices(
    criteria: { tenant: string; codes: string[] },
    context: CallContext,
  ): Promise<BusinessService[]>;
  createBusinessService(service: BusinessService, context: CallContext): Promise<BusinessService>;
  updateBusinessService(service: BusinessService, context: CallContext): Promise<BusinessService>;
  /** Refuses, before sending, what DIGIT would accept and lose: comment > 1,024, fileStoreId > 64, businessId > 128, U+0000 (DigitError `too-long`, `bad-character`). */
  transition(request: TransitionRequest, context: CallContext): Promise<ProcessRow>;
  /** The newest row of exactly this businessId (the search is fuzzy, ours is not); undefined = none stored yet. */
  latest(criteria: { tenant: string; businessId: string }, context: CallContext): Promise<ProcessRow | undefined>;
  /** All rows, newest first. */
  history(criteria: { tenant: string; businessId: string }, context: CallContext): Promise<ProcessRow[]>;
}
