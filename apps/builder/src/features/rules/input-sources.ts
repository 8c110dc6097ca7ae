import type { Form } from '@nirmaan/forms';
import type { FieldCode, Text } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import type { TableInput, TableValue } from '@nirmaan/rules/tables';

type FormField = Form['pages'][number]['fields'][number];

/** An answer of the application form that an input of a table can take. */
export type Answer = {
  code: FieldCode;
  name: Text;
  type: TableInput['type'];
  values?: TableValue[];
  min?: number;
  max?: number;
};

const TYPES: Partial<Record<FormField['type'], TableInput['type']>> = {
  'select-one': 'text',
  text: 'text',
  number: 'number',
  amount: 'amount',
  'yes-no': 'boolean',
  date: 'date',
};

/** The answers of a form that are one plain value, in the order they are asked. */
export function answersOf(form: Form | undefined, masters: readonly Master[]): Answer[] {
  return (form?.pages ?? []).flatMap((page) =>
    page.fields.flatMap((field): Answer[] => {
      const type = TYPES[field.type];
      if (!type) return [];
      const values = field.type === 'select-one' ? valuesOf(field.choices, masters) : [];
      const { minimum = undefined, maximum = undefined } =
        field.type === 'number' || field.type === 'amount' ? field : {};
      return [
        {
          code: field.code,
          name: field.label,
          type,
          ...(values.length > 0 && { values }),
          ...(minimum !== undefined && { min: minimum }),
          ...(maximum !== undefined && { max: maximum }),
        },
      ];
    }),
  );
}

function valuesOf(
  choices: Extract<FormField, { type: 'select-one' }>['choices'],
  masters: readonly Master[],
): TableValue[] {
  if (choices.from === 'list') return choices.options.map(({ value, label }) => ({ value, label }));
  const rows = masters.find((master) => master.code === choices.master)?.rows ?? [];
  const found = new Map<string, TableValue>();
  for (const row of rows) {
    const [value, label] = [row[choices.value], row[choices.label]];
    if (typeof value === 'string' && value !== '' && !found.has(value))
      found.set(value, { value, label: typeof label === 'string' ? { en: label } : {} });
  }
  return [...found.values()];
}

/** A condition of a table that is this answer. */
export function inputFrom({ code, name, type, values, min, max }: Answer): TableInput {
  return {
    code,
    name: { ...name },
    type,
    ...(values && { values: values.map(({ value, label }) => ({ value, label: { ...label } })) }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

/**
 * The answer an input is meant to take where nobody has said: of the same code, else of the same name in some language;
 * undefined where none fits or the types could not be compared.
 */
export function likelyAnswer(input: TableInput, answers: readonly Answer[]): Answer | undefined {
  const fitting = answers.filter((each) => kindOf(each.type) === kindOf(input.type));
  return (
    fitting.find((each) => each.code === input.code) ??
    fitting.find((each) =>
      Object.entries(input.name).some(
        ([language, name]) =>
          name !== '' && each.name[language]?.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase(),
      ),
    )
  );
}

function kindOf(type: TableInput['type']): string {
  return type === 'amount' ? 'number' : type;
}
