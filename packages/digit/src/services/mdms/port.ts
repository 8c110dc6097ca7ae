import type { JsonObject } from '@nirmaan/lexicon';
import type { CallContext } from '../../actor';

export type MdmsSchema = {
  tenant: string;
  code: string;
  description: string;
  definition: JsonObject;
  isActive: boolean;
};
export type MdmsRow = {
  id: string;
  tenant: string;
  schemaCode: string;
  uniqueIdentifier: string;
  data: JsonObject;
  isActive: boolean;
  auditDetails: JsonObject;
};

/** mdms-v2. Creates and updates answer 202 before they are stored. */
export interface MdmsPort {
  searchSchemas(criteria: { tenant: string; codes: string[] }, context: CallContext): Promise<MdmsSchema[]>;
  createSchema(schema: Omit<MdmsSchema, 'isActive'>, context: CallContext): Promise<void>;
  /** Reads all pages. Like DIGIT: rows of the nearest tenant level with any match; `exactTenant` drops rows of other levels. */
  searchRows(
    criteria: {
      tenant: string;
      schemaCode: string;
      uniqueIdentifiers?: string[];
      filters?: Record<string, string>;
      exactTenant?: boolean;
      includeInactive?: boolean;
    },
    context: CallContext,
  ): Promise<MdmsRow[]>;
  createRow(row: { tenant: string; schemaCode: string; data: JsonObject }, context: CallContext): Promise<void>;
  /** `row` as read (its id and audit details are needed), with new data. */
  updateRow(row: MdmsRow, context: CallContext): Promise<void>;
}
