import { addressView } from '../field-types/address/views';
import { amountView } from '../field-types/amount/views';
import { boundaryView } from '../field-types/boundary/views';
import { codeScanView } from '../field-types/code-scan/views';
import { dateView } from '../field-types/date/views';
import { dateOfBirthView } from '../field-types/date-of-birth/views';
import { declarationView } from '../field-types/declaration/views';
import { documentView } from '../field-types/document/views';
import { emailView } from '../field-types/email/views';
import { identityNumberView } from '../field-types/identity-number/views';
import { integerView } from '../field-types/integer/views';
import { longTextView } from '../field-types/long-text/views';
import { lookUpView } from '../field-types/look-up/views';
import { mapPointView } from '../field-types/map-point/views';
import { mobileNumberView } from '../field-types/mobile-number/views';
import { monthYearView } from '../field-types/month-year/views';
import { numberView } from '../field-types/number/views';
import { personNameView } from '../field-types/person-name/views';
import { photoView } from '../field-types/photo/views';
import { selectManyView } from '../field-types/select-many/views';
import { selectOneView } from '../field-types/select-one/views';
import { signatureView } from '../field-types/signature/views';
import { textView } from '../field-types/text/views';
import { timeView } from '../field-types/time/views';
import { yesNoView } from '../field-types/yes-no/views';
import type { FieldTypeName } from '../model/form';
import type { FieldView } from './contract';

/** Types that no question is asked for: the page lays them out itself. */
export type LaidOutByPage = 'group' | 'repeating-group' | 'applicants' | 'guidance' | 'computed' | 'hidden';

/** The looks of every field type that asks something. One that is missing does not compile. */
const views: { [Type in Exclude<FieldTypeName, LaidOutByPage>]: FieldView<Type> } = {
  text: textView,
  'long-text': longTextView,
  number: numberView,
  integer: integerView,
  amount: amountView,
  date: dateView,
  'date-of-birth': dateOfBirthView,
  time: timeView,
  'month-year': monthYearView,
  'yes-no': yesNoView,
  declaration: declarationView,
  'select-one': selectOneView,
  'select-many': selectManyView,
  'person-name': personNameView,
  'mobile-number': mobileNumberView,
  email: emailView,
  'identity-number': identityNumberView,
  address: addressView,
  boundary: boundaryView,
  'map-point': mapPointView,
  document: documentView,
  photo: photoView,
  signature: signatureView,
  'code-scan': codeScanView,
  'look-up': lookUpView,
};

/** Undefined for a type that the page lays out itself. */
export function viewOf({ type }: { type: FieldTypeName }): FieldView<FieldTypeName> | undefined {
  return (views as { [Type in FieldTypeName]?: unknown })[type] as FieldView<FieldTypeName> | undefined;
}
