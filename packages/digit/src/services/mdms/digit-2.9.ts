import { Json, type JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { Caller } from '../../wire/caller';
import { readPages } from '../../wire/pages';
import type { MdmsPort, MdmsRow } from './port';
import { checkJsonb, checkRoom, SIZE } from './room';

const JsonMembers = z.record(z.string(), Json);
const Schemas = z.object({
  SchemaDefinitions: z.array(
    z.object({
      tenantId: z.string(),
      code: z.string(),
      description: z.string().nullish(),
      definition: JsonMembers,
      isActive: z.boolean().nullish(),
    }),
  ),
});
const Row = z.object({
  id: z.string(),
  tenantId: z.string(),
  schemaCode: z.string(),
  uniqueIdentifier: z.string(),
  data: JsonMembers,
  isActive: z.boolean().nullish(),
  auditDetails: JsonMembers.nullish(),
});
const Rows = z.object({ mdms: z.array(Row) });

/** mdms-v2 gives ten rows unless asked, and knows no maximum. */
const PAGE = 500;

function toRow(row: z.infer<typeof Row>): MdmsRow {
  return {
    id: row.id,
    tenant: row.tenantId,
    schemaCode: row.schemaCode,
    uniqueIdentifier: row.uniqueIdentifier,
    data: row.data,
    isActive: row.isActive ?? true,
    auditDetails: row.auditDetails ?? {},
  };
}

export function createMdmsClient(caller: Caller): MdmsPort {
  return {
    async searchSchemas({ tenant, codes }, context) {
      if (codes.length === 0) return [];
      const body = { SchemaDefCriteria: { tenantId: tenant, codes, limit: codes.length } };
      const { SchemaDefinitions } = await caller.post({
        service: 'mdms',
        path: '/mdms-v2/schema/v1/_search',
        body,
        answer: Schemas,
        context,
        isRead: true,
      });
      return SchemaDefinitions.map((schema) => ({
        tenant: schema.tenantId,
        code: schema.code,
        description: schema.description ?? '',
        definition: schema.definition,
        isActive: schema.isActive ?? true,
      }));
    },
    async createSchema({ tenant, code, description, definition }, context) {
      checkRoom({
        tenant: [tenant, SIZE.name],
        'code of the schema': [code, SIZE.name],
        description: [description, SIZE.description],
      });
      checkJsonb(definition);
      const body = { SchemaDefinition: { tenantId: tenant, code, description, definition, isActive: true } };
      await caller.post({ service: 'mdms', path: '/mdms-v2/schema/v1/_create', body, answer: Schemas, context });
    },
    async searchRows({ tenant, schemaCode, uniqueIdentifiers, filters, exactTenant, includeInactive }, context) {
      if (uniqueIdentifiers?.length === 0) return [];
      const criteria: JsonObject = {
        tenantId: tenant,
        schemaCode,
        ...(uniqueIdentifiers && { uniqueIdentifiers }),
        ...(filters && { filters }),
        ...(!includeInactive && { isActive: true }),
      };
      const read = async ({ offset, limit }: { offset: number; limit: number }) => {
        const { mdms } = await caller.post({
          service: 'mdms',
          path: '/mdms-v2/v2/_search',
          body: { MdmsCriteria: { ...criteria, offset, limit } },
          answer: Rows,
          context,
          isRead: true,
        });
        return mdms.map(toRow);
      };
      return readPages({
        service: 'mdms',
        size: PAGE,
        read,
        keyOf: (row) => row.id,
        // All rows are of one level: the first tells which.
        wants: (first) => !exactTenant || first.tenant === tenant,
      });
    },
    async createRow({ tenant, schemaCode, data }, context) {
      checkRoom({ tenant: [tenant, SIZE.name], 'code of the schema': [schemaCode, SIZE.name] });
      checkJsonb(data);
      const body = { Mdms: { tenantId: tenant, schemaCode, data, isActive: true } };
      const path = `/mdms-v2/v2/_create/${schemaCode}`;
      const { mdms } = await caller.post({ service: 'mdms', path, body, answer: Rows, context });
      // DIGIT makes the identifier, accepts the row and loses it where the identifier is too long.
      for (const { uniqueIdentifier } of mdms) checkRoom({ 'unique identifier': [uniqueIdentifier, SIZE.name] });
    },
    async updateRow(row, context) {
      checkJsonb(row.data);
      const body = {
        Mdms: {
          id: row.id,
          tenantId: row.tenant,
          schemaCode: row.schemaCode,
          uniqueIdentifier: row.uniqueIdentifier,
          data: row.data,
          isActive: row.isActive,
          auditDetails: row.auditDetails,
        },
      };
      await caller.post({
        service: 'mdms',
        path: `/mdms-v2/v2/_update/${row.schemaCode}`,
        body,
        answer: Rows,
        context,
      });
    },
  };
}
