import { checkAddressField } from '../field-types/address/check';
import { checkSelectField } from '../field-types/choices-check';
import { checkCodeScanField } from '../field-types/code-scan/check';
import { checkDateField } from '../field-types/date/check';
import { checkLimits } from '../field-types/limits-check';
import { checkMobileNumberField } from '../field-types/mobile-number/check';
import { checkTextField } from '../field-types/text/check';
import type { FieldTypeName } from '../model/form';
import type { FieldTypeCheck } from './field-check';

/** The types whose options can be wrong in themselves. */
const fieldChecks: { [Type in FieldTypeName]?: FieldTypeCheck<Type> } = {
  address: checkAddressField,
  amount: checkLimits,
  'code-scan': checkCodeScanField,
  date: checkDateField,
  integer: checkLimits,
  'mobile-number': checkMobileNumberField,
  number: checkLimits,
  'select-many': checkSelectField,
  'select-one': checkSelectField,
  text: checkTextField,
};

export function checkOf<Type extends FieldTypeName>(field: { type: Type }): FieldTypeCheck<Type> | undefined {
  return fieldChecks[field.type] as FieldTypeCheck<Type> | undefined;
}
