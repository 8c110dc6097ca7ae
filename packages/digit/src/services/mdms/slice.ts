import type { JsonObject } from '@nirmaan/lexicon';

export type AuditDetails = {
  createdBy: string | null;
  lastModifiedBy: string | null;
  createdTime: number | null;
  lastModifiedTime: number | null;
};

export type StoredSchema = {
  id: string;
  tenantId: string;
  code: string;
  description: string | null;
  definition: JsonObject;
  isActive: boolean;
  auditDetails: AuditDetails;
};

export type StoredRow = {
  id: string;
  tenantId: string;
  schemaCode: string;
  uniqueIdentifier: string;
  data: JsonObject;
  isActive: boolean;
  auditDetails: AuditDetails;
};

/** Schemas by `tenant|code`; rows in order of storing, and by id. */
export type MdmsSlice = {
  schemas: Map<string, StoredSchema>;
  rows: Map<string, StoredRow>;
  /** Rows of one level: `tenant|schemaCode` → uniqueIdentifier → row. */
  levels: Map<string, Map<string, StoredRow>>;
  /** Codes of the schemas a tenant has rows of. */
  codes: Map<string, Set<string>>;
};

export function pairKey(tenant: string, code: string): string {
  return `${tenant}\u0000${code}`;
}
