import type { FieldTypeCheck } from '../../checks/field-check';
import { checkPattern } from '../pattern-check';

export const checkCodeScanField: FieldTypeCheck<'code-scan'> = ({ pattern }, report) =>
  checkPattern(pattern, '/pattern', report);
