import type { FieldTypeName } from '../model/form';
import { address } from './address';
import { amount } from './amount';
import { applicants } from './applicants';
import { boundary } from './boundary';
import { codeScan } from './code-scan';
import { computed } from './computed';
import type { FieldType } from './contract';
import { date } from './date';
import { dateOfBirth } from './date-of-birth';
import { declaration } from './declaration';
import { document } from './document';
import { email } from './email';
import { group } from './group';
import { guidance } from './guidance';
import { hidden } from './hidden';
import { identityNumber } from './identity-number';
import { integer } from './integer';
import { longText } from './long-text';
import { lookUp } from './look-up';
import { mapPoint } from './map-point';
import { mobileNumber } from './mobile-number';
import { monthYear } from './month-year';
import { number } from './number';
import { personName } from './person-name';
import { photo } from './photo';
import { repeatingGroup } from './repeating-group';
import { selectMany } from './select-many';
import { selectOne } from './select-one';
import { signature } from './signature';
import { text } from './text';
import { time } from './time';
import { yesNo } from './yes-no';

/** Every field type by name. A type that is missing here does not compile. */
export const fieldTypes: { [Type in FieldTypeName]: FieldType<Type> } = {
  text,
  'long-text': longText,
  number,
  integer,
  amount,
  date,
  'date-of-birth': dateOfBirth,
  time,
  'month-year': monthYear,
  'yes-no': yesNo,
  declaration,
  'select-one': selectOne,
  'select-many': selectMany,
  'person-name': personName,
  'mobile-number': mobileNumber,
  email,
  'identity-number': identityNumber,
  address,
  boundary,
  'map-point': mapPoint,
  document,
  photo,
  signature,
  'code-scan': codeScan,
  'look-up': lookUp,
  computed,
  guidance,
  hidden,
  group,
  'repeating-group': repeatingGroup,
  applicants,
};

/** The type of a field, ready to be asked about this field. */
export function typeOf<Type extends FieldTypeName>(field: { type: Type }): FieldType<Type> {
  return fieldTypes[field.type] as FieldType<Type>;
}
