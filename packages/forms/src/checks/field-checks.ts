import { checkAddressField } from '../field-types/address/check';
import { checkApplicantsField } from '../field-types/applicants/check';
import { checkBoundaryField } from '../field-types/boundary/check';
import { checkSelectField } from '../field-types/choices-check';
import { checkCodeScanField } from '../field-types/code-scan/check';
import { checkDateField } from '../field-types/date/check';
import { checkDateOfBirthField } from '../field-types/date-of-birth/check';
import { checkDeclarationField } from '../field-types/declaration/check';
import { checkIdentityNumberField } from '../field-types/identity-number/check';
import { checkLimits } from '../field-types/limits-check';
import { checkLookUpField } from '../field-types/look-up/check';
import { checkMapPointField } from '../field-types/map-point/check';
import { checkMobileNumberField } from '../field-types/mobile-number/check';
import { checkMonthYearField } from '../field-types/month-year/check';
import { checkRepeatingGroupField } from '../field-types/repeating-group/check';
import { checkSignatureField } from '../field-types/signature/check';
import { checkTextField } from '../field-types/text/check';
import { checkTimeField } from '../field-types/time/check';
import type { FieldTypeName } from '../model/form';
import type { FieldTypeCheck } from './field-check';

/** The types whose options can be wrong in themselves. */
const fieldChecks: { [Type in FieldTypeName]?: FieldTypeCheck<Type> } = {
  address: checkAddressField,
  amount: checkLimits,
  boundary: checkBoundaryField,
  applicants: checkApplicantsField,
  'code-scan': checkCodeScanField,
  date: checkDateField,
  'identity-number': checkIdentityNumberField,
  integer: checkLimits,
  'look-up': checkLookUpField,
  'map-point': checkMapPointField,
  'mobile-number': checkMobileNumberField,
  number: checkLimits,
  'repeating-group': checkRepeatingGroupField,
  'select-many': checkSelectField,
  'select-one': checkSelectField,
  signature: checkSignatureField,
  text: checkTextField,
  'date-of-birth': checkDateOfBirthField,
  declaration: checkDeclarationField,
  'month-year': checkMonthYearField,
  time: checkTimeField,
};

export function checkOf<Type extends FieldTypeName>(field: { type: Type }): FieldTypeCheck<Type> | undefined {
  return fieldChecks[field.type] as FieldTypeCheck<Type> | undefined;
}
