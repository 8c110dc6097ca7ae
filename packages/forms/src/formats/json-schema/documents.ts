import { appendPointer, type Issue, issue, type JsonObject, type JsonValue, Language, Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import { PROTOTYPE_NAMES } from '../limits';
import { isObject } from '../same-json';

/** A JSON Schema and how RJSF is told to show it. */
export type JsonSchemaDocuments = { schema: JsonObject; uiSchema?: JsonObject | undefined };

const Document = z.record(z.string(), z.json());

/** Origin of a form that came from a JSON Schema: the documents as they were, and how they were read. */
export const JsonSchemaOrigin = z.object({
  kind: z.literal('json-schema'),
  language: Language,
  /** What the form was called where they did not say. */
  title: Text.optional(),
  schema: Document,
  uiSchema: Document.optional(),
});
export type JsonSchemaOrigin = z.infer<typeof JsonSchemaOrigin>;

/**
 * Origin of one of its fields: the pointer to its schema, through references as if they were written out; the name of the
 * property where the code is another; what no member of ours says.
 */
export const JsonSchemaFieldOrigin = z.object({
  kind: z.literal('json-schema'),
  at: z.string(),
  name: z.string().optional(),
  kept: Document.optional(),
});

/** Parts within parts; a hundred levels are no form. */
const DEEPEST = 100;
const MOST_PARTS = 400_000;

/** What makes a document unfit before anybody reads it: too deep, too large, names of JavaScript itself. */
export function checkDocument(document: JsonObject): Issue[] {
  const issues: Issue[] = [];
  let parts = 0;
  const walk = (value: JsonValue, path: string, depth: number): void => {
    if (issues.length >= 20 || (!Array.isArray(value) && !isObject(value))) return;
    if (depth > DEEPEST) {
      issues.push(issue('formats.too-deep', path, { most: DEEPEST }));
      return;
    }
    for (const [name, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (++parts > MOST_PARTS) {
        if (parts === MOST_PARTS + 1) issues.push(issue('formats.too-many-parts', '', { most: MOST_PARTS }));
        return;
      }
      const at = appendPointer(path, name);
      if (typeof name === 'string' && PROTOTYPE_NAMES.has(name))
        issues.push(issue('formats.prototype-name', at, { name }));
      else walk(member, at, depth + 1);
    }
  };
  walk(document, '', 0);
  return issues;
}
