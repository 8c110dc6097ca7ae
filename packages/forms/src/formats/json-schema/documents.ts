import type { JsonObject } from '@nirmaan/lexicon';

/** A JSON Schema and how RJSF is told to show it. */
export type JsonSchemaDocuments = { schema: JsonObject; uiSchema?: JsonObject | undefined };
