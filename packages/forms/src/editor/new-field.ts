import type { Field, FieldTypeName, Form } from '../model/form';
import { Field as FieldModel } from '../model/form';
import { freeCode } from './editing/edit-form';

/** The types as the palette groups them. */
export const paletteGroups: { group: string; types: FieldTypeName[] }[] = [
  { group: 'words', types: ['text', 'long-text', 'email', 'mobile-number'] },
  { group: 'numbers', types: ['number', 'amount', 'date'] },
  { group: 'choices', types: ['yes-no', 'select-one', 'select-many'] },
  { group: 'blocks', types: ['address', 'document', 'repeating-group', 'guidance'] },
];

/** What a type needs beyond its defaults to be complete from the start. */
const starts: Partial<Record<FieldTypeName, object>> = {
  'select-one': { choices: { from: 'list', options: [] } },
  'select-many': { choices: { from: 'list', options: [] } },
  'repeating-group': { fields: [], itemName: {} },
  guidance: { body: {} },
};

/** A field of `type` with the type's defaults; its code comes from its label, which is the type's name until it is typed (see `relabel`). */
export function newField(form: Form, type: FieldTypeName, label: string, language: string): Field {
  return FieldModel.parse({ type, code: freeCode(form, label), label: { [language]: label }, ...starts[type] });
}
