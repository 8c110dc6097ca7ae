import type { DigitUser } from '@nirmaan/digit';
import type { DocumentAnswer, Form, FormTables, MasterRows } from '@nirmaan/forms';
import type {
  ActionCode,
  FieldCode,
  Instant,
  JsonObject,
  JsonValue,
  Language,
  PageCode,
  ServiceCode,
  StateCode,
  Text,
} from '@nirmaan/lexicon';
import type { Explanation } from '@nirmaan/rules';
import type { TableDecision } from '@nirmaan/rules/tables';
import type { ServiceDefinition } from '@nirmaan/service';
import type { Action, State } from '@nirmaan/workflow';
import type { CaseDays } from '../cases/rule-data';

/** What a citizen is filling; found by the hash of the cookie's value. */
export type Draft = {
  id: string;
  realm: string;
  tenant: string;
  service: ServiceCode;
  /** The version of the service it is filled under. */
  version: number;
  language: Language;
  /** Raised by every save: two tabs notice each other. */
  revision: number;
  data: JsonObject;
  /** The page that was saved last. */
  page?: PageCode;
  createdAt: Instant;
  updatedAt: Instant;
  expiresAt: Instant;
  /** The reference it became. */
  submitted?: string;
};

/** Why something was not done; `code` names a message `applications.refusal.<code>`, or a `workflow.…` or `access.…` one. */
export type Refusal = { code: string; params: Record<string, JsonValue> };

/** One filed case. `answers` are as submitted: nothing hidden, documents by staged or filestore reference. */
export type Application = {
  id: string;
  realm: string;
  reference: string;
  /** DIGIT's number, its `businessId`; absent until DIGIT gave one. */
  number?: string;
  tenant: string;
  service: ServiceCode;
  version: number;
  businessService: string;
  state: StateCode;
  revision: number;
  answers: JsonObject;
  /** By which people know the case: its first text answer. */
  title?: string;
  language: Language;
  applicant: Applicant;
  /** The applicant's mobile number was proved by a one-time code. */
  proven: boolean;
  filedAt: Instant;
  stateSince: Instant;
  due?: Instant;
  decidedAt?: Instant;
  /** Id of the newest row of DIGIT that we know and stand on. */
  baseRow?: string;
  /** Filing actions that DIGIT holds. */
  filed: number;
  /** All filing actions are confirmed; before that officers find nothing. */
  filingDone: boolean;
  /** Moved in DIGIT by something that was not asked for here; a supervisor decides. */
  quarantined: boolean;
};

export type Applicant = {
  name: string;
  mobileNumber: string;
  /** As egov-user knows the person; absent until it was asked. */
  user?: DigitUser;
};

/** `lost`: DIGIT's row was not found after all repeats; a supervisor decides. The first three lock the case. */
export type IntentStatus = 'open' | 'processing' | 'lost' | 'done' | 'refused';

/** An action somebody asked for, until DIGIT is seen to hold it. */
export type Intent = {
  id: string;
  realm: string;
  applicationId: string;
  /** `filing`: one of the actions sent at submission; otherwise somebody acts. */
  kind: 'filing' | 'act';
  /** Position among the filing actions. */
  step?: number;
  action: ActionCode;
  from: StateCode;
  to: StateCode;
  /** Who asked. */
  actor: DigitUser;
  /** In whose name DIGIT is told; another one than `actor` only for actions via the system. */
  sender: DigitUser;
  /** The sender's token in gateway mode; never stored, so only the request itself can send there. */
  token?: string;
  /** The role by which the actor may. */
  role?: string;
  baseRow?: string;
  /** Revision of the application it was asked at. */
  revision: number;
  request: IntentRequest;
  key: string;
  status: IntentStatus;
  attempts: number;
  /** When it was sent last. */
  sentAt: Instant;
  /** Id of the row of DIGIT's 200 answer. */
  answeredRow?: string;
  reason?: Refusal;
  createdAt: Instant;
};

export type IntentRequest = {
  comment?: string;
  documents?: DocumentAnswer[];
  form?: JsonObject;
  answers?: JsonObject;
  assignees?: string[];
  /** What decision tables said to guard, fee and forms of the action. */
  decisions?: TableDecision[];
};

