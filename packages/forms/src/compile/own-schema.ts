import type { JsonObject } from '@nirmaan/lexicon';
import { typeOf } from '../field-types';
import type { Field } from '../model/form';

/** JSON Schema of a field's answer, without its words and without the fields in it; anything goes where it is computed. */
export function ownSchemaOf(field: Field): JsonObject | undefined {
  const choices = 'choices' in field && field.choices.from === 'list' ? field.choices.options : [];
  const schema = typeOf(field).toJsonSchema(field, { choices: choices.map(({ value }) => value) });
  return schema && field.value ? {} : schema;
}
