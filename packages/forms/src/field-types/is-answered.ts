import type { JsonObject } from '@nirmaan/lexicon';
import type { Field } from '../model/form';
import { typeOf } from '.';
import { entriesOf, objectOf } from './entries';

/** Was any of these questions answered? What is computed or only read is no answer. */
export function isAnswered(fields: readonly Field[], answers: JsonObject): boolean {
  return fields.some((field) => {
    const { kind } = typeOf(field);
    if (field.value || kind) return false;
    const value = Object.hasOwn(answers, field.code) ? answers[field.code] : undefined;
    if (!('fields' in field)) return !typeOf(field).isEmpty(value);
    return (Array.isArray(value) ? entriesOf(value) : [objectOf(value)]).some((entry) =>
      isAnswered(field.fields, entry),
    );
  });
}