/** What happened to a case, hash-chained per application. */
export type ApplicationEvent = {
  seq: number;
  at: Instant;
  kind: 'submitted' | 'numbered' | 'action' | 'refused' | 'proven' | 'quarantined' | 'lost';
  action?: ActionCode;
  from?: StateCode;
  to?: StateCode;
  by: { uuid?: string; name: string; role?: string; onBehalfOf?: string };
  comment?: string;
  form?: JsonObject;
  documents?: DocumentAnswer[];
  /** What decision tables said when it was judged: table, day, inputs, rows. */
  decisions?: TableDecision[];
  /** Only for machines: row of DIGIT, number, reason. */
  detail?: JsonObject;
};

export type ActOutcome =
  | { kind: 'done'; state: StateCode; revision: number }
  | { kind: 'processing' }
  | { kind: 'refused'; reason: Refusal };

export type TimelineEntry = {
  at: Instant;
  kind: ApplicationEvent['kind'];
  action?: ActionCode;
  /** The action's name in the service's words. */
  actionName?: Text;
  from?: StateCode;
  to?: StateCode;
  toName?: Text;
  /** The role by its code, and in the service's words where the service has it. */
  by: { name: string; role?: string; roleName?: Text };
  comment?: string;
  form?: JsonObject;
  documents?: DocumentAnswer[];
  /** What decision tables said, for people to see why. */
  decisions?: TableDecision[];
};

/**
 * An action of the state, and why it cannot be taken now; `fee` is what is due, in the currency of the service.
 * `because`: how its condition came to be false, or else its fee to be what it is.
 */
export type OfferedAction = { action: Action; refusal?: Refusal; form?: Form; fee?: number; because?: Explanation };

export type CaseView = {
  id: string;
  reference: string;
  number?: string;
  tenant: string;
  service: ServiceCode;
  serviceName: Text;
  /** The first text answer: the name of the trade. */
  title?: string;
  definition: ServiceDefinition;
  /** Rows of the masters its forms read, so that they can be judged where they are filled. */
  masters: MasterRows;
  /** Tables its rules ask, as of this case's days; what could not be read is absent. */
  tables: FormTables;
  days: CaseDays;
  state: State;
  revision: number;
  answers: JsonObject;
  /** How computed answers came about, by field. */
  computed: Record<FieldCode, Explanation>;
  filedAt: Instant;
  due?: Instant;
  proven: boolean;
  applicant: { name: string; mobileMasked: string };
  timeline: TimelineEntry[];
  /** What the applicant was told, oldest first. */
  messages: { at: Instant; text: Text }[];
  actions: OfferedAction[];
  processing: boolean;
  /** What is being processed, or was refused last. */
  pending?: { action: ActionCode; status: IntentStatus; since: Instant };
  quarantined?: boolean;
};

export type Tracking = {
  reference: string;
  number?: string;
  serviceName: Text;
  state: { code: StateCode; name: Text };
  steps: { at: Instant; name: Text }[];
  /** What the applicant was told, oldest first. */
  messages: { at: Instant; text: Text }[];
  needsYou: boolean;
  due?: Instant;
  proven: boolean;
  /** Nothing more will happen. */
  over: boolean;
};

export type ApplicationSummary = {
  id: string;
  reference: string;
  number?: string;
  tenant: string;
  service: ServiceCode;
  serviceName: Text;
  state: { code: StateCode; name: Text; kind: State['kind']; outcome?: State['outcome'] };
  filedAt: Instant;
  due?: Instant;
  needsYou: boolean;
};

export type InboxRow = {
  id: string;
  reference: string;
  number?: string;
  tenant: string;
  service: ServiceCode;
  serviceName: Text;
  state: { code: StateCode; name: Text };
  title?: string;
  applicantName: string;
  filedAt: Instant;
  /** In this state since. */
  since: Instant;
  due?: Instant;
  revision: number;
  proven: boolean;
  /** An action is on its way to DIGIT. */
  processing: boolean;
};
