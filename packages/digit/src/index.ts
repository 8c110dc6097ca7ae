/**
 * DIGIT as the rest of Nirmaan sees it: a port per service in our words, and the client of DIGIT 2.9 behind them.
 */
export type { Actor, CallContext, DigitUser } from './actor';
export { createDigit, type Digit, type DigitOptions } from './client';
export {
  DEMO_DIGIT,
  type DigitEnvironment,
  DigitEnvironmentError,
  readDigitEnvironment,
} from './environment';
export { DigitError, type DigitErrorDetail } from './error';
export { readBack } from './read-back';
export { createServiceAccount } from './service-account';
export type { AccessControlPort, AllowedAction, KnownRole } from './services/access-control/port';
export type {
  Boundary,
  BoundaryHierarchy,
  BoundaryNode,
  BoundaryPlacement,
  BoundaryPort,
} from './services/boundary/port';
export type { EncryptionPort } from './services/encryption/port';
export type { FilestorePort } from './services/filestore/port';
export type { Assignment, Employee, HrmsPort, Jurisdiction, NewEmployee } from './services/hrms/port';
export type { IdgenPort } from './services/idgen/port';
export { readTenantNames, TENANT_NAMES, tenantNameCode, toDigitLocale } from './services/localization/names';
export type { LocalizationPort, LocalizedMessage } from './services/localization/port';
export type { MdmsPort, MdmsRow, MdmsSchema } from './services/mdms/port';
export type { OtpPort } from './services/otp/port';
export type { SignedIn, UserPort } from './services/user/port';
export { BusinessService, BusinessServiceAction, BusinessServiceState } from './services/workflow/business-service';
export type { DocumentRef, ProcessRow, TransitionRequest, WorkflowPort } from './services/workflow/port';
