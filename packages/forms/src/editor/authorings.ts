import { addressAuthoring } from '../field-types/address/settings';
import { amountAuthoring } from '../field-types/amount/settings';
import { applicantsAuthoring } from '../field-types/applicants/settings';
import { boundaryAuthoring } from '../field-types/boundary/settings';
import { codeScanAuthoring } from '../field-types/code-scan/settings';
import { computedAuthoring } from '../field-types/computed/settings';
import { dateAuthoring } from '../field-types/date/settings';
import { dateOfBirthAuthoring } from '../field-types/date-of-birth/settings';
import { declarationAuthoring } from '../field-types/declaration/settings';
import { documentAuthoring } from '../field-types/document/settings';
import { emailAuthoring } from '../field-types/email/settings';
import { groupAuthoring } from '../field-types/group/settings';
import { guidanceAuthoring } from '../field-types/guidance/settings';
import { hiddenAuthoring } from '../field-types/hidden/settings';
import { identityNumberAuthoring } from '../field-types/identity-number/settings';
import { integerAuthoring } from '../field-types/integer/settings';
import { longTextAuthoring } from '../field-types/long-text/settings';
import { lookUpAuthoring } from '../field-types/look-up/settings';
import { mapPointAuthoring } from '../field-types/map-point/settings';
import { mobileNumberAuthoring } from '../field-types/mobile-number/settings';
import { monthYearAuthoring } from '../field-types/month-year/settings';
import { numberAuthoring } from '../field-types/number/settings';
import { personNameAuthoring } from '../field-types/person-name/settings';
import { photoAuthoring } from '../field-types/photo/settings';
import { repeatingGroupAuthoring } from '../field-types/repeating-group/settings';
import { selectManyAuthoring } from '../field-types/select-many/settings';
import { selectOneAuthoring } from '../field-types/select-one/settings';
import { signatureAuthoring } from '../field-types/signature/settings';
import { textAuthoring } from '../field-types/text/settings';
import { timeAuthoring } from '../field-types/time/settings';
import { yesNoAuthoring } from '../field-types/yes-no/settings';
import type { FieldTypeName } from '../model/form';
import type { FieldAuthoring } from './authoring';

/** The author's half of every field type, in the order of the palette. One that is missing does not compile. */
export const authorings: { [Type in FieldTypeName]: FieldAuthoring<Type> } = {
  text: textAuthoring,
  'long-text': longTextAuthoring,
  email: emailAuthoring,
  'mobile-number': mobileNumberAuthoring,
  number: numberAuthoring,
  integer: integerAuthoring,
  amount: amountAuthoring,
  date: dateAuthoring,
  'date-of-birth': dateOfBirthAuthoring,
  time: timeAuthoring,
  'month-year': monthYearAuthoring,
  'yes-no': yesNoAuthoring,
  declaration: declarationAuthoring,
  'select-one': selectOneAuthoring,
  'select-many': selectManyAuthoring,
  'person-name': personNameAuthoring,
  'identity-number': identityNumberAuthoring,
  address: addressAuthoring,
  boundary: boundaryAuthoring,
  'map-point': mapPointAuthoring,
  document: documentAuthoring,
  photo: photoAuthoring,
  signature: signatureAuthoring,
  'code-scan': codeScanAuthoring,
  'look-up': lookUpAuthoring,
  computed: computedAuthoring,
  guidance: guidanceAuthoring,
  hidden: hiddenAuthoring,
  group: groupAuthoring,
  'repeating-group': repeatingGroupAuthoring,
  applicants: applicantsAuthoring,
};

/** Typed for any field: which type this one has is known only when the page runs. */
export function authoringOf(type: FieldTypeName): FieldAuthoring<FieldTypeName> {
  return authorings[type] as FieldAuthoring<FieldTypeName>;
}
