import type { JsonValue, Language } from '@nirmaan/lexicon';
import { typeOf } from './field-types';
import type { FieldState } from './model/evaluation';
import type { Field } from './model/form';

/** An answer in words, for summaries; '' for none. `state` has the choices' labels. */
export function formatAnswer(
  field: Field,
  value: JsonValue | undefined,
  context: { language: Language; state?: FieldState | undefined; yes: string; no: string },
): string {
  if (value === undefined || value === null || (!field.value && typeOf(field).isEmpty(value))) return '';
  // What is computed may be of another type than its field; then it is shown as it is.
  if (field.value && typeof value !== 'number' && (field.type === 'number' || field.type === 'amount'))
    return String(value);
  const { language, state, yes, no } = context;
  return typeOf(field).format(value, field, {
    language,
    yes,
    no,
    state,
    ...(state?.choices && { choices: state.choices }),
  });
}
