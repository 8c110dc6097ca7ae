import { addressSample } from '../field-types/address/sample';
import { amountSample } from '../field-types/amount/sample';
import { boundarySample } from '../field-types/boundary/sample';
import { codeScanSample } from '../field-types/code-scan/sample';
import { dateSample } from '../field-types/date/sample';
import { dateOfBirthSample } from '../field-types/date-of-birth/sample';
import { declarationSample } from '../field-types/declaration/sample';
import { documentSample } from '../field-types/document/sample';
import { emailSample } from '../field-types/email/sample';
import { identityNumberSample } from '../field-types/identity-number/sample';
import { integerSample } from '../field-types/integer/sample';
import { longTextSample } from '../field-types/long-text/sample';
import { lookUpSample } from '../field-types/look-up/sample';
import { mapPointSample } from '../field-types/map-point/sample';
import { mobileNumberSample } from '../field-types/mobile-number/sample';
import { monthYearSample } from '../field-types/month-year/sample';
import { numberSample } from '../field-types/number/sample';
import { personNameSample } from '../field-types/person-name/sample';
import { photoSample } from '../field-types/photo/sample';
import { selectManySample } from '../field-types/select-many/sample';
import { selectOneSample } from '../field-types/select-one/sample';
import { signatureSample } from '../field-types/signature/sample';
import { textSample } from '../field-types/text/sample';
import { timeSample } from '../field-types/time/sample';
import { yesNoSample } from '../field-types/yes-no/sample';
import type { FieldTypeName } from '../model/form';
import type { FieldSample } from './sample';

/** How an answer to a question of each type is made up. Absent: it holds fields, is worked out, or holds no answer. */
const samples: { [Type in FieldTypeName]?: FieldSample<Type> } = {
  text: textSample,
  'long-text': longTextSample,
  email: emailSample,
  'mobile-number': mobileNumberSample,
  number: numberSample,
  integer: integerSample,
  amount: amountSample,
  date: dateSample,
  'date-of-birth': dateOfBirthSample,
  time: timeSample,
  'month-year': monthYearSample,
  'yes-no': yesNoSample,
  declaration: declarationSample,
  'select-one': selectOneSample,
  'select-many': selectManySample,
  'person-name': personNameSample,
  'identity-number': identityNumberSample,
  address: addressSample,
  boundary: boundarySample,
  'map-point': mapPointSample,
  document: documentSample,
  photo: photoSample,
  signature: signatureSample,
  'code-scan': codeScanSample,
  'look-up': lookUpSample,
};

export function sampleOf<Type extends FieldTypeName>(field: { type: Type }): FieldSample<Type> | undefined {
  return samples[field.type] as FieldSample<Type> | undefined;
}
