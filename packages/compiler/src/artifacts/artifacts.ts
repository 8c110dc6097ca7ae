import type { BusinessService } from '@nirmaan/digit';
import type { JsonObject, ServiceCode } from '@nirmaan/lexicon';

/** One thing a publication puts into DIGIT. `key` names it among all; `tenant` is where it lies. */
export type DigitArtifact =
  | { kind: 'mdms-schema'; key: string; tenant: string; code: string; description: string; definition: JsonObject }
  | { kind: 'mdms-row'; key: string; tenant: string; schemaCode: string; uniqueIdentifier: string; data: JsonObject }
  | { kind: 'business-service'; key: string; tenant: string; code: string; body: BusinessService }
  | {
      kind: 'localization';
      key: string;
      tenant: string;
      locale: string;
      module: string;
      messages: { code: string; message: string }[];
    }
  | { kind: 'service-pointer'; key: string; tenant: string; service: ServiceCode; version: number; cities: string[] };

/** Everything a service is in DIGIT, in the order in which it must come to be: what is needed first stands first, the pointer last. */
export type DigitArtifacts = {
  target: 'digit-2.9';
  realm: string;
  service: ServiceCode;
  version: number;
  /** Code of its workflow in workflow-v2. */
  businessService: string;
  /** What a runtime must be able to do beyond walking one workflow. Absent: nothing. */
  needs?: 'parallel-blocks'[];
  artifacts: DigitArtifact[];
};
