import { Json, StateCode } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';

/** One row of a mapping: where a value comes from and where it goes. */
export const MappingRow = z.object({
  /** JSON pointer in the other system's document. */
  to: z.string(),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('constant'), value: Json }),
    /** Sees `application`: id, number, tenant, state, filedAt, decidedAt, answers. */
    z.object({ kind: z.literal('expression'), rule: Rule }),
    z.object({ kind: z.literal('lookup'), rule: Rule, table: z.record(z.string(), Json), otherwise: Json.optional() }),
  ]),
  required: z.boolean().default(false),
});
export type MappingRow = z.infer<typeof MappingRow>;

export const Mapping = z.object({ formatVersion: z.literal(1), rows: z.array(MappingRow) });
export type Mapping = z.infer<typeof Mapping>;

/** That a service tells another system something: when, what, by which connection. Addresses and secrets are the connection's, kept by the runtime. */
export const ConnectorUse = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** A folder of the catalog, `dhis2`. */
  connector: z.string(),
  operation: z.string(),
  /** Name of the connection as the runtime's administrator knows it. */
  connection: z.string(),
  trigger: z.object({ onState: StateCode }),
  mapping: Mapping,
});
export type ConnectorUse = z.infer<typeof ConnectorUse>;
