import type { JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { Field, Form } from '../model/form';

/** A form that remembers no file. */
export function withoutOrigins(form: Form): Form {
  const { origin: _, ...own } = form;
  return {
    ...own,
    pages: own.pages.map(({ origin: _page, ...page }) => ({ ...page, fields: page.fields.map(withoutOrigin) })),
  };
}

/** A field that remembers no file, nor do those inside it. */
export function withoutOrigin(field: Field): Field {
  const { origin: _, ...own } = field;
  return 'fields' in own ? { ...own, fields: own.fields.map(withoutOrigin) } : own;
}

/** A field as a document. */
export function toPlainJson(value: object): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(value));
  return z.record(z.string(), z.json()).parse(json);
}
