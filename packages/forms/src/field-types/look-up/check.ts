import type { FieldTypeCheck } from '../../checks/field-check';

/** Answers can be taken over only into questions of the pages: one inside a list has no one place. */
export const checkLookUpField: FieldTypeCheck<'look-up'> = ({ service, copies }, { form, problem }) => {
  if (service === '') problem('look-up-service', '/service');
  const codes = new Set(form.pages.flatMap((page) => page.fields.map((field) => field.code)));
  copies.forEach(({ from, to }, at) => {
    if (from === '' || to === '') problem('copy-incomplete', `/copies/${at}`);
    else if (!codes.has(to)) problem('unknown-copy', `/copies/${at}/to`, { field: to });
  });
};
