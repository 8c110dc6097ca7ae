import type { FieldTypeCheck } from '../../checks/field-check';
import { checkPattern } from '../pattern-check';

/** A pattern that could run away; more characters at least than at most. */
export const checkTextField: FieldTypeCheck<'text'> = ({ pattern, minLength, maxLength }, report) => {
  checkPattern(pattern, '/pattern', report);
  if (minLength !== undefined && minLength > maxLength)
    report.problem('limits-crossed', '/minLength', { min: minLength, max: maxLength });
};
