import { FormCode, PageCode, Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';
import { AddressField } from '../field-types/address/schema';
import { AmountField } from '../field-types/amount/schema';
import { ApplicantsBase } from '../field-types/applicants/schema';
import { BoundaryField } from '../field-types/boundary/schema';
import { CodeScanField } from '../field-types/code-scan/schema';
import { ComputedField } from '../field-types/computed/schema';
import { DateField } from '../field-types/date/schema';
import { DateOfBirthField } from '../field-types/date-of-birth/schema';
import { DeclarationField } from '../field-types/declaration/schema';
import { DocumentField } from '../field-types/document/schema';
import { EmailField } from '../field-types/email/schema';
import { GroupBase } from '../field-types/group/schema';
import { GuidanceField } from '../field-types/guidance/schema';
import { HiddenField } from '../field-types/hidden/schema';
import { IdentityNumberField } from '../field-types/identity-number/schema';
import { IntegerField } from '../field-types/integer/schema';
import { LongTextField } from '../field-types/long-text/schema';
import { LookUpField } from '../field-types/look-up/schema';
import { MapPointField } from '../field-types/map-point/schema';
import { MobileNumberField } from '../field-types/mobile-number/schema';
import { MonthYearField } from '../field-types/month-year/schema';
import { NumberField } from '../field-types/number/schema';
import { PersonNameField } from '../field-types/person-name/schema';
import { PhotoField } from '../field-types/photo/schema';
import { RepeatingGroupBase } from '../field-types/repeating-group/schema';
import { SelectManyField } from '../field-types/select-many/schema';
import { SelectOneField } from '../field-types/select-one/schema';
import { SignatureField } from '../field-types/signature/schema';
import { TextField } from '../field-types/text/schema';
import { TimeField } from '../field-types/time/schema';
import { YesNoField } from '../field-types/yes-no/schema';
import { Origin } from './field-base';

/** A field that holds no other fields. A new type is a line here. */
const SimpleField = z.discriminatedUnion('type', [
  TextField,
  LongTextField,
  NumberField,
  IntegerField,
  AmountField,
  DateField,
  DateOfBirthField,
  TimeField,
  MonthYearField,
  YesNoField,
  DeclarationField,
  SelectOneField,
  SelectManyField,
  PersonNameField,
  MobileNumberField,
  EmailField,
  IdentityNumberField,
  AddressField,
  BoundaryField,
  MapPointField,
  DocumentField,
  PhotoField,
  SignatureField,
  CodeScanField,
  LookUpField,
  ComputedField,
  GuidanceField,
  HiddenField,
]);
type SimpleField = z.infer<typeof SimpleField>;

/** Fields that hold fields, to any depth (`checkForm` allows MOST_LEVELS); written out, because a schema that holds itself cannot be inferred. */
type Holding<Base> = Base & { fields: Field[] };
export type GroupField = Holding<z.infer<typeof GroupBase>>;
export type ListField = Holding<z.infer<typeof RepeatingGroupBase>> | Holding<z.infer<typeof ApplicantsBase>>;

export type Field = SimpleField | GroupField | ListField;
export type FieldTypeName = Field['type'];
export type FieldOf<Type extends FieldTypeName> = Extract<Field, { type: Type }>;

const Fields: z.ZodType<Field[]> = z.lazy(() => z.array(Field));
export const Field: z.ZodType<Field> = z.lazy(() => AnyField);
const AnyField = z.discriminatedUnion('type', [
  ...SimpleField.options,
  GroupBase.extend({ fields: Fields }),
  RepeatingGroupBase.extend({ fields: Fields }),
  ApplicantsBase.extend({ fields: Fields }),
]);

/** One screen for a citizen. */
export const Page = z.object({
  code: PageCode,
  title: Text,
  guidance: Text.optional(),
  when: Rule.optional(),
  fields: z.array(Field),
  origin: Origin.optional(),
});
export type Page = z.infer<typeof Page>;

export const Form = z.object({ code: FormCode, title: Text, pages: z.array(Page), origin: Origin.optional() });
export type Form = z.infer<typeof Form>;
