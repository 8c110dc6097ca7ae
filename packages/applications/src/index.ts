/**
 * The life of one filed case: drafts, submission, officers' actions, tracking.
 *
 * One transaction decides, DIGIT is told through it, reading back confirms. Storage, DIGIT and time come in as ports;
 * what is left for later is in the outbox and done by `createApplicationWork`.
 */
export { type ApplicationPorts, type Applications, createApplications } from './applications';
export { errorsOf, type JudgedForm, judgeForm, tablesOf } from './cases/judging';
export { type CaseDays, dayIn, missingTables, type Place } from './cases/rule-data';
export type {
  Catalogue,
  CataloguePorts,
  DefinitionStore,
  PublishedVersion,
  ServicePointer,
} from './catalogue/catalogue';
export { createCatalogue } from './catalogue/create-catalogue';
export { identityRefsIn, keepTyped } from './identities/keep-typed';
export type { IdentityVault } from './identities/vault';
export type {
  ActOutcome,
  Applicant,
  Application,
  ApplicationEvent,
  ApplicationSummary,
  CaseView,
  Draft,
  InboxRow,
  Intent,
  IntentRequest,
  IntentStatus,
  OfferedAction,
  Refusal,
  TimelineEntry,
  Tracking,
} from './model/application';
export type {
  ApplicationHead,
  ApplicationStore,
  InboxQuery,
  IntentEffect,
  NewEvent,
  NewTask,
  OpenUpload,
  OutboxKind,
  OutboxRow,
  OutboxWrite,
  StagedUpload,
  StoredInboxRow,
} from './store';
export { createApplicationWork, FilingRefused, type WorkResult } from './work/application-work';
