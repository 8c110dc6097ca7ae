import type { Field, FieldTypeName, Form } from '../model/form';
import { Field as FieldModel } from '../model/form';
import { authoringOf } from './authorings';
import { freeCode } from './editing/codes';
import { wordsIn } from './words-in';

/** A field of `type` with the type's defaults, its texts in `languages`; its code comes from its label, which is the type's name until it is typed (see `relabel`). */
export function newField(
  form: Form,
  type: FieldTypeName,
  label: string,
  language: string,
  languages: readonly string[] = [language],
): Field {
  const { start } = authoringOf(type);
  return FieldModel.parse({
    type,
    code: freeCode(form, label),
    label: { [language]: label },
    ...(typeof start === 'function' ? start(wordsIn(languages)) : start),
  });
}
