import type { FieldTypeCheck } from '../../checks/field-check';

/** Earliest after latest lets nothing through. */
export const checkMonthYearField: FieldTypeCheck<'month-year'> = ({ earliest, latest }, { problem }) => {
  if (earliest && latest && earliest > latest) problem('times-crossed', '/earliest', { earliest, latest });
};
