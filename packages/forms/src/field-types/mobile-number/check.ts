import type { FieldTypeCheck } from '../../checks/field-check';
import { checkPattern } from '../pattern-check';

export const checkMobileNumberField: FieldTypeCheck<'mobile-number'> = ({ pattern }, report) =>
  checkPattern(pattern, '/pattern', report);
