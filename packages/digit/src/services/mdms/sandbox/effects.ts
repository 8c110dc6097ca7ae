import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { isObject } from '../../../sandbox/exchange';
import { type MdmsSlice, pairKey } from '../slice';

const audit = z.object({
  createdBy: z.string().nullable(),
  lastModifiedBy: z.string().nullable(),
  createdTime: z.number().nullable(),
  lastModifiedTime: z.number().nullable(),
});
/** Members of an effect are JSON already, from a request or the journal: only the kind is looked at, not every leaf. */
const members = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/** What goes to the persister. A member may be null although its column takes none: then the write is lost. */
export const MdmsEffect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('schema'),
    schema: z.object({
      id: z.string(),
      tenantId: z.string(),
      code: z.string().nullable(),
      description: z.string().nullable(),
      definition: members,
      isActive: z.boolean().nullable(),
      auditDetails: audit,
    }),
  }),
  z.object({
    kind: z.literal('row'),
    row: z.object({
      id: z.string(),
      tenantId: z.string(),
      schemaCode: z.string(),
      uniqueIdentifier: z.string(),
      data: members,
      isActive: z.boolean().nullable(),
      auditDetails: audit,
    }),
  }),
  z.object({
    kind: z.literal('row-update'),
    id: z.string(),
    data: members,
    isActive: z.boolean().nullable(),
    lastModifiedBy: z.string().nullable(),
    lastModifiedTime: z.number().nullable(),
  }),
]);
export type MdmsEffect = z.infer<typeof MdmsEffect>;
type SchemaEffect = Extract<MdmsEffect, { kind: 'schema' }>['schema'];
type RowEffect = Extract<MdmsEffect, { kind: 'row' }>['row'];

/** Column sizes of eg_mdms_* in characters. */
const SIZE = { id: 64, name: 255, description: 512 };

export function applyMdms(slice: MdmsSlice, effect: MdmsEffect): boolean {
  switch (effect.kind) {
    case 'schema':
      return insertSchema(slice, effect.schema);
    case 'row':
      return insertRow(slice, effect.row);
    case 'row-update': {
      const row = slice.rows.get(effect.id);
      if (!row) return true;
      if (effect.isActive === null || !isJsonb(effect.data) || !fits(SIZE.id, effect.lastModifiedBy)) return false;
      row.data = toJsonb(effect.data);
      row.isActive = effect.isActive;
      const { lastModifiedBy, lastModifiedTime } = effect;
      row.auditDetails = { ...row.auditDetails, lastModifiedBy, lastModifiedTime };
      return true;
    }
  }
}

function insertSchema(slice: MdmsSlice, schema: SchemaEffect): boolean {
  const { id, code, isActive, description, auditDetails } = schema;
  if (code === null || isActive === null || !isJsonb(schema.definition)) return false;
  if (!fits(SIZE.id, id, auditDetails.createdBy) || !fits(SIZE.name, schema.tenantId, code)) return false;
  if (!fits(SIZE.description, description) || slice.schemas.has(pairKey(schema.tenantId, code))) return false;
  slice.schemas.set(pairKey(schema.tenantId, code), {
    ...schema,
    code,
    isActive,
    definition: toJsonb(schema.definition),
  });
  return true;
}

function insertRow(slice: MdmsSlice, row: RowEffect): boolean {
  const { id, tenantId, schemaCode, uniqueIdentifier, isActive, auditDetails } = row;
  if (isActive === null || !isJsonb(row.data) || slice.rows.has(id)) return false;
  if (!fits(SIZE.id, id, auditDetails.createdBy) || !fits(SIZE.name, tenantId, schemaCode, uniqueIdentifier))
    return false;
  const key = pairKey(tenantId, schemaCode);
  const level = slice.levels.get(key) ?? new Map();
  if (level.has(uniqueIdentifier)) return false;
  const stored = { ...row, isActive, data: toJsonb(row.data) };
  slice.levels.set(key, level.set(uniqueIdentifier, stored));
  slice.codes.set(tenantId, (slice.codes.get(tenantId) ?? new Set()).add(schemaCode));
  slice.rows.set(id, stored);
  return true;
}

/** jsonb keeps members by length of their name, then bytes: that is how a search gives them back. */
function toJsonb(object: JsonObject): JsonObject {
  const byName = Object.entries(object).sort(
    ([a], [b]) => byteLength(a) - byteLength(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  return Object.fromEntries(byName.map(([name, value]) => [name, ordered(value)]));
}

function byteLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}

function ordered(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(ordered);
  return isObject(value) ? toJsonb(value) : value;
}

/** jsonb takes no U+0000. */
function isJsonb(value: JsonValue): boolean {
  if (typeof value === 'string') return !value.includes('\u0000');
  if (Array.isArray(value)) return value.every(isJsonb);
  return !isObject(value) || Object.entries(value).every(([name, each]) => isJsonb(name) && isJsonb(each));
}

/** Characters as PostgreSQL counts them; U+0000 fits nowhere. */
function fits(size: number, ...values: (string | null)[]): boolean {
  return values.every(
    (value) => value === null || (!value.includes('\u0000') && (value.length <= size || [...value].length <= size)),
  );
}
