import type { DigitUser } from '@nirmaan/digit';
import type { DocumentAnswer } from '@nirmaan/forms';
import type { Instant, JsonObject, ServiceCode, StateCode } from '@nirmaan/lexicon';
import type { Application, ApplicationEvent, Draft, InboxRow, Intent, Refusal } from './model/application';

/** Work to be done later, written in the transaction that caused it. Done once or more; every kind must bear that. */
export type OutboxKind = 'file-application' | 'confirm-intent' | 'leave-decision' | 'deliver';
/** `key`: of one kind and key there is at most one row, ever. */
export type OutboxWrite = { kind: OutboxKind; subject: string; key: string; payload: JsonObject; dueAt: Instant };
export type OutboxRow = OutboxWrite & { realm: string; id: string; attempts: number };

/** An event before it is chained: the store gives it its number and hash. */
export type NewEvent = Omit<ApplicationEvent, 'seq'>;

/** An application as it lies in an inbox: one per role that may act, and for the person it is assigned to. */
export type NewTask = { role: string; assignee?: string };

export type StagedUpload = {
  ref: string;
  owner: string;
  name: string;
  mediaType: string;
  size: number;
  fileStoreId?: string;
};

/** What a summary of an application needs; answers are not read. */
export type ApplicationHead = Omit<Application, 'answers'> & { processing: boolean };

export type InboxQuery = {
  /** Roles by tenant: a case is found by a task of one of these pairs. */
  roles: { tenant: string; role: string }[];
  /** Tenants whose cases are all to be found. */
  supervised: string[];
  /** Only what is assigned to this uuid. */
  assignee?: string;
  search?: string;
  state?: StateCode;
  service?: ServiceCode;
  limit: number;
  after?: { since: Instant; id: string };
};

export interface DraftStore {
  insertDraft(draft: Draft, secretHash: string): Promise<void>;
  findDraft(realm: string, secretHash: string): Promise<Draft | undefined>;
  /** False when the revision is not the stored one any more. */
  saveDraft(draft: Draft, previousRevision: number): Promise<boolean>;
  setResumeCode(realm: string, id: string, codeHash: string): Promise<void>;
  findDraftByResumeCode(realm: string, codeHash: string): Promise<Draft | undefined>;
  /** A new link replaces the old. */
  setResumeLink(realm: string, id: string, link: { hash: string; mobileNumber: string }): Promise<void>;
  findDraftByResumeLink(realm: string, hash: string): Promise<{ draft: Draft; mobileNumber: string } | undefined>;
  setDraftSecret(realm: string, id: string, secretHash: string): Promise<void>;
  /** The person this draft's mobile number was proven to be; survives a crash between proof and submission. */
  setDraftProof(realm: string, id: string, proof: { mobileNumber: string; user: DigitUser }): Promise<void>;
  findDraftProof(realm: string, id: string): Promise<{ mobileNumber: string; user: DigitUser } | undefined>;
}

export interface UploadStore {
  insertUpload(realm: string, upload: StagedUpload & { bytes: Uint8Array; at: Instant }): Promise<void>;
  findUpload(realm: string, ref: string): Promise<(StagedUpload & { bytes?: Uint8Array }) | undefined>;
  /** The upload as filestore knows it; the bytes are dropped here. */
  markMoved(realm: string, ref: string, fileStoreId: string): Promise<void>;
}

/** A file that is being sent in pieces. `digest`: of its bytes, by whoever sends it; `document`: what it became. */
export type OpenUpload = {
  id: string;
  owner: string;
  /** The input of the page it is for. */
  input: string;
  name: string;
  digest: string;
  size: number;
  received: number;
  accept: string[];
  maxBytes: number;
  document?: DocumentAnswer;
};

export interface OpenUploadStore {
  /**
   * Begins, or finds the one of the same owner, input and digest. Others that nobody touched since `forgotten` are removed
   * first; undefined: the owner has `most` open ones already.
   */
  openUpload(
    realm: string,
    upload: Omit<OpenUpload, 'received' | 'document'>,
    limits: { most: number; forgotten: Instant; at: Instant },
  ): Promise<OpenUpload | undefined>;
  findOpenUpload(realm: string, owner: string, id: string): Promise<OpenUpload | undefined>;
  listOpenUploads(realm: string, owner: string): Promise<OpenUpload[]>;
  /** Adds a piece only where what was received ends at `offset`; how much there is then. Undefined: no such upload. */
  addPiece(
    realm: string,
    owner: string,
    piece: { id: string; offset: number; bytes: Uint8Array; at: Instant },
  ): Promise<number | undefined>;
  readPieces(realm: string, id: string): Promise<Uint8Array>;
  /** What it became, once: the document that counts comes back. Its pieces are dropped. */
  closeOpenUpload(realm: string, id: string, document: DocumentAnswer): Promise<DocumentAnswer | undefined>;
  dropOpenUploads(realm: string, owner: string, which: { id: string } | { refs: string[] }): Promise<void>;
}

