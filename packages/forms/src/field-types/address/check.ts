import type { FieldTypeCheck } from '../../checks/field-check';
import { checkPattern } from '../pattern-check';

export const checkAddressField: FieldTypeCheck<'address'> = ({ pincodePattern }, report) =>
  checkPattern(pincodePattern, '/pincodePattern', report);
