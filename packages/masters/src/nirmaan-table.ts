/**
 * The shape of a table as a row of a master of ours, so that a runtime reads a table from MDMS alone: its rows are those
 * of the master of its code, how to read them is here.
 */
import { canonicalJson, type JsonObject, MasterCode, Text } from '@nirmaan/lexicon';
import { TableShape } from '@nirmaan/rules/tables';
import { z } from 'zod';
import type { Master } from './model/master';
import type { TableMaster } from './model/table-master';
import { isTable } from './model/table-master';

export const NIRMAAN_TABLE = 'Nirmaan.Table';

/** Its schema, the same in every realm. */
export function nirmaanTableSchema(): JsonObject {
  const text = { type: 'string' };
  return {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    title: NIRMAAN_TABLE,
    properties: { id: text, body: text },
    required: ['id', 'body'],
    'x-unique': ['id'],
    'x-ref-schema': [],
    additionalProperties: false,
  };
}

/** The row of a table. Throws where the master is none: its callers have looked. */
export function toNirmaanTable(master: Master | TableMaster): JsonObject {
  if (!isTable(master)) throw new Error(`${master.code} is no table`);
  return { id: master.code, body: canonicalJson({ name: master.name, shape: master.table }) };
}

export type NirmaanTable = { code: MasterCode; name: Text; shape: TableShape };

const Row = z.object({ id: MasterCode, body: z.string().max(1_000_000) });
const Body = z.object({ name: Text, shape: TableShape });

/** A table's name and shape from its row; undefined where the row is none of ours. */
export function readNirmaanTable(row: unknown): NirmaanTable | undefined {
  const read = Row.safeParse(row);
  if (!read.success) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(read.data.body);
  } catch {
    return undefined;
  }
  const body = Body.safeParse(json);
  return body.success ? { code: read.data.id, ...body.data } : undefined;
}
