import type { Field, FieldTypeName, Form } from '../model/form';
import { Field as FieldModel } from '../model/form';
import { authoringOf } from './authorings';
import { freeCode } from './editing/codes';

/** A field of `type` with the type's defaults; its code comes from its label, which is the type's name until it is typed (see `relabel`). */
export function newField(form: Form, type: FieldTypeName, label: string, language: string): Field {
  return FieldModel.parse({
    type,
    code: freeCode(form, label),
    label: { [language]: label },
    ...authoringOf(type).start,
  });
}
