import type { RuleTypes } from '@nirmaan/rules/parse';
import { typeOf } from './field-types';
import type { Field, Form } from './model/form';

/** The names rules of a form can use, with their types. */
export function ruleTypesOf(form: Pick<Form, 'pages'>): RuleTypes {
  return fieldTypesOf(form.pages.flatMap((page) => page.fields));
}

export function fieldTypesOf(fields: readonly Field[]): RuleTypes {
  const types: RuleTypes = {};
  for (const field of fields) {
    if (field.type === 'repeating-group') types[field.code] = { list: { context: fieldTypesOf(field.fields) } };
    else {
      // What is computed has the type of its rule, which may be anything.
      const type = field.value ? 'any' : typeOf(field).ruleType;
      if (type) types[field.code] = type;
    }
  }
  return types;
}
