/**
 * What a citizen page shows: plain data, made by the runtime, by the builder's preview, by tests.
 * `renderCitizenPage` turns one into an HTML document and asks nothing else.
 */
import type { Form, FormContext, FormEvaluation, Page } from '@nirmaan/forms';
import type { FieldCode, Instant, Issue, JsonObject, Language, PageCode, Text } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { ServiceDraft } from '@nirmaan/service';
import type { OutcomePart } from './before/outcome';

/** What surrounds every page. */
export type Site = {
  messages: Messages;
  language: Language;
  languages: Language[];
  /** Where texts of the service are taken from when it lacks `language`. */
  defaultLanguage: Language;
  /** `''`, or what every address begins with: `/services`. */
  prefix: string;
  /** The address after the language, query included: the language switch keeps it. */
  here: string;
  timeZone: string;
  tenant?: { city: string; name: Text };
  service?: { code: string; name: Text };
  /** Names of the hashed files, see `buildCitizenAssets`. Absent: the page has none (a preview brings its own style). */
  assets?: { script: string; style: string; preload?: readonly string[]; map?: string };
  /** Template of the tiles of a map, and whose they are; absent: there are no maps. */
  map?: { tiles: string; attribution: string };
  /** Shown above everything, for example that the connection is not protected. */
  notice?: string;
  /** Of a service that is only tried out: every page says so. */
  trial?: TrialBand;
};

/** What stands above every page of a trial; `code`: the one-time code that would have gone to a phone just now. */
export type TrialBand = { href: string; messagesHref: string; code?: string };

/**
 * Hidden in every form that changes something: which page, of which revision, under which idempotency key.
 * `next`: opened from the check page to change one answer, so that is where "continue" leads.
 */
export type Hidden = { page: string; revision: number; key: string; next?: 'check' };

/** An application in correction instead of a new one. */
export type Correction = { id: string; reference: string; comment?: string };

/** Name, mobile number and code, as typed; shown again beside what was wrong. */
export type ProofValues = { name?: string; mobileNumber?: string; code?: string };

export type StepView = { at: Instant; name: Text };

/** Where an application stands, for its citizen. */
export type ApplicationState = {
  reference: string;
  number?: string;
  serviceName: Text;
  stateName: Text;
  steps: StepView[];
  /** What the applicant was told, oldest first. */
  messages: { at: Instant; text: Text }[];
  needsYou: boolean;
  over: boolean;
  due?: Instant;
  proven: boolean;
  processing?: boolean;
};

export type CitizenAction = {
  code: string;
  name: Text;
  comment: 'none' | 'optional' | 'required';
  /** Why not, in words. */
  refusal?: string;
};

export type FormView = {
  kind: 'form';
  site: Site;
  form: Form;
  page: Page;
  evaluation: FormEvaluation;
  data: JsonObject;
  context: FormContext;
  showIssues: boolean;
  serverIssues?: Issue[];
  hidden: Hidden;
  /** Where the page posts to: its own address. */
  action: string;
  /** Where the script sends files in pieces; absent: they are posted with the page. */
  uploads?: string;
  /** Where an uploaded file opens. */
  documentHref?(ref: string): string;
  /** Where words of the page can be heard; absent: nothing was recorded. */
  clipOf?(words: string): string | undefined;
  back: string;
  correction?: Correction;
};

export type CheckView = {
  kind: 'check';
  site: Site;
  form: Form;
  evaluation: FormEvaluation;
  hidden: Hidden;
  action: string;
  back: string;
  pageHref(page: PageCode): string;
  documentHref?(ref: string): string;
  /** Problems that keep it from being sent; each leads to its page. */
  issues: Issue[];
  correction?: Correction & { actions: CitizenAction[]; commentText?: string };
};

/** *Check before you apply*: questions whose answers nobody keeps, and what the tables of the service say to them. */
export type BeforeView = {
  kind: 'before';
  site: Site;
  /** Absent: its choices cannot be read now, so that nothing can be asked. */
  questions?: { form: Form; evaluation: FormEvaluation; data: JsonObject };
  parts: OutcomePart[];
  isAnswered: boolean;
  /** What fields of the application form are called, also those that are asked there alone. */
  labels: Record<FieldCode, Text>;
  /** ISO 4217. */
  currency: string;
  /** Its own address, without answers: questions are sent there by GET, and by POST to begin an application. */
  action: string;
  back: string;
  /** A draft of this device is going on: answers are put into it. */
  hasDraft: boolean;
  /** Where words of the questions can be heard; absent: nothing was recorded. */
  clipOf?(words: string): string | undefined;
};

/** What the start page tells of *Check before you apply*. */
export type BeforeHint = { href: string; parts: OutcomePart[]; labels: Record<FieldCode, Text>; currency: string };

