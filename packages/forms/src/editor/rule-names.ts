import { localize } from '@nirmaan/lexicon';
import type { RuleName } from '@nirmaan/rules/editor';
import { addressParts } from '../field-types/address';
import type { Field, Form } from '../model/form';
import { fieldTypesOf } from '../rule-types';
import type { EditorMaster } from './editor-context';

type Options = { language: string; masters?: readonly EditorMaster[]; partName?(part: string): string };

/** The answers of a form as rules can name them: with label, type and the values there can be, in the order people see them. */
export function ruleNamesOf(form: Pick<Form, 'pages'>, options: Options): RuleName[] {
  return namesOf(
    form.pages.flatMap((page) => page.fields),
    options,
  );
}

export function namesOf(fields: readonly Field[], options: Options): RuleName[] {
  const types = fieldTypesOf(fields);
  return fields.flatMap((field): RuleName[] => {
    const type = types[field.code];
    if (type === undefined) return [];
    const choices = optionsOf(field, options);
    const members = membersOf(field, options);
    const unit = unitOf(field, options.language);
    return [
      {
        code: field.code,
        label: localize(field.label, options.language) || field.code,
        type,
        ...(choices && { options: choices }),
        ...(members && { members }),
        ...(unit && { unit }),
      },
    ];
  });
}

function optionsOf(field: Field, { language, masters = [] }: Options): RuleName['options'] {
  if (field.type !== 'select-one' && field.type !== 'select-many') return undefined;
  const { choices } = field;
  if (choices.from === 'list')
    return choices.options.map(({ value, label }) => ({ value, label: localize(label, language) || value }));
  const master = masters.find(({ code }) => code === choices.master);
  // Rows that are not there yet: any value can be typed.
  if (!master || master.rows.length === 0) return undefined;
  const labels = new Map<string, string>();
  for (const row of master.rows) {
    const value = row[choices.value];
    const label = row[choices.label];
    if (typeof value === 'string' && !labels.has(value)) labels.set(value, typeof label === 'string' ? label : value);
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}

function membersOf(field: Field, options: Options): RuleName[] | undefined {
  if ('fields' in field) return namesOf(field.fields, options);
  if (field.type !== 'address') return undefined;
  return addressParts.map((part) => ({ code: part, label: options.partName?.(part) ?? part, type: 'string' }));
}

function unitOf(field: Field, language: string): string | undefined {
  if (field.type === 'amount') return field.currency;
  return field.type === 'number' ? localize(field.unit, language) || undefined : undefined;
}
