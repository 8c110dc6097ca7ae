import { z } from 'zod';
import { AddressField } from '../field-types/address/schema';
import { AmountField } from '../field-types/amount/schema';
import { DateField } from '../field-types/date/schema';
import { DocumentField } from '../field-types/document/schema';
import { EmailField } from '../field-types/email/schema';
import { GuidanceField } from '../field-types/guidance/schema';
import { LongTextField } from '../field-types/long-text/schema';
import { MobileNumberField } from '../field-types/mobile-number/schema';
import { NumberField } from '../field-types/number/schema';
import { SelectManyField } from '../field-types/select-many/schema';
import { SelectOneField } from '../field-types/select-one/schema';
import { TextField } from '../field-types/text/schema';
import { YesNoField } from '../field-types/yes-no/schema';

/** A field that may also stand inside a repeating group. A new type is a line here. */
export const SimpleField = z.discriminatedUnion('type', [
  TextField,
  LongTextField,
  NumberField,
  AmountField,
  DateField,
  YesNoField,
  SelectOneField,
  SelectManyField,
  MobileNumberField,
  EmailField,
  DocumentField,
  AddressField,
  GuidanceField,
]);
export type SimpleField = z.infer<typeof SimpleField>;
