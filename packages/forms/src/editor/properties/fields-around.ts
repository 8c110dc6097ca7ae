import type { Field, Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';

/**
 * Fields that a rule at this place can name besides those of the pages: the neighbours inside what holds it, and inside what
 * holds that. The nearest come first; one of the same name further out cannot be named.
 */
export function fieldsAround(form: Pick<Form, 'pages'>, pointer: string): Field[] {
  const within = fieldsIn(form).find(({ at }) => at === pointer)?.within ?? [];
  const found = new Map<string, Field>();
  for (const holder of within.toReversed())
    for (const field of holder.fields) if (!found.has(field.code)) found.set(field.code, field);
  return [...found.values()];
}
