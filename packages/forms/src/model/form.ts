import { FormCode, PageCode, Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';
import { RepeatingGroupField } from '../field-types/repeating-group/schema';
import { SimpleField } from './simple-field';

export const Field = z.discriminatedUnion('type', [...SimpleField.options, RepeatingGroupField]);
export type Field = z.infer<typeof Field>;
export type FieldTypeName = Field['type'];
export type FieldOf<Type extends FieldTypeName> = Extract<Field, { type: Type }>;

/** One screen for a citizen. */
export const Page = z.object({
  code: PageCode,
  title: Text,
  guidance: Text.optional(),
  when: Rule.optional(),
  fields: z.array(Field),
});
export type Page = z.infer<typeof Page>;

export const Form = z.object({ code: FormCode, title: Text, pages: z.array(Page) });
export type Form = z.infer<typeof Form>;