export type ErrorReason = 'not-found' | 'failed' | 'expired' | 'digit-down' | 'too-large' | 'origin' | 'too-many';

export type CitizenView =
  | { kind: 'cities'; site: Site; cities: { city: string; name: Text; services: number }[] }
  | { kind: 'services'; site: Site; services: { code: string; name: Text; description: Text }[] }
  | {
      kind: 'start';
      site: Site;
      description: Text;
      info: ServiceDraft['info'];
      pages: number;
      minutes: number;
      startHref: string;
      /** A draft of this device. */
      continueHref?: string;
      /** Only where a table of the service tells something before. */
      before?: BeforeHint;
    }
  | BeforeView
  | FormView
  | CheckView
  | {
      kind: 'prove';
      site: Site;
      /** `number`: ask for name and mobile; `code`: ask for the code sent; `unproven`: no code can be sent, go on without. */
      step: 'number' | 'code' | 'unproven';
      values: ProofValues;
      issues: Issue[];
      hidden: Hidden;
      action: string;
      back: string;
      /** Of the service: `none` sends no code. */
      identify: 'none' | 'mobile' | 'login';
    }
  | {
      kind: 'submitted';
      site: Site;
      reference: string;
      number?: string;
      at?: Instant;
      /** Unknown to whoever only has the address. */
      proven?: boolean;
    }
  | {
      kind: 'track';
      site: Site;
      cities: { city: string; name: Text }[];
      values: { city?: string; reference?: string; mobileNumber?: string };
      issues: Issue[];
      /** A sentence instead of a field's problem: nothing found, too many tries. */
      problem?: 'not-found' | 'too-many';
      action: string;
    }
  | {
      kind: 'tracking';
      site: Site;
      application: ApplicationState;
      signInHref: string;
      /** Of an application whose mobile number is not proven yet. */
      proof?: {
        step: 'offer' | 'code';
        values: { city: string; reference: string; mobileNumber: string };
        issues: Issue[];
        problem?: 'digit-down' | 'too-many';
        action: string;
      };
    }
  | {
      kind: 'sign-in';
      site: Site;
      step: 'number' | 'code';
      values: ProofValues;
      issues: Issue[];
      action: string;
      problem?: 'digit-down' | 'too-many';
    }
  | {
      kind: 'my';
      site: Site;
      applications: {
        id: string;
        reference: string;
        number?: string;
        serviceName: Text;
        stateName: Text;
        filedAt: Instant;
        needsYou: boolean;
      }[];
      signOutAction: string;
    }
  | {
      kind: 'application';
      site: Site;
      id: string;
      application: ApplicationState;
      form?: Form;
      evaluation?: FormEvaluation;
      documentHref?(ref: string): string;
      correctHref?: string;
      officerComment?: string;
      actions: CitizenAction[];
      hidden: Hidden;
      action: string;
      /** After an action: what came of it. */
      outcome?: { kind: 'done' } | { kind: 'refused'; reason: string };
    }
  | {
      kind: 'saved';
      site: Site;
      code?: string;
      /** The address to come back with, once it was asked for; the code for it goes to this number. */
      link?: { href: string; mobileNumber: string };
      mobileNumber?: string;
      issues: Issue[];
      linkAction: string;
      continueHref: string;
      leaveAction: string;
    }
  | {
      kind: 'come-back';
      site: Site;
      step: 'send' | 'code';
      mobileNumber: string;
      issues: Issue[];
      problem?: 'digit-down' | 'too-many';
      action: string;
      resumeHref: string;
    }
  | { kind: 'resume'; site: Site; action: string; value?: string; unknown: boolean }
  | {
      kind: 'conflict';
      site: Site;
      action: string;
      /** What was posted, to be posted again over the newer revision. */
      posted: { name: string; value: string }[];
      latestHref: string;
    }
  | {
      kind: 'trial';
      site: Site;
      /** When everything in it is deleted; absent: when its author leaves. */
      until?: Instant;
      citizens: { userName: string; name: Text; mobileNumber: string }[];
      officers: { userName: string; name: Text; roles: Text[] }[];
      /** Where who to be is posted, as `user`, with where to go then, as `next`. */
      action: string;
      next: { citizen: string; officer: string };
      /** Where it is posted that the form be filled in for whoever one is. */
      fillAction: string;
    }
  | {
      kind: 'trial-messages';
      site: Site;
      /** What would have been sent, newest first; absent: it cannot be read now. */
      messages?: { at: Instant; to: string; text: string }[];
      back: string;
    }
  | { kind: 'trial-over'; site: Site }
  | { kind: 'error'; site: Site; reason: ErrorReason; againHref?: string; params?: Record<string, string | number> };

export type CitizenViewOf<Kind extends CitizenView['kind']> = Extract<CitizenView, { kind: Kind }>;
