import type { RuleType, RuleTypes } from '@nirmaan/rules/parse';
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
      const type = field.value ? 'any' : (domainOf(field) ?? typeOf(field).ruleType);
      if (type) types[field.code] = type;
    }
  }
  return types;
}

/** The answers the form itself lets through, where it names them: a rule that compares with others says nothing. */
function domainOf(field: Field): RuleType | undefined {
  if (field.type === 'number' || field.type === 'amount') {
    const { minimum, maximum } = field;
    const isInteger = field.type === 'number' && field.decimals === 0;
    if (minimum === undefined && maximum === undefined && !isInteger) return undefined;
    return {
      number: {
        ...(minimum !== undefined && { min: minimum }),
        ...(maximum !== undefined && { max: maximum }),
        ...(isInteger && { isInteger }),
      },
    };
  }
  if ((field.type !== 'select-one' && field.type !== 'select-many') || field.choices.from !== 'list') return undefined;
  // While its author has not written any choices, nothing is known.
  if (field.choices.options.length === 0) return undefined;
  const choices: RuleType = { oneOf: field.choices.options.map(({ value }) => value) };
  return field.type === 'select-one' ? choices : { list: choices };
}
