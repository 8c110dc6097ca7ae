import { z } from 'zod';
import type { CallContext } from '../../actor';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { readPages } from '../../wire/pages';
import { BusinessService } from './business-service';
import type { ProcessRow, TransitionRequest, WorkflowPort } from './port';

const BASE = '/egov-workflow-v2/egov-wf';
const BusinessServices = z.object({ BusinessServices: z.array(BusinessService) });
const Person = z.object({ uuid: z.string() });
const ProcessInstance = z.object({
  id: z.string(),
  tenantId: z.string(),
  businessService: z.string(),
  businessId: z.string(),
  action: z.string(),
  moduleName: z.string(),
  state: z.object({ uuid: z.string(), state: z.string().nullish(), applicationStatus: z.string().nullish() }),
  comment: z.string().nullish(),
  documents: z
    .array(
      z.object({
        documentType: z.string().nullish(),
        fileStoreId: z.string().nullish(),
        documentUid: z.string().nullish(),
      }),
    )
    .nullish(),
  assigner: Person.nullish(),
  assignes: z.array(Person).nullish(),
  auditDetails: z.object({ createdTime: z.number(), lastModifiedTime: z.number() }),
});
const ProcessInstances = z.object({ ProcessInstances: z.array(ProcessInstance) });

function toRow(row: z.infer<typeof ProcessInstance>): ProcessRow {
  return {
    id: row.id,
    tenant: row.tenantId,
    businessService: row.businessService,
    businessId: row.businessId,
    action: row.action,
    moduleName: row.moduleName,
    state: row.state.state || null,
    applicationStatus: row.state.applicationStatus ?? null,
    stateUuid: row.state.uuid,
    assigner: row.assigner?.uuid ?? null,
    assignees: (row.assignes ?? []).map((person) => person.uuid),
    comment: row.comment ?? null,
    documents: (row.documents ?? []).map((document) => ({
      documentType: document.documentType ?? '',
      fileStoreId: document.fileStoreId ?? '',
      ...(document.documentUid && { documentUid: document.documentUid }),
    })),
    createdTime: row.auditDetails.createdTime,
    lastModifiedTime: row.auditDetails.lastModifiedTime,
  };
}

/** Sizes of workflow-v2's columns: longer values are answered with 200 and lost. */
const COLUMNS = { comment: 1024, fileStoreId: 64, documentType: 64, businessId: 128, action: 128 } as const;

function refuseWhatWouldBeLost(request: TransitionRequest): void {
  const check = (name: keyof typeof COLUMNS, value: string | undefined) => {
    if (value === undefined) return;
    if (value.length > COLUMNS[name])
      throw new DigitError('workflow', 'too-long', false, `${name} has more than ${COLUMNS[name]} characters`, true);
    if (value.includes('\u0000'))
      throw new DigitError('workflow', 'bad-character', false, `${name} contains U+0000`, true);
  };
  check('comment', request.comment);
  check('businessId', request.businessId);
  check('action', request.action);
  for (const document of request.documents ?? []) {
    check('fileStoreId', document.fileStoreId);
    check('documentType', document.documentType);
  }
}

/** The most a search gives; longer histories are read in pages. */
const PAGE = 100;

export function createWorkflowClient(caller: Caller): WorkflowPort {
  const services = async (path: string, body: { BusinessServices: BusinessService[] }, context: CallContext) => {
    const { BusinessServices: answered } = await caller.post({
      service: 'workflow',
      path: `${BASE}${path}`,
      body: JSON.parse(JSON.stringify(body)),
      answer: BusinessServices,
      context,
    });
    const [first] = answered;
    if (!first)
      throw new DigitError('workflow', 'unexpected-answer', false, 'no business service in the answer', false);
    return first;
  };
  const search = async (query: Record<string, string>, context: CallContext) => {
    const { ProcessInstances: rows } = await caller.post({
      service: 'workflow',
      path: `${BASE}/process/_search`,
      query,
      answer: ProcessInstances,
      context,
      isRead: true,
    });
    return rows;
  };
  return {
    async searchBusinessServices({ tenant, codes }, context) {
      const answer = await caller.post({
        service: 'workflow',
        path: `${BASE}/businessservice/v2/_search`,
        query: { tenantId: tenant, businessServices: codes },
        answer: BusinessServices,
        context,
        isRead: true,
      });
      return answer.BusinessServices;
    },
    createBusinessService: (service, context) =>
      services('/businessservice/v2/_create', { BusinessServices: [service] }, context),
    updateBusinessService: (service, context) =>
      services('/businessservice/v2/_update', { BusinessServices: [service] }, context),
    async transition(request, context) {
      refuseWhatWouldBeLost(request);
      const { tenant, businessService, moduleName, businessId, action, comment, documents, assignees } = request;
      const instance = {
        tenantId: tenant,
        businessService,
        moduleName,
        businessId,
        action,
        ...(comment && { comment }),
        ...(documents && documents.length > 0 && { documents: documents.map((document) => ({ ...document })) }),
        ...(assignees && assignees.length > 0 && { assignes: assignees.map((uuid) => ({ uuid })) }),
      };
      const { ProcessInstances: rows } = await caller.post({
        service: 'workflow',
        path: `${BASE}/process/_transition`,
        body: { ProcessInstances: [instance] },
        answer: ProcessInstances,
        context,
      });
      const [first] = rows;
      if (!first)
        throw new DigitError('workflow', 'unexpected-answer', false, 'no process instance in the answer', false);
      return toRow(first);
    },
    async latest({ tenant, businessId }, context) {
      // The look-up contains-matches and gives ten rows at most: ask for many, keep ours.
      const rows = await search({ tenantId: tenant, businessIds: businessId, limit: String(PAGE) }, context);
      const ours = rows.filter((row) => row.businessId === businessId).map(toRow);
      return ours.sort((a, b) => b.lastModifiedTime - a.lastModifiedTime)[0];
    },
    async history({ tenant, businessId }, context) {
      const criteria = { tenantId: tenant, businessIds: businessId, history: 'true' };
      const rows = await readPages({
        service: 'workflow',
        size: PAGE,
        hasMaximum: true,
        read: ({ offset, limit }) => search({ ...criteria, limit: String(limit), offset: String(offset) }, context),
        keyOf: (row) => row.id,
      });
      const ours = rows.filter((row) => row.businessId === businessId).map(toRow);
      return ours.sort((a, b) => b.lastModifiedTime - a.lastModifiedTime);
    },
  };
}
