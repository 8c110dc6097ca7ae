import type { FieldTypeCheck } from '../../checks/field-check';

export const checkDateField: FieldTypeCheck<'date'> = ({ earliest, latest }, { rule }) => {
  if (earliest) rule(earliest, '/earliest', 'date');
  if (latest) rule(latest, '/latest', 'date');
};