export interface CodeStore {
  /** Counts a code for this number unless `limit` were sent since `since`; false = too many. */
  countCode(
    realm: string,
    mobileHash: string,
    code: { purpose: 'login' | 'register'; at: Instant; since: Instant; limit: number },
  ): Promise<boolean>;
  setCodePurpose(realm: string, mobileHash: string, at: Instant, purpose: 'login' | 'register'): Promise<void>;
  findCodePurpose(realm: string, mobileHash: string): Promise<'login' | 'register' | undefined>;
  /** Counts an attempt under a name (tracking, wrong codes); false = more than `limit` since `since`. */
  countAttempt(
    realm: string,
    subject: string,
    attempt: { at: Instant; since: Instant; limit: number },
  ): Promise<boolean>;
}

export interface CaseStore {
  /** T1 of submission: application, event, idempotency, outbox, the draft's end; or what the same key gave before. */
  insertApplication(
    application: Application,
    c: { key: string; draftId: string; event: NewEvent; outbox: OutboxWrite[] },
  ): Promise<{ inserted: true } | { reference: string; proven: boolean }>;
  findSubmitted(realm: string, key: string): Promise<{ reference: string; proven: boolean } | undefined>;

  findApplication(realm: string, id: string): Promise<Application | undefined>;
  /** By id, reference or number. */
  findApplicationNamed(realm: string, name: string): Promise<Application | undefined>;
  listEvents(realm: string, applicationId: string): Promise<ApplicationEvent[]>;
  /** Of these persons: as egov-user knows them, or by proven mobile number. Newest first. */
  listApplicationsOf(realm: string, person: { uuid: string; mobileNumber?: string }): Promise<ApplicationHead[]>;
  /** `open`, `processing` or `lost`: the lock. */
  findOpenIntent(realm: string, applicationId: string): Promise<Intent | undefined>;
  findIntent(realm: string, id: string): Promise<Intent | undefined>;
  findIntentByKey(realm: string, applicationId: string, key: string): Promise<Intent | undefined>;

  setApplicantUser(realm: string, id: string, user: DigitUser): Promise<void>;
  /** The answers with staged references replaced by fileStoreIds. */
  setAnswers(realm: string, id: string, answers: JsonObject): Promise<void>;
  /** Only where none is stored; the stored one is returned. */
  setNumber(realm: string, id: string, number: string, event: NewEvent): Promise<string>;
  /** Every unproven case of this number; how many. */
  proveApplications(realm: string, mobileNumber: string, user: DigitUser, event: NewEvent): Promise<number>;

  /**
   * T1 of an action: takes the lock. `locked`: another intent is open (or the same key was used: that intent);
   * `changed`: the revision is not the stored one any more.
   */
  openIntent(intent: Intent, outbox: OutboxWrite[]): Promise<{ opened: true } | { locked: Intent } | { changed: true }>;
  updateIntent(
    realm: string,
    id: string,
    change: { status?: 'open' | 'processing' | 'lost'; attempts?: number; sentAt?: Instant; answeredRow?: string },
    event?: NewEvent,
  ): Promise<void>;
  /** Closes the intent without effect. */
  refuseIntent(realm: string, id: string, reason: Refusal, event?: NewEvent): Promise<void>;
  /** T2: everything that follows from DIGIT holding the action, once; false when it was done before. */
  completeIntent(intent: Intent, effect: IntentEffect): Promise<boolean>;
  quarantine(realm: string, applicationId: string, event: NewEvent): Promise<void>;
  addEvent(realm: string, applicationId: string, event: NewEvent): Promise<void>;

  searchInbox(realm: string, query: InboxQuery): Promise<{ rows: StoredInboxRow[]; total: number }>;
}

/** As stored: the words of service and state are the definition's. */
export type StoredInboxRow = Omit<InboxRow, 'serviceName' | 'state'> & { version: number; state: StateCode };

export type IntentEffect = {
  row: string;
  state: StateCode;
  revision: number;
  stateSince: Instant;
  due?: Instant;
  decidedAt?: Instant;
  filed: number;
  filingDone: boolean;
  answers?: JsonObject;
  /** With new answers. */
  title?: string;
  /** A note leaves the tasks as they are. */
  tasks?: NewTask[];
  event: NewEvent;
  outbox: OutboxWrite[];
};

export interface OutboxStore {
  addOutbox(realm: string, rows: OutboxWrite[]): Promise<void>;
}

export type ApplicationStore = DraftStore & UploadStore & OpenUploadStore & CodeStore & CaseStore & OutboxStore;
