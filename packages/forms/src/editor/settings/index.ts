import type { ComponentType } from 'react';
import type { FieldOf, FieldTypeName } from '../../model/form';
import { SelectManySettings, SelectOneSettings } from './choices';
import { DocumentSettings } from './document';
import { AmountSettings, DateSettings, NumberSettings } from './numbers';
import { AddressSettings, EmailSettings, MobileNumberSettings, YesNoSettings } from './plain';
import { RepeatingGroupSettings } from './repeating-group';
import { GuidanceSettings, LongTextSettings, TextSettings } from './words';

export type SettingsProps<Type extends FieldTypeName> = {
  field: FieldOf<Type>;
  /** Changes the field; `label` names the change. */
  change(next: Partial<FieldOf<Type>>): void;
};

/** The author's panel of each type: what only this type has. The compiler names a type that is missing. */
export const settings: { [Type in FieldTypeName]: ComponentType<SettingsProps<Type>> } = {
  text: TextSettings,
  'long-text': LongTextSettings,
  number: NumberSettings,
  amount: AmountSettings,
  date: DateSettings,
  'yes-no': YesNoSettings,
  'select-one': SelectOneSettings,
  'select-many': SelectManySettings,
  'mobile-number': MobileNumberSettings,
  email: EmailSettings,
  document: DocumentSettings,
  address: AddressSettings,
  'repeating-group': RepeatingGroupSettings,
  guidance: GuidanceSettings,
};
