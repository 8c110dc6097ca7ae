import { z } from 'zod';
import { Choices, FieldBase } from '../../model/field-base';

export const SelectManyField = FieldBase.extend({
  type: z.literal('select-many'),
  choices: Choices,
  minItems: z.number().int().min(0).optional(),
  maxItems: z.number().int().positive().optional(),
  /** The choice that excludes all others: “None of these”. */
  exclusive: z.string().max(100).optional(),
});
