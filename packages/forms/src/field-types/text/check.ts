import type { FieldTypeCheck } from '../../checks/field-check';
import { checkPattern } from '../pattern-check';

export const checkTextField: FieldTypeCheck<'text'> = ({ pattern }, report) =>
  checkPattern(pattern, '/pattern', report);
