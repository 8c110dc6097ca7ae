import { addressView } from '../field-types/address/views';
import { amountView } from '../field-types/amount/views';
import { dateView } from '../field-types/date/views';
import { documentView } from '../field-types/document/views';
import { emailView } from '../field-types/email/views';
import { longTextView } from '../field-types/long-text/views';
import { mobileNumberView } from '../field-types/mobile-number/views';
import { numberView } from '../field-types/number/views';
import { selectManyView } from '../field-types/select-many/views';
import { selectOneView } from '../field-types/select-one/views';
import { textView } from '../field-types/text/views';
import { yesNoView } from '../field-types/yes-no/views';
import type { FieldTypeName } from '../model/form';
import type { FieldView } from './contract';

/** Types that hold no single value; the page lays them out itself. */
export type LaidOutByPage = 'repeating-group' | 'guidance';

/** The looks of every field type with a value. One that is missing does not compile. */
export const views: { [Type in Exclude<FieldTypeName, LaidOutByPage>]: FieldView<Type> } = {
  text: textView,
  'long-text': longTextView,
  number: numberView,
  amount: amountView,
  date: dateView,
  'yes-no': yesNoView,
  'select-one': selectOneView,
  'select-many': selectManyView,
  'mobile-number': mobileNumberView,
  email: emailView,
  document: documentView,
  address: addressView,
};

export function viewOf<Type extends Exclude<FieldTypeName, LaidOutByPage>>(field: { type: Type }): FieldView<Type> {
  return views[field.type] as FieldView<Type>;
}
