import type { FieldTypeName } from '../model/form';
import { address } from './address';
import { amount } from './amount';
import type { FieldType } from './contract';
import { date } from './date';
import { document } from './document';
import { email } from './email';
import { guidance } from './guidance';
import { longText } from './long-text';
import { mobileNumber } from './mobile-number';
import { number } from './number';
import { repeatingGroup } from './repeating-group';
import { selectMany } from './select-many';
import { selectOne } from './select-one';
import { text } from './text';
import { yesNo } from './yes-no';

/** Every field type by name. A type that is missing here does not compile. */
export const fieldTypes: { [Type in FieldTypeName]: FieldType<Type> } = {
  text,
  'long-text': longText,
  number,
  amount,
  date,
  'yes-no': yesNo,
  'select-one': selectOne,
  'select-many': selectMany,
  'mobile-number': mobileNumber,
  email,
  document,
  address,
  'repeating-group': repeatingGroup,
  guidance,
};

/** The type of a field, ready to be asked about this field. */
export function typeOf<Type extends FieldTypeName>(field: { type: Type }): FieldType<Type> {
  return fieldTypes[field.type] as FieldType<Type>;
}
