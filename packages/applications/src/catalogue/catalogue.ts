import type { CallContext, Digit, MdmsRow } from '@nirmaan/digit';
import type { Instant, JsonObject, Language, MasterCode, ServiceCode, TenantId, Text } from '@nirmaan/lexicon';
import type { DecisionTable, TableShape } from '@nirmaan/rules/tables';
import type { ServiceDefinition } from '@nirmaan/service';
import type { Places } from '../places/places';

/** One version of a service as it was published; versions never change. */
export type PublishedVersion = {
  service: ServiceCode;
  version: number;
  businessService: string;
  workflowVersion: number;
  definition: ServiceDefinition;
};

/** Which version of a service is offered, and where. */
export type ServicePointer = { service: ServiceCode; version: number; cities: string[] };

/** Keeps what was read last, so that the runtime starts and serves with DIGIT down. */
export interface DefinitionStore {
  findPointers(realm: string): Promise<{ pointers: ServicePointer[]; readAt: Instant } | undefined>;
  putPointers(realm: string, pointers: ServicePointer[], readAt: Instant): Promise<void>;
  findVersion(realm: string, service: ServiceCode, version: number): Promise<PublishedVersion | undefined>;
  putVersion(realm: string, version: PublishedVersion): Promise<void>;
  findMasterRows(
    realm: string,
    tenant: string,
    code: MasterCode,
  ): Promise<{ rows: JsonObject[]; readAt: Instant } | undefined>;
  putMasterRows(realm: string, tenant: string, code: MasterCode, rows: JsonObject[], readAt: Instant): Promise<void>;
}

/** The services a realm offers, found in DIGIT's MDMS. */
export type Catalogue = {
  /** Services activated in `tenant`, by their active version. */
  activeServices(realm: string, tenant: string): Promise<PublishedVersion[]>;
  /** Undefined when it is not activated there. */
  findService(realm: string, tenant: string, code: ServiceCode): Promise<PublishedVersion | undefined>;
  /** Any version that was ever published: a case keeps its own. */
  version(realm: string, service: ServiceCode, version: number): Promise<PublishedVersion | undefined>;
  /** Rows of a master as the tenant sees them. */
  masterRows(realm: string, tenant: string, code: MasterCode): Promise<JsonObject[]>;
  /** Cities of a realm, by their names in a language. */
  cities(realm: string, language: Language): Promise<{ tenant: TenantId; name: string }[]>;
  /** A decision table as the tenant sees it; undefined where none of the code is published, or its rows cannot be read. */
  table(realm: string, tenant: string, code: MasterCode): Promise<DecisionTable | undefined>;
  /** A sound by the hash of its bytes; undefined where no service of the realm names it, or DIGIT does not have it. */
  recording(realm: string, sha256: string): Promise<PublishedSound | undefined>;
  /** Places of DIGIT's boundary service. */
  places: Places;
};

/** What a row of the master `Nirmaan.Table` says of a table. */
export type PublishedTable = { code: MasterCode; name: Text; shape: TableShape };

/** Words of a service, read aloud. */
export type PublishedSound = { mediaType: string; bytes: Uint8Array };

export type CataloguePorts = {
  digit: Pick<Digit, 'mdms' | 'boundary' | 'localization'>;
  /** In whose name DIGIT is read; the service account of the realm. */
  context(realm: string): Promise<CallContext>;
  store: DefinitionStore;
  /** The rows of one version, put together and proven unchanged; `decodeServiceVersion` of the compiler. */
  decode(rows: MdmsRow[]): {
    definition: ServiceDefinition;
    version: number;
    businessService: string;
    workflowVersion: number;
  };
  /** A row of `Nirmaan.Table`; undefined where it is none. */
  readTable(row: JsonObject): PublishedTable | undefined;
  /** A row of `Nirmaan.Recording`, proven to hold the bytes it is called by; undefined where it does not. */
  readRecording(row: JsonObject): PublishedSound | undefined;
  now(): Instant;
};
