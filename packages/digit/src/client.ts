import type { Instant } from '@nirmaan/lexicon';
import { createAccessControlClient } from './services/access-control/digit-2.9';
import type { AccessControlPort } from './services/access-control/port';
import { createBoundaryClient } from './services/boundary/digit-2.9';
import type { BoundaryPort } from './services/boundary/port';
import { createEncryptionClient } from './services/encryption/digit-2.9';
import type { EncryptionPort } from './services/encryption/port';
import { createFilestoreClient } from './services/filestore/digit-2.9';
import type { FilestorePort } from './services/filestore/port';
import { createHrmsClient } from './services/hrms/digit-2.9';
import type { HrmsPort } from './services/hrms/port';
import { createIdgenClient } from './services/idgen/digit-2.9';
import type { IdgenPort } from './services/idgen/port';
import { createLocalizationClient } from './services/localization/digit-2.9';
import type { LocalizationPort } from './services/localization/port';
import { createMdmsClient } from './services/mdms/digit-2.9';
import type { MdmsPort } from './services/mdms/port';
import { createOtpClient } from './services/otp/digit-2.9';
import type { OtpPort } from './services/otp/port';
import { createUserClient } from './services/user/digit-2.9';
import type { UserPort } from './services/user/port';
import { createWorkflowClient } from './services/workflow/digit-2.9';
import type { WorkflowPort } from './services/workflow/port';
import { createCaller } from './wire/caller';

/** Every service of DIGIT that Nirmaan uses. */
export type Digit = {
  hrms: HrmsPort;
  encryption: EncryptionPort;
  accessControl: AccessControlPort;
  boundary: BoundaryPort;
  user: UserPort;
  otp: OtpPort;
  workflow: WorkflowPort;
  mdms: MdmsPort;
  idgen: IdgenPort;
  localization: LocalizationPort;
  filestore: FilestorePort;
};

export type DigitOptions = {
  mode: 'direct' | 'gateway';
  baseUrl: string;
  /** Addresses of single services, where they are not all behind `baseUrl`. */
  urls?: Partial<Record<keyof Digit, string>>;
  /** Our OAuth client at egov-user; the one every installation ships, with an empty secret, where none is given. */
  client?: { id: string; secret: string };
  fetch: typeof fetch;
  now(): Instant;
  /** Pauses before repeats; without it they come at once. */
  sleep?(milliseconds: number): Promise<void>;
  /** From 0 to below 1: spreads repeats of several clients. */
  random?(): number;
  /** Until the whole answer is here. */
  timeoutMs?: number;
};

/** The client of DIGIT 2.9. */
export function createDigit({
  mode,
  baseUrl,
  urls = {},
  client = { id: 'egov-user-client', secret: '' },
  fetch,
  now,
  sleep = async () => {},
  random = () => 0.5,
  timeoutMs = 10_000,
}: DigitOptions): Digit {
  const addresses: Partial<Record<string, string>> = urls;
  const caller = createCaller({
    mode,
    client,
    fetch,
    now,
    sleep,
    random,
    timeoutMs,
    // Clients name their service as its folder is named.
    urlOf: (service) => addresses[service.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] ?? baseUrl,
  });
  return {
    hrms: createHrmsClient(caller),
    encryption: createEncryptionClient(caller),
    accessControl: createAccessControlClient(caller),
    boundary: createBoundaryClient(caller),
    user: createUserClient(caller),
    otp: createOtpClient(caller),
    workflow: createWorkflowClient(caller),
    mdms: createMdmsClient(caller),
    idgen: createIdgenClient(caller),
    localization: createLocalizationClient(caller),
    filestore: createFilestoreClient(caller),
  };
}
