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
    if ('fields' in field) {
      const one = { context: fieldTypesOf(field.fields) };
      types[field.code] = typeOf(field).holds === 'list' ? { list: one } : one;
    } else {
      // What is computed has the type of its rule, which may be anything.
      const type = field.value && field.type !== 'computed' ? 'any' : typeOf(field).ruleType(field);
      if (type) types[field.code] = type;
    }
  }
  return types;
}
