import type { JsonObject } from '@nirmaan/lexicon';
import type { Field } from '../model/form';
import { typeOf } from '.';

/** Was any of these questions answered? What is computed or only read is no answer. */
export function isAnswered(fields: readonly Field[], answers: JsonObject): boolean {
  return fields.some(
    (field) =>
      !field.value &&
      field.type !== 'guidance' &&
      !typeOf(field).isEmpty(Object.hasOwn(answers, field.code) ? answers[field.code] : undefined),
  );
}
