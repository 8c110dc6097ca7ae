import type { Field, Form } from '@nirmaan/forms';
import { localize } from '@nirmaan/lexicon';
import type { AnswerKind } from '@nirmaan/workflow';

/** What the answers of the application form can be, by the names conditions have for them; those within a group by path. */
export function answerKindsOf(form: Form | undefined): Record<string, AnswerKind> {
  return Object.fromEntries(
    (form?.pages ?? []).flatMap((page) => page.fields.flatMap((field) => kindsOf(field, page.when === undefined, ''))),
  );
}

function kindsOf(field: Field, isShown: boolean, prefix: string): [string, AnswerKind][] {
  const path = prefix + field.code;
  // Hidden answers are empty, and what is computed may give nothing.
  const isAlways = isShown && field.visible === undefined;
  if (field.type === 'group') return field.fields.flatMap((each) => kindsOf(each, isAlways, `${path}.`));
  const isRequired = isAlways && field.required === true && field.value === undefined;
  return [[path, { name: localize(field.label, 'en') || field.code, isRequired, ...limitsOf(field) }]];
}

function limitsOf(field: Field): Pick<AnswerKind, 'isWhole' | 'least' | 'most' | 'values'> {
  switch (field.type) {
    case 'select-one':
      return field.choices.from === 'list' ? { values: field.choices.options.map((option) => option.value) } : {};
    case 'yes-no':
      return { values: [true, false] };
    case 'integer':
    case 'number':
    case 'amount':
      return {
        isWhole: field.type === 'integer' || (field.type === 'number' && field.decimals === 0),
        ...(field.minimum !== undefined && { least: field.minimum }),
        ...(field.maximum !== undefined && { most: field.maximum }),
      };
    default:
      return {};
  }
}
