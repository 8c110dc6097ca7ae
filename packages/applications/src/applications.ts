import type { Actor, Digit, SignedIn } from '@nirmaan/digit';
import type { DocumentAnswer, Field } from '@nirmaan/forms';
import type {
  ActionCode,
  Instant,
  Issue,
  JsonObject,
  Language,
  PageCode,
  ServiceCode,
  StateCode,
} from '@nirmaan/lexicon';
import { createActing } from './acting/acting';
import { createCases } from './cases/cases';
import type { Catalogue } from './catalogue/catalogue';
import { createDrafts } from './drafts/drafts';
import { createPieces } from './drafts/pieces';
import { createUploads } from './drafts/uploads';
import { identityRefsIn, type KeptAnswers, keepTyped } from './identities/keep-typed';
import type { IdentityVault } from './identities/vault';
import type { ActOutcome, ApplicationSummary, CaseView, Draft, InboxRow, Tracking } from './model/application';
import type { ApplicationStore, OpenUpload } from './store';
import { createCitizens } from './submission/citizens';
import { createSubmission } from './submission/submission';

export type ApplicationPorts = {
  store: ApplicationStore;
  digit: Pick<Digit, 'user' | 'otp' | 'workflow' | 'idgen' | 'filestore' | 'mdms'>;
  catalogue: Catalogue;
  vault: IdentityVault;
  /** The account of the realm in whose name timers and actions `via: 'system'` are sent. */
  serviceActor(realm: string): Promise<Actor>;
  now(): Instant;
  newId(): string;
  random(bytes: number): Uint8Array;
  hash(text: string): string;
  sleep(milliseconds: number): Promise<void>;
};

