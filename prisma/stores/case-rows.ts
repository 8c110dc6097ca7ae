import type { Application, Intent } from '@nirmaan/applications';
import type { DigitUser } from '@nirmaan/digit';
import type { JsonObject } from '@nirmaan/lexicon';

export type ApplicationRow = {
  realm: string;
  id: string;
  reference: string;
  number: string | null;
  tenant: string;
  service: string;
  version: number;
  business_service: string;
  state: string;
  revision: number;
  answers: JsonObject;
  title: string | null;
  language: string;
  applicant_name: string;
  applicant_mobile: string;
  applicant_user: DigitUser | null;
  proven: boolean;
  filed_at: number;
  state_since: number;
  due: number | null;
  decided_at: number | null;
  base_row: string | null;
  filed: number;
  filing_done: boolean;
  quarantined: boolean;
};

export const HEAD_COLUMNS = `realm, id, reference, number, tenant, service, version, business_service, state, revision, title, language, applicant_name,
  applicant_mobile, applicant_user, proven, filed_at, state_since, due, decided_at, base_row, filed, filing_done, quarantined`;
export const APPLICATION_COLUMNS = `${HEAD_COLUMNS}, answers`;

export function toHead(row: Omit<ApplicationRow, 'answers'>): Omit<Application, 'answers'> {
  return {
    id: row.id,
    realm: row.realm,
    reference: row.reference,
    tenant: row.tenant,
    service: row.service,
    version: row.version,
    businessService: row.business_service,
    state: row.state,
    revision: row.revision,
    language: row.language,
    applicant: {
      name: row.applicant_name,
      mobileNumber: row.applicant_mobile,
      ...(row.applicant_user && { user: row.applicant_user }),
    },
    proven: row.proven,
    filedAt: row.filed_at,
    stateSince: row.state_since,
    filed: row.filed,
    filingDone: row.filing_done,
    quarantined: row.quarantined,
    ...(row.number !== null && { number: row.number }),
    ...(row.title && { title: row.title }),
    ...(row.due !== null && { due: row.due }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.base_row !== null && { baseRow: row.base_row }),
  };
}

export function toApplication(row: ApplicationRow): Application {
  return { ...toHead(row), answers: row.answers };
}

export type IntentRow = {
  realm: string;
  id: string;
  application_id: string;
  kind: Intent['kind'];
  step: number | null;
  action: string;
  from_state: string;
  to_state: string;
  actor: DigitUser;
  sender: DigitUser;
  role: string | null;
  base_row: string | null;
  revision: number;
  request: Intent['request'];
  key: string;
  status: Intent['status'];
  attempts: number;
  sent_at: number;
  answered_row: string | null;
  reason: Intent['reason'] | null;
  created_at: number;
};

export function toIntent(row: IntentRow): Intent {
  return {
    id: row.id,
    realm: row.realm,
    applicationId: row.application_id,
    kind: row.kind,
    action: row.action,
    from: row.from_state,
    to: row.to_state,
    actor: row.actor,
    sender: row.sender,
    revision: row.revision,
    request: row.request,
    key: row.key,
    status: row.status,
    attempts: row.attempts,
    sentAt: row.sent_at,
    createdAt: row.created_at,
    ...(row.step !== null && { step: row.step }),
    ...(row.role !== null && { role: row.role }),
    ...(row.base_row !== null && { baseRow: row.base_row }),
    ...(row.answered_row !== null && { answeredRow: row.answered_row }),
    ...(row.reason && { reason: row.reason }),
  };
}
