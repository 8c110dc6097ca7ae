import type { FieldTypeCheck } from '../../checks/field-check';

/** Answers can be taken over only into questions of the pages: one inside a list has no one place. */
export const checkLookUpField: FieldTypeCheck<'look-up'> = ({ copies }, { form, problem }) => {
  const codes = new Set(form.pages.flatMap((page) => page.fields.map((field) => field.code)));
  copies.forEach(({ to }, at) => {
    if (!codes.has(to)) problem('unknown-copy', `/copies/${at}/to`, { field: to || '?' });
  });
};