/** The life of an application, from the first answer to the last action. */
export type Applications = {
  /** Finds the draft of this cookie, else makes one. */
  openDraft(c: {
    realm: string;
    tenant: string;
    service: ServiceCode;
    language: Language;
    secret?: string;
  }): Promise<{ secret: string; draft: Draft }>;
  findDraft(c: { realm: string; secret: string }): Promise<Draft | undefined>;
  /** `conflict`: somebody saved in between (another tab); nothing was stored. */
  saveAnswers(c: {
    realm: string;
    secret: string;
    revision: number;
    data: JsonObject;
    page?: PageCode;
  }): Promise<{ draft: Draft } | { conflict: Draft }>;
  /** Exchanges identity numbers in answers for references; whoever stores answers does this first. `previous` were stored before. */
  keepTyped(c: {
    realm: string;
    fields: readonly Field[];
    data: JsonObject;
    previous: JsonObject;
  }): Promise<KeptAnswers>;
  /** A code of 12 characters to come back with; a new one replaces the old. */
  makeResumeCode(c: { realm: string; secret: string }): Promise<{ code: string } | undefined>;
  resumeDraft(c: { realm: string; code: string }): Promise<{ secret: string; draft: Draft } | undefined>;
  /** The end of an address to come back with; it opens nothing without a code sent to `mobileNumber`. A new one replaces the old. */
  makeResumeLink(c: { realm: string; secret: string; mobileNumber: string }): Promise<{ link: string } | undefined>;
  /** The draft a link leads to and where its code is sent; undefined: unknown, over, or submitted. For the server's eyes. */
  findResumeLink(c: { realm: string; link: string }): Promise<{ draft: Draft; mobileNumber: string } | undefined>;
  sendResumeCode(c: { realm: string; link: string }): Promise<{ sent: boolean; reason?: 'digit-down' | 'too-many' }>;
  resumeByLink(c: {
    realm: string;
    link: string;
    code: string;
  }): Promise<{ secret: string; draft: Draft } | { wrongCode: true } | { down: true } | undefined>;
  /** Judges a file by its content and keeps it until it is moved to DIGIT's filestore. `draft` is the draft's id, `application` the application's. */
  stageUpload(c: {
    realm: string;
    owner: { draft: string } | { application: string };
    name: string;
    bytes: Uint8Array;
    accept: string[];
    maxBytes: number;
  }): Promise<{ document: DocumentAnswer } | { issue: Issue }>;
  /** A file that comes in pieces; the same file for the same input goes on where it stopped. */
  beginUpload(c: {
    realm: string;
    owner: { draft: string };
    input: string;
    name: string;
    size: number;
    digest: string;
    accept: string[];
    maxBytes: number;
  }): Promise<{ upload: OpenUpload } | { issue: Issue }>;
  /** Adds a piece. With the last one the file is judged by its content and staged; then, too, it may be said again. */
  continueUpload(c: {
    realm: string;
    owner: { draft: string };
    id: string;
    offset: number;
    bytes: Uint8Array;
  }): Promise<{ received: number; document?: DocumentAnswer } | { expected: number } | { issue: Issue } | undefined>;
  /** Files of a draft that are not part of its answers yet, whole or not. */
  listUploads(c: { realm: string; owner: { draft: string } }): Promise<OpenUpload[]>;
  dropUpload(c: { realm: string; owner: { draft: string }; id: string }): Promise<void>;
  /** Staged files that a page names: those of this draft only, as they are stored. */
  takeStaged(c: { realm: string; owner: { draft: string }; refs: string[] }): Promise<DocumentAnswer[]>;
  /** The bytes of a document, staged or in filestore; `by` must own the draft or be allowed to open the case. */
  readUpload(c: {
    realm: string;
    ref: string;
    by: { draft: string } | { actor: Actor; application: string };
  }): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | undefined>;

  /** A document of a case, for somebody who may open the case. */
  readDocument(c: {
    realm: string;
    actor: Actor;
    id: string;
    ref: string;
  }): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | undefined>;

  sendCode(c: {
    realm: string;
    tenant: string;
    mobileNumber: string;
  }): Promise<{ sent: boolean; reason?: 'digit-down' | 'too-many' }>;
  /** `code` absent: DIGIT or SMS was down when it should have been sent; the case is unproven. The same `key` gives the same answer. */
  submit(c: {
    realm: string;
    secret: string;
    key: string;
    mobileNumber: string;
    name: string;
    code?: string;
    language: Language;
  }): Promise<{ reference: string; proven: boolean } | { issues: Issue[] } | { wrongCode: true }>;
  track(c: { realm: string; tenant: string; reference: string; mobileNumber: string }): Promise<Tracking | undefined>;
  /** Proves the number of an unproven case afterwards. */
  prove(c: {
    realm: string;
    tenant: string;
    reference: string;
    mobileNumber: string;
    code: string;
  }): Promise<{ proven: true } | { wrongCode: true } | undefined>;

  signInCitizen(c: {
    realm: string;
    tenant: string;
    mobileNumber: string;
    code: string;
    name?: string;
  }): Promise<SignedIn | { wrongCode: true }>;
  myApplications(c: { realm: string; actor: Actor }): Promise<ApplicationSummary[]>;

  inbox(c: {
    realm: string;
    actor: Actor;
    search?: string;
    state?: StateCode;
    service?: ServiceCode;
    mine?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<{ rows: InboxRow[]; total: number; cursor?: string }>;
  /** Undefined also when the case is not of the actor's jurisdiction. `id` may be the application's id, reference or number. */
  openCase(c: { realm: string; actor: Actor; id: string }): Promise<CaseView | undefined>;
  act(c: {
    realm: string;
    actor: Actor;
    id: string;
    action: ActionCode;
    revision: number;
    key: string;
    comment?: string;
    documents?: DocumentAnswer[];
    form?: JsonObject;
    answers?: JsonObject;
    assignees?: string[];
  }): Promise<ActOutcome>;
};

export function createApplications(ports: ApplicationPorts): Applications {
  return {
    ...createDrafts(ports),
    keepTyped: ({ realm, fields, data, previous }) =>
      keepTyped(ports.vault, { realm, fields, data, known: identityRefsIn(fields, previous) }),
    ...createUploads(ports),
    ...createPieces(ports),
    ...createSubmission(ports),
    ...createCitizens(ports),
    ...createCases(ports),
    ...createActing(ports),
  };
}
