import type { FieldReport } from '../checks/field-check';
import type { Choices } from '../model/field-base';
import { fieldsIn } from '../model/walk';

/** Choices that are missing, double, or of a master, a column or a field that is not there. */
export function checkSelectField(
  { choices, exclusive }: { choices: Choices; exclusive?: string | undefined },
  { form, context, problem }: FieldReport,
): void {
  if (choices.from === 'list') {
    if (choices.options.length === 0) problem('no-choices', '/choices');
    const values = choices.options.map((option) => option.value);
    values.forEach((value, at) => {
      if (values.indexOf(value) !== at) problem('duplicate-choice', `/choices/options/${at}`, { value });
    });
    if (exclusive !== undefined && !values.includes(exclusive))
      problem('unknown-choice', '/exclusive', { value: exclusive });
    return;
  }
  const { where } = choices;
  if (where && !fieldsIn(form).some(({ field }) => field.code === where.field))
    problem('unknown-field', '/choices/where/field', { field: where.field });
  const { masters } = context;
  if (!masters) return;
  const master = Object.hasOwn(masters, choices.master) ? masters[choices.master] : undefined;
  if (!master) {
    problem('unknown-master', '/choices/master', { master: choices.master || '?' });
    return;
  }
  for (const [part, column] of [
    ['value', choices.value],
    ['label', choices.label],
    ['where/column', where?.column],
    ...Object.entries(choices.labels ?? {}).map(([language, column]) => [`labels/${language}`, column] as const),
  ] as const)
    if (column !== undefined && !master.columns.includes(column))
      problem('unknown-column', `/choices/${part}`, { master: choices.master, column: column || '?' });
}
