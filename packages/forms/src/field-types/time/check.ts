import type { FieldTypeCheck } from '../../checks/field-check';

/** Earliest after latest lets nothing through; over midnight it would have to be two questions. */
export const checkTimeField: FieldTypeCheck<'time'> = ({ earliest, latest }, { problem }) => {
  if (earliest && latest && earliest > latest) problem('times-crossed', '/earliest', { earliest, latest });
};
